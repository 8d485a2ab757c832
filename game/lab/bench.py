"""Bench: how fast this machine plays, per second of processor time, for batches of several sizes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from game.agents.base import Agent
from game.kernel import menu, orders, setup
from game.kernel.events import of_game
from game.kernel.state import State
from game.kernel.step import step
from game.kernel.tables import Tables
from game.lab.plays import ended
from game.lab.run import CHUNK, decide, game_seeds, play_out, simulate
from game.lab.setting import Setting
from game.lab.sweep import Sweep
from game.vocabulary import Outcome

POLICIES = ("uniform", "doctrine:hard")
BATCHES = (1, 64, 1024, 16_384)
_RUNS = 3  # at least, of which the median counts
_SAMPLE = 256  # games in which orders are counted
_SCALED = 4  # chunks that two processes share


@dataclass(frozen=True)
class Row:
    """What one policy in all seats plays in a second of processor time, in batches of one size."""

    policy: str
    batch: int
    runs: int
    turns_per_cpu_second: float  # a turn of one game, all sheets chosen and resolved
    orders_per_cpu_second: float
    games_per_cpu_second: float


def measured(setting: Setting, seconds: float, batches: Sequence[int] = BATCHES) -> dict[str, Any]:
    """Return all figures as plain values by name; each rate is measured for that long at least."""
    tables, agents = setting.tables, {name: setting.agents([name] * len(setting.powers)) for name in POLICIES}
    return {
        "scenario": setting.pack.name,
        "rows": [
            asdict(row_of(tables, name, players, batch, seconds))
            for name, players in agents.items()
            for batch in batches
        ],
        "state_bytes_per_game": state_bytes(tables),
        "milliseconds": {
            "turn_with_events": latency(tables, agents["uniform"], _resolve),
            "legal_orders_of_a_seat": latency(tables, agents["uniform"], _legal),
        },
        "two_processes": {
            name: scaling(setting, name, games=2 * _SCALED * max(batches[:3])) for name in POLICIES
        },
    }


def row_of(tables: Tables, name: str, agents: Sequence[Agent], batch: int, seconds: float) -> Row:
    """Return the medians of several runs of a policy, each of a whole batch."""
    sample = simulate(tables, agents, _SAMPLE).totals
    each = float(sample.orders[:, 1:].sum() / sample.turns)
    rates: list[tuple[float, float]] = []
    spent = 0.0
    while spent < seconds or len(rates) < _RUNS:
        turns, taken = played(tables, agents, batch, seed=len(rates) + 1)
        rates.append((turns / taken, batch / taken))
        spent += taken
    turns_a_second, games_a_second = (median(column) for column in zip(*rates, strict=True))
    return Row(
        name,
        batch,
        len(rates),
        round(turns_a_second, 1),
        round(each * turns_a_second, 1),
        round(games_a_second, 1),
    )


def played(tables: Tables, agents: Sequence[Agent], batch: int, seed: int) -> tuple[int, float]:
    """Play a batch of whole games, in chunks; return the turns played and the seconds of processor time taken."""
    turns, start = 0, time.process_time()
    for first in range(0, batch, CHUNK):
        opened, _ = setup.first_turn(tables, game_seeds(seed, first, min(CHUNK, batch - first)))
        turns += int(
            play_out(tables, agents, opened).board.turn.sum()
        )  # a game that is over keeps its last turn
    return turns, time.process_time() - start


def state_bytes(tables: Tables) -> int:
    """Return how many bytes one game's state takes."""
    state, _ = setup.first_turn(tables, game_seeds(1, 0, 1))
    return sum(field.nbytes for field in (*state.board.arrays, state.seed, state.mark))


def latency(tables: Tables, agents: Sequence[Agent], work: Callable[[Tables, State, Any], object]) -> float:
    """Return the median milliseconds of processor time that something takes in the turns of single games."""
    taken = []
    for seed in range(1, _RUNS * 2):
        state, _ = setup.first_turn(tables, game_seeds(seed, 0, 1))
        while state.board.outcome[0] == Outcome.RUNNING:
            written = decide(tables, agents, state)
            start = time.process_time_ns()
            work(tables, state, written)
            taken.append((time.process_time_ns() - start) / 1e6)
            state, _ = step(tables, state, written, noted=False)
    return round(median(taken), 3)


def _resolve(tables: Tables, state: State, written: orders.Orders) -> object:
    return of_game(step(tables, state, written)[1])


def _legal(tables: Tables, state: State, written: orders.Orders) -> object:
    card = menu.menu(tables, state.board, 0)
    return menu.refusals(tables, card, orders.none(tables, 1).sheet[0]) == 0


def scaling(setting: Setting, name: str, games: int) -> dict[str, float]:
    """Return the seconds by the clock that one process and two take for the same games."""
    play = setting.play([name] * len(setting.powers), games, seed=1)
    seconds = {}
    for processes in (1, 2):
        sweep = Sweep(processes)
        ended(
            sweep, [setting.play([name] * len(setting.powers), 2, seed=2)] * processes
        )  # the processes start
        start = time.perf_counter()
        ended(sweep, [play])
        seconds[processes] = time.perf_counter() - start
    return {
        "games": games,
        "seconds_one": round(seconds[1], 3),
        "seconds_two": round(seconds[2], 3),
        "times_as_fast": round(seconds[1] / seconds[2], 2),
    }
