"""The work of a review: judging in slices between two frames, a way to stop it, and what was found kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from game.agents.search import Step
from game.errors import StorageError
from game.lab.retrospect import Retrospect
from game.lab.review import Effort
from game.ui.screens.review.subject import Subject

_EVERY = 12  # findings after which they are kept


class Work:
    """Goes on by itself until everything is found or somebody stops it."""

    def __init__(self, subject: Subject, effort: Effort | None) -> None:
        self._looking = Retrospect(subject.course, subject.players, subject.path, effort=effort)
        self._steps: Iterator[Step] | None = None
        self.stopped = False
        self.progress = self._looking.progress
        self.review = self._looking.review

    @property
    def complete(self) -> bool:
        """Whether everything has been found."""
        return self.progress.done == self.progress.planned

    @property
    def running(self) -> bool:
        """Whether it goes on."""
        return not (self.complete or self.stopped)

    def turn(self) -> None:
        """Stop, or go on."""
        self.stopped = not self.stopped
        if self.stopped:
            self.leave()

    def step(self) -> bool:
        """Go one slice on and return whether anything new has been found; raises StorageError."""
        self._steps = self._steps or self._looking.steps()
        step = next(self._steps, self._looking.progress)
        if step == self.progress:
            return False
        self.progress, self.review = step, self._looking.review
        if self.complete or step.done % _EVERY == 0:
            self._looking.keep()
        return True

    def leave(self) -> None:
        """Keep what has been found, if the disk lets us: it is only time that would be lost."""
        with suppress(StorageError):
            self._looking.keep()
