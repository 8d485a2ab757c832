"""Problems of the file that a designer is editing, over the map of the last good board."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layers import Corner
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget

_SHARES = (0.6, 0.5)  # of the window: the map's width, half its height
_MARGIN = 60  # units: the header stays readable, and so does the guidance below the map


def over(app: App, below: Widget, name: str, problems: Sequence[str], hide: Callable[[], None]) -> Widget:
    """Return a screen with the problems of a file on top, each with its line and column."""
    count = len(problems)
    title = app.say("watch.problems", file=name, count=count)
    lines = [Label(line, "small", name=f"problem.{number}") for number, line in enumerate(problems)]
    head = Row(
        Label(title, "strong", "warning", grow=1),
        Button(
            "problems.hide",
            hide,
            app.say("watch.hide"),
            icon="verb-close",
            kind="quiet",
            hint=app.say("watch.hide_hint"),
        ),
        gap=8,
    )
    kept = Label(app.say("watch.kept"), "small", "soft")
    card = Card(
        Column(head, Scroll("problems", Column(*lines, gap=6)), kept, gap=8),
        colour="panel",
        border="warning",
        pad=(16, 12),
        name="problems.card",
        label=title,
    )
    return Corner(below, card, _SHARES, _MARGIN)
