"""Sheets: the orders of highest worth that go together, slot by slot."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from game.agents.base import best, keys
from game.agents.policy import Worths
from game.agents.prospects import Prospects
from game.kernel import places
from game.kernel.choice import Choice
from game.kernel.tables import Bools, Short, Tables

_KEPT = 64  # boards whose sets are kept


def best_sheet(tables: Tables, known: Prospects, choice: Choice, worth: Worths) -> Short:
    """Return the sheets `(slots, seats, games)` that take the order of highest worth for each slot in turn.

    `worth` is that of each order `(orders, seats, games)`. The first order in a republic is worth presence there as
    well; any further one is worth less, for it wins what the first has won already.
    """
    catalogue = tables.catalogue
    worth += _reached(tables, known.presence)
    left = keys(worth)
    once = (known.presence - known.weights.again) * np.int32(len(left))
    sheet = np.zeros((tables.numbers.turn_slots, *left.shape[1:]), np.int16)
    covered = np.zeros(left.shape[1:], np.uint16)
    republics = np.arange(tables.republics, dtype=np.uint16)[:, None, None]
    for slot in range(len(sheet)):
        sheet[slot] = best(choice.legal, left)
        if slot + 1 < len(sheet):
            choice.write(sheet[slot])
            new = catalogue.there.take(sheet[slot]) & ~covered
            covered |= new
            left -= _reached(tables, once * (new >> republics & 1).astype(np.int32))
    return sheet


def _reached(tables: Tables, worth: Worths) -> Worths:
    """Return the sum of a worth `(republics, ...)` over the republics that each order is in `(orders, ...)`."""
    return places.summed_over(_reaches(tables), worth).take(tables.catalogue.reach_of, axis=0)


@lru_cache(maxsize=_KEPT)
def _reaches(tables: Tables) -> Bools:
    """Return which republics each set that orders reach holds `(sets, republics)`."""
    reach = tables.catalogue.reach[:, None] >> np.arange(tables.republics, dtype=np.uint16) & 1
    return reach.astype(np.bool_)
