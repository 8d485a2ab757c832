"""What a review has found, as numbers under keys, and the file beside a save that keeps them.

The file may be deleted at any time. One that is damaged, of another game, or found by another version of rules,
players or planner is no use to anybody: it is left out, and written anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, MutableMapping, Sequence
from contextlib import suppress
from pathlib import Path

from game.agents.aims import WIN
from game.errors import StorageError
from game.kernel import RULES_VERSION
from game.kernel.tables import Tables
from game.lab.fingerprint import fingerprint, program
from game.records.course import Course, Turn
from game.records.files import read_bytes, replace_file
from game.views.advice import Choice
from game.vocabulary import PointSource

Memory = MutableMapping[str, list[int]]
"""What has been found, by key: chances of all powers, or advice to one seat in one turn."""

SUFFIX = ".mvreview"
_FORMAT = "multivector review"
_LARGEST = 1 << 22  # bytes of a file
_MOST = 1 << 31  # a number


def findings_path(save: Path) -> Path:
    """Return where the findings about a save are kept."""
    return save.with_suffix(SUFFIX)


def recall(path: Path, course: Course) -> Memory:
    """Return what has been found about a game; nothing where the file is missing, damaged or of something else."""
    found: object = None
    with suppress(StorageError, ValueError, RecursionError):
        found = json.loads(read_bytes(path, _LARGEST).decode())
    if not isinstance(found, dict) or any(found.get(key) != value for key, value in _header(course).items()):
        return {}
    memory = found.get("found")
    return memory if isinstance(memory, dict) and all(map(_are_numbers, memory.values())) else {}


def keep(path: Path, course: Course, memory: Mapping[str, Sequence[int]]) -> None:
    """Keep what has been found about a game; raises StorageError."""
    text = json.dumps({**_header(course), "found": dict(memory)}, separators=(",", ":"))
    replace_file(path, (text + "\n").encode())


def _header(course: Course) -> dict[str, object]:
    """Return what findings depend on beside the boards that they are about."""
    game = fingerprint(course.pack.digest, course.seed)
    return {"format": _FORMAT, "rules": RULES_VERSION, "program": program(), "game": game}


# --- numbers --------------------------------------------------------------------------------------------


def numbers_of(played: Choice, advised: Choice) -> list[int]:
    """Return what was found about one turn of a seat; the orders that were played are known without it."""
    return [*_promise(played), *_promise(advised), advised.offer, advised.mark, *advised.orders]


def choices_of(tables: Tables, found: Sequence[int], turn: Turn, seat: int) -> tuple[Choice, Choice]:
    """Return the set that a seat played in a turn, and the one that it is advised."""
    size, sheet = _size(tables), turn.sheets[seat]
    offer, mark, *orders = found[2 * size :]
    return (
        _choice(sheet.orders, sheet.offer, sheet.mark, found[:size]),
        _choice(tuple(orders), offer, mark, found[size : 2 * size]),
    )


def _promise(each: Choice) -> list[int]:
    return [each.games, each.win, each.win_low, each.win_high, *each.points, *each.led]


def _choice(orders: tuple[int, ...], offer: int, mark: int, promise: Sequence[int]) -> Choice:
    games, win, low, high, *rest = promise
    points, led = tuple(rest[: len(PointSource)]), tuple(rest[len(PointSource) :])
    return Choice(orders, offer, mark, games, win, low, high, points, led)


def _size(tables: Tables) -> int:
    """Return how many numbers a promise has."""
    return 4 + len(PointSource) + tables.republics


def _are_numbers(found: object) -> bool:
    return isinstance(found, list) and all(type(each) is int and abs(each) < _MOST for each in found)


def are_chances(tables: Tables, found: Sequence[int]) -> bool:
    """Return whether numbers are chances of all powers."""
    return len(found) == tables.powers and all(0 <= each <= WIN for each in found)


def is_advice(tables: Tables, found: Sequence[int]) -> bool:
    """Return whether numbers are advice to a seat of a board."""
    words = found[2 * _size(tables) :]
    if not 2 <= len(words) <= 2 + tables.numbers.turn_slots:
        return False
    offer, mark, *orders = words
    dealt = max(tables.numbers.scoring_agendas_dealt, 1)
    return 0 <= mark < dealt and all(0 <= each < tables.catalogue.count for each in (offer, *orders))
