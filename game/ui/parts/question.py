"""A question over the screen behind it: a sentence and a few answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Behind, Card, Column, Flow, Sized
from game.ui.kit.look import Look
from game.ui.kit.widget import Rect, Widget
from game.ui.screen import Screen
from game.views.guidance import Situation

_MARGIN = 12  # units between what lies above and the window's edge


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

    def situation(self, app: App) -> Situation | None:
        """Keep the guidance of the screen behind in its place."""
        return self._behind.situation(app)

    def back(self, app: App) -> Screen | None:
        """Give the last answer, which changes nothing."""
        return self._answers[-1].act()


class Over(Widget):
    """One tree over another, in the middle, never higher than the window."""

    def __init__(self, below: Widget, above: Widget) -> None:
        super().__init__(parts=[below, above])

    def place(self, look: Look, rect: Rect) -> None:
        """Give the tree below the whole rectangle, and the one above what it needs of it."""
        self.rect = rect
        below, above = self.parts
        below.place(look, rect)
        inside = rect.inflate(-2 * look.px(_MARGIN), -2 * look.px(_MARGIN))
        high = min(inside.height, above.height(look, inside.width))
        above.place(look, Rect(inside.x, rect.y + (rect.height - high) // 2, inside.width, high))
