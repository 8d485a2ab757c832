"""Lanes: courses of imagined games go on side by side, here and in helping processes; nothing depends on how many."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from game.agents.helpers import Helper, helpers
from game.agents.helping import words

_MOST = 4
_WORTHWHILE = 128  # games of a lane from which another one is worth its process
_PATIENCE = 0.02  # seconds that a window can wait for what helpers say


class Event(NamedTuple):
    """What a course does: so many games go on by a turn, or it is at its end with what it came to."""

    course: int  # its place among the courses
    games: int
    result: Any = None


@dataclass(frozen=True)
class Course:
    """Imagined games to be played on: a function of the top level, and what it is called with.

    It yields how many games go on by a turn and returns what they came to, which is never None. Both can be sent to
    another process.
    """

    play: Callable[..., Generator[int, None, Any]]
    details: tuple[Any, ...]


_Numbered = tuple[int, Course]


def lanes_here() -> int:
    """Return how many lanes are of use on this machine."""
    return min(os.cpu_count() or 1, _MOST)


def parts_for(games: int, batch: int, lanes: int) -> int:
    """Return into how many batches games are divided: no larger than `batch`, and the same number on each lane."""
    lanes = max(min(lanes, games // _WORTHWHILE), 1)
    return -(-games // (batch * lanes)) * lanes


def side_by_side(courses: Sequence[Course], lanes: int) -> Iterator[list[Event]]:
    """Go on with courses until all are at their ends, and yield again and again what has happened meanwhile.

    One lane is here, where nothing takes longer than a turn of one course; the others are helping processes, which are
    started when they are first asked for. Until they are ready, and where they cannot be, all goes on here. Whoever
    stops asking leaves courses unfinished.
    """
    waiting = deque(enumerate(courses))
    busy: dict[Helper, _Numbered] = {}
    at_work = helpers(lanes - 1) if lanes > 1 and len(courses) > 1 else []
    while waiting or busy:
        _hand_out(waiting, busy, at_work)
        if waiting:
            number, course = waiting.popleft()
            for games, result in words(course.play, course.details):
                yield [Event(number, games, result), *_heard(waiting, busy, 0)]
                _hand_out(waiting, busy, at_work)
        else:
            yield _heard(waiting, busy, _PATIENCE / len(busy))


def _hand_out(waiting: deque[_Numbered], busy: dict[Helper, _Numbered], at_work: Sequence[Helper]) -> None:
    """Give courses that wait to helpers that are ready for one."""
    for helper in at_work:
        if waiting and helper not in busy and helper.ready:
            busy[helper] = waiting.popleft()
            course = busy[helper][1]
            helper.ask(course.play, course.details)


def _heard(waiting: deque[_Numbered], busy: dict[Helper, _Numbered], patience: float) -> list[Event]:
    """Return what helpers have said since; the course of one that has failed waits again.

    What it had said of that course is not taken back: only how far all is may be a little too high.
    """
    found = []
    for helper, (number, course) in list(busy.items()):
        result = None
        for games, result in helper.heard(patience):
            found.append(Event(number, games, result))
        if result is not None:
            del busy[helper]
        elif helper.failed:
            del busy[helper]
            waiting.appendleft((number, course))
    return found
