"""A pack: one validated scenario with the ruleset, the headlines and the facts it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from game.scenario.headlines import Headline
from game.scenario.models import Scenario
from game.scenario.ruleset import Ruleset
from game.scenario.sources import Register, SourceDocument, claims_in


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

    @cached_property
    def documents(self) -> dict[str, SourceDocument]:
        """The documents behind the board: scenario, lenses or headlines cite them, or a wire is in their words."""
        wires = {wire for headline in self.headlines.values() for wire in headline.wires}
        cited = self._cited([self.scenario, *self.headlines.values()])
        return {name: text for name, text in self.sources.documents.items() if name in wires | cited}

    @cached_property
    def rules_documents(self) -> dict[str, SourceDocument]:
        """The documents that only the rules cite: some of their numbers rest on them, and nothing of the board."""
        cited = self._cited([self.ruleset]) - self.documents.keys()
        return {name: text for name, text in self.sources.documents.items() if name in cited}

    def _cited(self, models: Iterable[BaseModel]) -> set[str]:
        facts = {name for model in models for _, claim in claims_in(model) for name in claim.facts}
        return {self.sources.facts[name].document for name in facts}
