"""What an agent is: observations of a whole batch in, one seat's decisions out, and no other source of chance."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from game.kernel import chance
from game.kernel.board import Board, Observation, Observations, together
from game.kernel.orders import Orders, none
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import Purpose

Words = NDArray[np.uint64]


class Decision(NamedTuple):
    """What one seat decides in every game of a batch."""

    sheet: Short  # (slots, games) catalogue numbers, 0 for no order
    offer: Short  # (games,) catalogue number of a joint order, or 0
    mark: Small  # (games,) agenda marked, its place among the dealt; read on a year's first turn


class Agent(Protocol):
    """Decides for one seat in all games of a batch at once.

    An agent with a `kin` decides for its seat together with all others of the same kin: see `Company`.
    """

    def decide(self, tables: Tables, observation: Observation, seeds: Words) -> Decision:
        """Return legal orders; `seeds` `(games,)` is all the chance there is.

        A game's decision depends on its own observation and seed alone: neither on the other games of the batch
        nor on its place among them.
        """
        ...


class Company(Agent, Protocol):
    """Decides for several seats in the same array operations, each as it would by itself."""

    @property
    def kin(self) -> Hashable:
        """Equal for agents that can decide together."""
        ...

    def decide_together(
        self, players: Sequence[Self], tables: Tables, observations: Observations, seeds: Words
    ) -> Decision:
        """Return what each of the players decides for its seat, from its own mark and seeds `(seats, games)`.

        All fields of the decision have a seats axis before the games axis.
        """
        ...


def alone(player: Company, tables: Tables, observation: Observation, seeds: Words) -> Decision:
    """Return what one player decides by itself."""
    decision = player.decide_together([player], tables, together([observation]), seeds[None])
    return Decision(decision.sheet[:, 0], decision.offer[0], decision.mark[0])


def agent_seeds(game_seeds: Words, seat: int) -> Words:
    """Return the seeds `(games,)` that a seat's agent draws from: one-way enough to keep the games' own hidden."""
    return seeds_of(game_seeds, np.array([seat]))[0]


def seeds_of(game_seeds: Words, seats: NDArray[np.intp]) -> Words:
    """Return the seeds that the agents of some seats draw from `(seats, games)`."""
    return chance.words(game_seeds, seats[:, None], Purpose.POLICY, 1)[0]


def orders_of(
    tables: Tables,
    agents: Sequence[Agent],
    observe: Callable[[int], Observation],
    game_seeds: Words,
    *,
    but: int | None = None,
) -> Orders:
    """Ask every seat, `but` one, for its orders; each sees its own observation and has seeds of its own."""
    orders = none(tables, len(game_seeds))
    for seats in _companies(agents, but):
        seen = [observe(seat) for seat in seats]
        seeds = seeds_of(game_seeds, np.array(seats))
        first: Any = agents[seats[0]]
        if len(seats) > 1:
            players = [agents[seat] for seat in seats]
            decided = first.decide_together(players, tables, together(seen), seeds)
            sheet, offer, mark = decided.sheet.swapaxes(0, 1), decided.offer, decided.mark
        else:
            sheet, offer, mark = first.decide(tables, seen[0], seeds[0])
        orders.sheet[seats], orders.offer[seats], orders.mark[seats] = sheet, offer, mark
    return orders


def _companies(agents: Sequence[Agent], but: int | None) -> list[list[int]]:
    """Return the seats of those who decide together."""
    groups: dict[Hashable, list[int]] = {}
    for seat, agent in enumerate(agents):
        if seat != but:
            groups.setdefault(getattr(agent, "kin", seat), []).append(seat)
    return list(groups.values())


def draws(board: Board, seeds: Words, count: int) -> Words:
    """Return agents' draws of this turn `(count, ..., games)` from their seeds `(..., games)`."""
    return chance.words(seeds, board.turn, Purpose.POLICY, count)


def keys(worth: NDArray[np.int32]) -> NDArray[np.int32]:
    """Turn a worth into a key that holds its order's number as well, both `(orders, ...)`; worths are under a million.

    A maximum along the first axis is quick, its place is not; of equal worths the lower number has the higher key.
    """
    count = len(worth)
    worth *= np.int32(count)
    worth += np.arange(count - 1, -1, -1, dtype=np.int32).reshape(-1, *(1,) * (worth.ndim - 1))
    return worth


def best(legal: Bools, keys: NDArray[np.int32], first: int = 0) -> Short:
    """Return the legal order of highest key in each game `(..., games)`, 0 where no legal one is worth more than 0.

    Orders are numbered from `first`.
    """
    count = np.int32(len(keys))
    top = (keys * legal.astype(np.int32)).max(axis=0)  # types that differ would take twice the time
    place = count - 1 - top % count
    return ((place + first) * (top >= count)).astype(np.int16)
