"""Labels of what was measured: what powers, orders, asks and everything else are called and coloured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.scenario.measures import Measures
from game.scenario.pack import Pack
from game.views.texts import Texts


@dataclass(frozen=True)
class Labels:
    """Names in one language, by the identifiers that stand in the data."""

    pack: Pack
    measures: Measures
    texts: Texts

    def say(self, key: str, **values: object) -> str:
        """Return a text of the report's section."""
        return self.texts.say(f"lab.{key}", **values)

    def power(self, name: str) -> str:
        """Return a power's short name."""
        return self.texts.of(self.pack.scenario.powers[name].short)

    def colour(self, power: str) -> str:
        """Return a power's colour."""
        return self.pack.scenario.powers[power].colour

    def republic(self, name: str) -> str:
        """Return a republic's name."""
        return self.texts.of(self.pack.scenario.republics[name].name)

    def ask(self, name: str) -> str:
        """Return the name of a kind of ask."""
        return self.texts.of(self.pack.ruleset.ask_kinds[name].name)

    def agenda(self, name: str) -> str:
        """Return an agenda's name."""
        return self.texts.of(self.pack.scenario.agendas[name].name)

    def headline(self, name: str) -> str:
        """Return a headline's words."""
        return self.texts.of(self.pack.headlines[name].name)

    def kind(self, word: str) -> str:
        """Return the name of a kind of order."""
        return self.texts.say(f"kind.{word}")

    def source(self, word: str) -> str:
        """Return the name of a source of points."""
        return self.texts.say(f"source.{word}")

    def pillar(self, name: str) -> str:
        """Return a pillar's name."""
        return self.texts.of(self.measures.pillars[name].name)

    def anything(self, word: str) -> str:
        """Return the name of whatever a verdict points at; the word itself where nothing is called so."""
        scenario, texts = self.pack.scenario, self.texts
        looks: list[tuple[object, Callable[[str], str]]] = [
            (scenario.powers, self.power),
            (scenario.republics, self.republic),
            (self.pack.ruleset.ask_kinds, self.ask),
            (self.pack.headlines, self.headline),
            (self.measures.pillars, self.pillar),
        ]
        for known, name in looks:
            if word in known:  # type: ignore[operator]
                return name(word)
        for key in (f"kind.{word}", f"source.{word}", f"lab.together.{word}"):
            if texts.has(key):
                return texts.say(key)
        return word

    def where(self, words: list[str] | tuple[str, ...]) -> str:
        """Return where something was found, in words."""
        return ", ".join(map(self.anything, words))
