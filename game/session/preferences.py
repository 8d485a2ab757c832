"""What is remembered between games: the language."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from game.errors import StorageError
from game.records.files import make_folder, read_bytes, replace_file

_FILE = "language"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def remember_language(folder: Path, language: str) -> None:
    """Keep the language for the next game; raises StorageError."""
    make_folder(folder)
    replace_file(folder / _FILE, language.encode())


def preferred_language(
    folder: Path, environment: Mapping[str, str], known: Collection[str], default: str
) -> str:
    """Return the language remembered, else that of the environment, else the default; always a known one."""
    remembered = ""
    with suppress(StorageError):
        remembered = read_bytes(folder / _FILE, 10).decode(errors="replace")
    system = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    wanted = (remembered, system.partition("_")[0].partition(".")[0].lower())
    return next((language for language in wanted if language in known), default)
