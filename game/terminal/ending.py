"""The end of a game: who won and why, and a look back at everything."""

from __future__ import annotations

from collections.abc import Mapping

from game.terminal.app import App
from game.terminal.resolution import shared_looks
from game.terminal.screens import Commands, Handler, go_home
from game.terminal.storage import load, save_named
from game.views.debrief import debrief_view
from game.views.end import end_view


class Ending(Commands):
    """The last page; the game can still be looked at."""

    def show(self, app: App) -> None:
        """Write how the game ended."""
        app.write("", *end_view(app.voice(), app.game.course).words, "")
        app.tell("ending.how")

    def prompt(self, app: App) -> str:
        """Return the prompt."""
        return app.say("prompt.ended")

    def commands(self) -> Mapping[str, Handler]:
        """Return what may still be looked at."""
        return {**shared_looks(), "debrief": _debrief, "save": save_named, "load": load, "title": go_home}


def _debrief(app: App, rest: str) -> None:
    """Tell the whole game again, with questions to talk about."""
    app.write(*debrief_view(app.voice(), app.game.course).words)
