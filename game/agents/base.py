"""What an agent is: observations of a whole batch in, one seat's decisions out, and no other source of chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from game.kernel import chance
from game.kernel.board import Observation
from game.kernel.orders import Orders
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import Purpose

Words = NDArray[np.uint64]


class Decision(NamedTuple):
    """What one seat decides in every game of a batch."""

    sheet: Short  # (slots, games) catalogue numbers, 0 for no order
    offer: Short  # (games,) catalogue number of a joint order, or 0
    mark: Small  # (games,) agenda marked, its place among the dealt; read on a year's first turn


class Agent(Protocol):
    """Decides for one seat in all games of a batch at once."""

    def decide(self, tables: Tables, observation: Observation, seeds: Words) -> Decision:
        """Return legal orders; `seeds` `(games,)` is all the chance there is.

        A game's decision depends on its own observation and seed alone: neither on the other games of the batch
        nor on its place among them.
        """
        ...


def agent_seeds(game_seeds: Words, seat: int) -> Words:
    """Return the seeds `(games,)` that a seat's agent draws from: one-way enough to keep the games' own hidden."""
    return chance.words(game_seeds, np.full(game_seeds.shape, seat), Purpose.POLICY, 1)[0]


def orders_of(
    tables: Tables, agents: Sequence[Agent], observe: Callable[[int], Observation], game_seeds: Words
) -> Orders:
    """Ask every seat for its orders; each sees its own observation and has seeds of its own."""
    decisions = [
        agent.decide(tables, observe(seat), agent_seeds(game_seeds, seat))
        for seat, agent in enumerate(agents)
    ]
    sheet, offer, mark = (np.stack(column) for column in zip(*decisions, strict=True))
    return Orders(sheet, offer, mark)


def draws(observation: Observation, seeds: Words, count: int) -> Words:
    """Return an agent's draws of this turn `(count, games)`."""
    return chance.words(seeds, observation.board.turn, Purpose.POLICY, count)


def keys(worth: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return a worth and its order's number in one key, both `(orders, games)`; worths are under a million.

    A maximum along the first axis is quick, its place is not; of equal worths the lower number has the higher key.
    """
    count = len(worth)
    return worth * np.int32(count) + np.arange(count - 1, -1, -1, dtype=np.int32)[:, None]


def best(legal: Bools, keys: NDArray[np.int32], first: int = 0) -> Short:
    """Return the legal order of highest key in each game, 0 where no legal one is worth more than 0.

    Orders are numbered from `first`.
    """
    count = np.int32(len(keys))
    top = (keys * legal).max(axis=0)
    place = count - 1 - top % count
    return ((place + first) * (top >= count)).astype(np.int16)
