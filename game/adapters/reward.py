"""Rewards: what a turn was worth to each seat."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.lab.arena import Arena

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Reward:
    """The worth of points and of winning; a seat's reward of a turn is the sum.

    A game's points arrive in lumps at the ends of scored years. With `prospects` the points "if the year ended now"
    count, agendas included: their differences sum up to the same, but every turn says where it led. A win, or a share
    of one, is paid where a game ends; nobody wins a crisis.
    """

    win: float = 1.0
    point: float = 0.01
    prospects: bool = False

    def level(self, arena: Arena) -> Floats:
        """Return what stands on the board `(powers, games)`; rewards are differences of it."""
        if not self.point:
            return np.zeros((arena.tables.powers, arena.board.games), np.float32)
        points = arena.prospects() if self.prospects else arena.points()
        return points * np.float32(self.point)

    def won(self, arena: Arena) -> Floats:
        """Return what is paid for a win `(powers, games)`; nothing while a game runs."""
        return (arena.win_shares() * self.win).astype(np.float32)
