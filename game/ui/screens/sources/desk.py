"""What the pages of the sources share: the words, what is chosen on each, and the ways from one to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.ui.app import App
from game.ui.parts.folding import Unfolded
from game.ui.parts.trail import Trail
from game.views.register import FactFilter
from game.views.voice import Voice


@dataclass
class Choices:
    """What is chosen: numbers and identifiers, so that it stays in another language."""

    headline: int = 0
    query: str = ""  # in the list of headlines
    wanted: FactFilter = field(default_factory=FactFilter)
    trail: Trail = field(default_factory=Trail)  # facts that were read
    unfolded: Unfolded = field(default_factory=Unfolded)


@dataclass(frozen=True)
class Desk:
    """What a page is built from; `follow` goes to `fact.ID`, `document.ID` or `headline.NUMBER`."""

    app: App
    voice: Voice
    choices: Choices
    follow: Callable[[str], object]

    def say(self, key: str, **values: object) -> str:
        """Return a text of these pages."""
        return self.app.say(f"sources.{key}", **values)
