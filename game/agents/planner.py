"""The planner: plays whole order sets out against the doctrines, and takes the one that comes out best."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.agents import candidates
from game.agents.base import Decision, Words
from game.agents.doctrine import DoctrinePlayer
from game.agents.search import Search, Step
from game.kernel.board import Observation
from game.kernel.imagined import only
from game.kernel.tables import Tables
from game.scenario.planning import Planning
from game.vocabulary import Outcome

Progress = Callable[[Step], None]
Cancelled = Callable[[], bool]


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

    def search(self, tables: Tables, observation: Observation, seeds: Words) -> Search:
        """Return the search in one running game, to be run step by step."""
        level = getattr(self.planning.levels, self.level)
        return Search(tables, self.planning, level, self.players, observation, seeds)

    def _chosen(self, tables: Tables, observation: Observation, seed: Words) -> candidates.OrderSet:
        if observation.board.outcome[0] != Outcome.RUNNING:
            return candidates.OrderSet(())
        search = self.search(tables, observation, seed)
        for _ in search.run():
            pass
        return search.best
