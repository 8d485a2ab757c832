"""The shelves of the handbook: its sections, and the entries of one of them or of a search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.screens.handbook.faces import face_of, section_icon
from game.views.handbook import Entry, Handbook, section_name
from game.views.voice import Voice

Choose = Callable[[str], object]


@dataclass(frozen=True)
class Shelves:
    """What can be chosen, and what is chosen."""

    app: App
    voice: Voice
    book: Handbook
    section: str
    query: str
    reading: str

    def sections(self, choose: Choose, read: Choose) -> Scroll:
        """Return the way to the first page, and all sections."""
        sections = (self._section(name, choose) for name in self.book.sections)
        return Scroll("sections", Column(self._signs(read), *sections, gap=4))

    def _signs(self, read: Choose) -> Button:
        return Button(
            "signs",
            lambda: read(""),
            face=Row(
                Icon("verb-info", 18, "soft"), Label(self.app.say("signs.title"), "strong", grow=1), gap=10
            ),
            kind="quiet",
            selected=not self.reading,
            role="option",
        )

    def _section(self, name: str, choose: Choose) -> Button:
        count = Label(str(len(self.book.section(name))), "caption", "soft")
        title = Label(section_name(self.voice, name), "strong", grow=1)
        return Button(
            f"section.{name}",
            lambda: choose(name),
            face=Row(Icon(section_icon(name), 18, "soft"), title, count, gap=10),
            kind="quiet",
            selected=name == self.section and not self.query,
            role="option",
        )

    def entries(self, choose: Choose, all_sections: Choose | None = None) -> Widget:
        """Return what the search found, or the section's entries; `all_sections` leads back to the sections."""
        found = self.book.search(self.query) if self.query.strip() else self.book.section(self.section)
        back = all_sections and Button(
            "sections.all",
            lambda: all_sections(""),
            self.app.say("handbook.sections"),
            icon="verb-back",
            kind="quiet",
            align="left",
        )
        entries = Column(*(self._entry(entry, choose) for entry in found), gap=2)
        return Column(
            back,
            self._heading(len(found)),
            Scroll(f"entries.{self.query or self.section}", entries),
            gap=6,
            grow=1,
        )

    def _heading(self, count: int) -> Widget | None:
        if self.query.strip():
            words = self.app.say("handbook.found", count=count)
            if not count:
                words = self.app.say("handbook.nothing", text=self.query.strip())
            return Label(words, "small", "soft")
        return Label(section_name(self.voice, self.section), "heading") if self.section else None

    def _entry(self, entry: Entry, choose: Choose) -> Button:
        return Button(
            f"entry.{entry.id}",
            lambda: choose(entry.id),
            face=Row(face_of(self.app, self.voice, entry), Label(entry.title, grow=1), gap=10),
            kind="quiet",
            selected=entry.id == self.reading,
            role="option",
            pad=(10, 5),
        )
