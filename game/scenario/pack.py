"""A pack: one validated scenario with the ruleset, the headlines and the facts it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenario.headlines import Headline
from game.scenario.models import Scenario
from game.scenario.ruleset import Ruleset
from game.scenario.sources import Register


@dataclass(frozen=True)
class Pack:
    """Everything a board is compiled from."""

    name: str  # identifier of the scenario
    lens: str | None
    scenario: Scenario  # with the lens applied
    ruleset: Ruleset
    headlines: dict[str, Headline]  # in deck order: decks first, then the scenario's own
    sources: Register
    files: dict[str, str]  # the text of every file it was built from, by name within the library
    digest: str  # of all files' texts and the lens
    base: Scenario  # without the lens
