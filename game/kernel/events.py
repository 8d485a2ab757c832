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

    `amount` has one axis for each name in `axes` and the games axis last; an entry of 0 is no event. The companions
    `other` and `detail` have the same axes, or the last of them where all entries before are alike.
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
    axes = [(_COLUMN[axis], size) for axis, size in zip(note.axes, amount.shape, strict=True)]
    entries = [(_COLUMN["amount"], amount.reshape(-1))]
    for name, companion in (("other", note.other), ("detail", note.detail)):
        if companion is not None:
            entries.append((_COLUMN[name], companion[..., game].reshape(-1)))
    for spot in amount.reshape(-1).nonzero()[0].tolist():
        row, rest = [note.clause, *_NOWHERE], spot
        for column, size in reversed(axes):
            rest, row[column] = divmod(rest, size)
        for column, values in entries:
            row[column] = int(values[spot % len(values)])
        yield Event._make(row)


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
