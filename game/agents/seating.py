"""Seats scripted players at a board by their names, each with the doctrine of its power."""

from __future__ import annotations

from collections.abc import Mapping

from game.agents.base import Agent
from game.agents.naming import make
from game.kernel.tables import Tables
from game.scenario.doctrines import doctrines_of
from game.scenario.pack import Pack


def seated(pack: Pack, tables: Tables, names: Mapping[str, str]) -> dict[str, Agent]:
    """Return the agent of each power in `names`.

    Raises UsageError for a name that no agent has, and DataError for a doctrine that does not load.
    """
    doctrines = doctrines_of(pack.scenario) if names else {}
    return {power: make(name, tables, doctrines, power) for power, name in names.items()}
