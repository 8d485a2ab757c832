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
from game.agents.search import Search, Step
from game.kernel.board import Observation
from game.kernel.imagined import only
from game.kernel.tables import Tables
from game.scenario.planning import Planning
from game.scenario.planning import Search as Level
from game.vocabulary import Outcome

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
        """Return the order set that came out best, for each game by itself."""
        chosen = [
            self._chosen(tables, only(observation, game), seeds[game : game + 1])
            for game in range(observation.board.games)
        ]
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

    def _chosen(self, tables: Tables, observation: Observation, seed: Words) -> OrderSet:
        if observation.board.outcome[0] != Outcome.RUNNING:
            return OrderSet(())
        search = self.search(tables, observation, seed)
        for _ in search.run():
            pass
        return search.best


def deliberated(
    agent: Agent, tables: Tables, observation: Observation, seed: Words, cancelled: Cancelled = never
) -> Generator[Step, None, OrderSet]:
    """Decide in one game step by step; a planner that is cancelled takes the best that it has found so far."""
    if isinstance(agent, Planner):
        search = agent.search(tables, observation, seed, lanes_here())
        for step in search.run():
            yield step
            if cancelled():
                break
        return search.best
    return candidates.set_of(agent.decide(tables, observation, seed))
