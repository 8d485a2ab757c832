"""Cases: how every power would stand if it moved or built, found once a turn for all who are judged by it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.kernel import outlook
from game.kernel.board import Board
from game.kernel.outlook import Routes, Standings
from game.kernel.requirements import Seats
from game.kernel.tables import Small, Tables

MOST_SHARES = 2  # that one order may win
JOINT_SHARES = 1  # that a joint one wins


@dataclass(frozen=True)
class Cases:
    """What could become of all powers in a batch, each found when it is first asked for."""

    tables: Tables
    board: Board
    changes: range  # of influence

    @cached_property
    def _moved(self) -> Standings:
        return outlook.if_moved(self.tables, self.board, self._powers, self.changes)

    @cached_property
    def _built(self) -> tuple[Routes, Routes]:
        return outlook.if_built(self.tables, self.board, self._powers, range(MOST_SHARES + 1))

    @property
    def _powers(self) -> Seats:
        return np.arange(self.tables.powers)

    @cached_property
    def _all(self) -> list[int]:
        return list(range(self.tables.powers))

    @cached_property
    def missing(self) -> tuple[Small, Small]:
        """How many segments each corridor lacks to be open and to be upgraded, each `(corridors, games)`."""
        levels = (1, self.tables.numbers.corridors_levels)
        first, last = (outlook.missing(self.tables, self.board, level) for level in levels)
        return first, last

    def moved(self, seats: Seats, changes: range) -> Standings:
        """Return how republics would score if seats' influence changed `(changes, republics, seats, games)`.

        The changes are some of those looked at, one after the other.
        """
        first = changes.start - self.changes.start
        looked_at = (each[first : first + len(changes)] for each in self._moved)
        return Standings._make(self._of(seats, each) for each in looked_at)

    def built(self, seats: Seats, most: int) -> tuple[Routes, Routes]:
        """Return what corridors would bring by up to so many shares more, once open and once upgraded.

        All are `(shares more, corridors, seats, games)`.
        """
        opened, upgraded = (
            Routes._make(self._of(seats, each[: most + 1]) for each in routes) for routes in self._built
        )
        return opened, upgraded

    def _of(self, seats: Seats, each: NDArray[Any]) -> NDArray[Any]:
        """Return the seats' part of what is known of all powers, both `(cases, places, seats, games)`."""
        return each if seats.tolist() == self._all else each.take(seats, axis=2)
