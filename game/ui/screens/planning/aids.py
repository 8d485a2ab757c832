"""The line of the aids: the forecast in short, which leads to its page, and the question what the program would do."""

from __future__ import annotations

from game.session.aids import aids_at
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Row
from game.ui.kit.widget import Widget
from game.ui.parts.keys import with_key
from game.ui.screens.planning.advice import ask
from game.ui.screens.planning.desk import ADVICE, FORECAST, Desk


def aids_line(app: App, desk: Desk) -> Widget | None:
    """Return what leads to the aids that there are; nothing where there are none."""
    there = aids_at(app.game, app.settings)
    parts = (_forecast(app, desk) if there.forecast else None, _advice(app, desk) if there.advisor else None)
    return Row(*parts, gap=6) if any(parts) else None


def _forecast(app: App, desk: Desk) -> Button:
    view = desk.forecast(app) if desk.sheet(app).legal else None
    case = "written" if desk.tray.sheet.orders else "empty"
    words = (
        app.say(f"planning.forecast.{case}", summary=view.summary)
        if view
        else app.say("planning.forecast.pending")
    )
    ink = "text" if view else "soft"
    return Button(
        "forecast.open",
        lambda: desk.show(FORECAST),
        face=Row(Icon("verb-forecast", 16, ink), Label(words, "small_strong", ink, grow=1), gap=8),
        kind="quiet",
        hint=app.say("planning.forecast.hint"),
        selected=desk.page == FORECAST,
        pad=(5, 3),
        grow=1,
    )


def _advice(app: App, desk: Desk) -> Button:
    return Button(
        "advice.open",
        lambda: ask(app, desk),
        app.say("planning.advice.title"),
        icon="verb-advice",
        kind="quiet",
        style="small_strong",
        hint=with_key(app, app.say("planning.advice.hint"), "a"),
        shortcut="a",
        selected=desk.page == ADVICE,
        pad=(7, 3),
    )
