"""The review in the terminal: found while one waits, then told; what was found is kept beside the save."""

from __future__ import annotations

from contextlib import suppress

from game.errors import StorageError
from game.lab.retrospect import Retrospect
from game.terminal.app import App
from game.terminal.looking import meant
from game.terminal.names import Sort
from game.views.review import review_words

_TOLD = 4  # so often one is told how far it is


def review(app: App, rest: str) -> None:
    """Tell chances, deciding turns, and what the planner would have played for people, or for the power named."""
    table = app.game
    seats = table.match.persons or list(range(app.voice().tables.powers))
    if rest:
        thing = meant(app, rest, (Sort.POWER,))
        if thing is None:
            return
        seats = [thing.number]
    work = Retrospect(table.course, table.match.seats, table.path)
    try:
        _find(app, work)
    finally:
        with suppress(StorageError):  # one waits again the next time
            work.keep()
    app.write("", *review_words(app.voice(), table.course, work.review, seats))


def _find(app: App, work: Retrospect) -> None:
    """Find what is not known yet, and say now and then how far that is; Ctrl+C leaves the rest for another time."""
    if not work.complete:
        app.tell("review.searching")
    told = -1
    try:
        for step in work.steps():
            if step.done * _TOLD // max(step.planned, 1) > told:
                told = step.done * _TOLD // max(step.planned, 1)
                app.tell("review.progress", done=step.done, planned=step.planned)
    except KeyboardInterrupt:
        app.tell("aids.stopped")
