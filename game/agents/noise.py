"""Noise for choices: whole numbers with the Gumbel distribution, so that adding them and taking the best draws softly.

Of orders with worths a, b, ..., each is then chosen with a chance in proportion to exp(worth / temperature).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

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
    octets = np.ascontiguousarray(needed).view(np.uint8).reshape(len(needed), -1, 8)
    index = octets.swapaxes(1, 2).reshape(-1, seats, games)[:count]
    tables = [_table(temperature) for temperature in temperatures]
    if len(set(temperatures)) == 1:
        return tables[0].take(index, mode="clip")  # no index is out of bounds, and so nothing is checked
    out = np.empty(index.shape, np.result_type(*tables))
    for seat, table in enumerate(tables):
        out[:, seat] = table.take(index[:, seat], mode="clip")
    return out


@lru_cache(maxsize=64)
def _table(temperature: int) -> Noise:
    """Return the noise of each octet, in half of the memory where that is enough."""
    table = _GUMBEL * np.int32(temperature) // np.int32(_UNIT)
    small = np.iinfo(np.int16)
    return table.astype(np.int16) if small.min <= table.min() and table.max() <= small.max else table


def words_for(count: int) -> int:
    """Return how many words `count` entries of noise take."""
    return -(-count // 8)
