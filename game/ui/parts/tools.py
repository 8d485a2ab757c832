"""The tools in the head of a page of a game: log, charts, handbook and menu."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon

_FEW, _ROOMY = 3, 800  # tools that always have words; units of the window from which all have them
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
    """Return a button for each route of these names: `log`, `charts`, `handbook`, `sources`, `menu` and so on.

    Where large text leaves little room, many of them are icons alone.
    """
    brief = len(names) > _FEW and app.units[0] < _ROOMY
    return [
        Button(
            f"tool.{name}",
            lambda name=name: app.route(name),  # type: ignore[misc]
            app.say(f"tools.{name}"),
            icon=_ICONS[name],
            face=Icon(_ICONS[name], 20, says=app.say(f"tools.{name}")) if brief else None,
            kind="quiet",
            style="small_strong",
            hint=app.say(f"tools.{name}_hint"),
            pad=(8, 6),
        )
        for name in names
    ]
