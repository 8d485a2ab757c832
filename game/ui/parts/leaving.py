"""Leaving the game in play for another: asked first while it goes on."""

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
