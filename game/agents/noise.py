"""Noise for choices: whole numbers with the Gumbel distribution, so that adding them and taking the best draws softly.

Of orders with worths a, b, ..., each is then chosen with a chance in proportion to exp(worth / temperature).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.agents.base import Words

_STEPS = 256
_UNIT = 1000
# Rounded to thousandths, so that no platform's logarithm makes a difference.
_GUMBEL = np.rint(-_UNIT * np.log(-np.log((np.arange(_STEPS) + 0.5) / _STEPS))).astype(np.int32)


def gumbel(words: Words, count: int, temperature: int) -> NDArray[np.int32]:
    """Return noise `(count, games)` from draws `(at least count / 8, games)`: each word gives eight."""
    table = _GUMBEL * np.int32(temperature) // np.int32(_UNIT)
    needed = words[: words_for(count)].astype("<u8", copy=False)
    octets = np.ascontiguousarray(needed).view(np.uint8).reshape(*needed.shape, 8)
    index = octets.swapaxes(1, 2).reshape(-1, words.shape[1])[:count]
    return table.take(index, mode="clip")  # no index is out of bounds, and so nothing is checked


def words_for(count: int) -> int:
    """Return how many words `count` entries of noise take."""
    return -(-count // 8)
