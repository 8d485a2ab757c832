"""Room: what is over a republic's room gives way, point by point (rulebook 10)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel import contest
from game.kernel.arrays import either
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
    over = board.influence.sum(axis=0, dtype=np.int8) - room_of(tables, start.board, board)
    place, game = np.nonzero(over > 0)
    influence = board.influence.copy()
    if len(place):
        crowd = Crowd(
            influence[:, place, game],
            board.floor[:, place, game],
            start.board.influence[:, place, game],
            there[:, place, game],
            _ranks(start, place, game),
        )
        influence[:, place, game] = _relieved(crowd, over[place, game])
    note = Note(Clause.ROOM, influence - board.influence, PLACE, detail=there)
    return board._replace(influence=influence), [note]


def room_of(tables: Tables, start: Board, board: Board) -> Small:
    """Return the room of each republic `(republics, games)` int8; tension is read from `start` (10.1)."""
    tense = start.tension >= tables.numbers.room_tense
    less = board.room - np.int8(tables.numbers.room_tense_loss)
    floors = board.floor.sum(axis=0, dtype=np.int8)
    return either(tense, np.maximum(less, floors), board.room)


class Crowd(NamedTuple):
    """The republics with too little room, side by side; all `(powers, places)`."""

    influence: Small
    floor: Small
    before: Small  # influence at the turn's start
    there: Bools
    ranks: Short  # the draw for ties


def _ranks(start: State, place: NDArray[np.intp], game: NDArray[np.intp]) -> Short:
    """Return the draw for ties as ranks `(powers, places)`: the highest word gives way first."""
    drawn = contest.draws(start, Purpose.ROOM, place, game)
    return (drawn[:, None] > drawn[None]).sum(axis=1, dtype=np.int16)


def _relieved(crowd: Crowd, over: Small) -> Small:
    """Return the influence `(powers, places)` after all that is over `(places,)` has given way, or all that can."""
    while (over > 0).any():
        gives = _gives_way(crowd, over)
        crowd = crowd._replace(influence=crowd.influence - gives)
        over = (over - np.int8(1)) * gives.any(axis=0)
    return crowd.influence


def _gives_way(crowd: Crowd, over: Small) -> Bools:
    """Return who loses the next point `(powers, places)` (10.2)."""
    gained = (crowd.influence - crowd.before).astype(np.int32)
    present = (gained + 12) * _FIRST
    key = (either(crowd.there, present, np.int32(_ABSENT)) + crowd.influence) * 8 + crowd.ranks
    key = either((crowd.influence > crowd.floor) & (over > 0), key, np.int32(-1))
    return (key == key.max(axis=0)) & (key >= 0)
