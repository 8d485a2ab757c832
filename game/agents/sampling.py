"""Samples of what a seat may not know: chances to come, rivals' marks, and what rivals write this turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from game.agents.base import Words, orders_of, seeds_of
from game.agents.doctrine import DoctrinePlayer, preferred_marks
from game.kernel import chance
from game.kernel.board import Observation, Observations
from game.kernel.imagined import Futures, imagine, joined
from game.kernel.orders import Orders
from game.kernel.tables import Small, Tables
from game.vocabulary import Purpose


class Sample(NamedTuple):
    """So many futures of one observed game, and what all other seats would write in them this turn."""

    futures: Futures
    orders: Orders


def sample(
    tables: Tables,
    players: Sequence[DoctrinePlayer],
    observations: Sequence[Observation],
    seeds: Sequence[Words],
) -> Sample:
    """Return one future of each observed game for each of its seeds `(futures,)`: all the chance there is.

    The futures of all games stand side by side. What the orders say of a seat that observes means nothing.
    """
    futures = joined(
        [
            imagine(observation, each, likely_marks(tables, players, observation, each))
            for observation, each in zip(observations, seeds, strict=True)
        ]
    )
    seats = {observation.seat for observation in observations}
    but = seats.pop() if len(seats) == 1 else None
    return Sample(futures, orders_of(tables, players, futures.observe, futures.seeds, but=but))


def drawn(seed: Words, observation: Observation, count: int) -> Words:
    """Return that many draws of this turn `(count,)`."""
    return chance.words(seed, observation.board.turn, Purpose.POLICY, count)[:, 0]


def likely_marks(
    tables: Tables, players: Sequence[DoctrinePlayer], observation: Observation, seeds: Words
) -> Small:
    """Return guesses at what every power has marked `(powers, futures)`: what its doctrine would mark as things are."""
    seats = np.arange(len(players))
    seen = Observations(seats, observation.board, np.zeros((len(seats), 1), np.int8))
    return preferred_marks(tables, players, seen, seeds_of(seeds, seats))
