"""Deliberation: several seats search at once, a round each in turn, so that all have come as far whenever they stop."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import NamedTuple

from game.agents.base import Words
from game.agents.candidates import OrderSet
from game.agents.lanes import lanes_here
from game.agents.planner import Planner
from game.agents.search import NOTHING, Known, Search, Step
from game.kernel.board import Observation
from game.kernel.tables import Tables

Cancelled = Callable[[], bool]


def never() -> bool:
    """Nobody cancels."""
    return False


class Asked(NamedTuple):
    """A decision: who searches, from what its seat may see, with the seat's own chances."""

    planner: Planner
    observation: Observation
    seed: Words


class Thought(NamedTuple):
    """How far a seat is with its decision."""

    seat: int
    step: Step = Step(0, 1)


def deliberated(
    tables: Tables, asked: Sequence[Asked], known: Mapping[int, Known], cancelled: Cancelled = never
) -> Generator[tuple[Thought, ...], None, dict[int, OrderSet]]:
    """Decide for seats step by step, each short; once it is cancelled, all take the best that they have found so far.

    What is known from elsewhere is not searched for again. Neither that nor the others change what a seat chooses.
    """
    seats = [each.observation.seat for each in asked]
    thoughts = {seat: Thought(seat) for seat in seats}
    searches: dict[int, Search] = {}
    for seat, (planner, observation, seed) in zip(seats, asked, strict=True):
        searches[seat] = search = planner.search(tables, observation, seed, lanes_here())
        search.recall(known.get(seat, NOTHING))
        thoughts[seat] = Thought(seat, search.step)
        yield tuple(thoughts.values())
    if not cancelled():
        for thought in _in_turns(searches):
            thoughts[thought.seat] = thought
            yield tuple(thoughts.values())
            if cancelled():
                break
    return {seat: search.best for seat, search in searches.items()}


def _in_turns(searches: Mapping[int, Search]) -> Iterator[Thought]:
    """Go on with the search that has come least far by a round, again and again."""
    going = {seat: search.played() for seat, search in searches.items()}
    while going:
        seat = min(going, key=lambda seat: searches[seat].step.share)
        steps = next(going[seat], None)
        if steps is None:
            del going[seat]
        else:
            yield from (Thought(seat, step) for step in steps)
