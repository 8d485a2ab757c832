"""Reviews a game: judges every turn from rollouts, and asks the planner what it would have played.

A game that is over is judged with every mark known; of one that goes on, what is secret still is guessed, and seats
whose marks are secret get no advice. The planner is asked with no more than the seat knew. What has been found is kept
by the digest of each turn's state, and is not sought again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from game.agents.aims import win_shares
from game.agents.base import Words
from game.agents.candidates import OrderSet
from game.agents.explaining import choice
from game.agents.lanes import lanes_here
from game.agents.naming import planner
from game.agents.planner import Planner
from game.agents.rollout import played_on
from game.agents.sampling import likely_marks
from game.agents.search import Search, Step
from game.kernel import chance as draws
from game.kernel.digest import digest
from game.kernel.imagined import relived
from game.kernel.observe import observe
from game.kernel.state import State
from game.kernel.tables import Small, Tables
from game.lab.findings import Memory, are_chances, choices_of, is_advice, numbers_of
from game.lab.fingerprint import fingerprint, program
from game.records.course import Course, Turn
from game.records.replay import PERSON
from game.scenario.doctrines import doctrines_of
from game.scenario.planning import Round
from game.session.revisit import reader_of, secret_from
from game.views.review import Chances, Decider, Missed, Review
from game.vocabulary import Outcome, Purpose

_BATCH = 512  # imagined games at once: a slice of the work then keeps no window waiting


@dataclass(frozen=True)
class Effort:
    """How much a review takes upon itself: as it stands, all four seats of twelve turns take 30 processor seconds."""

    level: str = "review"  # of the planner
    games: int = 600  # that each chance and each comparison rests on


class Reviewing:
    """The review of one course. `run` goes on step by step; `so_far` can be asked at any time.

    `reader` is a seat whose secrets are no secret to whoever reads the review.
    """

    def __init__(
        self,
        course: Course,
        planner: Planner,
        seats: Sequence[int],
        memory: Memory | None = None,
        games: int = Effort.games,
        reader: int = -1,
    ) -> None:
        self._course, self._planner, self._seats, self._games = course, planner, seats, games
        self._memory: Memory = {} if memory is None else memory
        self._judge = fingerprint(program(), planner.planning, planner.players)
        self._secret_from = secret_from(course)
        running = course.outcome is Outcome.RUNNING
        states = [turn.before for turn in course.turns] + [course.state] * running
        self._states = {self._key(state): state for state in states}
        self._turns = {
            self._advice_key(turn, seat): (turn, seat)
            for seat in seats
            for turn in course.turns
            if turn.number < self._secret_from or seat == reader
        }
        self._forget(self._states, are_chances)
        self._forget(self._turns, is_advice)

    def run(self) -> Iterator[Step]:
        """Judge every turn, then ask the planner about the turns of one seat after the other.

        Stop whenever enough is known.
        """
        for key, state in self._states.items():
            yield from self._kept(key, self._chances(state))
        for key, (turn, seat) in self._turns.items():
            yield from self._kept(key, self._advice(turn, seat))

    @property
    def so_far(self) -> Review:
        """What is known."""
        chances = self._known_chances()
        return Review(chances, _deciders(chances), tuple(self._known_advice()), self._secret_from)

    @property
    def complete(self) -> bool:
        """Whether everything is known."""
        done, planned = self.progress
        return done == planned

    @property
    def progress(self) -> Step:
        """How much of it is known."""
        return Step(len(self.found), len(self._states) + len(self._turns))

    @property
    def found(self) -> dict[str, list[int]]:
        """What is known, as plain data to be kept."""
        return {key: self._memory[key] for key in (*self._states, *self._turns) if key in self._memory}

    def _forget(self, keys: Iterable[str], is_sound: Callable[[Tables, Sequence[int]], bool]) -> None:
        """Forget what cannot have been found: somebody has written into the file that it comes from."""
        for key in keys:
            if key in self._memory and not is_sound(self._course.tables, self._memory[key]):
                del self._memory[key]

    def _kept(self, key: str, search: Iterator[list[int] | None]) -> Iterator[Step]:
        """Find something, unless it is known; the search yields None until its last, which is the answer."""
        if key not in self._memory:
            for found in search:
                if found is not None:
                    self._memory[key] = found
                yield self.progress

    def _chances(self, state: State) -> Iterator[list[int] | None]:
        seeds = _seeds(state, self._games)
        futures = relived(state, seeds, self._guesses(state, seeds) if self._guesses_in(state) else None)
        for later, _ in played_on(self._course.tables, self._planner.players, futures):
            futures = later
            yield None
        shares = win_shares(self._course.tables, futures.board)
        yield [int(total) // self._games for total in shares.sum(axis=1)]

    def _guesses_in(self, state: State) -> bool:
        """Return whether the marks of a state are secret; those of a year that only opens are not yet made."""
        return int(state.board.turn[0]) > self._secret_from

    def _guesses(self, state: State, seeds: Words) -> Small:
        return likely_marks(self._course.tables, self._planner.players, observe(state, 0), seeds)

    def _advice(self, turn: Turn, seat: int) -> Iterator[list[int] | None]:
        """Search, then play the best set and the one that was played against each other on other chances."""
        tables, planner, seen = self._course.tables, self._planner, observe(turn.before, seat)
        searching, comparing = _seeds(turn.before, 2).reshape(2, 1)
        search = planner.search(tables, seen, searching, lanes_here())
        for _ in search.run():
            yield None
        played, advised = _played(turn, seat), search.best
        both = [played, advised] if advised.key != played.key else [played]
        only = Round(keep=len(both), changes=0, parents=1, rollouts=self._games)
        level = planner.settings.model_copy(update={"rounds": [only]})
        trial = Search(
            tables, planner.planning, level, planner.players, seen, comparing, given=both, lanes=lanes_here()
        )
        for _ in trial.run():
            yield None
        yield numbers_of(choice(trial, 0), choice(trial, len(both) - 1))

    def _known_chances(self) -> tuple[Chances, ...]:
        found: list[Chances] = []
        for key in self._states:
            if key not in self._memory:
                return tuple(found)
            found.append(tuple(self._memory[key]))
        if self._course.outcome is Outcome.RUNNING:
            return tuple(found)
        end = win_shares(self._course.tables, self._course.state.board)[:, 0]
        return (*found, tuple(int(share) for share in end))

    def _known_advice(self) -> list[Missed]:
        return sorted(
            (
                Missed(turn.number, seat, *choices_of(self._course.tables, self._memory[key], turn, seat))
                for key, (turn, seat) in self._turns.items()
                if key in self._memory
            ),
            key=lambda missed: (missed.turn, missed.seat),
        )

    def _key(self, state: State) -> str:
        guessed = " guessed" if self._guesses_in(state) else ""
        return f"{digest(state)} {self._games} {self._judge}{guessed}"

    def _advice_key(self, turn: Turn, seat: int) -> str:
        played = _played(turn, seat)
        words = (self._planner, seat, played.offer, played.mark, *played.orders)
        return f"{self._key(turn.before)} {' '.join(map(str, words))}"


def reviewing(
    course: Course, players: Mapping[str, str], memory: Memory | None = None, effort: Effort | None = None
) -> Reviewing:
    """Return the review of all seats of a course, those of people first; `players` says who sits where, by power."""
    effort = effort or Effort()
    judge = planner(effort.level, course.tables, doctrines_of(course.pack.scenario))
    small = replace(judge, planning=judge.planning.model_copy(update={"batch": _BATCH}))
    reader = reader_of(course, players)
    return Reviewing(course, small, seats_in_order(course, players), memory, effort.games, reader)


def seats_in_order(course: Course, players: Mapping[str, str]) -> list[int]:
    """Return all seats, those of people first."""
    names = course.tables.names.powers
    return sorted(range(len(names)), key=lambda seat: (players[names[seat]] != PERSON, seat))


def _played(turn: Turn, seat: int) -> OrderSet:
    sheet = turn.sheets[seat]
    return OrderSet(sheet.orders, sheet.offer, sheet.mark)


def _seeds(state: State, count: int) -> Words:
    """Return draws `(count,)` for what might have come; the first, which seats draw from, is left out."""
    return draws.words(state.seed, state.board.turn, Purpose.POLICY, count + 1)[1:, 0]


def _deciders(chances: Sequence[Chances]) -> tuple[Decider, ...]:
    """Return for each turn that moved a chance whose it moved most, the largest swings first."""
    found = []
    for number, (before, after) in enumerate(pairwise(chances), 1):
        seat = int(np.abs(np.array(after) - np.array(before)).argmax())
        found.append(Decider(number, seat, before[seat], after[seat]))
    moved = (each for each in found if each.swing)
    return tuple(sorted(moved, key=lambda each: (-abs(each.swing), each.turn)))
