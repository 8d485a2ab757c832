"""Agents and positions for tests of agents and of the lab."""

from __future__ import annotations

from functools import cache

import numpy as np

from game.agents import make
from game.agents.base import agent_seeds
from game.kernel import setup
from game.kernel.state import State
from game.kernel.step import step
from game.kernel.tables import Tables
from game.lab.run import decide, game_seeds
from game.scenario import library
from game.scenario.compiler import compile_tables
from game.scenario.doctrines import doctrines_of

MAIN = "after-washington"
SCENARIOS = tuple(library.scenario_names())
AGENTS = ("uniform", "uniform:peaceful", "doctrine:easy", "doctrine:normal", "doctrine:hard")


@cache
def board(name: str = MAIN):
    """Return a scenario's tables and the doctrines of its powers."""
    pack = library.load(name)
    return compile_tables(pack), doctrines_of(pack.scenario)


def seats(text: str, name: str = MAIN) -> list:
    """Return agents by seat: one name for all, or one each, with spaces between."""
    tables, doctrines = board(name)
    words = text.split() if " " in text else [text] * tables.powers
    return [
        make(word, tables, doctrines, power) for word, power in zip(words, tables.names.powers, strict=True)
    ]


def position(tables: Tables, agents: list, games: int, turns: int, seed: int = 1) -> State:
    """Return a batch after some turns."""
    state, _ = setup.first_turn(tables, game_seeds(seed, 0, games))
    for _ in range(turns):
        state, _ = step(tables, state, decide(tables, agents, state))
    return state


def columns(decision) -> np.ndarray:
    """Return a decision as one array, a column a game."""
    return np.concatenate([decision.sheet, decision.offer[None], decision.mark[None]]).astype(np.int64)


__all__ = ["AGENTS", "MAIN", "SCENARIOS", "agent_seeds", "board", "columns", "position", "seats"]
