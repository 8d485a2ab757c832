"""The ledger of a search: what the rollouts of every candidate came to, as sums of whole numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.agents.aims import Ends, Longs
from game.kernel.tables import Tables
from game.vocabulary import PointSource

_PART = 1_000_000  # means are compared in such parts


class Ledger:
    """Sums over the rollouts of each candidate."""

    def __init__(self, tables: Tables) -> None:
        self.games: Longs = np.zeros(0, np.int64)
        self.value: Longs = np.zeros(0, np.int64)
        self.share: Longs = np.zeros(0, np.int64)
        self.squares: Longs = np.zeros(0, np.int64)  # of shares
        self.points: Longs = np.zeros((0, len(PointSource)), np.int64)
        self.led: Longs = np.zeros((0, tables.republics), np.int64)

    def open(self, count: int) -> None:
        """Make room for so many candidates more."""
        for name, column in vars(self).items():
            more = np.zeros((count, *column.shape[1:]), np.int64)
            setattr(self, name, np.concatenate([column, more]))

    def add(self, candidates: NDArray[np.int64], ends: Ends) -> None:
        """Add rollouts: as many of each candidate, the first of them all before the second."""
        rows = (-1, len(candidates))
        self.games[candidates] += len(ends.value) // len(candidates)
        self.value[candidates] += ends.value.reshape(rows).sum(axis=0)
        self.share[candidates] += ends.share.reshape(rows).sum(axis=0)
        self.squares[candidates] += (ends.share**2).reshape(rows).sum(axis=0)
        self.points[candidates] += _summed(ends.points, rows)
        self.led[candidates] += _summed(ends.led, rows)

    def means(self) -> Longs:
        """Return the mean value of each candidate in millionths; those without a rollout have 0."""
        return self.value * _PART // np.maximum(self.games, 1)


def _summed(column: NDArray[np.generic], rows: tuple[int, int]) -> Longs:
    """Return a column `(rows, games)` summed by candidate `(candidates, rows)`."""
    return column.astype(np.int64).reshape(len(column), *rows).sum(axis=1).T
