"""Plays: whole games between certain players, cut into chunks for a sweep and put together again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from game.agents.base import Agent
from game.agents.planner import Planner
from game.kernel import ranking, setup
from game.kernel.tables import Short, Small, Tables
from game.lab.cache import Arrays
from game.lab.results import PerGame, Results, Totals, add_totals, join_games
from game.lab.run import CHUNK, game_seeds, play_out, simulate
from game.lab.sweep import Sweep, Task
from game.vocabulary import Outcome

_SEARCHED = 32  # games of a chunk whose players search: each of them takes as long as a thousand others


@dataclass(frozen=True)
class Play:
    """Games to be played; game number i of the same seed has the same chances in every play."""

    tables: Tables
    agents: tuple[Agent, ...]  # by seat
    games: int
    seed: int


@dataclass(frozen=True)
class Ends:
    """How games ended, and nothing else; the games axis is last."""

    outcome: Small  # (games,) Outcome
    rank: Small  # (powers, games)
    points: Short  # (powers, games)

    @property
    def win_share(self) -> NDArray[np.float64]:
        """Each power's share of each game's win `(powers, games)`; nobody's in a crisis."""
        won = (self.rank == 1) & (self.outcome == Outcome.FINISHED)
        return won / np.maximum(won.sum(axis=0), 1)


def watched(sweep: Sweep, plays: Sequence[Play]) -> list[Results]:
    """Return all that can be counted of each play."""
    found = _swept(sweep, plays, _watch)
    return [_results(play, parts) for play, parts in zip(plays, found, strict=True)]


def ended(sweep: Sweep, plays: Sequence[Play]) -> list[Ends]:
    """Return how the games of each play ended; quicker than to watch them."""
    return [
        Ends(**{name: np.concatenate([part[name] for part in parts], axis=-1) for name in parts[0]})
        for parts in _swept(sweep, plays, _end)
    ]


def _swept(sweep: Sweep, plays: Sequence[Play], work: object) -> list[list[Arrays]]:
    """Return the results of each play's chunks."""
    tasks, owners = [], []
    for owner, play in enumerate(plays):
        chunk = _SEARCHED if any(isinstance(agent, Planner) for agent in play.agents) else CHUNK
        for first in range(0, play.games, chunk):
            count = min(chunk, play.games - first)
            tasks.append(Task(work, (play.tables, play.agents, play.seed, first, count), count))  # type: ignore[arg-type]
            owners.append(owner)
    parts: list[list[Arrays]] = [[] for _ in plays]
    for owner, arrays in zip(owners, sweep.run(tasks), strict=True):
        parts[owner].append(arrays)
    return parts


def _watch(tables: Tables, agents: tuple[Agent, ...], seed: int, first: int, count: int) -> Arrays:
    results = simulate(tables, agents, count, seed, first=first)
    return {
        f"{part}.{field.name}": np.asarray(getattr(record, field.name))
        for part, record in (("games", results.games), ("totals", results.totals))
        for field in fields(record)
    }


def _end(tables: Tables, agents: tuple[Agent, ...], seed: int, first: int, count: int) -> Arrays:
    state = play_out(tables, agents, setup.first_turn(tables, game_seeds(seed, first, count))[0])
    board = state.board
    return {
        "outcome": board.outcome,
        "rank": ranking.ranks(tables, board),
        "points": ranking.totals(board),
    }


def _results(play: Play, parts: Sequence[Arrays]) -> Results:
    games = join_games([PerGame(**_under("games", part)) for part in parts])
    totals = add_totals([Totals(**_under("totals", part)) for part in parts])
    return Results(play.seed, tuple(map(str, play.agents)), games, totals, ())


def _under(name: str, arrays: Mapping[str, NDArray[np.generic]]) -> Arrays:
    """Return the arrays whose names begin with a word and a dot, without it."""
    return {key.partition(".")[2]: value for key, value in arrays.items() if key.startswith(f"{name}.")}
