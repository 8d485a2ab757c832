"""The planner: plays whole order sets out against the doctrines, and takes the one that comes out best."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np

from game.agents import candidates
from game.agents.base import Agent, Decision, Words
from game.agents.candidates import OrderSet
from game.agents.doctrine import DoctrinePlayer
from game.agents.lanes import lanes_here
from game.agents.lockstep import search_all, searches
from game.agents.search import NOTHING, Known, Search, Step
from game.kernel.board import Observation
from game.kernel.imagined import only
from game.kernel.tables import Tables
from game.scenario.planning import Planning
from game.scenario.planning import Search as Level
from game.vocabulary import Outcome

_TOGETHER = 64  # games that are searched side by side

Cancelled = Callable[[], bool]


def never() -> bool:
    """Nobody cancels."""
    return False


@dataclass(frozen=True)
class Planner:
    """Plays one seat by searching; `players` are the doctrines by which it imagines every seat to go on."""

    level: str
    planning: Planning
    players: tuple[DoctrinePlayer, ...]

    def __str__(self) -> str:
        return f"planner:{self.level}"

    def decide(self, tables: Tables, observation: Observation, seeds: Words) -> Decision:
        """Return the order set that came out best, for each game by itself; many games are searched in lockstep."""
        chosen = [OrderSet(())] * observation.board.games
        running = np.flatnonzero(observation.board.outcome == Outcome.RUNNING)
        for first in range(0, len(running), _TOGETHER):
            games = running[first : first + _TOGETHER]
            seen = [only(observation, game) for game in games.tolist()]
            going = searches(tables, self.planning, self.settings, self.players, seen, seeds[games])
            search_all(tables, self.players, going, self.planning.batch)
            for game, search in zip(games.tolist(), going, strict=True):
                chosen[game] = search.best
        return Decision(
            candidates.sheets(chosen, tables.numbers.turn_slots),
            np.array([each.offer for each in chosen], np.int16),
            np.array([each.mark for each in chosen], np.int8),
        )

    def search(self, tables: Tables, observation: Observation, seed: Words, lanes: int = 1) -> Search:
        """Return the search in one running game, to be run step by step; `seed` is `(1,)`."""
        return Search(tables, self.planning, self.settings, self.players, observation, seed, lanes=lanes)

    @property
    def settings(self) -> Level:
        """How far it searches."""
        return getattr(self.planning.levels, self.level)


def deliberated(
    agent: Agent,
    tables: Tables,
    observation: Observation,
    seed: Words,
    cancelled: Cancelled = never,
    known: Known = NOTHING,
) -> Generator[Step, None, OrderSet]:
    """Decide in one game step by step; a planner that is cancelled takes the best that it has found so far.

    What is known from elsewhere is not searched for again, and changes nothing.
    """
    if known.chosen:
        return known.chosen
    if isinstance(agent, Planner):
        search = agent.search(tables, observation, seed, lanes_here())
        for step in search.run(known):
            yield step
            if cancelled():
                break
        return search.best
    return candidates.set_of(agent.decide(tables, observation, seed))
