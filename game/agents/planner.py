"""The planner: plays whole order sets out against the doctrines, and takes the one that comes out best."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.agents import candidates
from game.agents.base import Decision, Words
from game.agents.candidates import OrderSet
from game.agents.doctrine import DoctrinePlayer
from game.agents.lockstep import search_all, searches
from game.agents.search import Search
from game.kernel.board import Observation
from game.kernel.imagined import only
from game.kernel.tables import Tables
from game.scenario.planning import Planning
from game.scenario.planning import Search as Level
from game.vocabulary import Outcome

_TOGETHER = 64  # games that are searched side by side


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
