"""Lanes: several courses of imagined games go on side by side, each in a thread, and nothing depends on how many."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

_MOST = 4
_WORTHWHILE = 128  # games of a lane from which another one is worth its thread

Event = TypeVar("Event")


def lanes_here() -> int:
    """Return how many lanes are of use on this machine."""
    return min(os.cpu_count() or 1, _MOST)


def parts_for(games: int, batch: int, lanes: int) -> int:
    """Return into how many batches games are divided: no larger than `batch`, and the same number on each lane."""
    lanes = max(min(lanes, games // _WORTHWHILE), 1)
    return -(-games // (batch * lanes)) * lanes


def side_by_side(courses: Iterable[Iterator[Event]], lanes: int) -> Iterator[list[Event]]:
    """Go on with so many courses at a time, and yield what each of them yields next, until all are at their ends."""
    waiting = iter(courses)
    if lanes == 1:
        yield from ([event] for course in waiting for event in course)
        return
    with ThreadPoolExecutor(lanes) as threads:
        while group := list(islice(waiting, lanes)):
            yield from _together(group, threads)


def _together(group: list[Iterator[Event]], threads: ThreadPoolExecutor) -> Iterator[list[Event]]:
    """Yield what the courses of a group yield, step by step."""
    while group:
        found = list(threads.map(lambda course: next(course, None), group))
        group = [course for course, event in zip(group, found, strict=True) if event is not None]
        if events := [event for event in found if event is not None]:
            yield events
