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
        """Add rollouts; `candidates` `(games,)` says whose each is."""
        np.add.at(self.games, candidates, 1)
        np.add.at(self.value, candidates, ends.value)
        np.add.at(self.share, candidates, ends.share)
        np.add.at(self.squares, candidates, ends.share**2)
        np.add.at(self.points, candidates, ends.points.T.astype(np.int64))
        np.add.at(self.led, candidates, ends.led.T.astype(np.int64))

    def means(self) -> Longs:
        """Return the mean value of each candidate in millionths; those without a rollout have 0."""
        return self.value * _PART // np.maximum(self.games, 1)
