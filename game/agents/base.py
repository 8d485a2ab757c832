"""What an agent is: observations of a whole batch in, one seat's decisions out, and no other source of chance."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from game.kernel import chance
from game.kernel.board import Observation
from game.kernel.menu import Menu, refusals
from game.kernel.tables import Bools, Flags, Short, Small, Tables
from game.vocabulary import Purpose

Words = NDArray[np.uint64]
Pick = Callable[[int, Flags, Short], Short]
"""Slot, refusals `(orders, games)` and the sheet so far `(slots, games)` in; catalogue numbers `(games,)` out."""


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


def draws(observation: Observation, seeds: Words, count: int) -> Words:
    """Return an agent's draws of this turn `(count, games)`."""
    return chance.words(seeds, observation.board.turn, Purpose.POLICY, count)


def fill(tables: Tables, menu: Menu, pick: Pick, games: int) -> Short:
    """Fill a sheet `(slots, games)` slot by slot; each pick sees why orders cannot be added to those before it."""
    sheet = np.zeros((tables.numbers.turn_slots, games), np.int16)
    for slot in range(len(sheet)):
        sheet[slot] = pick(slot, refusals(tables, menu, sheet), sheet)
        if not sheet[slot].any():
            break
    return sheet


def keys(worth: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return a worth and its order's number in one key, both `(orders, games)`; worths are under a million.

    A maximum along the first axis is quick, its place is not; of equal worths the lower number has the higher key.
    """
    count = len(worth)
    return worth * np.int32(count) + np.arange(count - 1, -1, -1, dtype=np.int32)[:, None]


def best(flags: Flags | Bools, keys: NDArray[np.int32]) -> Short:
    """Return the legal order of highest key in each game, no order where no legal one is worth more than 0."""
    none = np.int32(len(keys) - 1)
    top = np.where(flags == 0, keys, none).max(axis=0)
    return (none - np.maximum(top, none) % (none + 1)).astype(np.int16)
