"""The search of the planner: rounds in which candidates are played on, the best stay, and some change."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from copy import deepcopy
from itertools import chain, islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.agents import candidates as sets
from game.agents.aims import Ends, ends
from game.agents.base import Words
from game.agents.candidates import OrderSet, write
from game.agents.doctrine import DoctrinePlayer
from game.agents.lanes import Course, parts_for, side_by_side
from game.agents.ledger import Ledger
from game.agents.rollout import played_on
from game.agents.sampling import drawn, sample
from game.kernel.board import Board, Observation
from game.kernel.imagined import Futures
from game.kernel.tables import Tables
from game.scenario.planning import Aims, Planning, Round
from game.scenario.planning import Search as Level


class Step(NamedTuple):
    """How far a search is, in turns of imagined games."""

    done: int
    planned: int

    @property
    def share(self) -> float:
        """How far that is, from 0 to 1; games that end early may take it a little less far."""
        return self.done / max(1, self.planned)


class Known(NamedTuple):
    """What is known of a search from elsewhere: the ledger after each round, and at its end what it has chosen."""

    rounds: tuple[Ledger, ...] = ()
    chosen: OrderSet | None = None


NOTHING = Known()


class Rollouts(NamedTuple):
    """Imagined games that a search wants played: whose each is, and the number of the future that it is played in."""

    which: NDArray[np.int64]
    numbers: NDArray[np.int64]

    def take(self, places: NDArray[np.integer] | slice) -> Rollouts:
        """Return some of them."""
        return Rollouts(self.which[places], self.numbers[places])


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
        imagining, drawing, self._changing = self.draws(observation, seed)
        self._seeds = drawn(imagining, observation, max(each.rollouts for each in level.rounds))
        own = players[observation.seat]
        self.sets = list(given) or sets.sampled(tables, own, [observation], level.sampling, [drawing])[0]
        self.ledger = Ledger(tables)
        self.ledger.open(len(self.sets))
        self.order = np.arange(len(self.sets))  # candidates that are left, the best first
        self.step = Step(0, self._planned())
        self._ahead: Iterator[Rollouts] = self.rounds()

    @staticmethod
    def draws(observation: Observation, seed: Words) -> Words:
        """Return what futures, sampled sets, and changes are drawn from `(3, 1)`."""
        return drawn(seed, observation, 3).reshape(3, 1)

    @property
    def best(self) -> OrderSet:
        """The best order set so far."""
        return self.sets[self.order[0]]

    def run(self) -> Iterator[Step]:
        """Go through all rounds; stop whenever enough is known."""
        yield self.step
        for steps in self.played():
            yield from steps

    def recall(self, known: Known) -> None:
        """Take over the rounds that were played elsewhere; none may have been played here."""
        for ledger in known.rounds:
            next(self._ahead)
            games = ledger.games.sum() - self.ledger.games.sum()
            self.step = self.step._replace(done=self.step.done + int(games) * self._turns)
            self.ledger = deepcopy(ledger)
        following = list(islice(self._ahead, 1))  # asking for it ranks what was taken over
        self._ahead = chain(following, self._ahead)

    def played(self) -> Iterator[Iterator[Step]]:
        """Yield the play of each round that is left, to be gone through before the next one is asked for."""
        return (self.play(wanted) for wanted in self._ahead)

    def rounds(self) -> Iterator[Rollouts]:
        """Yield what each round wants played, perhaps nothing, to be taken in before the next one is asked for."""
        weights = sets.weights(self._tables, self.sets, self._planning.curiosity)
        for number, each in enumerate(self._level.rounds):
            entered = self.order[: each.keep]
            if each.changes:
                parents = [self.sets[place] for place in self.order[: each.parents]]
                seed = self._changing + np.uint64(number)
                entered = np.concatenate([entered, self._enter(parents, weights, seed, each.changes)])
            yield _missing(entered, self.ledger.games[entered], each.rollouts)
            self.order = entered[np.argsort(-self.ledger.means()[entered], kind="stable")]

    def take_in(self, rollouts: Rollouts, board: Board) -> None:
        """Take in what rollouts came to, whose boards at their ends are these."""
        self.ledger.add(rollouts.which, ends(self._tables, self._planning.aims, board, self.observation.seat))

    def start(self, rollouts: Rollouts) -> Start:
        """Return how rollouts begin."""
        needed, where = np.unique(rollouts.numbers, return_inverse=True)
        own = [self.sets[number] for number in rollouts.which]
        return Start(self.observation, self._seeds[needed], where, own)

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

    def play(self, wanted: Rollouts) -> Iterator[Step]:
        """Play rollouts in batches of equal size, and take them in."""
        if not len(wanted.which):
            return
        count = parts_for(len(wanted.which), self._planning.batch, self._lanes)
        parts = [wanted.take(part) for part in np.array_split(np.arange(len(wanted.which)), count)]
        always = self._tables, self._players, self._planning.aims
        courses = [Course(_course, (*always, self.start(part))) for part in parts]
        for events in side_by_side(courses, self._lanes):
            for event in events:
                self.step = self.step._replace(done=self.step.done + event.games)
                if event.result is not None:
                    self.ledger.add(parts[event.course].which, event.result)
            yield self.step

    def _planned(self) -> int:
        """Return how many turns of imagined games the rounds take, if no game ends early."""
        return self._turns * rollouts_of(self._level.rounds, len(self.sets))

    @property
    def _turns(self) -> int:
        """How many turns a rollout takes if the game does not end early."""
        return self._tables.last_turn - int(self.observation.board.turn[0]) + 1


class Start(NamedTuple):
    """How rollouts of one search begin: from what its seat sees, in which futures, and with which own order sets."""

    observation: Observation
    seeds: Words  # of the futures
    where: NDArray[np.int64]  # (rollouts,) each one's future
    own: list[OrderSet]  # one for each


def played_together(
    tables: Tables, players: Sequence[DoctrinePlayer], starts: Sequence[Start]
) -> Iterator[Futures]:
    """Play rollouts of several searches in one batch, those of each side by side; yield the games after each turn."""
    seen = [start.observation for start in starts]
    known = sample(tables, players, seen, [start.seeds for start in starts])
    firsts = np.cumsum([0, *(len(start.seeds) for start in starts)])
    where = np.concatenate([first + start.where for first, start in zip(firsts, starts, strict=False)])
    orders, place = known.orders.take(where), 0
    for start in starts:
        write(orders, slice(place, place + len(start.own)), start.observation.seat, start.own)
        place += len(start.own)
    for later, _ in played_on(tables, players, known.futures.take(where), orders):
        yield later


def _course(
    tables: Tables, players: Sequence[DoctrinePlayer], aims: Aims, start: Start
) -> Generator[int, None, Ends]:
    """Play one batch to its end, yield how many games after each turn, and return what they came to."""
    board = start.observation.board
    for later in played_together(tables, players, [start]):
        board = later.board
        yield len(start.own)
    return ends(tables, aims, board, start.observation.seat)


def _missing(entered: NDArray[np.int64], played: NDArray[np.int64], rollouts: int) -> Rollouts:
    """Return the rollouts that candidates lack, those in the same future side by side."""
    which = np.repeat(entered, rollouts - played)
    numbers = np.concatenate([np.arange(first, rollouts) for first in played])
    return Rollouts(which, numbers).take(np.argsort(numbers, kind="stable"))


def rollouts_of(rounds: Sequence[Round], candidates: int) -> int:
    """Return how many rollouts rounds take that begin with so many candidates."""
    total, played = 0, [0] * candidates
    for each in rounds:
        played = [*played[: each.keep], *[0] * each.changes]
        total += sum(each.rollouts - before for before in played)
        played = [each.rollouts] * len(played)
    return total
