"""The handbook: sections, entries and the entry that is read, with a search and links through all of it."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.layout import Column, Row, Sized
from game.ui.kit.widget import Widget
from game.ui.parts.reference import reference_page
from game.ui.parts.searching import search_row
from game.ui.parts.trail import Trail
from game.ui.parts.turning import trail_buttons
from game.ui.screen import Screen
from game.ui.screens.handbook.reading import Reader
from game.ui.screens.handbook.shelves import Shelves
from game.views.handbook import handbook

_THREE_PANES = 1150  # units of width from which sections, entries and text stand beside each other
_WIDTHS = {"sections": 240, "entries": 320}


class HandbookPages(Screen):
    """What is read is an entry's id, so that it stays where it is in another language."""

    first = "search"

    def __init__(self, behind: Screen, at: str = "") -> None:
        self.behind = behind
        self._trail = Trail(at)
        self._section = at.partition(".")[0]  # whose entries are listed; empty for none
        self._query = ""

    def entered(self, app: App) -> None:
        """Show where the entry stands in its list."""
        app.stage.seek(f"entry.{self._trail.at}")

    def build(self, app: App) -> Widget:
        """Return three panes, or two where there is no room for three."""
        voice = app.reference()
        book = handbook(voice)
        wide = app.units[0] >= _THREE_PANES
        section = self._section or (book.sections[0] if wide else "")
        shelves = Shelves(app, voice, book, section, self._query, self._trail.at)
        entry = book.entries.get(self._trail.at)
        reader = Reader(app, voice, book, lambda target: self._follow(app, target))
        text = reader.pane(entry, trail_buttons(app, self._trail, lambda step: self._turn(app, step)))
        sections = shelves.sections(self._open_section, self._read)
        if wide:
            left = [
                Sized(sections, width=_WIDTHS["sections"]),
                self._searching(app, shelves.entries(self._read)),
            ]
        elif self._section or self._query:
            left = [self._searching(app, shelves.entries(self._read, self._open_section))]
        else:
            left = [self._searching(app, sections)]
        body = Row(*left, text, gap=14, grow=1, align="stretch")
        return reference_page(app, voice, app.say("handbook.title"), body, "sources")

    # --- looking up ---------------------------------------------------------------------------------------

    def _searching(self, app: App, below: Widget) -> Sized:
        """Return a list with the search above it."""
        search = search_row(
            app,
            self._query,
            self._ask,
            empty=app.say("handbook.search_empty"),
            hint=app.say("handbook.search_hint"),
            submit=lambda: self._first_found(app),
        )
        return Sized(Column(search, below, gap=10), width=_WIDTHS["entries"])

    def _ask(self, query: str) -> None:
        self._query = query

    def _first_found(self, app: App) -> None:
        found = handbook(app.reference()).search(self._query)
        if found:
            self._read(found[0].id)

    def _open_section(self, section: str) -> None:
        self._section, self._query = section, ""

    # --- reading ------------------------------------------------------------------------------------------

    def _read(self, entry: str) -> None:
        self._trail.go(entry)
        if not self._query:
            self._section = entry.partition(".")[0]

    def _follow(self, app: App, target: str) -> None:
        """Read what a link leads to; the focus then stands where one step leads back."""
        self._read(target)
        app.stage.point("earlier")
        app.stage.seek(f"entry.{target}")

    def _turn(self, app: App, step: int) -> None:
        self._trail.turn(step)
        if not self._query:
            self._section = self._trail.at.partition(".")[0]
        app.stage.seek(f"entry.{self._trail.at}")
