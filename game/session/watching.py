"""Watching files: whether a designer has saved a scenario, or anything that it may be built from."""

from __future__ import annotations

from pathlib import Path

from game.scenario import library
from game.scenario.shelves import DOCTRINES, RULES, SCENARIOS

Stamps = dict[Path, tuple[int, int]]  # when a file was changed, in nanoseconds, and its bytes


class Watched:
    """A scenario's file, all YAML beside it, and the library's."""

    def __init__(self, path: Path) -> None:
        home = library.data_folder()
        self._folders = (path.parent, *(home / folder for folder in (*SCENARIOS, *RULES, *DOCTRINES)))
        self._stamps = self._look()

    def changed(self) -> bool:
        """Return whether any file was saved, made or removed since this was last asked."""
        before, self._stamps = self._stamps, self._look()
        return self._stamps != before

    def _look(self) -> Stamps:
        found: Stamps = {}
        for folder in self._folders:
            for path in folder.glob("*.yaml"):
                try:
                    stat = path.stat()
                except OSError:
                    continue  # an editor is just putting another file in its place
                found[path] = (stat.st_mtime_ns, stat.st_size)
        return found
