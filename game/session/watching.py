"""Watching files: whether a designer has saved a scenario, or anything that it may be built from."""

from __future__ import annotations

from pathlib import Path

from game.scenario import library
from game.scenario.shelves import stamps


class Watched:
    """A scenario's file, all YAML beside it, and the library's."""

    def __init__(self, path: Path) -> None:
        self._folders = (path.parent, *library.folders())
        self._stamps = stamps(self._folders)

    def changed(self) -> bool:
        """Return whether any file was saved, made or removed since this was last asked."""
        before, self._stamps = self._stamps, stamps(self._folders)
        return self._stamps != before
