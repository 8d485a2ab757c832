"""A question over the screen behind it: a sentence and a few answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Behind, Card, Column, Flow, Row, Sized, Space
from game.ui.kit.look import Look
from game.ui.kit.widget import Rect, Widget
from game.ui.screen import Screen


@dataclass(frozen=True)
class Answer:
    """One answer: the key of its text, what it does, and how its button looks."""

    key: str
    act: Callable[[], Screen | None]
    kind: str = "plain"


class Question(Screen):
    """Asks before something is done; Escape gives the last answer."""

    def __init__(
        self, behind: Screen, words: Callable[[App], str], answers: Sequence[Answer], detail: str = ""
    ) -> None:
        self._behind, self._words, self._answers, self._detail = behind, words, answers, detail
        self.first = f"answer.{answers[-1].key}"

    def build(self, app: App) -> Widget:
        """Return the screen behind, darkened, with the question in its middle."""
        buttons = [
            Button(f"answer.{answer.key}", answer.act, app.say(answer.key), kind=answer.kind)
            for answer in self._answers
        ]
        detail = Label(self._detail, "small", "soft") if self._detail else None
        ask = Card(
            Column(Label(self._words(app), "heading"), detail, Flow(*buttons), gap=16),
            colour="panel",
            border="line",
            pad=(26, 22),
            name="question",
            label=self._words(app),
        )
        return Over(Behind(parts=[self._behind.build(app)]), Sized(ask, most=620))

    def back(self, app: App) -> Screen | None:
        """Give the last answer, which changes nothing."""
        return self._answers[-1].act()


class Over(Widget):
    """One tree over another, in the middle."""

    def __init__(self, below: Widget, above: Widget) -> None:
        super().__init__(parts=[below, Column(Space(grow=1), Row(above_grown(above)), Space(grow=1))])

    def place(self, look: Look, rect: Rect) -> None:
        """Give both the whole rectangle."""
        self.rect = rect
        for part in self.parts:
            part.place(look, rect)


def above_grown(widget: Widget) -> Widget:
    """Return a widget that takes the whole width, so that it can stand in the middle of it."""
    widget.grow = 1
    return widget
