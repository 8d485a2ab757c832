"""Where files of a library are found by name: on disk, or among the texts that a save carries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pydantic import TypeAdapter, ValidationError

from game.errors import StorageError
from game.scenario.reader import MAX_BYTES, shown
from game.scenario.values import Identifier

SHIPPED = ("scenarios", "rules", "assets")
SCENARIOS = ("scenarios", "scenarios/examples")
RULES = ("rules",)
DOCTRINES = ("rules/doctrines",)
_NAME = TypeAdapter(Identifier)
Stamps = dict[Path, tuple[int, int]]
"""When files were changed, in nanoseconds, and how many bytes they have."""


@dataclass(frozen=True)
class File:
    """A file of a library: `key` is its name within it, `label` how its user knows it."""

    key: str
    label: str
    source: str | bytes


class Shelf(Protocol):
    """Something that has files in folders, by name."""

    def find(self, folders: tuple[str, ...], name: str) -> File | None:
        """Return the first file of that name in the folders, or None."""

    def names(self, folders: tuple[str, ...]) -> list[str]:
        """Return the names of all files that belong there."""

    def place(self, folders: tuple[str, ...], name: str) -> str:
        """Say where a file of that name is looked for."""


@dataclass(frozen=True)
class Disk:
    """The library on disk, and a folder beside it whose files come first."""

    library: Path
    beside: Path | None = None

    def find(self, folders: tuple[str, ...], name: str) -> File | None:
        """Return the first file of that name; raises StorageError if it cannot be read."""
        if not is_name(name):
            return None
        places = [self.library / folder for folder in folders]
        paths = [place / f"{name}.yaml" for place in ([self.beside, *places] if self.beside else places)]
        return next((self.open(path, folders) for path in paths if path.is_file()), None)

    def names(self, folders: tuple[str, ...]) -> list[str]:
        """Return the names of all files in the library's folders and of those beside it, none if it has none."""
        places = [self.library / folder for folder in folders]
        own = [path.stem for place in places for path in sorted(place.glob("*.yaml"))]
        others = [path.stem for path in sorted(self.beside.glob("*.yaml"))] if own and self.beside else []
        return [name for name in dict.fromkeys([*own, *others]) if is_name(name)]

    def place(self, folders: tuple[str, ...], name: str) -> str:
        """Say where a file of that name is looked for, beside the scenario first."""
        beside = "beside the scenario or " if self.beside else ""
        return f"{shown(f'{name}.yaml')} {beside}in {' or '.join(f'{folder}/' for folder in folders)}"

    def open(self, path: Path, folders: tuple[str, ...]) -> File:
        """Read a file that belongs into one of the folders, wherever it stands; raises StorageError."""
        folder = Path(self.label(path)).parent.as_posix()
        key = f"{folder if folder in folders else folders[0]}/{path.stem}.yaml"
        return File(key, self.label(path), read_bytes(path))

    def label(self, path: Path) -> str:
        """Return how a user knows a file: inside the library by its place there."""
        library, whole = self.library.resolve(), path.resolve()
        inside = any(whole.is_relative_to(library / folder) for folder in SHIPPED)
        return whole.relative_to(library).as_posix() if inside else str(path)


@dataclass(frozen=True)
class Texts:
    """The texts that a save carries, by key."""

    texts: Mapping[str, str]

    def find(self, folders: tuple[str, ...], name: str) -> File | None:
        """Return the first text of that name."""
        keys = [f"{folder}/{name}.yaml" for folder in folders]
        return next((File(key, key, self.texts[key]) for key in keys if key in self.texts), None)

    def names(self, folders: tuple[str, ...]) -> list[str]:
        """Return the names of all texts in the folders."""
        split = [key.removesuffix(".yaml").rpartition("/") for key in self.texts]
        return [name for folder, _, name in split if folder in folders]

    def place(self, folders: tuple[str, ...], name: str) -> str:
        """Say which text is looked for."""
        return shown(f"{folders[0]}/{name}.yaml")


def stamps(folders: Iterable[Path]) -> Stamps:
    """Return when each YAML file in some folders was changed, so that a change shows."""
    found: Stamps = {}
    for folder in folders:
        for path in folder.glob("*.yaml"):
            with suppress(OSError):  # an editor is just putting another file in its place
                stat = path.stat()
                found[path] = (stat.st_mtime_ns, stat.st_size)
    return found


def is_file(path: Path) -> bool:
    """Return whether there is such a file; a name that no file can have names none."""
    return _is(path.is_file)


def is_folder(path: Path) -> bool:
    """Return whether there is such a folder; a name that no folder can have names none."""
    return _is(path.is_dir)


def _is(asked: Callable[[], bool]) -> bool:
    try:
        return asked()
    except (OSError, ValueError):
        return False


def is_name(name: str) -> bool:
    """Return whether this can be the name of a file in a library: never a path."""
    try:
        return bool(_NAME.validate_python(name))
    except ValidationError:
        return False


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, one more than a reader takes at most; raises StorageError."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise StorageError(f"{path}: this file cannot be read: {error.strerror or error}.") from None


def read_text_file(path: Path) -> str:
    """Return a file's text; raises StorageError, also where it is no UTF-8."""
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError:
        raise StorageError(f"{path}: this file is not UTF-8. Save it as UTF-8.") from None
