"""Estimates with the interval that holds them in 19 of 20 runs."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_Z = 1.959964  # of a normal distribution, 95 in 100 lie within so many standard deviations


class Estimate(NamedTuple):
    """A measured value and the ends of its interval."""

    value: float
    low: float
    high: float

    @property
    def margin(self) -> float:
        """Half of the interval's width."""
        return (self.high - self.low) / 2

    def scaled(self, factor: float, digits: int = 2) -> Estimate:
        """Return the estimate in other units, rounded."""
        return Estimate(*(round(factor * each, digits) + 0.0 for each in self))


def wilson(part: float, count: int) -> Estimate:
    """Return a share of `count` trials with Wilson's score interval, which never leaves 0 to 1.

    `part` is how many of them succeeded; shared wins make it a fraction.
    """
    if count < 1:
        return Estimate(0.0, 0.0, 1.0)
    share, weight = part / count, _Z * _Z / count
    centre = (share + weight / 2) / (1 + weight)
    half = _Z * sqrt(share * (1 - share) / count + weight / (4 * count)) / (1 + weight)
    return Estimate(share, max(centre - half, 0.0), min(centre + half, 1.0))


def mean(values: NDArray[np.number]) -> Estimate:
    """Return a mean with its normal interval."""
    value = float(values.mean())
    spread = float(values.std(ddof=1)) if len(values) > 1 else 0.0
    half = _Z * spread / sqrt(len(values))
    return Estimate(value, value - half, value + half)


def difference(values: NDArray[np.number], base: NDArray[np.number]) -> Estimate:
    """Return by how much values exceed others of the same games: pairs of common random numbers."""
    return mean(np.asarray(values, np.float64) - base)


def quantiles(counts: NDArray[np.integer], shares: tuple[float, ...], lowest: int) -> list[int]:
    """Return the values below which such shares of what was counted lie; the first bin counts `lowest`."""
    sums = counts.cumsum()
    return [int(np.searchsorted(sums, share * sums[-1])) + lowest for share in shares]
