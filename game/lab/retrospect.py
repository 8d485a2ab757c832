"""A look back at one game: its review, found step by step, with what was found before and kept for the next time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from game.agents.search import Step
from game.lab.findings import findings_path, keep, recall
from game.lab.review import Effort, reviewing
from game.records.course import Course
from game.views.review import Review


class Retrospect:
    """The review of a game, kept beside its save; `save` is None where nothing is saved.

    `players` says who sits where, by power; `fresh` finds everything anew.
    """

    def __init__(
        self,
        course: Course,
        players: Mapping[str, str],
        save: Path | None,
        *,
        fresh: bool = False,
        effort: Effort | None = None,
    ) -> None:
        self._course = course
        self._path = findings_path(save) if save else None
        memory = recall(self._path, course) if self._path and not fresh else {}
        self._reviewing = reviewing(course, players, memory, effort)
        self._kept = len(self._reviewing.found)

    @property
    def review(self) -> Review:
        """What has been found so far."""
        return self._reviewing.so_far

    @property
    def complete(self) -> bool:
        """Whether everything has been found."""
        return self._reviewing.complete

    @property
    def progress(self) -> Step:
        """How much has been found."""
        return self._reviewing.progress

    def steps(self) -> Iterator[Step]:
        """Find what is missing, in short steps."""
        return self._reviewing.run()

    def keep(self) -> None:
        """Keep what has been found since the last time; raises StorageError, and does not try that again."""
        found = self._reviewing.found
        if self._path and len(found) > self._kept:
            self._kept = len(found)
            keep(self._path, self._course, found)
