"""A question over the screen behind it: a sentence and a few answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Flow
from game.ui.kit.widget import Widget
from game.ui.parts.dialog import Dialog
from game.ui.screen import Screen

_WIDTH = 620  # units


@dataclass(frozen=True)
class Answer:
    """One answer: the key of its text, what it does, and how its button looks."""

    key: str
    act: Callable[[], Screen | None]
    kind: str = "plain"


class Question(Dialog):
    """Asks before something is done; Escape gives the last answer."""

    def __init__(
        self, behind: Screen, words: Callable[[App], str], answers: Sequence[Answer], detail: str = ""
    ) -> None:
        super().__init__(behind)
        self._words, self._answers, self._detail = words, answers, detail
        self.first = f"answer.{answers[-1].key}"

    def build(self, app: App) -> Widget:
        """Return the screen behind, darkened, with the question in its middle."""
        buttons = [
            Button(f"answer.{answer.key}", answer.act, app.say(answer.key), kind=answer.kind)
            for answer in self._answers
        ]
        detail = Label(self._detail, "small", "soft") if self._detail else None
        title = self._words(app)
        body = Column(Label(title, "heading"), detail, Flow(*buttons), gap=16)
        return self.laid(app, body, "question", title, _WIDTH)

    def back(self, app: App) -> Screen | None:
        """Give the last answer, which changes nothing."""
        return self._answers[-1].act()
