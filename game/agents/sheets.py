"""Sheets: the orders of highest worth that go together, slot by slot."""

from __future__ import annotations

import numpy as np

from game.agents.base import best, keys
from game.agents.policy import Worths
from game.agents.prospects import Prospects
from game.kernel.menu import Menu, refusals
from game.kernel.tables import Short, Tables


def best_sheet(tables: Tables, known: Prospects, menu: Menu, worth: Worths) -> Short:
    """Return the sheet `(slots, games)` that takes the order of highest worth for each slot in turn.

    `worth` is that of each order `(orders, games)`. The first order in a republic is worth presence there as well;
    any further one is worth less, for it wins what the first has won already.
    """
    left = worth.copy()
    reached = [np.flatnonzero(tables.catalogue.there >> republic & 1) for republic in range(tables.republics)]
    for republic, orders in enumerate(reached):
        left[orders] += known.presence[republic]
    left[0] = 0
    left = keys(left)
    once = (known.presence - np.int32(known.policy.weights.again)) * np.int32(len(left))
    sheet = np.zeros((tables.numbers.turn_slots, known.board.games), np.int16)
    covered = np.zeros(known.board.games, np.uint16)
    for slot in range(len(sheet)):
        sheet[slot] = best(refusals(tables, menu, sheet), left)
        new = tables.catalogue.there[sheet[slot]] & ~covered
        covered |= new
        if slot + 1 < len(sheet):
            for republic, orders in enumerate(reached):
                left[orders] -= once[republic] * (new >> republic & 1).astype(np.int32)
    return sheet
