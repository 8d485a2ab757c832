"""A small policy in NumPy: a weight for each column and action, a softmax over what is legal, and its gradient."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Bools

Floats = NDArray[np.float32]
_LEAST = np.float32(-1e9)


@dataclass(frozen=True)
class Moment:
    """One step of all games of a batch."""

    rows: Floats  # (games, columns) scaled
    chances: Floats  # (games, actions)
    actions: NDArray[np.int64]  # (games,)


@dataclass
class Softmax:
    """A linear policy; with all weights 0 it plays every legal action with the same chance."""

    weights: Floats  # (columns + 1, actions); the last row is the same whatever a seat sees
    middle: Floats  # (columns,) taken off what is seen
    width: Floats  # (columns,) and what is left divided by
    _speed: Floats = field(init=False)
    _square: Floats = field(init=False)
    _updates: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        """Nothing is learned yet."""
        self._speed, self._square = np.zeros_like(self.weights), np.zeros_like(self.weights)

    def act(self, rows: NDArray[np.int16], masks: Bools, random: np.random.Generator) -> Moment:
        """Draw an action in each game from what is seen `(games, columns)` and legal `(games, actions)`."""
        scaled = np.ones((len(rows), len(self.weights)), np.float32)
        scaled[:, :-1] = ((rows - self.middle) / self.width).clip(-3, 3)
        worth = np.where(masks, scaled @ self.weights, _LEAST)
        chances = np.exp(worth - worth.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        upto = chances.cumsum(axis=1)
        drawn = random.random((len(rows), 1), np.float32) * upto[:, -1:]
        return Moment(scaled, chances, (upto <= drawn).sum(axis=1))

    def learn(self, taken: list[Moment], advantages: list[Floats], rate: float) -> None:
        """Make what was better than expected likelier (policy gradient, with Adam's steps)."""
        gradient = np.zeros_like(self.weights)
        for moment, advantage in zip(taken, advantages, strict=True):
            push = -moment.chances * advantage[:, None]
            push[np.arange(len(push)), moment.actions] += advantage
            gradient += moment.rows.T @ push
        self._climb(gradient / np.float32(len(taken[0].actions)), np.float32(rate))

    def _climb(self, gradient: Floats, rate: np.float32) -> None:
        self._updates += 1
        self._speed += np.float32(0.1) * (gradient - self._speed)
        self._square += np.float32(0.01) * (gradient**2 - self._square)
        speed = self._speed / np.float32(1 - 0.9**self._updates)
        square = self._square / np.float32(1 - 0.99**self._updates)
        self.weights += rate * speed / (np.sqrt(square) + np.float32(1e-6))
