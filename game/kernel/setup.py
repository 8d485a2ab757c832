"""The first turn: a batch of games set up and opened."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.kernel import chance
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.phases.opening import opening
from game.kernel.state import State
from game.kernel.tables import NEVER, Short, Small, Tables
from game.vocabulary import PointSource, Purpose, Tally


def first_turn(tables: Tables, seeds: NDArray[np.uint64]) -> tuple[State, list[Note]]:
    """Return one game for each seed `(games,)` uint64, at its first turn's planning, and what opened it."""
    board = _board(tables, seeds)
    state = State(board, seeds, np.zeros((tables.powers, len(seeds)), np.int8))
    nothing_done = np.zeros((tables.republics, len(seeds)), np.bool_)
    return opening(tables, state, nothing_done)


def _board(tables: Tables, seeds: NDArray[np.uint64]) -> Board:
    games = len(seeds)

    def each(start: Small) -> Small:
        return np.repeat(start[..., None], games, axis=-1)

    def full(value: int, *shape: int) -> Small:
        return np.full((*shape, games), value, np.int8)

    powers, republics = tables.powers, tables.republics
    influence = each(tables.influence)
    turn = full(1)
    return Board(
        turn=turn,
        outcome=full(0),
        influence=influence,
        floor=each(tables.floor),
        contact=full(NEVER, powers, republics),
        capital=each(tables.treasury),
        points=_points(tables, games),
        summit=full(NEVER, powers),
        pressed=full(-1, powers),
        presses=full(0, powers),
        ask=_first_asks(tables, seeds, turn),
        ask_age=full(0, republics),
        withdrawn=np.zeros((republics, games), np.bool_),
        programmed=np.zeros((powers, republics, games), np.int16),
        purchases=each(tables.purchases),
        development=each(tables.development),
        room=each(tables.room),
        member=np.repeat(tables.member[..., None], games, axis=-1),
        accession=full(NEVER, powers, republics),
        plant=np.zeros((powers, republics, games), np.bool_),
        flagships=full(0, tables.numbers.flagship_turns, powers),
        holder=each(tables.signed),
        stake=each(np.where(tables.signed >= 0, 1, 0).astype(np.int8)),
        signed=each(np.where(tables.signed >= 0, 1, NEVER).astype(np.int8)),
        guaranteed=np.zeros((tables.deposits, games), np.bool_),
        lead=full(-1, tables.deposits),
        partner=full(-1, tables.deposits),
        level=each(tables.level),
        shares=each(tables.shares),
        standards=each(tables.standards),
        opened=_opened(tables, games),
        tension=full(tables.tension),
        quiet=full(0),
        licence_until=full(NEVER, powers),
        licence_year=full(-1, powers),
        truce_until=full(NEVER),
        headline=np.full(games, -1, np.int16),
        shown=np.zeros((len(tables.headlines.weight), games), np.bool_),
        dealt=full(-1, tables.numbers.scoring_agendas_dealt),
        tallies=full(0, powers, len(Tally)),
        even=full(0, republics),
        offer=np.zeros((powers, games), np.int16),
    )


def _points(tables: Tables, games: int) -> Short:
    points = np.zeros((tables.powers, len(PointSource), games), np.int16)
    points[:, PointSource.OPENING] = tables.opening_points[:, None]
    return points


def _first_asks(tables: Tables, seeds: NDArray[np.uint64], turn: Small) -> Small:
    word = chance.words(seeds, turn, Purpose.ASK, tables.republics)
    pick = chance.below(word, tables.ask_count[:, None])
    drawn = np.take_along_axis(tables.asks, pick, axis=1)
    fixed = tables.first_ask[:, None]
    return np.where(fixed >= 0, fixed, drawn).astype(np.int8)


def _opened(tables: Tables, games: int) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """A corridor that is open from the start has had its opening."""
    lowest = [tables.level[tables.corridor_of == corridor].min() for corridor in range(tables.corridors)]
    return np.repeat(np.array(lowest, np.int8).reshape(-1, 1) >= 1, games, axis=-1)
