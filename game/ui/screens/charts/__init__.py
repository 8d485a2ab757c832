"""The charts: how influence, points, capital, tension and development went, with exact numbers at a cursor."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button, choice
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.page import back_button, page
from game.ui.parts.tools import tools
from game.ui.parts.viewed import Viewed
from game.ui.parts.whereabouts import whereabouts
from game.ui.screen import Screen
from game.ui.screens.charts.sheet import Sheet
from game.ui.screens.charts.subjects import SUBJECTS
from game.views.history import HistoryView, history_view
from game.vocabulary import Outcome

_NUMBERS = 310  # units of width for the table, and what each power's column adds to it
_COLUMN = 30


class Charts(Screen):
    """One subject at a time; all charts share the cursor, which stands at one point in time."""

    first = f"subject.{next(iter(SUBJECTS))}"

    def __init__(self, behind: Screen) -> None:
        self.behind = behind
        self._subject = next(iter(SUBJECTS))
        self._cursor: int | None = None  # the latest, until another is chosen
        self._history: Viewed[HistoryView] | None = None

    def build(self, app: App) -> Widget:
        """Return the charts of the subject beside the numbers at the cursor."""
        sheet = self._sheet(app)
        options = [(subject, app.say(f"charts.subject.{subject}")) for subject in SUBJECTS]
        charts, numbers = SUBJECTS[self._subject](sheet)
        body = Column(
            choice("subject", "", options, self._subject, self._choose),
            Row(
                Scroll(f"charts.{self._subject}", charts),
                Sized(
                    Scroll(f"numbers.{self._subject}", _numbers(app, sheet, numbers)),
                    width=_NUMBERS + _COLUMN * len(sheet.powers),
                ),
                gap=12,
                grow=1,
                align="stretch",
            ),
            gap=12,
            grow=1,
        )
        title, keys = app.say("charts.title"), app.say("charts.keys")
        return page(
            app,
            title,
            body,
            subtitle=whereabouts(app),
            tools=tools(app, "webpage"),
            buttons=[back_button(app)],
            quiet=keys,
        )

    def _sheet(self, app: App) -> Sheet:
        voice, course = app.voice(), app.game.course
        self._history = self._history or Viewed(lambda voice: history_view(voice, app.game.course))
        history = self._history.by(voice)
        times = list(history.quarters)
        if course.outcome is not Outcome.RUNNING:
            times[-1] = app.say("charts.end")
        last = len(times) - 1
        cursor = last if self._cursor is None else min(self._cursor, last)
        return Sheet(app, voice, history, tuple(times), cursor, self._move)

    def _choose(self, subject: str) -> None:
        self._subject = subject

    def _move(self, cursor: int) -> None:
        self._cursor = cursor


def _numbers(app: App, sheet: Sheet, numbers: Widget) -> Widget:
    """Return the exact numbers, with buttons that move the cursor."""
    last, cursor = len(sheet.times) - 1, sheet.cursor
    earlier, later = (
        Button(
            f"turn.{name}",
            lambda target=cursor + step: sheet.move(target),  # type: ignore[misc]
            icon=icon,
            enabled=0 <= cursor + step <= last,
            why=[app.say(f"charts.no_{name}")],
            hint=app.say(f"charts.{name}"),
        )
        for name, icon, step in (("earlier", "verb-left", -1), ("later", "verb-right", 1))
    )
    when = app.say("charts.turn", turn=sheet.history.turns[cursor], time=sheet.times[cursor])
    return Card(Column(Row(earlier, Label(when, "strong", align="middle", grow=1), later), numbers, gap=12))
