"""Agents by the names that a command line knows them by."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from game.agents.base import Agent
from game.agents.doctrine import DoctrinePlayer
from game.agents.policy import LevelWord, compile_policy
from game.agents.uniform import Uniform
from game.errors import UsageError
from game.kernel.tables import Tables
from game.scenario.doctrines import Doctrine

_LEVELS: dict[str, LevelWord] = {
    "doctrine": "hard",
    "doctrine:easy": "easy",
    "doctrine:normal": "normal",
    "doctrine:hard": "hard",
}
NAMES = ("uniform", "uniform:peaceful", *_LEVELS)


def make(text: str, tables: Tables, doctrines: Mapping[str, Doctrine], power: str) -> Agent:
    """Return the agent of a name for the seat of a power; `doctrines` are by power.

    Raises UsageError for a name that no agent has.
    """
    if text in _LEVELS:
        return DoctrinePlayer(compile_policy(tables, doctrines[power], _LEVELS[text]))
    if text not in NAMES:
        raise UsageError(f"There is no agent '{text}'.{_suggestion(text)} Known are: {', '.join(NAMES)}.")
    return Uniform(press=text != "uniform:peaceful")


def _suggestion(text: str) -> str:
    close = get_close_matches(text, NAMES, n=1)
    return f" Did you mean '{close[0]}'?" if close else ""
