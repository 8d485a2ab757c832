"""The search of the planner: rounds in which candidates are played on, the best stay, and some change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.agents import candidates as sets
from game.agents.aims import ends
from game.agents.base import Words
from game.agents.candidates import OrderSet, written
from game.agents.doctrine import DoctrinePlayer
from game.agents.lanes import parts_for, side_by_side
from game.agents.ledger import Ledger
from game.agents.rollout import played_on
from game.agents.sampling import drawn, sample
from game.kernel.board import Observation
from game.kernel.imagined import Futures
from game.kernel.tables import Tables
from game.scenario.planning import Planning, Round
from game.scenario.planning import Search as Level


class Step(NamedTuple):
    """How far a search is, in turns of imagined games."""

    done: int
    planned: int


class _Played(NamedTuple):
    """A batch of rollouts after a turn: whose each is, and how it stands."""

    which: NDArray[np.int64]
    futures: Futures


class Search:
    """One seat's search in one game. `run` goes on step by step; `best` can be asked at any time.

    It begins with sheets that the own doctrine would write, or with the sets that it is given.
    """

    def __init__(
        self,
        tables: Tables,
        planning: Planning,
        level: Level,
        players: Sequence[DoctrinePlayer],
        observation: Observation,
        seed: Words,
        given: Sequence[OrderSet] = (),
        lanes: int = 1,
    ) -> None:
        self._lanes = lanes
        self._tables, self._planning, self._level, self._players = tables, planning, level, players
        self.observation = observation
        imagining, drawing, self._changing = drawn(seed, observation, 3).reshape(3, 1)
        self._seeds = drawn(imagining, observation, max(each.rollouts for each in level.rounds))
        own = players[observation.seat]
        self.sets = list(given) or sets.sampled(tables, own, observation, level.sampling, drawing)
        self.ledger = Ledger(tables)
        self.ledger.open(len(self.sets))
        self.order = np.arange(len(self.sets))  # candidates that are left, the best first
        self._step = Step(0, self._planned())

    @property
    def best(self) -> OrderSet:
        """The best order set so far."""
        return self.sets[self.order[0]]

    def run(self) -> Iterator[Step]:
        """Go through all rounds; stop whenever enough is known."""
        yield self._step
        weights = sets.weights(self._tables, self.sets, self._planning.curiosity)
        for number, each in enumerate(self._level.rounds):
            entered = self.order[: each.keep]
            if each.changes:
                parents = [self.sets[place] for place in self.order[: each.parents]]
                seed = self._changing + np.uint64(number)
                entered = np.concatenate([entered, self._enter(parents, weights, seed, each.changes)])
            yield from self._play(entered, each.rollouts)
            self.order = entered[np.argsort(-self.ledger.means()[entered], kind="stable")]

    def _enter(
        self, parents: Sequence[OrderSet], weights: NDArray[np.uint64], seed: Words, count: int
    ) -> NDArray[np.int64]:
        """Take in order sets that are new, and return their numbers."""
        known = {each.key for each in self.sets}
        fresh = sets.changed(self._tables, self.observation, parents, weights, seed, count + len(known))
        new = [each for each in fresh if each.key not in known][:count]
        self.sets += new
        self.ledger.open(len(new))
        return np.arange(len(self.sets) - len(new), len(self.sets))

    def _play(self, entered: NDArray[np.int64], rollouts: int) -> Iterator[Step]:
        """Play candidates until each has so many rollouts, in batches of equal size."""
        which, numbers = _missing(entered, self.ledger.games[entered], rollouts)
        if not len(which):
            return
        parts = np.array_split(
            np.argsort(numbers, kind="stable"), parts_for(len(which), self._planning.batch, self._lanes)
        )
        courses = (self._course(which[part], numbers[part]) for part in parts)
        for played in side_by_side(courses, self._lanes):
            for each in played:
                self._count(each)
            yield self._step

    def _count(self, played: _Played) -> None:
        """Take in a turn of a batch, and at its end what its rollouts came to."""
        self._step = self._step._replace(done=self._step.done + len(played.which))
        if not played.futures.running:
            found = ends(self._tables, self._planning.aims, played.futures.board, self.observation.seat)
            self.ledger.add(played.which, found)

    def _course(self, which: NDArray[np.int64], numbers: NDArray[np.int64]) -> Iterator[_Played]:
        """Play one batch, candidates each in the future of a number, and yield it after each turn."""
        needed, where = np.unique(numbers, return_inverse=True)
        known = sample(self._tables, self._players, self.observation, self._seeds[needed])
        own = [self.sets[number] for number in which]
        orders = written(known.orders.take(where), self.observation.seat, own)
        futures = known.futures.take(where)
        for later, _ in played_on(self._tables, self._players, futures, orders):
            yield _Played(which, later)

    def _planned(self) -> int:
        """Return how many turns of imagined games the rounds take, if no game ends early."""
        turns = self._tables.last_turn - int(self.observation.board.turn[0]) + 1
        return turns * rollouts_of(self._level.rounds, len(self.sets))


def _missing(
    entered: NDArray[np.int64], played: NDArray[np.int64], rollouts: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the rollouts that candidates lack: whose each is, and its number."""
    which = np.repeat(entered, rollouts - played)
    numbers = [np.arange(first, rollouts) for first in played]
    return which, np.concatenate(numbers)


def rollouts_of(rounds: Sequence[Round], candidates: int) -> int:
    """Return how many rollouts rounds take that begin with so many candidates."""
    total, played = 0, [0] * candidates
    for each in rounds:
        played = [*played[: each.keep], *[0] * each.changes]
        total += sum(each.rollouts - before for before in played)
        played = [each.rollouts] * len(played)
    return total
