"""Plays many games at once, in chunks that stay in the cache, and hands back what they came to."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from game.agents.base import Agent, orders_of
from game.agents.lanes import Course, side_by_side
from game.kernel import chance, checks, setup
from game.kernel import menu as menus
from game.kernel.observe import observe
from game.kernel.orders import Orders
from game.kernel.state import State, join, take
from game.kernel.step import step
from game.kernel.tables import Tables
from game.lab.results import PerGame, Results, Totals, add_totals, join_games
from game.lab.watch import Watch
from game.vocabulary import Outcome, Purpose

CHUNK = 2048
_CROWDED = 0.8  # with fewer running games than this part of a batch, those that are over are set aside
Progress = Callable[[int], None]
Seeds = NDArray[np.uint64]
_Part = tuple[PerGame, Totals, list[str]]


def simulate(
    tables: Tables,
    agents: Sequence[Agent],
    games: int,
    seed: int = 1,
    *,
    first: int = 0,
    chunk: int = CHUNK,
    check: bool = False,
    progress: Progress | None = None,
    lanes: int = 1,
) -> Results:
    """Play `games` games, seat by seat with `agents`, and return what they came to.

    Game number i depends on (seed, i) alone, whatever the chunk and the lanes; `first` is the number of the first one.
    `progress` is told how many games are done.
    With `check`, every turn is held against the invariants and every order against the menu.
    """
    seeds = [game_seeds(seed, first + done, min(chunk, games - done)) for done in range(0, games, chunk)]
    courses = [Course(_play, (tables, agents, each, check)) for each in seeds]
    parts: dict[int, _Part] = {}
    for events in side_by_side(courses, lanes):
        for event in events:
            if event.result is not None:
                parts[event.course] = event.result
                if progress:
                    progress(sum(len(seeds[course]) for course in parts))
    per_game, totals, broken = zip(*(parts[number] for number in range(len(courses))), strict=True)
    names = tuple(str(agent) for agent in agents)
    sentences = tuple(sentence for each in broken for sentence in each)
    return Results(seed, names, join_games(list(per_game)), add_totals(list(totals)), sentences)


def play_out(tables: Tables, agents: Sequence[Agent], state: State) -> State:
    """Play a batch of games to their end, and look at nothing but that."""
    over: list[tuple[NDArray[np.intp], State]] = []
    games = np.arange(state.games)
    while (running := state.board.outcome == Outcome.RUNNING).any():
        if running.mean() < _CROWDED:
            over.append((games[~running], take(state, np.flatnonzero(~running))))
            state, games = take(state, np.flatnonzero(running)), games[running]
        state, _ = step(tables, state, decide(tables, agents, state), noted=False)
    places, parts = zip(*over, (games, state), strict=True)
    return take(join(list(parts)), np.concatenate(places).argsort())


def game_seeds(seed: int, first: int, count: int) -> Seeds:
    """Return the seeds `(count,)` uint64 of the games from number `first` on."""
    return numbered_seeds(seed, np.arange(first, first + count))


def numbered_seeds(seed: int, numbers: NDArray[np.integer]) -> Seeds:
    """Return the seeds of games by their numbers, both `(games,)`."""
    return chance.words(np.full(len(numbers), seed, np.uint64), numbers, Purpose.POLICY, 1)[0]


def decide(tables: Tables, agents: Sequence[Agent], state: State) -> Orders:
    """Ask every seat for its orders; each sees its own observation and has seeds of its own."""
    return orders_of(tables, agents, partial(observe, state), state.seed)


def _play(tables: Tables, agents: Sequence[Agent], seeds: Seeds, check: bool) -> Generator[int, None, _Part]:
    """Play one chunk to its end; yields how many games go on by a turn."""
    state, _ = setup.first_turn(tables, seeds)
    watch, broken = Watch(tables, state), list[str]()
    while (state.board.outcome == Outcome.RUNNING).any():
        orders = decide(tables, agents, state)
        after, notes = step(tables, state, orders)
        if check:
            broken += _faults(tables, state, orders, after)
        watch.turn(state, orders, after, notes)
        state = after
        yield len(seeds)
    return watch.games(state), watch.totals, broken


def _faults(tables: Tables, before: State, orders: Orders, after: State) -> list[str]:
    """Return what is wrong with a turn."""
    found = [f"turn {int(before.board.turn.max())}: {law}" for law in checks.kept(tables, before, after)]
    found += checks.broken(tables, after)
    for seat in range(tables.powers):
        menu = menus.menu(tables, before.board, seat)
        if menus.why_not(tables, menu, orders.sheet[seat]).any():
            found.append(
                f"turn {int(before.board.turn.max())}: seat {seat} gave an order that is not possible"
            )
    return found
