"""The title: continue, new game, first lesson, saves, handbook, language, quit."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario import library
from game.session.newgame import LESSON, Plan, usual_seats
from game.session.shelf import unfinished
from game.terminal.app import App, Screen
from game.terminal.newgame import NewGame
from game.terminal.screens import Commands, Handler
from game.terminal.storage import described, load, open_save
from game.terminal.words import shown_word

_ENTRIES = ("continue", "new", "lesson", "load", "handbook", "language", "quit")


class Title(Commands):
    """The first screen."""

    def __init__(self) -> None:
        self._listed: list[str] = []

    def show(self, app: App) -> None:
        """List what can be done, by number or word."""
        app.get_up()
        latest = unfinished(app.folder)
        self._listed = [entry for entry in _ENTRIES if entry != "continue" or latest]
        app.write("", app.say("title.name"), app.say("title.line"), "")
        for number, entry in enumerate(self._listed, 1):
            app.write(f"{number}. {shown_word(app.texts, entry)}: {app.say(f'help.{entry}')}")
        if latest:
            app.write("", app.say("title.latest", save=described(app, latest)))

    def prompt(self, app: App) -> str:
        """Return the prompt."""
        return app.say("prompt.title")

    def commands(self, app: App) -> Mapping[str, Handler]:
        """Return what the title offers."""
        return {
            "continue": _continue,
            "new": _new,
            "lesson": _lesson,
            "load": load,
        }

    def otherwise(self, app: App, line: str) -> Screen | None:
        """Read a number as the entry of that number."""
        if line.isdecimal() and 1 <= int(line[:3]) <= len(self._listed):
            return self._all(app)[self._listed[int(line[:3]) - 1]](app, "")
        return super().otherwise(app, line)


def _continue(app: App, rest: str) -> Screen | None:
    latest = unfinished(app.folder)
    if latest:
        return open_save(app, latest.path)
    app.tell("title.nothing_to_continue")
    return None


def _new(app: App, rest: str) -> Screen:
    return NewGame(Plan(), ask_all=True)


def _lesson(app: App, rest: str) -> Screen:
    pack = library.load(LESSON)
    return NewGame(Plan(scenario=pack.name, seats=usual_seats(pack)))
