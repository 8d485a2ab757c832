"""Problems of the file that a designer is editing, over the map of the last good board, or beside the title."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.errors import DataError, GameError
from game.records.files import printable
from game.scenario.library import label_of
from game.scenario.shelves import is_file
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layers import Corner
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget

_SHARES = (0.6, 0.5)  # of the window: the map's width, half its height
_MARGIN = (
    60  # units: the header stays readable, and so does the guidance below the map; the title is on the left
)


class Trouble:
    """Why the board of a file cannot be laid."""

    def __init__(self, path: Path, error: GameError) -> None:
        self._path = path
        self._is_gone = not is_file(path)
        self._is_refused = not isinstance(error, DataError)
        self._problems = error.problems if isinstance(error, DataError) else [str(error)]

    def title(self, app: App) -> str:
        """Return what is the matter; mistakes of other files are not counted as those of this one."""
        file, label = self._path.name, label_of(self._path)
        if self._is_gone or self._is_refused:
            return app.say("watch.gone" if self._is_gone else "watch.refused", file=file)
        own = sum(problem.startswith(f"{label}:") for problem in self._problems)
        others = len(self._problems) - own
        if not others:
            return app.say("watch.problems", file=file, count=own)
        return app.say("watch.both" if own else "watch.elsewhere", file=file, own=own, count=others)

    def lines(self, app: App) -> list[str]:
        """Return each problem, with its line and column if it has one."""
        return (
            [app.say("watch.gone_where", path=printable(self._path.resolve()))]
            if self._is_gone
            else self._problems
        )

    def outlook(self, app: App) -> str:
        """Return what is played meanwhile, and what to do."""
        meanwhile = app.say("watch.goes_on" if app.table else "watch.waits")
        return meanwhile if self._is_gone else f"{meanwhile} {app.say('watch.mend')}"


def over(app: App, below: Widget, trouble: Trouble, hide: Callable[[], None]) -> Widget:
    """Return a screen with what is the matter with a file on top."""
    title = trouble.title(app)
    lines = [Label(line, "small", name=f"problem.{number}") for number, line in enumerate(trouble.lines(app))]
    head = Row(
        Label(title, "strong", "warning", name="problems.title", grow=1),
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
    outlook = Label(trouble.outlook(app), "small", "soft", name="problems.outlook")
    card = Card(
        Column(head, Scroll("problems", Column(*lines, gap=6)), outlook, gap=8),
        colour="panel",
        border="warning",
        pad=(16, 12),
        name="problems.card",
        label=title,
    )
    return Corner(below, card, _SHARES, _MARGIN, right=app.table is None)
