"""Array operations in the forms that are quick along a long games axis.

A choice by a mask that nobody can predict costs `np.where` some twenty times what arithmetic takes, and so do
`argmax` and `cumsum` along the first axis, `np.clip` and `np.maximum` with a single number, and indices for several
axes.
"""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Bools, Small

Whole = TypeVar("Whole", bound=np.integer)


def either(mask: Bools, yes: NDArray[Whole] | Whole, no: NDArray[Whole]) -> NDArray[Whole]:
    """Return `yes` where the mask is and `no` elsewhere; both of one integer type, which the result keeps."""
    return no + (yes - no) * mask


def either_bool(mask: Bools, yes: Bools, no: Bools) -> Bools:
    """Return `yes` where the mask is and `no` elsewhere."""
    return no ^ ((yes ^ no) & mask)


def at_least(array: NDArray[Whole], low: int) -> NDArray[Whole]:
    """Return the array, but no entry under `low`."""
    return np.maximum(array, np.full(array.shape[-1], low, array.dtype))


def row_of(array: NDArray[Any], place: NDArray[np.integer]) -> NDArray[Any]:
    """Return the entries of `array` `(places, games)` at a place of each game; shape of `place` `(..., games)`."""
    games = array.shape[-1]
    return array.reshape(-1).take(place.astype(np.intp) * games + np.arange(games))


def only(mask: Bools) -> Small:
    """Return the place of the one True along the first axis, -1 where there is none."""
    places = np.arange(1, len(mask) + 1, dtype=np.int8).reshape(-1, *(1,) * (mask.ndim - 1))
    return (mask * places).max(axis=0) - np.int8(1)


def running_sum(array: NDArray[Whole]) -> NDArray[Whole]:
    """Return the sums of all entries up to each one along the first axis, in the array's own type."""
    out = array.copy()
    for place in range(1, len(out)):
        out[place] += out[place - 1]
    return out
