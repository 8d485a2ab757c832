"""Replay: from a save's lines to the same states again, or a sentence that says where they part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from pydantic import ValidationError

from game.errors import GameError, RecordError, RefusedError, UsageError
from game.kernel import RULES_VERSION
from game.records.course import Course, Sheet
from game.records.journal import Entry, Loaded
from game.scenario import library
from game.scenario.models import Aids
from game.scenario.pack import Pack
from game.scenario.values import Text

FORMAT = "multivector save"
PERSON = "person"
LARGEST_SEED = 2**63 - 1


def people_of(powers: Sequence[str], players: Mapping[str, str]) -> list[int]:
    """Return the seats that people hold; `players` says by power who plays it."""
    return [seat for seat, power in enumerate(powers) if players[power] == PERSON]


def header_of(pack: Pack, seed: int, seats: dict[str, str], created: str, aids: Aids | None = None) -> Entry:
    """Return a save's first line; `seats` maps each power to `person` or a scripted player, `created` is a date.

    `aids` are those that were chosen for the game; all when None.
    """
    return {
        "format": FORMAT,
        "rules": RULES_VERSION,
        "scenario": pack.name,
        "lens": pack.lens or "",
        "words": _words(pack),
        "digest": pack.digest,
        "files": dict(pack.files),
        "seed": seed,
        "seats": dict(seats),
        "aids": (aids or Aids()).model_dump(),
        "created": created,
    }


def _words(pack: Pack) -> dict[str, Text]:
    """Return what scenario and lens are called, so that a list of saves needs not load their boards."""
    lens = pack.scenario.lenses[pack.lens].name if pack.lens else ""
    return {"scenario": pack.scenario.name, "lens": lens}


def sheet_entry(course: Course, seat: int, sheet: Sheet) -> Entry:
    """Return the line that records a seat's sheet."""
    text = course.notation.text
    return {
        "do": "sheet",
        "turn": course.turn,
        "seat": course.tables.names.powers[seat],
        "orders": [text(number) for number in sheet.orders],
        "offer": text(sheet.offer),
        "mark": sheet.mark,
        "statement": sheet.statement,
    }


def withdraw_entry(course: Course, seat: int) -> Entry:
    """Return the line that records that a seat took its sheet back."""
    return {"do": "withdraw", "turn": course.turn, "seat": course.tables.names.powers[seat]}


def turn_entry(course: Course, turn: int) -> Entry:
    """Return the line that closes a resolved turn."""
    return {"do": "turn", "turn": turn, "digest": course.digest(), "outcome": course.outcome.word}


def closed_entry(course: Course) -> Entry:
    """Return the line that closes a save properly; without it a reader is told that the end may be missing."""
    return {"do": "closed", "turn": course.turn}


def is_closed(loaded: Loaded) -> bool:
    """Return whether nothing is missing at the save's end."""
    return bool(loaded.entries) and loaded.entries[-1].get("do") == "closed" and not loaded.torn


def replay(loaded: Loaded, name: str) -> Course:
    """Re-simulate a whole save and compare every digest; raises RecordError with `name:line` where it fails."""
    course = _course_of(loaded.header, name)
    for _ in _applied(course, loaded.entries, name):
        pass
    return course


def good_lines(header: Entry, entries: Iterable[Entry], name: str) -> int:
    """Return how many lines of a damaged save, the first included, lead to its last turn that replays.

    Raises RecordError if the first line is no good; whatever is wrong with an entry ends the search.
    """
    course = _course_of(header, name)
    seats_of(header, course, name)
    good = 1
    with suppress(RecordError):
        for line, entry in enumerate(_applied(course, entries, name), 2):
            good = line if entry["do"] == "turn" else good
    return good


def _course_of(header: Entry, name: str) -> Course:
    return Course(pack_of(header, name), _seed_of(header, name))


def _applied(course: Course, entries: Iterable[Entry], name: str) -> Iterator[Entry]:
    """Yield each entry once the course has followed it; raises RecordError with `name:line`."""
    for line, entry in enumerate(entries, 2):
        try:
            _apply(course, entry)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise _failure(name, line, "this line is not one that the game writes") from None
        except (UsageError, RefusedError, RecordError) as error:
            raise _failure(name, line, str(error)) from None
        yield entry


