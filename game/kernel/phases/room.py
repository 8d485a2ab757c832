"""Room: what is over a republic's room gives way, point by point (rulebook 10)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import contest
from game.kernel.arrays import Spots, at_spots, either, put_at_spots, spots
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE
from game.kernel.state import State
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import Clause, Purpose

_ABSENT = 1 << 12  # absent powers give way before all others
_FIRST = 1 << 5  # then what is compared first, then influence
_TIES = 8  # more than there are ranks in the draw for ties


def room(tables: Tables, start: State, board: Board, there: Bools) -> tuple[Board, list[Note]]:
    """Take away what is over; `there` `(powers, republics, games)` is who is not absent."""
    over = board.influence.sum(axis=0, dtype=np.int8) - room_of(tables, start.board, board)
    full = spots(over > 0)
    influence = board.influence
    if len(full.flat):
        crowd = Crowd(
            at_spots(influence, full),
            at_spots(board.floor, full),
            at_spots(start.board.influence, full),
            at_spots(there, full),
            _ranks(start, full),
        )
        influence = put_at_spots(influence, full, _relieved(crowd, over.reshape(-1)[full.flat]))
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


def _ranks(start: State, full: Spots) -> Short:
    """Return the draw for ties as ranks `(powers, places)`: the highest word gives way first."""
    drawn = contest.draws(start, Purpose.ROOM, full.place, full.game)
    return (drawn[:, None] > drawn[None]).sum(axis=1, dtype=np.int16)


def _relieved(crowd: Crowd, over: Small) -> Small:
    """Return the influence `(powers, places)` after all that is over `(places,)` has given way, or all that can.

    Each point is lost by who has the highest key (10.2), which then falls by what the point was worth in it.
    """
    order = np.argsort(-over, kind="stable")  # most points first: those that still lose one always come first
    crowd = Crowd._make(field.take(order, axis=1) for field in crowd)
    each = 1 + crowd.there * np.int32(_FIRST)
    base = either(crowd.there, (12 - crowd.before) * np.int32(_FIRST), np.int32(_ABSENT))
    key = (base + crowd.influence * each) * _TIES + crowd.ranks
    each *= _TIES
    spare = crowd.influence - crowd.floor
    for point in range(int(over.max())):
        losing = np.s_[:, : np.count_nonzero(over > point)]
        able = key[losing] * (spare[losing] > 0)
        gives = able == np.maximum(able.max(axis=0), 1)
        key[losing] -= each[losing] * gives
        spare[losing] -= gives
    influence = np.empty_like(spare)
    influence[:, order] = crowd.floor + spare
    return influence
