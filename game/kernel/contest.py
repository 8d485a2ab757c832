"""Contests: who of several wins, by strength, then least influence, then a draw (rulebook 1.7)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.kernel.chance import words
from game.kernel.state import State
from game.kernel.tables import Bools
from game.vocabulary import Purpose

_LOWEST = np.int16(-(2**15))


def best(start: State, purpose: Purpose, entrants: Bools, *strengths: NDArray[np.integer]) -> Bools:
    """Return the one winner of each place among `entrants` `(powers, places, games)`.

    Strengths, of the same shape, are compared one after the other, highest first; then a draw decides.
    """
    left = entrants
    for strength in strengths:
        key = np.where(left, strength, _LOWEST)
        left = left & (key == key.max(axis=0))
    if (left.sum(axis=0) <= 1).all():
        return left
    drawn = np.where(left, draws(start, purpose, left.shape[1]), np.uint64(0))
    return left & (np.arange(len(left))[:, None, None] == drawn.argmax(axis=0))


def draws(start: State, purpose: Purpose, places: int) -> NDArray[np.uint64]:
    """Return draw words `(powers, places, games)`; the index of a draw is place x powers + power."""
    board = start.board
    powers = board.capital.shape[0]
    flat = words(start.seed, board.turn, purpose, places * powers)
    return flat.reshape(places, powers, board.games).swapaxes(0, 1)
