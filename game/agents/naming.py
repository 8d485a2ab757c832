"""Agents by the names that a command line knows them by."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from game.agents.base import Agent
from game.agents.doctrine import DoctrinePlayer
from game.agents.planner import Planner
from game.agents.policy import LevelWord, compile_policy
from game.agents.uniform import Uniform
from game.errors import UsageError
from game.kernel.tables import Tables
from game.scenario.doctrines import Doctrine
from game.scenario.planning import Searches, load_planning

_LEVELS: dict[str, LevelWord] = {
    "doctrine": "hard",
    "doctrine:easy": "easy",
    "doctrine:normal": "normal",
    "doctrine:hard": "hard",
}
_PLANNERS = {"planner": "hard", **{f"planner:{level}": level for level in Searches.model_fields}}
SEARCHING = tuple(_PLANNERS)
"""Names of agents that search, and take their time over every game."""
NAMES = ("uniform", "uniform:peaceful", *_LEVELS, *_PLANNERS)


def make(text: str, tables: Tables, doctrines: Mapping[str, Doctrine], power: str) -> Agent:
    """Return the agent of a name for the seat of a power; `doctrines` are by power.

    Raises UsageError for a name that no agent has, and DataError where the planner's numbers do not load.
    """
    if text in _LEVELS:
        return DoctrinePlayer(compile_policy(tables, doctrines[power], _LEVELS[text]))
    if text in _PLANNERS:
        return planner(_PLANNERS[text], tables, doctrines)
    if text not in NAMES:
        raise UsageError(f"There is no agent '{text}'.{_suggestion(text)} Known are: {', '.join(NAMES)}.")
    return Uniform(press=text != "uniform:peaceful")


def planner(level: str, tables: Tables, doctrines: Mapping[str, Doctrine]) -> Planner:
    """Return the planner of a level; it imagines every power to go on by its own doctrine."""
    planning = load_planning()
    policies = [compile_policy(tables, doctrines[power], planning.doctrine) for power in tables.names.powers]
    return Planner(level, planning, tuple(DoctrinePlayer(policy) for policy in policies))


def _suggestion(text: str) -> str:
    close = get_close_matches(text, NAMES, n=1)
    return f" Did you mean '{close[0]}'?" if close else ""
