"""What a screen is: it builds a tree from what it remembers, and its actions return the screen that comes next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.ui.kit.stage import Position
from game.ui.kit.widget import Widget

if TYPE_CHECKING:
    from game.records.course import Course
    from game.ui.app import App
    from game.views.guidance import Situation, StepView

AT_ONCE = 0.001
"""Seconds between two ticks of what goes on without a pause: events come in between, and nothing else is waited for."""
_DONE = object()


class Screen:
    """One page of the window. It keeps numbers and choices, never words: the language may change at any time."""

    first = ""  # name of the widget that has the focus at the beginning
    left_at: Position | None = None  # where one was on it when another came in front
    behind: Screen | None = None  # what this one lies over
    writer: int | None = None  # the seat that writes its sheet on it
    unsaved = False  # leaving the game would lose what is written on it
    ahead: Iterator[None] | None = None  # steps that make ready what may follow; nothing of them is seen here
    quiet = 0.15  # seconds between two of them: what is pressed meanwhile waits for one step at most

    @property
    def title(self) -> str:
        """The screen's word for descriptions."""
        return type(self).__name__.lower()

    @property
    def lowest(self) -> Screen:
        """The page over which all others lie that are open."""
        return self.behind.lowest if self.behind else self

    def build(self, app: App) -> Widget:
        """Return the tree as things stand."""
        raise AssertionError(f"{self.title} builds nothing")

    def back(self, app: App) -> Screen | None:
        """Return where Escape leads: to what lies behind; None to stay."""
        return self.behind

    def carried(self, app: App, old: Course) -> Screen | None:
        """Return the same page now that a course of the game in play took the place of an `old` one; None for none.

        What lies over another screen need not be carried: it shows what is in play.
        """
        return None

    def catches(self, app: App, chord: str) -> bool:
        """Take a pressed key before anything else does; return whether it was taken."""
        return False

    def entered(self, app: App) -> None:
        """Prepare, just before the screen is shown for the first time."""

    def situation(self, app: App) -> Situation | None:
        """Return where a seat stands with the scenario's guidance on this page; None where there is none."""
        return None

    def lead(self, app: App, step: StepView) -> bool:
        """Lead to what a step points at; False if there is nothing to turn to first."""
        return False

    def tick(self, app: App, now: float) -> bool:
        """Go on with what moves at a time in seconds; return whether the tree must be built anew."""
        if self.ahead and next(self.ahead, _DONE) is _DONE:
            self.ahead = None
        return False

    def pause(self, app: App) -> float | None:
        """Return the seconds until the next tick; None while nothing moves."""
        return self.quiet if self.ahead else None
