"""The planning screen: one seat writes its secret sheet beside the map."""

from __future__ import annotations

from game.records.course import Course, Sheet
from game.session.guide import situation_at
from game.session.tray import Tray
from game.ui.app import App
from game.ui.kit.controls import Shortcut
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.widget import Widget
from game.ui.map.place import Place, place_of
from game.ui.map.widget import MapWidget
from game.ui.parts.coach import STEADY, coach, ringed
from game.ui.parts.keys import key_words
from game.ui.parts.page import Hint
from game.ui.screen import AT_ONCE, Screen
from game.ui.screens.planning.desk import ADVICE, SHEET, Desk
from game.ui.screens.planning.header import header
from game.ui.screens.planning.panel import panel
from game.views.guidance import Situation, StepView

_HIGH = 680  # units of height from which the tray shows its orders
_LOW = 460  # units of height below which only the page itself, the sheet's summary and the next step stay in view
_SHARES = (62, 38)  # of the width: map and panel
_NARROW = (57, 43)
_LEADS = {SHEET: "tray.open", ADVICE: "advice.open"}  # what leads to pages that have no tab
_WIDE = 1000  # units of width from which the panel needs no larger share


class Planning(Screen):
    """Writes the sheet of one seat; it is kept while other screens are looked at."""

    first = "commit"

    def __init__(self, seat: int, desk: Desk | None = None) -> None:
        self._desk = desk or Desk(seat)
        self._found = False  # something that is not shown yet

    @property
    def writer(self) -> int:  # type: ignore[override]
        """Whose sheet is written."""
        return self._desk.seat

    @property
    def unsaved(self) -> bool:  # type: ignore[override]
        """Whether anything stands on the sheet."""
        return self.tray.sheet != Sheet()

    @property
    def tray(self) -> Tray:
        """The sheet that is written."""
        return self._desk.tray

    def carried(self, app: App, old: Course) -> Planning | None:
        """Return the same planning before the changed board; None where the power does not write this turn there."""
        new = app.game.course
        desk = self._desk.carried(old, new) if new.turn == old.turn else None
        return Planning(desk.seat, desk) if desk and desk.seat in app.game.match.waiting_for else None

    def build(self, app: App) -> Widget:
        """Return header, map and panel."""
        wide, high = app.units
        shares = _SHARES if wide >= _WIDE else _NARROW
        compact = high < _HIGH
        beside = panel(app, self._desk, compact, tiny=high < _LOW)
        beside.grow = shares[1]
        guide = coach(app, compact, least=0 if compact else STEADY)
        tree = Column(
            header(app, self._desk, compact),
            Row(
                Column(self._map(app), guide, _hint(app, compact), gap=0, grow=shares[0]),
                beside,
                gap=0,
                align="stretch",
                grow=1,
            ),
            Shortcut("f6", lambda: self._jump(app)),
            gap=0,
        )
        return ringed(app, tree)

    def situation(self, app: App) -> Situation:
        """Return where the seat stands: what it has looked at, written, and could write besides."""
        desk = self._desk
        return situation_at(
            app.game,
            "planning",
            desk.seat,
            app.game.course.turn,
            looked=desk.looked,
            sheet=desk.sheet(app).orders,
            menu=tuple(desk.menu(app).values()),
        )

    def lead(self, app: App, step: StepView) -> bool:
        """Turn to the place or the page that a step points at, with the focus on its order if it is listed."""
        return self._desk.lead(app, step)

    def pause(self, app: App) -> float | None:
        """Go on at once while an aid is working, or has found something that is not shown yet."""
        desk = self._desk
        return AT_ONCE if self._found or desk.is_foreseeing(app) or desk.is_advised(app) else None

    def tick(self, app: App, now: float) -> bool:
        """Let the aids work on for one slice, or show what they found: nobody waits for both at a time."""
        shows, self._found = self._found, False
        if not shows:
            self._found = self._desk.think(app)
        return shows

    def _map(self, app: App) -> Widget:
        """Return the map, on which the places of the orders on the sheet are lit."""
        desk = self._desk
        given = tuple(dict.fromkeys(place_of(order, desk.seat) for order in desk.sheet(app).orders))
        return MapWidget(
            app.atlas,
            app.voice(),
            desk.board(app),
            act=desk.select,
            selected=desk.place,
            highlight=given,
            hatching=app.settings.hatching,
        )

    def _jump(self, app: App) -> None:
        """Go on with the keyboard in the next of map, panel and tray."""
        desk, focus = self._desk, app.stage.focus
        if focus.startswith("place."):
            app.stage.point(_LEADS.get(desk.page, f"tab.{desk.page}"))
        elif focus == "commit" or focus.startswith("tray."):
            app.stage.point((desk.place or Place("republic", 0)).name)
        else:
            app.stage.point("commit")

    def back(self, app: App) -> Screen | None:
        """Let go of what is selected; then open the menu."""
        return self if self._desk.leave_place() else app.route("menu")


def _hint(app: App, compact: bool) -> Widget:
    """Return the line below the map; it is short where room is scarce, and then has one line more."""
    hint = Hint(
        app.notice,
        app.say("planning.keys", jump=key_words(app, "f6"), undo=key_words(app, "ctrl+z")),
        lines=3 if compact else 2,
    )
    return Card(hint, colour="panel", pad=(14, 3 if compact else 6), radius=0)
