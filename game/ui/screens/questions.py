"""Questions first: the debrief sheet as a page, before anybody sees ranking and advice."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Pad, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.page import back_button, onward_button, page
from game.ui.parts.questions import question_columns
from game.ui.parts.tools import tools
from game.ui.parts.viewed import Viewed
from game.ui.parts.whereabouts import whereabouts
from game.ui.screen import Screen
from game.views.questions import QuestionGroup, question_groups

_WIDEST = 1500


class Questions(Screen):
    """Lies before the ranking when `onward` names a route that leads there; else a page to go back from."""

    def __init__(self, behind: Screen, onward: str = "") -> None:
        self.behind, self._onward = behind, onward
        self.first = "onward" if onward else "back"
        self._groups: Viewed[tuple[QuestionGroup, ...]] | None = None

    def build(self, app: App) -> Widget:
        """Return all groups of questions."""
        self._groups = self._groups or Viewed(lambda voice: question_groups(voice, app.game.course))
        groups = question_columns(self._groups.by(app.voice()))
        note = Label(app.say("questions.note"), "reading", "soft")
        return page(
            app,
            app.say("questions.title"),
            Scroll("questions", Sized(Pad(Column(note, groups, gap=12), 4, 4), most=_WIDEST)),
            subtitle=whereabouts(app),
            tools=tools(app, "log", "sources", "webpage"),
            buttons=self._buttons(app),
        )

    def _buttons(self, app: App) -> list[Button]:
        if not self._onward:
            return [back_button(app)]
        onward = onward_button("onward", lambda: app.route(self._onward), app.say("questions.onward"))
        return [back_button(app), onward]
