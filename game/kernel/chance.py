"""Chance as a counter-based hash of (seed, turn, purpose, index): integers only, no stream, no state.

The hash is three rounds of the splitmix64 finalizer (Steele, Lea, Flood 2014):

    word(seed, turn, purpose, index) = mix(mix(mix(seed, turn), purpose), index)
    mix(h, part) = finalize(h + 0x9E3779B97F4A7C15 * (part + 1))          all modulo 2^64

so batch size, place in the batch, platform and NumPy version cannot change a draw.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.vocabulary import Purpose

Words = NDArray[np.uint64]

_STEP = np.uint64(0x9E3779B97F4A7C15)
_ONE = np.uint64(1)
_MASK = (1 << 64) - 1
_HALF = np.uint64(32)
_SHIFTS = np.uint64(30), np.uint64(27), np.uint64(31)
_FACTORS = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def _finalize(word: Words) -> Words:
    """Finish words that nobody else holds, in place."""
    shifted = word >> _SHIFTS[0]
    word ^= shifted
    word *= _FACTORS[0]
    np.right_shift(word, _SHIFTS[1], out=shifted)
    word ^= shifted
    word *= _FACTORS[1]
    np.right_shift(word, _SHIFTS[2], out=shifted)
    word ^= shifted
    return word


def _mix(word: Words, part: int) -> Words:
    return _finalize(word + np.uint64((int(_STEP) * (part + 1)) & _MASK))


def _steps(parts: NDArray[np.integer]) -> Words:
    """Return what parts add to a word before it is finished."""
    return (parts.astype(np.uint64) + _ONE) * _STEP


def words(seed: Words, turn: NDArray[np.integer], purpose: Purpose, count: int) -> Words:
    """Return draws `(count, games)` uint64, one for each index below `count`.

    `seed` is `(games,)` uint64, `turn` `(games,)` integer; either may have more axes in front, and so have the draws.
    """
    base = _mix(_finalize(seed + _steps(turn)), int(purpose))
    index = np.arange(count, dtype=np.uint64).reshape(-1, *(1,) * base.ndim)
    return _finalize(base + _steps(index))


def words_at(seed: Words, turn: NDArray[np.integer], purpose: Purpose, index: NDArray[np.integer]) -> Words:
    """Return the draws of some games at places of their own.

    `seed` and `turn` are `(places,)`, `index` and the result `(..., places)`.
    """
    base = _mix(_finalize(seed + _steps(turn)), int(purpose))
    return _finalize(base + _steps(index))


def below(word: Words, limit: NDArray[np.integer] | int) -> NDArray[np.int64]:
    """Return each word scaled to 0..limit-1 (int64); limits are under 2^31, a limit of 0 gives 0."""
    return ((word >> _HALF) * np.asarray(limit, dtype=np.uint64) >> _HALF).astype(np.int64)
