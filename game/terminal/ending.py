"""The end of a game: who won and why, and a look back at everything."""

from __future__ import annotations

from collections.abc import Mapping

from game.session.guide import situation_at, watching
from game.terminal.app import App
from game.terminal.looking import shared_looks
from game.terminal.resolution import first_person
from game.terminal.retelling import retold
from game.terminal.review import review
from game.terminal.screens import Commands, Handler, go_home
from game.terminal.storage import load, save_named
from game.views.end import end_view
from game.views.guidance import Situation


class Ending(Commands):
    """The last page; the game can still be looked at."""

    def show(self, app: App) -> None:
        """Write how the game ended."""
        app.write("", *end_view(app.voice(), app.game.course).words, "")
        app.tell("ending.how")

    def situation(self, app: App) -> Situation:
        """Return where those who look back stand."""
        return situation_at(app.game, "ending", watching(app.game), app.game.course.turns[-1].number)

    def prompt(self, app: App) -> str:
        """Return the prompt."""
        return app.say("prompt.ended")

    def commands(self, app: App) -> Mapping[str, Handler]:
        """Return what may still be looked at."""
        return {
            **shared_looks(first_person(app)),
            "debrief": _debrief,
            "review": review,
            "save": save_named,
            "load": load,
            "title": go_home,
        }


def _debrief(app: App, rest: str) -> None:
    """Tell the whole game again, with questions to talk about."""
    app.write(*retold(app.voice(), app.game.course, first_person(app)))
