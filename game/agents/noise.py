"""Noise for choices: whole numbers with the Gumbel distribution, so that adding them and taking the best draws softly.

Of orders with worths a, b, ..., each is then chosen with a chance in proportion to exp(worth / temperature).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.agents.base import Words

Noise = NDArray[np.int16] | NDArray[np.int32]

_STEPS = 256
_UNIT = 1000
# Rounded to thousandths, so that no platform's logarithm makes a difference.
_GUMBEL = np.rint(-_UNIT * np.log(-np.log((np.arange(_STEPS) + 0.5) / _STEPS))).astype(np.int32)


def gumbel(words: Words, count: int, temperatures: Sequence[int]) -> Noise:
    """Return noise `(count, seats, games)` from draws `(at least count / 8, seats, games)`: each word gives eight.

    Each seat has a temperature of its own.
    """
    seats, games = words.shape[1:]
    needed = words[: words_for(count)].astype("<u8", copy=False)
    pairs = np.ascontiguousarray(needed).view("<u2").reshape(len(needed), seats, -1)
    if len(set(temperatures)) == 1:
        noise: NDArray[Any] = _noise(pairs, temperatures[0])
    else:
        noise = np.stack([_noise(pairs[:, seat], each) for seat, each in enumerate(temperatures)], axis=1)
    return noise.reshape(len(needed), -1, 8).swapaxes(1, 2).reshape(-1, seats, games)[:count]


def _noise(pairs: NDArray[np.uint16], temperature: int) -> Noise:
    """Return the noise of pairs of octets, with an axis `(..., 2)` more: they are half as many to look up."""
    every = _table(temperature)
    return every.take(pairs, axis=0, mode="clip")  # none is out of bounds, and so nothing is checked


@lru_cache(maxsize=64)
def _table(temperature: int) -> Noise:
    """Return the noise of each pair of octets `(pairs, 2)`, in half of the memory where that is enough."""
    table = _GUMBEL * np.int32(temperature) // np.int32(_UNIT)
    pairs = np.stack([np.tile(table, _STEPS), np.repeat(table, _STEPS)], axis=1)
    small = np.iinfo(np.int16)
    return pairs.astype(np.int16) if small.min <= table.min() and table.max() <= small.max else pairs


def words_for(count: int) -> int:
    """Return how many words `count` entries of noise take."""
    return -(-count // 8)
