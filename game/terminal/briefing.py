"""Before the first turn: the premise page of the board and the briefing of a seat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.session.guide import situation_at, watching
from game.terminal.app import App, Screen
from game.terminal.looking import looks
from game.terminal.screens import Commands, Handler, go_home
from game.views.briefing import briefing_view
from game.views.guidance import Situation
from game.views.premise import PremiseView, premise_view
from game.views.texts import Texts


class Premise(Commands):
    """What the board assumes; Enter goes on."""

    def show(self, app: App) -> None:
        """Write the page."""
        app.write("", *premise_lines(app.texts, premise_view(app.voice())), "")

    def prompt(self, app: App) -> str:
        """Return the prompt."""
        return app.say("prompt.enter")

    def situation(self, app: App) -> Situation:
        """Return that everybody begins."""
        return situation_at(app.game, "premise", watching(app.game), app.game.course.turn)

    def commands(self, app: App) -> Mapping[str, Handler]:
        """Return what may be done besides reading on."""
        return {"title": go_home}

    def empty(self, app: App) -> Screen:
        """Go on with the game."""
        return app.proceed


class Briefing(Premise):
    """What one seat wants and can do; Enter goes on to the screen behind it."""

    def __init__(self, seat: int, following: Screen) -> None:
        self._seat = seat
        self._following = following

    def show(self, app: App) -> None:
        """Write the page."""
        app.write("", *briefing_lines(app, self._seat), "")

    def situation(self, app: App) -> Situation:
        """Return where the seat stands before its first turn."""
        return situation_at(app.game, "briefing", self._seat, app.game.course.turn)

    def commands(self, app: App) -> Mapping[str, Handler]:
        """Return what may be looked at besides."""
        return {**looks(self._seat), "title": go_home}

    def empty(self, app: App) -> Screen:
        """Go on to planning."""
        return self._following


def premise_lines(texts: Texts, view: PremiseView) -> Iterator[str]:
    """Yield the premise page."""
    yield f"{view.name}. {view.period}."
    if view.lens:
        yield texts.say("terminal.premise.lens", lens=view.lens, text=view.lens_text)
        yield from (f"- {difference.text}" for difference in view.differences)
    yield ""
    for paragraph in view.paragraphs:
        yield from (paragraph, "")
    yield texts.say("terminal.premise.documents")
    yield from (f"- {document.words}" for document in view.documents)
    yield from view.beside
    yield from (view.design.words, *(share.words for share in view.seats))


def briefing_lines(app: App, seat: int) -> tuple[str, ...]:
    """Return the briefing of a seat."""
    return briefing_view(app.voice(), app.game.match.observe(seat)).words
