"""From deposits, segments and corridors to the republics they lie in or touch."""

from __future__ import annotations

import numpy as np

from game.kernel.tables import Bools, Short, Small, Tables


def at_hosts(tables: Tables, mask: Bools) -> Bools:
    """Return `(powers, republics, games)`: any of the deposits `(powers, deposits, games)` hosted there."""
    out = np.zeros((mask.shape[0], tables.republics, mask.shape[-1]), np.bool_)
    for deposit, host in enumerate(tables.host):
        out[:, host] |= mask[:, deposit]
    return out


def sums_at_hosts(tables: Tables, values: Small) -> Small:
    """Return `(..., republics, games)` int8: values of deposits `(..., deposits, games)` summed where they lie."""
    out = np.zeros((*values.shape[:-2], tables.republics, values.shape[-1]), np.int8)
    if values.any():
        for deposit, host in enumerate(tables.host):
            out[..., host, :] += values[..., deposit, :]
    return out


def sums_at(touches: Bools, values: Small) -> Small:
    """Return `(..., republics, games)` int8: values of places `(..., places, games)` summed where they touch."""
    out = np.zeros((*values.shape[:-2], touches.shape[1], values.shape[-1]), np.int8)
    if values.any():
        for place, republic in zip(*np.nonzero(touches), strict=True):
            out[..., republic, :] += values[..., place, :]
    return out


def along(touches: Bools, mask: Bools) -> Bools:
    """Return `(powers, republics, games)`: any of the places `(powers, places, games)` that touch it."""
    out = np.zeros((mask.shape[0], touches.shape[1], mask.shape[-1]), np.bool_)
    for place, republic in zip(*np.nonzero(touches), strict=True):
        out[:, republic] |= mask[:, place]
    return out


def count_along(touches: Bools, mask: Bools) -> Small:
    """Return `(places, games)` int8: how many of the republics `(republics, games)` each place touches."""
    out = np.zeros((len(touches), mask.shape[-1]), np.int8)
    for place, republic in zip(*np.nonzero(touches), strict=True):
        out[place] += mask[republic]
    return out


def sums_along(tables: Tables, influence: Small) -> Short:
    """Return `(powers, corridors, games)` int16: influence `(powers, republics, games)` summed along it."""
    shape = (influence.shape[0], tables.corridors, influence.shape[-1])
    out = np.zeros(shape, np.int16)
    for corridor, republic in zip(*np.nonzero(tables.corridor_touches), strict=True):
        out[:, corridor] += influence[:, republic]
    return out


def by_corridor(tables: Tables, values: Small) -> Small:
    """Return `(powers, corridors, games)` int8: segment values `(powers, segments, games)` summed."""
    out = np.zeros((values.shape[0], tables.corridors, values.shape[-1]), np.int8)
    for segment, corridor in enumerate(tables.corridor_of):
        out[:, corridor] += values[:, segment]
    return out


def lowest_level(tables: Tables, level: Small) -> Small:
    """Return `(corridors, games)` int8: the lowest of each corridor's segment levels `(segments, games)`."""
    out = np.full((tables.corridors, level.shape[-1]), 127, np.int8)
    for segment, corridor in enumerate(tables.corridor_of):
        np.minimum(out[corridor], level[segment], out=out[corridor])
    return out
