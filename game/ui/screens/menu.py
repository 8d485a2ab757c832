"""The menu of a game in play: what can be done beside playing, and what is kept when one leaves."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from game.records.files import printable
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Grid, Rule, Space
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.dialog import Dialog
from game.ui.parts.leaving import parted

_WIDTH = 560  # units


class Menu(Dialog):
    """Lies over the screen that opened it; Escape closes it."""

    first = "resume"

    def build(self, app: App) -> Widget:
        """Return the screen behind, darkened, with the menu in its middle."""
        words = Column(
            Label(app.say("menu.title"), "title"),
            Button(
                "resume",
                lambda: self.behind,
                app.say("menu.resume"),
                icon="verb-play",
                kind="primary",
                align="left",
            ),
            self._entries(app),
            Rule(),
            Label(_kept(app), "small", "soft"),
            Label(app.say("menu.tray"), "small", "soft"),
            Label(app.notice, "small", "warning") if app.notice else None,
            gap=8,
        )
        body, title = Scroll("menu.scroll", words), app.say("menu.title")
        return self.laid(app, body, "menu", title, _WIDTH, pad=(24, 18))

    def _entries(self, app: App) -> Widget:
        entries: list[tuple[str, str, Callable[[], object]]] = [
            ("save", "verb-save", lambda: app.route("saves")),
            ("load", "verb-load", lambda: app.route("saves")),
            ("premise", "board-doctrine", lambda: app.route("premise")),
            ("handbook", "verb-handbook", lambda: app.route("handbook")),
            ("sources", "board-source", lambda: app.route("sources")),
            ("webpage", "verb-export", lambda: app.route("webpage")),
            ("settings", "verb-settings", lambda: app.route("settings")),
            ("home", "verb-scenarios", lambda: parted(app, lambda: app.route("title"))),
            ("quit", "verb-quit", lambda: app.route("quit")),
        ]
        if self.lowest.writer is not None:
            entries.insert(3, ("briefing", "board-mandate", lambda: app.route("briefing")))
        buttons = [
            Button(name, act, app.say(f"menu.{name}"), icon=icon, align="left") for name, icon, act in entries
        ]
        rows = zip_longest(buttons[::2], buttons[1::2], fillvalue=Space())
        return Grid(list(rows), (1, 1), gap=8, row_gap=8)


def _kept(app: App) -> str:
    path = app.game.path
    return app.say("menu.saved", path=printable(path)) if path else app.say("menu.unsaved")
