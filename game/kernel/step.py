"""One turn of all games of a batch: reveal, the steps in the rulebook's order, and the opening of the next turn."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import NamedTuple

import numpy as np

from game.kernel.arrays import either
from game.kernel.board import Board, choose, chosen
from game.kernel.events import Note
from game.kernel.orders import Orders, Revealed, reveal
from game.kernel.phases.asks import asks
from game.kernel.phases.corridors import corridors
from game.kernel.phases.diplomacy import diplomacy
from game.kernel.phases.institutions import institutions
from game.kernel.phases.minerals import minerals
from game.kernel.phases.opening import opening
from game.kernel.phases.pressure import pressure
from game.kernel.phases.room import room
from game.kernel.phases.tension import tension
from game.kernel.phases.upkeep import upkeep
from game.kernel.phases.year_end import year_end
from game.kernel.state import State
from game.kernel.tables import Bools, Small, Tables
from game.vocabulary import Clause, Outcome, Step


class Stage(NamedTuple):
    """One step of a turn in all games: the state it leaves, and what happened in it."""

    step: Step
    state: State
    notes: list[Note]


def step(tables: Tables, state: State, orders: Orders, *, noted: bool = True) -> tuple[State, list[Note]]:
    """Resolve one turn of every running game; games that are over stay as they are.

    Orders must be legal (`menu.why_not`). A game that ends keeps the turn it ended in. Who does not ask what happened
    (`noted`) gets no notes.
    """
    running = state.board.outcome == Outcome.RUNNING
    if not running.any():
        return state, []
    after, notes = state, []
    for stage in _stages(tables, state, orders):
        after = stage.state
        if noted:
            notes += stage.notes
    return _kept(running, after, state, notes)


def stages(tables: Tables, state: State, orders: Orders) -> Iterator[Stage]:
    """Resolve one turn as `step` does, and yield it step by step; nothing where no game is running."""
    running = state.board.outcome == Outcome.RUNNING
    for stage in _stages(tables, state, orders) if running.any() else ():
        yield Stage(stage.step, *_kept(running, stage.state, state, stage.notes))


def _kept(mask: Bools, after: State, before: State, notes: list[Note]) -> tuple[State, list[Note]]:
    """Return what happened in the games of a mask `(games,)`; the others stay as they were."""
    if mask.all():
        return after, notes
    return _where(mask, after, before), _only(mask, notes)


def _only(mask: Bools, notes: list[Note]) -> list[Note]:
    return [note._replace(amount=note.amount * mask) for note in notes]


def _stages(tables: Tables, start: State, orders: Orders) -> Iterator[Stage]:
    """Yield the steps of a turn in the rulebook's order, as if every game were running."""
    start = start._replace(mark=_mark(tables, start, orders))
    revealed = reveal(tables, start.board, orders)
    board, notes = _pay(tables, start.board, orders, revealed)
    yield _stage(Step.REVEAL, start, board, notes)
    board, done = yield from _steps(tables, start, board, revealed)
    board, notes = _upkeep(tables, start, board)
    yield _stage(Step.UPKEEP, start, board, notes)
    board, notes = year_end(tables, board, start.mark)
    yield _stage(Step.YEAR_END, start, board, notes)
    yield _opened(tables, start._replace(board=board), orders, done)


def _stage(step: Step, start: State, board: Board, notes: list[Note]) -> Stage:
    return Stage(step, start._replace(board=board), notes)


def _mark(tables: Tables, start: State, orders: Orders) -> Small:
    """Return the marked agendas: those of this turn's sheets where a year begins (13.5)."""
    return either(tables.year_opens.take(start.board.turn), orders.mark, start.mark)


def _pay(tables: Tables, board: Board, orders: Orders, revealed: Revealed) -> tuple[Board, list[Note]]:
    """Pay all orders; what an unmatched joint order cost comes back (2.5, 5.6)."""
    cost = revealed.cost.sum(axis=1, dtype=np.int8)
    back = (revealed.cost * revealed.unmatched).sum(axis=1, dtype=np.int8)
    notes = [Note(Clause.PAID, -cost, ("actor",)), *_unmatched(tables, orders, revealed)]
    return board._replace(capital=board.capital - cost + back), notes


def _unmatched(tables: Tables, orders: Orders, revealed: Revealed) -> list[Note]:
    """Name the joint orders that met no mirror."""
    if not revealed.unmatched.any():
        return []
    catalogue = tables.catalogue
    notes = []
    for slot in range(orders.sheet.shape[1]):
        number = np.where(revealed.unmatched[:, slot], orders.sheet[:, slot], 0)
        notes.append(
            Note(
                Clause.JOINT_UNMATCHED,
                number > 0,
                ("actor",),
                other=catalogue.other.take(number),
                detail=number,
            )
        )
    return notes


def _steps(
    tables: Tables, start: State, board: Board, revealed: Revealed
) -> Generator[Stage, None, tuple[Board, Bools]]:
    """Yield diplomacy to tension; returns the board and which asks are done `(republics, games)`."""
    board, notes = diplomacy(tables, board, revealed)
    yield _stage(Step.DIPLOMACY, start, board, notes)
    board, mined, notes = minerals(tables, start, board, revealed)
    yield _stage(Step.MINERALS, start, board, notes)
    board, built, notes = corridors(tables, start, board, revealed)
    yield _stage(Step.CORRIDORS, start, board, notes)
    board, joined, notes = institutions(tables, start, board, revealed)
    yield _stage(Step.INSTITUTIONS, start, board, notes)
    board, pressed, notes = pressure(tables, board, revealed)
    yield _stage(Step.PRESSURE, start, board, notes)
    lost = mined.lost | built.lost | joined.lost
    board, answered, notes = asks(tables, start, board, revealed, lost)
    yield _stage(Step.ASKS, start, board, notes)
    board, notes = room(tables, start, board, revealed.there & ~pressed)
    yield _stage(Step.ROOM, start, board, notes)
    board, notes = tension(tables, board, revealed, mined.taken)
    yield _stage(Step.TENSION, start, board, notes)
    return board, answered.done


def _upkeep(tables: Tables, start: State, board: Board) -> tuple[Board, list[Note]]:
    """Run upkeep, except where a crisis has ended the game (11.3); neither is there a year's end then."""
    safe = board.outcome != Outcome.CRISIS
    kept, notes = upkeep(tables, start, board)
    if safe.all():
        return kept, notes
    return choose(safe, kept, board), _only(safe, notes)


def _opened(tables: Tables, closed: State, orders: Orders, done: Bools) -> Stage:
    """Open the next turn of the games that go on."""
    board = closed.board
    goes_on = board.outcome == Outcome.RUNNING
    if not goes_on.any():
        return Stage(Step.OPENING, closed, [])
    turned = board._replace(turn=board.turn + goes_on, offer=either(goes_on, orders.offer, board.offer))
    state, notes = opening(tables, closed._replace(board=turned), done)
    return Stage(Step.OPENING, *_kept(goes_on, state, closed, notes))


def _where(mask: Bools, yes: State, no: State) -> State:
    """Return `yes` in the games of a mask `(games,)` and `no` in the others."""
    return State(choose(mask, yes.board, no.board), yes.seed, chosen(mask, yes.mark, no.mark))
