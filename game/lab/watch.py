"""Watches a chunk of games turn by turn and adds up what happened."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.kernel import outlook, ranking, standing
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.orders import Orders
from game.kernel.state import State
from game.kernel.tables import Bools, Tables
from game.lab.results import BINS, LOWEST, Counts, Level, PerGame, Totals
from game.vocabulary import Clause, OrderKind, Outcome

_KINDS = len(OrderKind)


class Watch:
    """Adds up one chunk; feed it every turn, then ask for the sums."""

    def __init__(self, tables: Tables, start: State) -> None:
        self._tables = tables
        years, games = int(tables.year_closes.sum()), start.games
        self._front = np.full((tables.last_turn + 1, games), -1, np.int8)
        self._changes = np.zeros(games, np.int8)
        self._leaders = np.full((years, tables.republics, games), -1, np.int8)
        self._tied = np.zeros((years, tables.republics, games), np.bool_)
        self._led = np.full((tables.republics, games), -1, np.int8)
        self._frozen = np.zeros((tables.republics, games), np.bool_)
        self._met = np.zeros((years, tables.powers, games), np.bool_)
        self._totals = _nothing(tables)
        _count(self._totals.asked, np.arange(tables.republics)[:, None], start.board.ask)
        self._dealt(start.board, np.ones(games, np.bool_))
        self._lead(start, 0, np.ones(games, np.bool_))

    def turn(self, before: State, orders: Orders, after: State, notes: list[Note]) -> None:
        """Take in one turn of the games that were still running."""
        running = before.board.outcome == Outcome.RUNNING
        turn = int(before.board.turn[running][0])
        self._orders(orders, running, notes)
        self._asks(notes)
        self._influence(turn, after.board, running)
        self._freeze(turn, after.board)
        if self._tables.year_closes[turn]:
            self._year(turn, after, notes)
        goes_on = after.board.outcome == Outcome.RUNNING
        self._lead(after, turn, running)
        if goes_on.any() and self._tables.year_opens[turn + 1]:
            self._dealt(after.board, goes_on)

    def games(self, end: State) -> PerGame:
        """Return the chunk's entries of each game."""
        board = end.board
        return PerGame(
            outcome=board.outcome,
            rank=ranking.ranks(self._tables, board),
            points=board.points,
            presses=board.presses,
            lead_changes=self._changes,
            leaders=self._leaders,
            tied=self._tied,
            frozen=self._frozen,
            agenda_met=self._met,
            shown=board.shown,
            front=self._front,
        )

    @property
    def totals(self) -> Totals:
        """The chunk's sums."""
        return self._totals

    def _orders(self, orders: Orders, running: Bools, notes: list[Note]) -> None:
        kind, sums = self._tables.catalogue.kind, self._totals
        sheet = np.where(running, orders.sheet, 0)
        powers = np.arange(self._tables.powers)
        _count(sums.orders, powers[:, None, None], kind[sheet])
        joint = np.isin(kind[sheet], (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT))
        _count(sums.matched, powers[:, None, None], kind[sheet], joint)
        for note in _of(notes, Clause.JOINT_UNMATCHED):
            _count(sums.matched, powers[:, None], kind[_detail(note)], note.amount, -1)
        sums.offers[:] += ((orders.offer > 0) & running).sum(axis=1)
        sums.turns[...] += running.sum()

    def _asks(self, notes: list[Note]) -> None:
        republics = np.arange(self._tables.republics)[:, None]
        for note in _of(notes, Clause.ASK_SHOWN):
            _count(self._totals.asked, republics, _detail(note), note.amount)
        for note in _of(notes, Clause.ASK_ANSWERED):
            powers = np.arange(self._tables.powers)[:, None, None]
            _count(self._totals.answered, powers, _detail(note), note.amount)

    def _influence(self, turn: int, board: Board, running: Bools) -> None:
        self._totals.influence[turn - 1] += (board.influence * running).sum(axis=-1, dtype=np.int64)
        self._totals.running[turn - 1] += running.sum()

    def _freeze(self, turn: int, board: Board) -> None:
        """Note who leads where the second half begins, and where that changes afterwards."""
        half = self._tables.last_turn // 2
        leaders = standing.leaders(self._tables, board)
        if turn == half:
            self._led, self._frozen = leaders, leaders >= 0
        elif turn > half:
            self._frozen = self._frozen & (leaders == self._led)

    def _year(self, turn: int, after: State, notes: list[Note]) -> None:
        year = int(self._tables.year_closes[:turn].sum())
        for note in _of(notes, Clause.SCORED_LEADER):
            leads = _amount(note) > 0
            self._leaders[year] = np.where(leads.any(axis=0), leads.argmax(axis=0), -1)
        scored = after.board.influence.astype(np.int16)
        for note in _of(notes, Clause.HEADLINE_INFLUENCE):
            scored = scored - _amount(note)
        self._tied[year] = (scored == scored.max(axis=0)).sum(axis=0) > 1
        powers = np.arange(self._tables.powers)[:, None]
        for note in _of(notes, Clause.SCORED_AGENDA):
            self._met[year] = _amount(note) > 0
            _count(self._totals.agendas_marked, powers, _detail(note), after.board.outcome != Outcome.CRISIS)
            _count(self._totals.agendas_met, powers, _detail(note), note.amount)

    def _dealt(self, board: Board, where: Bools) -> None:
        dealt = np.where(where, board.dealt, -1)
        _count(self._totals.agendas_dealt[None], np.zeros_like(dealt), dealt, dealt >= 0)

    def _lead(self, state: State, turn: int, running: Bools) -> None:
        """Note who is alone in front if the year ended now; it changes where that is another than the last one."""
        board = state.board
        now = self._standing(state, turn)
        self._levels(turn, board, now, running)
        top = now == now.max(axis=0)
        alone = (top.sum(axis=0) == 1) & (board.outcome != Outcome.CRISIS) & running
        last = self._front[max(turn - 1, 0)]
        self._front[turn] = np.where(alone, top.argmax(axis=0), last)
        self._changes += (self._front[turn] != last) & (last >= 0)

    def _standing(self, state: State, turn: int) -> NDArray[np.int16]:
        """Return every power's points `(powers, games)`, as if the year ended now."""
        if self._tables.year_closes[turn]:
            return ranking.totals(state.board)
        return outlook.if_ended_now(self._tables, state.board, state.mark)

    def _levels(self, turn: int, board: Board, points: NDArray[np.int16], running: Bools) -> None:
        """Count what every power has at the end of a turn."""
        if not turn:
            return
        powers = np.arange(self._tables.powers)[:, None]
        values = {
            Level.INFLUENCE: board.influence.sum(axis=1, dtype=np.int16),
            Level.CAPITAL: board.capital,
            Level.POINTS: points,
        }
        for level, value in values.items():
            place = np.clip(value.astype(np.int16) - LOWEST, 0, BINS - 1)
            _count(self._totals.levels[level, turn - 1], powers, place, running)


