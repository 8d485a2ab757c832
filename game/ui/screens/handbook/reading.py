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
from game.ui.screens.handbook.signs import signs
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
        """Return an entry as a page to scroll; without one what the signs of the board mean."""
        page = Column(*self._page(entry, turning), gap=12) if entry else self._signs()
        column = Sized(Pad(page, 6, 4), most=_LINE)
        return Scroll(f"text.{entry.id if entry else ''}", column)

    def _signs(self) -> Widget:
        return signs(self.app, self.voice, lambda text: self._linked(text, "body"), self.follow)

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
            yield from (
                Label(self._linked(text, "reading", entry.id), follow=self.follow) for text in entry.text
            )
        if entry.origins:
            yield Label(self.app.say("handbook.sources"), "heading")
            yield origin_list(self.voice, entry.origins, self.follow)

    def _linked(self, text: str, style: str, own: str = "") -> list[Span]:
        """Return a text in which every word of the glossary and every number of a rule is a link."""
        return [
            Span(piece, style, "link", target) if target and target != own else Span(piece, style)
            for piece, target in self.book.linked(text)
        ]
