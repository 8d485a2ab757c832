"""Lockstep: many searches go on side by side, their rollouts in common batches, each as it would go on by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.agents.base import Words
from game.agents.candidates import sampled
from game.agents.doctrine import DoctrinePlayer
from game.agents.search import Rollouts, Search, played_together
from game.kernel.board import Observation
from game.kernel.tables import Tables
from game.scenario.planning import Planning
from game.scenario.planning import Search as Level


class Part(NamedTuple):
    """Rollouts of one search."""

    search: Search
    rollouts: Rollouts


def searches(
    tables: Tables,
    planning: Planning,
    level: Level,
    players: Sequence[DoctrinePlayer],
    observations: Sequence[Observation],
    seeds: Words,
) -> list[Search]:
    """Return a search for each of a seat's observations of one game, with a seed `(searches,)` each."""
    each = seeds.reshape(-1, 1)
    drawing = [Search.draws(seen, seed)[1] for seen, seed in zip(observations, each, strict=True)]
    own = players[observations[0].seat]
    given = sampled(tables, own, observations, level.sampling, drawing)
    return [
        Search(tables, planning, level, players, seen, seed, sets)
        for seen, seed, sets in zip(observations, each, given, strict=True)
    ]


def search_all(
    tables: Tables, players: Sequence[DoctrinePlayer], going: Sequence[Search], batch: int
) -> None:
    """Run searches of one level to their ends, so many rollouts at a time at most."""
    for wanted in zip(*(search.rounds() for search in going), strict=True):
        parts = [Part(search, rollouts) for search, rollouts in zip(going, wanted, strict=True)]
        for together in _batches(parts, batch):
            starts = [search.start(rollouts) for search, rollouts in together]
            *_, later = played_together(tables, players, starts)
            start = 0
            for search, rollouts in together:
                end = start + len(rollouts.which)
                search.take_in(rollouts, later.take(slice(start, end)).board)
                start = end


def _batches(parts: Sequence[Part], batch: int) -> Iterator[list[Part]]:
    """Yield parts, cut where they are larger than a batch, as many together as a batch may hold."""
    together: list[Part] = []
    room = batch
    for search, rollouts in parts:
        for place in range(0, len(rollouts.which), batch):
            piece = rollouts.take(slice(place, place + batch))
            if len(piece.which) > room:
                yield together
                together, room = [], batch
            together.append(Part(search, piece))
            room -= len(piece.which)
    if together:
        yield together
