"""Leaving the game in play: asked first while it goes on, or while a sheet is written that would be lost."""

from __future__ import annotations

from game.ui.app import App
from game.ui.parts.keeping import Act
from game.ui.parts.question import Answer, Question
from game.ui.screen import Screen
from game.vocabulary import Outcome


def agreed(app: App, act: Act) -> Screen | None:
    """Open another game; ask first if one is in play that has not ended."""
    if app.table is None or app.table.course.outcome is not Outcome.RUNNING:
        return act()
    behind = app.screen
    answers = (Answer("saves.leave_yes", act, "danger"), Answer("saves.leave_no", lambda: behind))
    return Question(behind, lambda app: app.say("saves.leave"), answers, detail=app.say("saves.leave_detail"))


class Leaving(Question):
    """Asks whether what is being written may be lost."""


def parted(app: App, act: Act) -> Screen | None:
    """Leave the game; ask first if that loses what is being written. Who closes the window at the question means it."""
    behind = app.screen
    if isinstance(behind, Leaving) or not behind.lowest.unsaved:
        return act()
    answers = (Answer("leaving.yes", act, "danger"), Answer("leaving.no", lambda: behind))
    return Leaving(behind, lambda app: app.say("leaving.lost"), answers, detail=app.say("leaving.detail"))
