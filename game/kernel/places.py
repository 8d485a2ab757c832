"""From deposits, segments and corridors to the republics they lie in or touch."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.kernel.arrays import FEW
from game.kernel.tables import Bools, Short, Small, Tables

Scalar = TypeVar("Scalar", bound=np.generic)


def summed(onto: Bools, values: NDArray[Scalar]) -> NDArray[Scalar]:
    """Return `(..., groups, games)`: values `(..., places, games)` summed over the places of each group.

    `onto` `(groups, places)` says which. The type stays; of masks, the sum says whether any holds.
    """
    if values.shape[-1] < FEW:
        few: NDArray[Scalar] = onto.astype(values.dtype) @ values
        return few
    rounds, filled, back = _in_rounds(onto.shape, onto.tobytes())
    if not filled:
        return np.zeros((*values.shape[:-2], len(onto), values.shape[-1]), values.dtype)
    out: NDArray[Any] = values.take(rounds[0], axis=-2)
    out[..., filled:, :] = 0
    for places in rounds[1:]:
        out[..., : len(places), :] += values.take(places, axis=-2)
    return out.take(back, axis=-2)


@lru_cache(maxsize=256)
def _in_rounds(
    shape: tuple[int, int], onto: bytes
) -> tuple[tuple[NDArray[np.intp], ...], int, NDArray[np.intp]]:
    """Return the first, second, ... places of all groups that have so many, those with most places first.

    Also how many groups have any, for the others have any place among the first; and where each group then stands.
    """
    groups = [row.nonzero()[0].tolist() for row in np.frombuffer(onto, np.bool_).reshape(shape)]
    order = sorted(range(len(groups)), key=lambda group: -len(groups[group]))
    most = max(map(len, groups), default=0)
    rounds = [[groups[group][turn] for group in order if len(groups[group]) > turn] for turn in range(most)]
    filled = len(rounds[0]) if rounds else 0
    if filled:
        rounds[0] += [0] * (len(groups) - filled)
    return tuple(np.array(each) for each in rounds), filled, np.argsort(order)


def summed_over(onto: Bools, values: NDArray[Scalar]) -> NDArray[Scalar]:
    """Return `(groups, ...)`: the same for values whose places come first `(places, ...)`."""
    return summed(onto, values.reshape(len(values), -1)).reshape(len(onto), *values.shape[1:])


def at_hosts(tables: Tables, mask: Bools) -> Bools:
    """Return `(powers, republics, games)`: any of the deposits `(powers, deposits, games)` hosted there."""
    return summed(_members(tables.host, tables.republics), mask)


def sums_at_hosts(tables: Tables, values: Small) -> Small:
    """Return `(..., republics, games)` int8: values of deposits `(..., deposits, games)` summed where they lie."""
    if not np.count_nonzero(values):
        return np.zeros((*values.shape[:-2], tables.republics, values.shape[-1]), np.int8)
    return summed(_members(tables.host, tables.republics), values)


def sums_at(touches: Bools, values: Small) -> Small:
    """Return `(..., republics, games)` int8: values of places `(..., places, games)` summed where they touch."""
    if not np.count_nonzero(values):
        return np.zeros((*values.shape[:-2], touches.shape[1], values.shape[-1]), np.int8)
    return summed(touches.T, values)


def along(touches: Bools, mask: Bools) -> Bools:
    """Return `(powers, republics, games)`: any of the places `(powers, places, games)` that touch it."""
    return summed(touches.T, mask)


def sums_along(tables: Tables, influence: Small) -> Short:
    """Return `(powers, corridors, games)` int16: influence `(powers, republics, games)` summed along it."""
    return summed(tables.corridor_touches, influence.astype(np.int16))


def by_corridor(tables: Tables, values: Small) -> Small:
    """Return `(powers, corridors, games)` int8: segment values `(powers, segments, games)` summed."""
    return summed(_members(tables.corridor_of, tables.corridors), values)


def _members(group_of: NDArray[np.integer], groups: int) -> Bools:
    """Return which places `(places,)` are in each group `(groups, places)`."""
    return _grouped(group_of.tobytes(), group_of.dtype.char, groups)


@lru_cache(maxsize=256)
def _grouped(group_of: bytes, kind: str, groups: int) -> Bools:
    return np.asarray(np.frombuffer(group_of, kind) == np.arange(groups)[:, None])
