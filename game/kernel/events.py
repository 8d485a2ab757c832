"""Events: what happened and by which clause; noted as arrays, turned into rows only when somebody asks."""

from __future__ import annotations

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


def rows(notes: list[Note]) -> NDArray[np.int16]:
    """Return all events as `(events, columns)` int16 in the order of the rulebook; columns are COLUMNS."""
    parts = [_rows_of(note) for note in notes if note.amount.any()]
    return np.concatenate(parts) if parts else np.empty((0, len(COLUMNS)), np.int16)


def of_game(notes: list[Note], game: int = 0) -> list[Event]:
    """Return one game's events in the order of the rulebook."""
    table = rows(notes)
    return [
        Event(Clause(int(row[0])), *(int(value) for value in row[2:])) for row in table[table[:, 1] == game]
    ]


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