def _of(notes: list[Note], clause: Clause) -> list[Note]:
    return [note for note in notes if note.clause is clause]


def _amount(note: Note) -> NDArray[np.int16]:
    return note.amount.astype(np.int16)


def _detail(note: Note) -> NDArray[np.int64]:
    return np.asarray(note.detail, np.int64)


def _count(
    into: Counts,
    row: NDArray[np.integer],
    column: NDArray[np.generic],
    where: NDArray[np.generic] | bool = True,
    step: int = 1,
) -> None:
    """Add `step` at (row, column) of `into` wherever `where` is not 0 and the column exists; all broadcast."""
    rows, columns, mask = np.broadcast_arrays(row, column, np.asarray(where) != 0)
    mask = mask & (columns >= 0)
    flat = rows[mask].astype(np.int64) * into.shape[1] + columns[mask].astype(np.int64)
    into += step * np.bincount(flat, minlength=into.size).reshape(into.shape)


def _nothing(tables: Tables) -> Totals:
    def zeros(*shape: int) -> Counts:
        return np.zeros(shape, np.int64)

    asks, agendas = len(tables.names.asks), len(tables.names.agendas)
    powers, republics = tables.powers, tables.republics
    return Totals(
        turns=zeros(),
        orders=zeros(powers, _KINDS),
        matched=zeros(powers, _KINDS),
        offers=zeros(powers),
        asked=zeros(republics, asks),
        answered=zeros(powers, asks),
        agendas_dealt=zeros(agendas),
        agendas_marked=zeros(powers, agendas),
        agendas_met=zeros(powers, agendas),
        influence=zeros(tables.last_turn, powers, republics),
        running=zeros(tables.last_turn),
        levels=zeros(len(Level), tables.last_turn, powers, BINS),
    )
