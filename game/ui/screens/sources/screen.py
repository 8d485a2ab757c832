"""The sources as a screen: four pages, the paths between them, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.records.course import Course
from game.ui.app import App
from game.ui.kit.controls import choice
from game.ui.kit.layout import Column
from game.ui.kit.widget import Widget
from game.ui.parts.reference import reference_page
from game.ui.screen import Screen
from game.ui.screens.sources.desk import Choices, Desk
from game.ui.screens.sources.facts import facts_page
from game.ui.screens.sources.lenses import lenses_page
from game.ui.screens.sources.seats import seats_page
from game.ui.screens.sources.wires import wires_page
from game.views.register import FactFilter

_PAGES: Mapping[str, Callable[[Desk], Widget]] = {
    "lenses": lenses_page,
    "wires": wires_page,
    "facts": facts_page,
    "seats": seats_page,
}


class Sources(Screen):
    """One page at a time; `at` names a page, or a fact, document or headline to open.

    Without a course the board is that of the game in play, or the first scenario's.
    """

    def __init__(self, behind: Screen, at: str = "", course: Course | None = None) -> None:
        self.behind, self._course = behind, course
        self._choices = Choices()
        self._page = "lenses"
        if at in _PAGES:
            self._page = at
        elif at:
            self._go(at)

    @property
    def first(self) -> str:  # type: ignore[override]
        """The page that is open."""
        return f"page.{self._page}"

    def entered(self, app: App) -> None:
        """Have what is unfolded scrolled into view."""
        self._choices.unfolded.seek = app.stage.seek

    def build(self, app: App) -> Widget:
        """Return the choice of pages above the one that is open."""
        voice = app.voice_of(self._course) if self._course else app.reference()
        desk = Desk(app, voice, self._choices, lambda target: self._follow(app, target))
        options = [(name, app.say(f"sources.page.{name}")) for name in _PAGES]
        body = Column(
            choice("page", "", options, self._page, self._open), _PAGES[self._page](desk), gap=12, grow=1
        )
        return reference_page(app, voice, app.say("sources.title"), body, "handbook")

    def _open(self, name: str) -> None:
        self._page = name

    def _follow(self, app: App, target: str) -> None:
        """Go where a link leads, and bring it into view."""
        self._go(target)
        app.stage.point("earlier" if target.startswith("fact.") else f"page.{self._page}")
        app.stage.seek(target)

    def _go(self, target: str) -> None:
        sort, _, name = target.partition(".")
        choices = self._choices
        if sort == "headline":
            self._page, choices.headline, choices.query = "wires", int(name), ""
            return
        self._page = "facts"
        if sort == "fact":
            choices.wanted = FactFilter()
            choices.trail.go(name)
        else:
            choices.wanted = replace(FactFilter(), document=name)
