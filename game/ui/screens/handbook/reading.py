"""The entry that is read: its text with links, what it rests on, and both sides of a dispute."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Pad, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.type import Span
from game.ui.kit.widget import Widget
from game.ui.parts.origins import origin_list, sides
from game.ui.screens.handbook.faces import face_of
from game.views.handbook import Entry, Handbook, section_name
from game.views.voice import Voice

_LINE = 760  # units: a line that an eye can follow


@dataclass(frozen=True)
class Reader:
    """Turns an entry into a page; `follow` takes the id of an entry to which a link leads."""

    app: App
    voice: Voice
    book: Handbook
    follow: Callable[[str], object]

    def pane(self, entry: Entry | None, turning: Sequence[Button]) -> Scroll:
        """Return an entry as a page to scroll, or a word on how to begin."""
        parts = list(self._page(entry, turning)) if entry else [self._beginning()]
        column = Sized(Pad(Column(*parts, gap=12), 6, 4), most=_LINE)
        return Scroll(f"text.{entry.id if entry else ''}", column)

    def _beginning(self) -> Widget:
        return Label(self.app.say("handbook.begin"), "reading", "soft")

    def _page(self, entry: Entry, turning: Sequence[Button]) -> Iterator[Widget]:
        title = Column(
            Label(section_name(self.voice, entry.section), "small", "soft"),
            Label(entry.title, "title"),
            gap=0,
            grow=1,
        )
        yield Row(face_of(self.app, self.voice, entry, 32), title, *turning, gap=10)
        if entry.sides:
            yield Label(self.app.say("handbook.disagree"), "reading")
            yield sides(self.voice, entry.sides, self.follow)
        else:
            yield from (Label(self._linked(text, entry), follow=self.follow) for text in entry.text)
        if entry.origins:
            yield Label(self.app.say("handbook.sources"), "heading")
            yield origin_list(self.voice, entry.origins, self.follow)

    def _linked(self, text: str, entry: Entry) -> list[Span]:
        """Return a text in which every word of the glossary and every number of a rule is a link."""
        return [
            Span(piece, "reading", "link", target)
            if target and target != entry.id
            else Span(piece, "reading")
            for piece, target in self.book.linked(text)
        ]
