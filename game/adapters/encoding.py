"""The encoding of an observation: every field that one seat may see as columns of whole numbers, each with a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel.board import Board, Observation
from game.kernel.tables import Short, Tables
from game.vocabulary import PointSource, Tally

# Field by field, so that a new field of the board is in no observation until it is named here; each with its axes.
FIELDS = {
    "turn": "",
    "outcome": "",
    "influence": "powers republics",
    "floor": "powers republics",
    "contact": "powers republics",
    "capital": "powers",
    "points": "powers sources",
    "summit": "powers",
    "pressed": "powers",
    "presses": "powers",
    "ask": "republics",
    "ask_age": "republics",
    "withdrawn": "republics",
    "programmed": "powers republics",
    "purchases": "republics",
    "development": "republics",
    "room": "republics",
    "member": "powers republics",
    "accession": "powers republics",
    "plant": "powers republics",
    "flagships": "payments powers",
    "holder": "deposits",
    "stake": "deposits",
    "signed": "deposits",
    "guaranteed": "deposits",
    "lead": "deposits",
    "partner": "deposits",
    "level": "segments",
    "shares": "powers segments",
    "standards": "corridors",
    "opened": "corridors",
    "tension": "",
    "quiet": "",
    "licence_until": "powers",
    "licence_year": "powers",
    "truce_until": "",
    "headline": "",
    "shown": "headlines",
    "dealt": "dealt",
    "tallies": "powers tallies",
    "even": "republics",
    "offer": "powers",
}
_MOST = np.iinfo(np.int8).max
OWN = ("seat", "mark")
"""Columns behind those of the board: whose observation it is, and the agenda it has marked."""


class Column(NamedTuple):
    """One number of an observation; names are those of `kernel.board.Board`, which says what they mean."""

    name: str  # "influence.usa.kazakhstan"
    low: int
    high: int


class Encoding:
    """The columns of one board's observations, own ones last."""

    def __init__(self, tables: Tables, board: Board) -> None:
        self._powers = tables.powers
        self.columns = (*_columns(tables, board), *(Column(name, 0, int(_MOST)) for name in OWN))

    @property
    def size(self) -> int:
        """Number of columns."""
        return len(self.columns)

    @property
    def names(self) -> tuple[str, ...]:
        """What each column says."""
        return tuple(column.name for column in self.columns)

    def encode(self, observations: Sequence[Observation]) -> Short:
        """Return the observations of all seats of one batch `(seats, columns, games)` int16."""
        board = observations[0].board
        out = np.empty((len(observations), self.size, board.games), np.int16)
        place = 0
        for name in FIELDS:
            rows = getattr(board, name).reshape(-1, board.games)
            out[0, place : place + len(rows)] = rows
            place += len(rows)
        out[1:, :place] = out[0, :place]
        for row, observation in zip(out, observations, strict=True):
            row[place], row[place + 1] = observation.seat, observation.mark
        return out


def _columns(tables: Tables, board: Board) -> Iterator[Column]:
    axes = _axes(tables)
    for name, words in FIELDS.items():
        field = getattr(board, name)
        low, high = _bounds(field)
        for path in product(*(axes[word] for word in words.split())):
            yield Column(".".join((name, *path)), low, high)


def _axes(tables: Tables) -> dict[str, Sequence[str]]:
    """Return the names along each axis that a field may have."""
    names, numbers = tables.names, tables.numbers
    return {
        "powers": names.powers,
        "republics": names.republics,
        "deposits": names.deposits,
        "segments": names.segments,
        "corridors": names.corridors,
        "headlines": names.headlines,
        "sources": [source.word for source in PointSource],
        "tallies": [tally.word for tally in Tally],
        "payments": [str(left) for left in range(1, numbers.flagship_turns + 1)],
        "dealt": [str(place) for place in range(1, numbers.scoring_agendas_dealt + 1)],
    }


def _bounds(field: NDArray[Any]) -> tuple[int, int]:
    """Return the least and the largest number that a field can hold."""
    if field.dtype == np.bool_:
        return 0, 1
    limits = np.iinfo(field.dtype)
    return int(limits.min), int(limits.max)
