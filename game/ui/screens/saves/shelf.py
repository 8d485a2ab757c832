"""The shelf: all saves with their state, and the board of the one chosen, replayed when somebody wants to see it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.errors import GameError
from game.records import replay, saves
from game.records.course import Course
from game.records.saves import Summary
from game.ui.app import App


@dataclass(frozen=True)
class Replayed:
    """A save with its board and who sits where; with a sentence instead if it does not replay."""

    course: Course | None
    seats: dict[str, str]
    damage: str = ""


class Shelf:
    """The saves of the player's folder, latest change first."""

    def __init__(self) -> None:
        self.saves: list[Summary] = []
        self.chosen: Path | None = None
        self._replayed: dict[Path, Replayed] = {}

    def look(self, folder: Path) -> None:
        """Read the folder anew; the latest save is chosen if nothing was."""
        self.saves = saves.summaries(folder)
        self._replayed.clear()
        if self.save is None:
            self.chosen = self.saves[0].path if self.saves else None

    @property
    def save(self) -> Summary | None:
        """The save chosen."""
        return next((save for save in self.saves if save.path == self.chosen), None)

    @property
    def replayed(self) -> Replayed | None:
        """What is known of the save chosen, once it was replayed."""
        return self._replayed.get(self.chosen) if self.chosen else None

    def replay(self) -> None:
        """Replay the save chosen."""
        if self.chosen:
            self._replayed[self.chosen] = _replayed(self.chosen)

    def damage(self, save: Summary) -> str:
        """Return what is wrong with a save, as far as is known; empty if nothing is."""
        known = self._replayed.get(save.path)
        return save.damage or (known.damage if known else "")

    def state(self, app: App, save: Summary) -> str:
        """Return the word for how a save stands."""
        if self.damage(save):
            return "damaged"
        if app.table and app.table.is_saved_at(save.path):
            return "in_play"
        return "finished" if save.finished else "running"


def _replayed(path: Path) -> Replayed:
    try:
        loaded, course = saves.read(path)
        return Replayed(course, replay.seats_of(loaded.header, course, path.name))
    except GameError as error:
        return Replayed(None, {}, str(error))
