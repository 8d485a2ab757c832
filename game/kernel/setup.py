"""The first turn: a batch of games set up and opened."""

from __future__ import annotations

from typing import Any

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
    turn = _full(1, games)
    return Board(
        turn=turn,
        outcome=_full(0, games),
        ask=_first_asks(tables, seeds, turn),
        **_of_powers(tables, games),
        **_of_republics(tables, games),
        **_of_deposits(tables, games),
        **_of_corridors(tables, games),
        **_of_the_region(tables, games),
    )


def _full(value: int, games: int, *shape: int) -> Small:
    return np.full((*shape, games), value, np.int8)


def _each(start: NDArray[Any], games: int) -> NDArray[Any]:
    """Repeat the starting values along a games axis."""
    return np.repeat(start[..., None], games, axis=-1)


def _of_powers(tables: Tables, games: int) -> dict[str, Any]:
    powers = tables.powers
    return {
        "capital": _each(tables.treasury, games),
        "points": _points(tables, games),
        "summit": _full(NEVER, games, powers),
        "pressed": _full(-1, games, powers),
        "presses": _full(0, games, powers),
        "flagships": _full(0, games, tables.numbers.flagship_turns, powers),
        "licence_until": _full(NEVER, games, powers),
        "licence_year": _full(-1, games, powers),
        "tallies": _full(0, games, powers, len(Tally)),
        "offer": np.zeros((powers, games), np.int16),
    }


def _of_republics(tables: Tables, games: int) -> dict[str, Any]:
    powers, republics = tables.powers, tables.republics
    return {
        "influence": _each(tables.influence, games),
        "floor": _each(tables.floor, games),
        "contact": _full(NEVER, games, powers, republics),
        "ask_age": _full(0, games, republics),
        "withdrawn": np.zeros((republics, games), np.bool_),
        "programmed": np.zeros((powers, republics, games), np.int16),
        "purchases": _each(tables.purchases, games),
        "development": _each(tables.development, games),
        "room": _each(tables.room, games),
        "member": _each(tables.member, games),
        "accession": _full(NEVER, games, powers, republics),
        "plant": np.zeros((powers, republics, games), np.bool_),
        "even": _full(0, games, republics),
    }


def _of_deposits(tables: Tables, games: int) -> dict[str, Any]:
    held = tables.signed >= 0
    return {
        "holder": _each(tables.signed, games),
        "stake": _each(held.astype(np.int8), games),
        "signed": _each(np.where(held, 1, NEVER).astype(np.int8), games),
        "guaranteed": np.zeros((tables.deposits, games), np.bool_),
        "lead": _full(-1, games, tables.deposits),
        "partner": _full(-1, games, tables.deposits),
    }


def _of_corridors(tables: Tables, games: int) -> dict[str, Any]:
    return {
        "level": _each(tables.level, games),
        "shares": _each(tables.shares, games),
        "standards": _each(tables.standards, games),
        "opened": _opened(tables, games),
    }


def _of_the_region(tables: Tables, games: int) -> dict[str, Any]:
    return {
        "tension": _full(tables.tension, games),
        "quiet": _full(0, games),
        "truce_until": _full(NEVER, games),
        "headline": np.full(games, -1, np.int16),
        "shown": np.zeros((len(tables.headlines.weight), games), np.bool_),
        "dealt": _full(-1, games, tables.numbers.scoring_agendas_dealt),
    }


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
