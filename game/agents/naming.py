"""Agents by the names that a command line knows them by."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from game.agents.base import Agent
from game.agents.uniform import Uniform
from game.errors import UsageError

_AGENTS: dict[str, Callable[[], Agent]] = {
    "uniform": Uniform,
    "uniform:peaceful": lambda: Uniform(press=False),
}
NAMES = tuple(_AGENTS)


def make(text: str) -> Agent:
    """Return the agent of a name; raises UsageError for a name that nobody has."""
    if text not in _AGENTS:
        raise UsageError(f"there is no agent '{text}'.{_suggestion(text)} Agents: {', '.join(NAMES)}.")
    return _AGENTS[text]()


def _suggestion(text: str) -> str:
    close = get_close_matches(text, NAMES, n=1)
    return f" Did you mean '{close[0]}'?" if close else ""
