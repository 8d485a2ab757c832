"""What to do when the disk refuses: try again, go on without saving, or leave things as they are."""

from __future__ import annotations

from collections.abc import Callable

from game.errors import StorageError
from game.ui.app import App
from game.ui.parts.question import Answer, Question
from game.ui.screen import Screen

Act = Callable[[], Screen | None]


def insisted(app: App, act: Act, without_saving: Act) -> Screen | None:
    """Do something that writes; if the disk refuses, ask what to do. Nothing that was played is lost."""
    behind = app.screen
    try:
        return act()
    except StorageError as error:
        answers = (
            Answer("storage.again", lambda: insisted(app, act, without_saving), "primary"),
            Answer("storage.without", without_saving),
            Answer("storage.leave", lambda: behind),
        )
        return Question(behind, lambda app: app.say("storage.refused"), answers, detail=str(error))


def kept(app: App, act: Act) -> Screen | None:
    """Do something that the game in play writes down, without saving it from now on if the player prefers that."""

    def without_saving() -> Screen | None:
        app.game.go_on_without_saving()
        return act()

    return insisted(app, act, without_saving)
