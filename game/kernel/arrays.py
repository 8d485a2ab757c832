"""Array operations in the forms that are quick along a long games axis.

A choice by a mask that nobody can predict costs `np.where` some twenty times what arithmetic takes, and so do
`argmax` and `cumsum` along the first axis, `np.maximum` with a single number, `clip` with but one bound or bounds of
another type, and indices for several axes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Bools, Small

FEW = 64  # games up to which a call costs more than what it does
_SMALL = 256  # entries, likewise
Whole = TypeVar("Whole", bound=np.integer)

# Freed at once. The GNU allocator from then on keeps blocks up to this size for itself, where it would otherwise hand
# every large array back to the system, which takes a quarter of the time of a sweep; others take no notice. It learns
# from blocks under 32 MiB alone, and gives the end of its heap back where twice that block is free.
np.empty((1 << 25) - (1 << 16), np.uint8)

# Freed at once, too. NumPy asks for large pages where it takes so much, and the heap, which now has room for both,
# keeps them for all arrays that come to lie there: with fewer pages to look up, 512 games take 2 per cent less time.
_room = [np.empty(7 << 22, np.uint8) for _ in range(2)]
del _room


def either(mask: Bools, yes: NDArray[Whole] | Whole, no: NDArray[Whole] | Whole) -> NDArray[Whole]:
    """Return `yes` where the mask is and `no` elsewhere; both of one integer type, which the result keeps."""
    if mask.shape[-1] < FEW:
        return np.where(mask, yes, no)
    out: NDArray[Whole] = np.multiply(yes - no, mask.view(np.int8).astype(no.dtype, copy=False))
    out += no
    return out


def either_bool(mask: Bools, yes: Bools, no: Bools) -> Bools:
    """Return `yes` where the mask is and `no` elsewhere."""
    return no ^ ((yes ^ no) & mask)


def at_least(array: NDArray[Whole], low: int) -> NDArray[Whole]:
    """Return the array, but no entry under `low`."""
    if array.size < _SMALL:
        return np.maximum(array, array.dtype.type(low))
    return within(array, low, _ends(array.dtype).max)


def at_most(array: NDArray[Whole], high: int) -> NDArray[Whole]:
    """Return the array, but no entry over `high`."""
    if array.size < _SMALL:
        return np.minimum(array, array.dtype.type(high))
    return within(array, _ends(array.dtype).min, high)


@lru_cache(maxsize=8)
def _ends(dtype: np.dtype[Any]) -> np.iinfo[Any]:
    """Return the least and the highest number of a type."""
    return np.iinfo(dtype)


def within(array: NDArray[Whole], low: int, high: int) -> NDArray[Whole]:
    """Return the array with its entries cut at both bounds; bounds of its own type spare NumPy a check."""
    if array.size < _SMALL:
        return np.minimum(np.maximum(array, array.dtype.type(low)), array.dtype.type(high))
    return array.clip(array.dtype.type(low), array.dtype.type(high))


def row_of(array: NDArray[Any], place: NDArray[np.integer]) -> NDArray[Any]:
    """Return the entries of `array` `(places, games)` at a place of each game; shape of `place` `(..., games)`."""
    games = array.shape[-1]
    at = place * np.intp(games)
    at += np.arange(games)
    return array.reshape(-1).take(at)


def of_place(array: NDArray[Any], seats: NDArray[np.intp], place: NDArray[np.integer]) -> NDArray[Any]:
    """Return the entries `(..., seats, games)` of `array` `(powers, places, games)` at places of each game.

    `place` is `(..., seats or 1, games)`; of a place below 0 it is any entry.
    """
    _, places, games = array.shape
    at = np.maximum(place, 0) + (seats * places)[:, None]
    return array.reshape(-1).take(at * games + np.arange(games))


class Spots(NamedTuple):
    """Where a mask `(..., places, games)` holds, side by side."""

    flat: NDArray[np.intp]
    place: NDArray[np.intp]  # of all axes but the last
    game: NDArray[np.intp]


def spots(mask: Bools) -> Spots:
    """Return where a mask holds."""
    flat = mask.reshape(-1).nonzero()[0]
    place = flat // mask.shape[-1]
    return Spots(flat, place, flat - place * mask.shape[-1])


def at_spots(array: NDArray[Any], spots: Spots) -> NDArray[Any]:
    """Return the entries of an array with one axis more than the mask had `(powers, spots)`."""
    return array.reshape(len(array), -1).take(spots.flat, axis=1)


def put_at_spots(array: NDArray[Any], spots: Spots, values: NDArray[Any]) -> NDArray[Any]:
    """Return a copy of the array with other entries `(powers, spots)` there."""
    out = array.copy()
    for power, row in enumerate(out.reshape(len(out), -1)):
        row[spots.flat] = values[power]
    return out


def any_along(mask: Bools, axis: int) -> Bools:
    """Return whether a mask holds anywhere along an axis; in a single game `np.any` takes twice the time."""
    out: Bools = np.logical_or.reduce(mask, axis=axis)
    return out


def one_hot(place: Small, count: int) -> Bools:
    """Return where a place `(places, games)` is each of so many `(count, places, games)`; nowhere if it is -1."""
    return place == _counted(0, count, 3)


def only(mask: Bools) -> Small:
    """Return the place of the one True along the first axis, -1 where there is none."""
    return (mask.view(np.int8) * _counted(1, len(mask), mask.ndim)).max(axis=0) - np.int8(1)


@lru_cache(maxsize=64)
def _counted(first: int, count: int, axes: int) -> Small:
    """Return so many numbers from the first one on, along the first of some axes."""
    return np.arange(first, first + count, dtype=np.int8).reshape(-1, *(1,) * (axes - 1))


def running_sum(array: NDArray[Whole]) -> NDArray[Whole]:
    """Return the sums of all entries up to each one along the first axis, in the array's own type."""
    if array.shape[-1] < FEW:
        return array.cumsum(axis=0, dtype=array.dtype)
    out = array.copy()
    for place in range(1, len(out)):
        out[place] += out[place - 1]
    return out
