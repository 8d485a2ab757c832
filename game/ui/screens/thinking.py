"""Thinking: how far the planners are with their decisions; after a while, or when asked, they take the best so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.agents.deliberation import Thought
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Row, Sized, Space
from game.ui.kit.progress import Progress
from game.ui.kit.widget import Widget
from game.ui.parts.keeping import kept
from game.ui.parts.page import page
from game.ui.parts.powers import power_chip
from game.ui.screen import AT_ONCE, Screen

_WIDTH = 560  # units of the card, at most
_NAME, _BAR = 150, 334  # units of a power's name in it, and of its bar
_FOLLOWING = 0.15  # seconds of people's patience go to what follows: saving, resolving, and the first picture


class Thinking(Screen):
    """Lets the scripted seats decide, a step a tick; what follows is made when all have."""

    first = "hurry"

    def __init__(self, following: Callable[[], Screen | None]) -> None:
        self._following = following
        self._deciding: Iterator[tuple[Thought, ...]] | None = None
        self.thoughts: tuple[Thought, ...] = ()
        self._end: float | None = None  # when those who still think are hurried
        self._hurried = False

    def begun(self, app: App) -> bool:
        """Let those decide who need not think; return whether anybody is still thinking."""
        return self._goes_on(app)

    def build(self, app: App) -> Widget:
        """Return who is thinking, and how far each is."""
        patience = app.settings.patience
        told = Card(
            Column(
                *(self._progress(app, thought) for thought in self.thoughts),
                Label(app.say("thinking.patience", seconds=patience), "small", "soft") if patience else None,
                gap=20,
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
        body = Column(Space(grow=1), Sized(told, most=_WIDTH), Space(grow=2))
        return page(app, app.say("thinking.title"), body, buttons=[hurry], backdrop=True)

    @staticmethod
    def _progress(app: App, thought: Thought) -> Widget:
        """Return how far a seat is."""
        voice, name = app.voice(), app.game.course.tables.names.powers[thought.seat]
        who = Sized(power_chip(voice, thought.seat, size=22, style="heading"), width=_NAME)
        return Row(who, Sized(Progress(f"progress.{name}", thought.step.share), width=_BAR), gap=16)

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
        """Let them think one step further."""
        if self._end is None:
            self._end = now + (app.settings.patience or float("inf")) - _FOLLOWING
        self._hurried |= now >= self._end
        if following := kept(app, lambda: self._step(app)):
            app.show(following)
        return True

    def _step(self, app: App) -> Screen | None:
        """Go one step on; raises StorageError, and goes on there when called again."""
        return None if self._goes_on(app) else self._following()

    def _goes_on(self, app: App) -> bool:
        """Go one step on, and return whether anybody still thinks."""
        deciding = self._deciding or app.game.deciding(lambda: self._hurried)
        self._deciding = None  # what has failed cannot go on
        self.thoughts = next(deciding, ())
        if self.thoughts:
            self._deciding = deciding
        return bool(self.thoughts)
