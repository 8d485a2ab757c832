"""The scenarios of the library and those from files, each loaded when it is first wanted."""

from __future__ import annotations

from pathlib import Path

from game.records.course import Course
from game.scenario import library


class Boards:
    """Boards at their beginning, by the name or the path that they are loaded by."""

    def __init__(self) -> None:
        self.keys = library.scenario_names()
        self._courses: dict[str, Course] = {}

    @property
    def missing(self) -> str | None:
        """The first that is not loaded yet."""
        return next((key for key in self.keys if key not in self._courses), None)

    def has(self, key: str) -> bool:
        """Return whether one is loaded."""
        return key in self._courses

    def course(self, key: str) -> Course:
        """Return one, loaded if need be; raises GameError."""
        if key not in self._courses:
            self._courses[key] = Course(library.load(key), 0)
        return self._courses[key]

    def add(self, path: str) -> str:
        """Load a file of the player's, again if it was loaded before, and return its key; raises GameError."""
        key = str(Path(path.strip()).expanduser().absolute())
        self._courses[key] = Course(library.load(key), 0)
        if key not in self.keys:
            self.keys.append(key)
        return key

    def drop(self, key: str) -> None:
        """Forget one that does not load."""
        self.keys.remove(key)
