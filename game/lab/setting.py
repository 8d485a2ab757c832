"""A setting: one scenario made ready for many games, with the doctrines of its seats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.agents.base import Agent
from game.agents.naming import make
from game.kernel.tables import Tables
from game.lab.plays import Play
from game.scenario.compiler import compile_tables
from game.scenario.doctrines import Doctrine, doctrines_of
from game.scenario.pack import Pack


@dataclass(frozen=True)
class Setting:
    """A board and the doctrines by which its powers are played."""

    pack: Pack
    tables: Tables
    doctrines: Mapping[str, Doctrine]  # by power

    @property
    def powers(self) -> tuple[str, ...]:
        """The powers by seat."""
        return self.tables.names.powers

    def agents(self, names: Sequence[str]) -> tuple[Agent, ...]:
        """Return scripted players by their names, seat by seat; raises UsageError for an unknown name."""
        return tuple(
            make(name, self.tables, self.doctrines, power)
            for name, power in zip(names, self.powers, strict=True)
        )

    def play(self, names: Sequence[str], games: int, seed: int, tables: Tables | None = None) -> Play:
        """Return games between scripted players of those names; on other tables if some are named."""
        return Play(tables or self.tables, self.agents(names), games, seed)

    def with_doctrine(self, power: str, doctrine: Doctrine) -> Setting:
        """Return the setting with another doctrine for one power."""
        return replace(self, doctrines={**self.doctrines, power: doctrine})


def setting(pack: Pack, folder: Path | None = None) -> Setting:
    """Return a scenario's setting; doctrines of a folder come before those of the library. Raises GameError."""
    return Setting(pack, compile_tables(pack), doctrines_of(pack.scenario, folder))
