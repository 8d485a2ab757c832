"""The tools in the head of a page of a game: log, charts, handbook and menu."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button

_ICONS = {
    "log": "verb-log",
    "charts": "verb-chart",
    "handbook": "verb-handbook",
    "premise": "verb-info",
    "menu": "verb-menu",
    "sources": "board-source",
    "questions": "verb-help",
    "webpage": "verb-export",
}


def tools(app: App, *names: str) -> list[Button]:
    """Return a button for each route of these names: `log`, `charts`, `handbook`, `sources`, `menu` and so on."""
    return [
        Button(
            f"tool.{name}",
            lambda name=name: app.route(name),  # type: ignore[misc]
            app.say(f"tools.{name}"),
            icon=_ICONS[name],
            kind="quiet",
            style="small_strong",
            hint=app.say(f"tools.{name}_hint"),
            pad=(8, 6),
        )
        for name in names
    ]