def _failure(name: str, line: int, sentence: str) -> RecordError:
    return RecordError(f"{name}:{line}: {sentence}")


def pack_of(header: Entry, name: str) -> Pack:
    """Rebuild the pack from the texts that the save carries; raises RecordError."""
    require_known(header, name)
    files, scenario, lens = header.get("files"), header.get("scenario"), header.get("lens")
    if not _are_texts(files) or not isinstance(scenario, str) or not isinstance(lens, str):
        raise _failure(name, 1, "the save's first line is incomplete")
    try:
        pack = library.from_files(dict(files or {}), scenario, lens or None)
    except GameError as error:
        raise _failure(name, 1, f"the save's own board does not load: {_first_line(error)}") from None
    if pack.digest != header.get("digest"):
        raise _failure(name, 1, "the board in this save is not the one it was played on")
    return pack


def require_known(header: Entry, name: str) -> None:
    """Raise RecordError unless this program can read such saves."""
    if header.get("format") != FORMAT:
        raise _failure(name, 1, "this is not a save of Multivector")
    if header.get("rules") != RULES_VERSION:
        raise _failure(
            name,
            1,
            f"this save is of rules version {_short(header.get('rules'))}, this program plays version {RULES_VERSION}; "
            "open it with the version of Multivector that wrote it",
        )


def seats_of(header: Entry, course: Course, name: str) -> dict[str, str]:
    """Return who sits where; raises RecordError when it does not fit the board."""
    seats = header.get("seats")
    if not _are_texts(seats) or sorted(seats or {}) != sorted(course.tables.names.powers):
        raise _failure(name, 1, "the seats in this save do not fit its board")
    return dict(seats or {})


def aids_of(header: Entry, name: str) -> Aids:
    """Return the aids chosen for the game, all where the save is older than they are; raises RecordError."""
    try:
        return Aids.model_validate(header.get("aids", {}))
    except ValidationError:
        raise _failure(name, 1, "the aids in this save are none that there are") from None


def _seed_of(header: Entry, name: str) -> int:
    seed = header.get("seed")
    if not isinstance(seed, int) or isinstance(seed, bool) or not 0 <= seed <= LARGEST_SEED:
        raise _failure(name, 1, "the save has no usable seed")
    return seed


def _are_texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())


def _first_line(error: GameError) -> str:
    return str(error).splitlines()[0] if str(error) else "no reason given"


def _short(value: object) -> str:
    return str(value)[:20]


def _apply(course: Course, entry: Entry) -> None:
    if entry["turn"] != course.turn:
        raise RecordError(f"turn {_short(entry['turn'])} is out of place: the game is in turn {course.turn}")
    _ENTRIES[entry["do"]](course, entry)


def _seat(course: Course, entry: Entry) -> int:
    return course.tables.names.powers.index(entry["seat"])


def _apply_sheet(course: Course, entry: Entry) -> None:
    number = course.notation.number
    orders = tuple(number(text) for text in entry["orders"])
    offer, mark, statement = entry["offer"], entry["mark"], entry["statement"]
    if not isinstance(statement, str) or not isinstance(mark, int):
        raise TypeError(entry)
    course.put(_seat(course, entry), Sheet(orders, number(offer) if offer else 0, mark, statement))


def _apply_withdraw(course: Course, entry: Entry) -> None:
    course.withdraw(_seat(course, entry))


def _apply_turn(course: Course, entry: Entry) -> None:
    turn = course.turn
    course.resolve()
    if entry["digest"] != course.digest():
        raise RecordError(
            f"turn {turn} does not replay to the same board: the save was changed, or the rules were"
        )
    if entry["outcome"] != course.outcome.word:
        raise RecordError(f"turn {turn} does not end as the save says")


def _apply_closed(course: Course, entry: Entry) -> None:
    """A save that was closed and opened again goes on with the next line."""


_ENTRIES: dict[str, Callable[[Course, Entry], None]] = {
    "sheet": _apply_sheet,
    "withdraw": _apply_withdraw,
    "turn": _apply_turn,
    "closed": _apply_closed,
}
