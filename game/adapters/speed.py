"""Speed: turns per CPU-second of the vectorised environment beside the kernel's own, in one run, taking turns.

    python -m game.adapters.speed --games 1024

Both sides play uniformly with the full rules: the kernel's own uniform players against the same draw from the
environment's masks, which are handed out together with observations and rewards. The second pair leaves the players
out: resolving sheets that are there already, against all that the environment does in a turn.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.adapters.vector import Frame, VectorEnv
from game.agents.uniform import Uniform, drawn_from
from game.kernel import chance
from game.kernel.orders import Orders
from game.lab.arena import Arena
from game.vocabulary import Purpose


class Speed(NamedTuple):
    """Turns per CPU-second, with the players and without."""

    whole: float
    alone: float


def kernel_speed(env: VectorEnv) -> Speed:
    """Play one game at each place with the kernel's own uniform players."""
    tables, arena, player = env.tables, Arena(env.tables, env.games), Uniform()
    players, own = 0.0, 0.0
    for _ in range(tables.last_turn):
        start = time.process_time()
        decisions = [arena.ask(seat, player) for seat in range(tables.powers)]
        orders = Orders(*(np.stack(column) for column in zip(*decisions, strict=True)))
        asked = time.process_time()
        arena.play(orders)
        players, own = players + asked - start, own + time.process_time() - asked
    turns = env.games * tables.last_turn
    return Speed(turns / (players + own), turns / own)


def env_speed(env: VectorEnv) -> Speed:
    """Play as many turns through the environment, with actions drawn from its masks."""
    frame, turns, players, own = env.reset(1), 0, 0.0, 0.0
    for number in range(env.tables.last_turn * len(env.coding.stages)):
        start = time.process_time()
        actions = drawn_actions(frame, number)
        drawn = time.process_time()
        frame = env.step(actions)
        players, own = players + drawn - start, own + time.process_time() - drawn
        turns += env.games * frame.resolved
    return Speed(turns / (players + own), turns / own)


def drawn_actions(frame: Frame, number: int) -> NDArray[np.int64]:
    """Return a uniform draw from all masks `(games, powers)`; pass only where nothing else is possible."""
    games, powers, _ = frame.masks.shape
    seeds = np.arange(games, dtype=np.uint64)
    words = chance.words(seeds, np.full(games, number), Purpose.POLICY, powers)
    drawn = [drawn_from(frame.masks[:, seat].T, words[seat]) for seat in range(powers)]
    return np.stack(drawn, axis=1).astype(np.int64)


def measure(scenario: str, games: int, rounds: int, tell: Callable[[str], None] = print) -> list[float]:
    """Print the medians of both sides and return the environment's shares of the kernel's speed."""
    env = VectorEnv(scenario, games)
    pairs = [(kernel_speed(env), env_speed(env)) for _ in range(rounds)]
    shares = []
    for name, field in (("with uniform players", 0), ("without players", 1)):
        kernel, own = (statistics.median(pair[side][field] for pair in pairs) for side in (0, 1))
        shares.append(statistics.median(pair[1][field] / pair[0][field] for pair in pairs))
        tell(f"{name:22} kernel {kernel:9,.0f}   environment {own:9,.0f}   {shares[-1]:.0%}")
    return shares


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        prog="python -m game.adapters.speed", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--scenario", default="after-washington")
    parser.add_argument("--games", type=int, default=1024)
    parser.add_argument("--rounds", type=int, default=7)
    measure(**vars(parser.parse_args()))
