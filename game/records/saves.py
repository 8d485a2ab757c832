"""The shelf of saves: start, continue, copy, list and describe them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from game.errors import GameError, RecordError, StorageError, UsageError
from game.records import replay
from game.records.course import Course
from game.records.files import make_folder, read_bytes, replace_file
from game.records.journal import FILE_BYTES, Entry, Glance, Journal, Loaded, glance, load
from game.scenario.models import Aids
from game.scenario.shelves import is_folder
from game.scenario.values import Text
from game.vocabulary import Outcome

SUFFIX = ".mvsave"


@dataclass(frozen=True)
class Summary:
    """What a list of saves shows; `damage` is a sentence when the save does not open.

    Of a damaged save whose first line is good, the rest tells how far it is good.
    """

    path: Path
    scenario: str = ""
    lens: str = ""
    name: Text = ""  # what the scenario is called
    reading: Text = ""  # what the lens is called
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
    aids: Aids  # chosen for the game
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


def start(
    path: Path, course: Course, seats: dict[str, str], created: str, aids: Aids | None = None
) -> Journal:
    """Begin a save for a new course; raises StorageError."""
    make_folder(path.parent)
    return Journal.create(path, replay.header_of(course.pack, course.seed, seats, created, aids))


def resume(path: Path) -> Opened:
    """Open a save to go on with it: replay it and cut an unfinished last line.

    Raises RecordError or StorageError.
    """
    loaded = load(path)
    course = replay.replay(loaded, path.name)
    seats = replay.seats_of(loaded.header, course, path.name)
    aids = replay.aids_of(loaded.header, path.name)
    journal, _ = Journal.resume(path)
    return Opened(journal, course, seats, aids, replay.is_closed(loaded))


def read(path: Path) -> tuple[Loaded, Course]:
    """Open a save to look at it, changing nothing; raises RecordError or StorageError."""
    loaded = load(path)
    return loaded, replay.replay(loaded, path.name)


def copy(source: Path, target: Path) -> None:
    """Copy a save under another name; raises StorageError if the name is taken."""
    require_free(target)
    replace_file(target, read_bytes(source, FILE_BYTES))
    opened = resume(target)
    with opened.journal as journal:
        if not opened.complete:
            journal.append(replay.closed_entry(opened.course))


def require_free(path: Path) -> None:
    """Raise StorageError if a save of this name is there already."""
    if path.exists():
        raise StorageError(f"{path.name}: there is a save of this name already; choose another name")


def rescue(path: Path, target: Path) -> Opened:
    """Go on with a damaged save behind its last good turn, under another name; the damaged file stays as it is.

    Raises RecordError if not even its first line is good, and StorageError.
    """
    require_free(target)
    found = glance(path)
    values = found.values()
    good = replay.good_lines(next(values), values, path.name)
    make_folder(target.parent)
    replace_file(target, found.first(good))
    return resume(target)


def paths(folder: Path) -> list[Path]:
    """Return the saves in a folder, latest change first; a missing folder has none."""
    return sorted(folder.glob(f"*{SUFFIX}"), key=_changed, reverse=True) if is_folder(folder) else []


def summaries(folder: Path) -> list[Summary]:
    """Return a summary of each save in a folder, latest change first."""
    return [summary(path) for path in paths(folder)]


def _changed(path: Path) -> float:
    """Return when a file was changed last; one that is gone by now comes last and is told to be gone."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0


def summary(path: Path) -> Summary:
    """Describe a save without replaying it, or even reading all that its lines say."""
    try:
        found = glance(path)
    except GameError as error:
        return Summary(path, damage=str(error))
    last = next(found.latest(), {})
    turn = next((entry for entry in found.latest() if entry.get("do") == "turn"), {})
    number, outcome = turn.get("turn", 0), turn.get("outcome", Outcome.RUNNING.word)
    finished = outcome != Outcome.RUNNING.word
    return Summary(
        path,
        **{key: str(found.header.get(key, "")) for key in ("scenario", "lens", "created")},
        name=_word(found.header, "scenario"),
        reading=_word(found.header, "lens"),
        turn=number + (not finished) if isinstance(number, int) else 0,
        finished=finished,
        complete=last.get("do") == "closed" and not found.torn,
        damage=found.damage or _unknown(found, path.name),
    )


def _word(header: Entry, key: str) -> Text:
    """Return what something is called, in the languages of its file; its identifier where that is not written."""
    words = header.get("words")
    word = words.get(key) if isinstance(words, dict) else None
    if isinstance(word, dict) and word and all(isinstance(text, str) for text in word.values()):
        return word
    return word if isinstance(word, str) else str(header.get(key, ""))


def _unknown(found: Glance, name: str) -> str:
    """Return why this program cannot read such saves, or nothing if it can."""
    try:
        replay.require_known(found.header, name)
    except RecordError as error:
        return str(error)
    return ""
