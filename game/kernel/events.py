"""Events: what happened and by which clause; noted as arrays, turned into rows only when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.vocabulary import Clause

COLUMNS = (
    "clause",
    "game",
    "actor",
    "other",
    "republic",
    "deposit",
    "segment",
    "corridor",
    "amount",
    "detail",
)


class Note(NamedTuple):
    """One clause's doings in all games of a batch.

    `amount` has one axis for each name in `axes` and the games axis last; an entry of 0 is no event. The
    companions `other` and `detail` broadcast against `amount`.
    """

    clause: Clause
    amount: NDArray[np.generic]
    axes: tuple[str, ...] = ()
    other: NDArray[np.generic] | None = None
    detail: NDArray[np.generic] | None = None


class Event(NamedTuple):
    """One row: who did what where, by which clause; -1 where a column does not apply."""

    clause: Clause
    actor: int
    other: int
    republic: int
    deposit: int
    segment: int
    corridor: int
    amount: int
    detail: int


_COLUMN = {name: place for place, name in enumerate(Event._fields)}
_NOWHERE = (-1,) * (len(Event._fields) - 1)


def rows(notes: list[Note]) -> NDArray[np.int16]:
    """Return all events as `(events, columns)` int16 in the order of the rulebook; columns are COLUMNS."""
    parts = [_rows_of(note) for note in notes if np.count_nonzero(note.amount)]
    return np.concatenate(parts) if parts else np.empty((0, len(COLUMNS)), np.int16)


def of_game(notes: list[Note], game: int = 0) -> list[Event]:
    """Return one game's events in the order of the rulebook."""
    told = [note for note in notes if np.count_nonzero(note.amount)]
    return [event for note in told for event in _events_of(note, game)]


def _events_of(note: Note, game: int) -> Iterator[Event]:
    amount = note.amount[..., game]
    if not np.count_nonzero(amount):
        return
    found = amount.nonzero() if amount.ndim else ()
    places = zip(*(axis.tolist() for axis in found), strict=True) if found else [()]
    amounts = np.atleast_1d(amount[found]).tolist()
    columns = [_COLUMN[axis] for axis in note.axes]
    for place, value in zip(places, amounts, strict=True):
        row = [note.clause, *_NOWHERE]
        for column, at in zip(columns, place, strict=True):
            row[column] = at
        row[_COLUMN["amount"]] = int(value)
        for name, companion in (("other", note.other), ("detail", note.detail)):
            if companion is not None:
                row[_COLUMN[name]] = _entry(companion, (*place, game))
        yield Event._make(row)


def _entry(companion: NDArray[np.generic], place: tuple[int, ...]) -> int:
    """Return the entry of what broadcasts against an amount at a place in it."""
    ends = place[len(place) - companion.ndim :]
    return int(
        companion[tuple(0 if size == 1 else at for size, at in zip(companion.shape, ends, strict=True))]
    )


def _rows_of(note: Note) -> NDArray[np.int16]:
    found = np.nonzero(note.amount)
    table = np.full((len(found[0]), len(COLUMNS)), -1, np.int16)
    table[:, 0] = note.clause
    table[:, 1] = found[-1]
    for axis, index in zip(note.axes, found, strict=False):
        table[:, COLUMNS.index(axis)] = index
    table[:, COLUMNS.index("amount")] = note.amount[found]
    for column, companion in (("other", note.other), ("detail", note.detail)):
        if companion is not None:
            table[:, COLUMNS.index(column)] = np.broadcast_to(companion, note.amount.shape)[found]
    return table
