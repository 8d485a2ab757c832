"""The flow of a game: who writes next, when the scripted seats decide, and what follows the resolution."""

from __future__ import annotations

from game.terminal.app import App, Leave, Screen
from game.terminal.briefing import Briefing
from game.terminal.ending import Ending
from game.terminal.planning import Planning
from game.terminal.resolution import Resolution
from game.terminal.storage import kept
from game.vocabulary import Outcome

_PAGE = 60  # empty lines that push off the screen what the seat before has written


def proceed(app: App) -> Screen:
    """Return what comes next in the game in play."""
    table = app.game
    if table.course.outcome is not Outcome.RUNNING:
        return Ending()
    seat = table.next_person
    if seat is not None:
        return HandOver(seat) if table.several else writing(app, seat)
    kept(app, lambda: _decided(app))
    turn = kept(app, table.resolve)
    if table.several:
        push_off(app)
    return Resolution(turn)


def _decided(app: App) -> None:
    """Let the scripted seats decide, and name those that take their time."""
    named: set[int] = set()
    for thoughts in app.game.deciding():
        for seat in {thought.seat for thought in thoughts} - named:
            app.tell("thinking", power=app.voice().power(seat))
            named.add(seat)


def writing(app: App, seat: int) -> Screen:
    """Return where a seat's turn begins: in the first turn with its briefing."""
    return Planning(seat) if app.game.course.turns else Briefing(seat, Planning(seat))


class HandOver:
    """Says who looks next, and shows nothing else."""

    def __init__(self, seat: int) -> None:
        self._seat = seat

    def __call__(self, app: App) -> Screen:
        """Wait until the right person is alone with the screen."""
        push_off(app)
        app.tell("handover", power=app.voice().full_name(self._seat))
        line = app.ask(app.say("prompt.enter"))
        if line and app.words.find(line.split(maxsplit=1)[0], ["quit"]):
            raise Leave
        return writing(app, self._seat)


def push_off(app: App) -> None:
    """Scroll away what stands on the screen."""
    app.write(*[""] * _PAGE)
