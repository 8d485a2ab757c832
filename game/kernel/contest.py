"""Contests: who of several wins, by strength, then least influence, then a draw (rulebook 1.7)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.kernel import chance
from game.kernel.arrays import at_spots, put_at_spots, spots
from game.kernel.state import State
from game.kernel.tables import Bools
from game.vocabulary import Purpose

_HIGH = np.int16(2**14)  # more than any strength, so that with it each is over 0


def best(start: State, purpose: Purpose, entrants: Bools, *strengths: NDArray[np.integer]) -> Bools:
    """Return the one winner of each place among `entrants` `(powers, places, games)`.

    Strengths, of the same shape, are compared one after the other, highest first; then a draw decides.
    """
    contested = spots(entrants.sum(axis=0, dtype=np.int8) > 1)
    if not len(contested.flat):
        return entrants
    left = at_spots(entrants, contested)
    for strength in strengths:
        key = (at_spots(strength, contested) + _HIGH) * left
        left &= key == key.max(axis=0)
    tied = (left.sum(axis=0, dtype=np.int8) > 1).nonzero()[0]
    if len(tied):
        drawn = draws(start, purpose, contested.place[tied], contested.game[tied]) * left[:, tied]
        left[:, tied] = drawn == drawn.max(axis=0)
    return put_at_spots(entrants, contested, left)


def draws(
    start: State, purpose: Purpose, place: NDArray[np.intp], game: NDArray[np.intp]
) -> NDArray[np.uint64]:
    """Return draw words `(powers, places)` for places in games; a draw's index is place x powers + power."""
    board = start.board
    powers = len(board.capital)
    index = place * powers + np.arange(powers)[:, None]
    return chance.words_at(start.seed[game], board.turn[game], purpose, index)
