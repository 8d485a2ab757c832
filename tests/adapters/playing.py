"""Play in environments for tests: a draw from the masks that depends on the game's step and place alone."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.adapters.vector import Frame, VectorEnv
from game.kernel import chance
from game.vocabulary import Purpose


def drawn(frame: Frame, number: int, first: int = 0) -> np.ndarray:
    """Return possible actions `(games, powers)`, each with the same chance, pass included."""
    games, powers, actions = frame.masks.shape
    places = np.arange(first, first + games, dtype=np.uint64)
    words = chance.words(places, np.full(games, number), Purpose.POLICY, powers * actions)
    worth = np.moveaxis(words.reshape(powers, actions, games), -1, 0) >> np.uint64(1)
    return np.where(frame.masks, worth + np.uint64(1), np.uint64(0)).argmax(axis=2)


def turns(env: VectorEnv, count: int, first: int = 0) -> Iterator[Frame]:
    """Play some turns and yield the frame behind each."""
    frame = env.reset()
    for turn in range(count):
        for step in range(len(env.coding.stages)):
            frame = env.step(drawn(frame, 16 * turn + (step if env.stage < 1 else 8 + env.stage), first))
            if frame.resolved:
                break
        yield frame
