"""Room: what is over a republic's room gives way, point by point (rulebook 10)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.kernel import contest
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE
from game.kernel.state import State
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import Clause, Purpose

_ABSENT = 1 << 12  # absent powers give way before all others
_FIRST = 1 << 5  # then what is compared first, then influence


def room(tables: Tables, start: State, board: Board, there: Bools) -> tuple[Board, list[Note]]:
    """Take away what is over; `there` `(powers, republics, games)` is who is not absent."""
    limit = room_of(tables, start.board, board)
    influence = board.influence
    over = influence.sum(axis=0, dtype=np.int8) - limit
    ranks = None
    while (over > 0).any():
        if ranks is None:
            ranks = _ranks(start, tables.republics)
        gives = _gives_way(board._replace(influence=influence), start.board, there, over, ranks)
        influence = influence - gives
        over = np.where(np.any(gives, axis=0), over - 1, 0).astype(np.int8)
    note = Note(Clause.ROOM, influence - board.influence, PLACE, detail=there)
    return board._replace(influence=influence), [note]


def room_of(tables: Tables, start: Board, board: Board) -> Small:
    """Return the room of each republic `(republics, games)` int8; tension is read from `start` (10.1)."""
    tense = start.tension >= tables.numbers.room_tense
    less = board.room - tense * np.int8(tables.numbers.room_tense_loss)
    floors = board.floor.sum(axis=0, dtype=np.int8)
    return np.where(tense, np.maximum(less, floors), board.room)


def _ranks(start: State, republics: int) -> Short:
    """Return the draw for ties as ranks `(powers, republics, games)`: the highest word gives way first."""
    drawn = contest.draws(start, Purpose.ROOM, republics)
    return drawn.argsort(axis=0).argsort(axis=0).astype(np.int16)


def _gives_way(board: Board, start: Board, there: Bools, over: Small, ranks: Short) -> Bools:
    """Return who loses the next point `(powers, republics, games)` (10.2)."""
    gained = (board.influence - start.influence).astype(np.int16)
    present = (gained + 12) * _FIRST + board.influence
    absent = board.influence.astype(np.int16) + _ABSENT
    key = np.where(there, present, absent).astype(np.int32) * 8 + ranks
    key = np.where((board.influence > board.floor) & (over > 0), key, -1)
    return _highest(key)


def _highest(key: NDArray[np.int32]) -> Bools:
    top = key.max(axis=0)
    return (np.arange(len(key))[:, None, None] == key.argmax(axis=0)) & (top >= 0)
