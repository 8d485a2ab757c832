"""The shelf of saves: start, continue, copy, list and describe them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from game.errors import GameError, StorageError, UsageError
from game.records import replay
from game.records.course import Course
from game.records.files import make_folder, read_bytes, replace_file
from game.records.journal import FILE_BYTES, Journal, Loaded, load
from game.scenario.shelves import is_folder

SUFFIX = ".mvsave"


@dataclass(frozen=True)
class Summary:
    """What a list of saves shows; `damage` is a sentence when the save does not open."""

    path: Path
    scenario: str = ""
    lens: str = ""
    created: str = ""
    turn: int = 0
    finished: bool = False
    complete: bool = True
    damage: str = ""


@dataclass(frozen=True)
class Opened:
    """A save that has been replayed and can be continued."""

    journal: Journal
    course: Course
    seats: dict[str, str]
    complete: bool  # False when the program ended without closing the save, or its end is missing


def path_for(folder: Path, name: str) -> Path:
    """Return where a save of this name stands; raises UsageError for a name that is no file name."""
    slug = re.sub(r"[^\w.-]+", "-", name.strip().lower()).strip("-.")[:60]
    if not slug:
        raise UsageError("give the save a name of letters or digits")
    return folder / (slug.removesuffix(SUFFIX) + SUFFIX)


def free_path(folder: Path, name: str) -> Path:
    """Return a path for a new save: the name itself, or with a number behind it."""
    first = path_for(folder, name)
    number, path = 2, first
    while path.exists():
        path = first.with_name(f"{first.name.removesuffix(SUFFIX)}-{number}{SUFFIX}")
        number += 1
    return path


def start(path: Path, course: Course, seats: dict[str, str], created: str) -> Journal:
    """Begin a save for a new course; raises StorageError."""
    make_folder(path.parent)
    return Journal.create(path, replay.header_of(course.pack, course.seed, seats, created))


def resume(path: Path) -> Opened:
    """Open a save to go on with it: replay it and cut an unfinished last line.

    Raises RecordError or StorageError.
    """
    loaded = load(path)
    course = replay.replay(loaded, path.name)
    seats = replay.seats_of(loaded.header, course, path.name)
    journal, _ = Journal.resume(path)
    return Opened(journal, course, seats, replay.is_closed(loaded))


def read(path: Path) -> tuple[Loaded, Course]:
    """Open a save to look at it, changing nothing; raises RecordError or StorageError."""
    loaded = load(path)
    return loaded, replay.replay(loaded, path.name)


def copy(source: Path, target: Path) -> None:
    """Copy a save under another name; raises StorageError if the name is taken."""
    if target.exists():
        raise StorageError(f"{target.name}: there is a save of this name already; choose another name")
    replace_file(target, read_bytes(source, FILE_BYTES))
    opened = resume(target)
    with opened.journal as journal:
        if not opened.complete:
            journal.append(replay.closed_entry(opened.course))


def summaries(folder: Path) -> list[Summary]:
    """Return a summary of each save in a folder, latest change first; a missing folder has none."""
    if not is_folder(folder):
        return []
    paths = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
    return [summary(path) for path in paths]


def summary(path: Path) -> Summary:
    """Describe a save without replaying it."""
    try:
        loaded = load(path)
    except GameError as error:
        return Summary(path, damage=str(error))
    header = {key: str(loaded.header.get(key, "")) for key in ("scenario", "lens", "created")}
    turns = [entry for entry in loaded.entries if entry.get("do") == "turn"]
    finished = bool(turns) and turns[-1].get("outcome") != "running"
    return Summary(
        path, **header, turn=len(turns) + (not finished), finished=finished, complete=replay.is_closed(loaded)
    )
