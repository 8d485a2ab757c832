"""Thinking: how far the planners are with their decisions, and a way to have them take the best found so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.session.table import Thought
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Sized, Space
from game.ui.kit.progress import Progress
from game.ui.kit.widget import Widget
from game.ui.parts.keeping import kept
from game.ui.parts.page import page
from game.ui.parts.powers import power_heading
from game.ui.screen import AT_ONCE, Screen


class Thinking(Screen):
    """Lets the scripted seats decide, a step a tick; what follows is made when all have."""

    first = "hurry"

    def __init__(self, following: Callable[[], Screen | None]) -> None:
        self._following = following
        self._deciding: Iterator[Thought] | None = None
        self._thought: Thought | None = None
        self._hurried = False

    def begun(self, app: App) -> bool:
        """Let those decide who need not think; return whether anybody is still thinking."""
        self._deciding = app.game.deciding(lambda: self._hurried)
        self._thought = next(self._deciding, None)
        return self._thought is not None

    def build(self, app: App) -> Widget:
        """Return whose turn it is to think, and how far that is."""
        thought = self._thought
        share = thought.done / max(1, thought.planned) if thought else 1.0
        seat = thought.seat if thought else 0
        told = Card(
            Column(
                power_heading(app.voice(), seat),
                Label(app.texts.say("terminal.thinking", power=app.voice().power(seat)), "heading"),
                Progress("progress", min(1.0, share)),
                gap=16,
            ),
            colour="panel",
            pad=(30, 26),
        )
        hurry = Button(
            "hurry",
            self._hurry,
            app.say("thinking.hurry"),
            icon="verb-faster",
            enabled=not self._hurried,
            hint=app.say("thinking.hurry_hint"),
        )
        body = Column(Space(grow=1), Sized(told, most=560), Space(grow=2))
        return page(app, app.say("thinking.title"), body, buttons=[hurry], backdrop=True)

    def _hurry(self) -> None:
        self._hurried = True

    def back(self, app: App) -> Screen | None:
        """Escape hurries, too."""
        self._hurry()
        return None

    def pause(self, app: App) -> float | None:
        """Go on at once."""
        return AT_ONCE

    def tick(self, app: App, now: float) -> bool:
        """Let the seat think one step further."""
        following = kept(app, lambda: self._step(app))
        if following:
            app.show(following)
        return True

    def _step(self, app: App) -> Screen | None:
        """Go one step on; raises StorageError, and goes on there when called again."""
        deciding = self._deciding or app.game.deciding(lambda: self._hurried)
        self._deciding = None  # what has failed cannot go on
        self._thought = next(deciding, None)
        if self._thought is None:
            return self._following()
        self._deciding = deciding
        return None
