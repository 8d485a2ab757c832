"""The review of a game: chances to win turn by turn, the turns that decided it, and what the planner would have played.

It looks back on a game in the open, so that chances are judged with every mark known; the planner is asked with no
more than the seat knew. What has been found is kept by the digest of each turn's state, and is not sought again.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.agents.aims import win_shares
from game.agents.base import Words
from game.agents.candidates import OrderSet
from game.agents.explaining import chance
from game.agents.planner import Planner
from game.agents.rollout import played_on
from game.agents.search import Search, Step
from game.kernel import chance as draws
from game.kernel.digest import digest
from game.kernel.imagined import relived
from game.kernel.observe import observe
from game.kernel.state import State
from game.lab.fingerprint import fingerprint, program
from game.records.course import Course, Turn
from game.scenario.planning import Round
from game.vocabulary import Purpose

Memory = MutableMapping[str, list[int]]
"""What has been found, by key; plain data, so that it can be kept in a file."""


@dataclass(frozen=True)
class Missed:
    """What the planner would have played in one turn, against what was played; both in the same imagined games."""

    turn: int
    seat: int
    played: OrderSet
    advised: OrderSet
    win: int  # more chance to win, in basis points; 0 where both are the same
    interval: int  # half of the 95 % interval of the advised set's chance
    points: int  # more points at the end, in hundredths


@dataclass(frozen=True)
class Decider:
    """A turn that decided something."""

    turn: int
    seat: int  # whose chance moved most
    swing: int  # by how much, in basis points


@dataclass(frozen=True)
class Review:
    """What has been found so far."""

    chances: tuple[tuple[int, ...], ...]  # before each turn and at the end, by power, in basis points
    deciders: tuple[Decider, ...]  # the largest swings first
    missed: tuple[Missed, ...]  # by turn and seat


class Reviewing:
    """The review of one course. `run` goes on step by step; `so_far` can be asked at any time."""

    def __init__(
        self,
        course: Course,
        planner: Planner,
        seats: Sequence[int],
        memory: Memory | None = None,
        games: int = 512,
    ) -> None:
        self._course, self._planner, self._seats, self._games = course, planner, seats, games
        self._memory: Memory = {} if memory is None else memory
        self._judge = fingerprint(program(), planner.planning, planner.players)
        self._step = Step(0, len(course.turns) * (1 + len(seats)))

    def run(self) -> Iterator[Step]:
        """Judge every turn, then ask the planner about every turn of the seats; stop whenever enough is known."""
        for turn in self._course.turns:
            yield from self._kept(self._key(turn.before), self._chances(turn.before))
        for turn in self._course.turns:
            for seat in self._seats:
                yield from self._kept(self._advice_key(turn, seat), self._advice(turn, seat))

    @property
    def so_far(self) -> Review:
        """What is known."""
        chances = self._known_chances()
        return Review(chances, _deciders(chances), tuple(self._known_advice()))

    def _kept(self, key: str, search: Iterator[list[int] | None]) -> Iterator[Step]:
        """Find something, unless it is known; the search yields None until its last, which is the answer."""
        if key not in self._memory:
            for found in search:
                if found is not None:
                    self._memory[key] = found
                yield self._step
        self._step = self._step._replace(done=self._step.done + 1)
        yield self._step

    def _chances(self, state: State) -> Iterator[list[int] | None]:
        futures = relived(state, _seeds(state, self._games))
        for later, _ in played_on(self._course.tables, self._planner.players, futures):
            futures = later
            yield None
        shares = win_shares(self._course.tables, futures.board)
        yield [int(total) // self._games for total in shares.sum(axis=1)]

    def _advice(self, turn: Turn, seat: int) -> Iterator[list[int] | None]:
        """Search, then play the best set and the one that was played against each other on other chances."""
        tables, planner, seen = self._course.tables, self._planner, observe(turn.before, seat)
        searching, comparing = _seeds(turn.before, 2).reshape(2, 1)
        search = planner.search(tables, seen, searching)
        for _ in search.run():
            yield None
        both = [_played(turn, seat), search.best]
        only = Round(keep=len(both), changes=0, parents=1, rollouts=self._games)
        level = planner.settings.model_copy(update={"rounds": [only]})
        trial = Search(tables, planner.planning, level, planner.players, seen, comparing, given=both)
        for _ in trial.run():
            yield None
        played, advised = chance(trial.ledger, 0), chance(trial.ledger, 1)
        points = trial.ledger.points.sum(axis=1) * 100 // self._games
        same = both[0].key == both[1].key
        apart = [0, 0] if same else [advised[0] - played[0], int(points[1] - points[0])]
        yield [*apart, advised[1], both[1].offer, both[1].mark, *both[1].orders]

    def _known_chances(self) -> tuple[tuple[int, ...], ...]:
        found: list[tuple[int, ...]] = []
        for turn in self._course.turns:
            chances = self._memory.get(self._key(turn.before))
            if chances is None:
                return tuple(found)
            found.append(tuple(chances))
        end = win_shares(self._course.tables, self._course.state.board)[:, 0]
        return (*found, tuple(int(share) for share in end))

    def _known_advice(self) -> Iterator[Missed]:
        for turn in self._course.turns:
            for seat in self._seats:
                found = self._memory.get(self._advice_key(turn, seat))
                if found is not None:
                    win, points, interval, offer, mark, *orders = found
                    advised = OrderSet(tuple(orders), offer, mark)
                    yield Missed(turn.number, seat, _played(turn, seat), advised, win, interval, points)

    def _key(self, state: State) -> str:
        return f"{digest(state)} {self._games} {self._judge}"

    def _advice_key(self, turn: Turn, seat: int) -> str:
        played = _played(turn, seat)
        words = (self._planner, seat, played.offer, played.mark, *played.orders)
        return f"{self._key(turn.before)} {' '.join(map(str, words))}"


def _played(turn: Turn, seat: int) -> OrderSet:
    sheet = turn.sheets[seat]
    return OrderSet(sheet.orders, sheet.offer, sheet.mark)


def _seeds(state: State, count: int) -> Words:
    """Return draws `(count,)` for what might have come; the first, which seats draw from, is left out."""
    return draws.words(state.seed, state.board.turn, Purpose.POLICY, count + 1)[1:, 0]


def _deciders(chances: Sequence[Sequence[int]]) -> tuple[Decider, ...]:
    """Return for each turn whose chance it moved most, the largest swings first."""
    found = []
    for number, (before, after) in enumerate(pairwise(chances), 1):
        swings = np.array(after) - np.array(before)
        seat = int(np.abs(swings).argmax())
        found.append(Decider(number, seat, int(swings[seat])))
    return tuple(sorted(found, key=lambda each: (-abs(each.swing), each.turn)))
