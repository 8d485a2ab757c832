"""The subject of a review: a game, who sat where, and where it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.records import replay, saves
from game.records.course import Course
from game.scenario.models import Aids
from game.ui.app import App
from game.vocabulary import Outcome


@dataclass(frozen=True)
class Subject:
    """One game; `path` is None where nothing is saved."""

    course: Course
    players: Mapping[str, str]  # `person` or a scripted player, by power
    path: Path | None
    aids: Aids

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self.course.outcome is not Outcome.RUNNING

    @property
    def last(self) -> int:
        """The last point of the curve: the end, or the turn that is being planned."""
        return len(self.course.turns)


def subject_of(app: App, save: str = "") -> Subject:
    """Return a saved game by its path, or the one in play; raises RecordError or StorageError."""
    path = Path(save)
    if not save or (app.table and app.table.is_saved_at(path)):
        table = app.game
        return Subject(table.course, table.match.seats, table.path, table.aids)
    loaded, course = saves.read(path)
    players = replay.seats_of(loaded.header, course, path.name)
    return Subject(course, players, path, replay.aids_of(loaded.header, path.name))
