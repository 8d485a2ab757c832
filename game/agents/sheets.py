"""Sheets: the orders of highest worth that go together, slot by slot."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.agents.base import best
from game.agents.policy import Worths
from game.agents.prospects import Prospects
from game.kernel.menu import Menu, refusals
from game.kernel.tables import Short, Tables

Reached = list[NDArray[np.intp]]
_NEVER = np.int32(-(10**6))


def best_sheet(tables: Tables, known: Prospects, menu: Menu, worth: Worths) -> Short:
    """Return the best of several sheets `(slots, games)`, each begun with another of the best first orders.

    `worth` is that of each order `(orders, games)`; presence in a republic is added to the first order there.
    """
    games = np.arange(known.board.games)
    reached = [np.flatnonzero(tables.catalogue.there >> republic & 1) for republic in range(tables.republics)]
    worth = worth.copy()
    worth[0] = 0
    for republic, orders in enumerate(reached):
        worth[orders] += known.presence[republic]
    tried = np.zeros((0, len(games)), np.int16)
    sheet, total = np.zeros((tables.numbers.turn_slots, len(games)), np.int16), np.zeros(len(games), np.int32)
    for _ in range(known.policy.looks):
        other, other_total = _sheet(tables, known, menu, worth, tried, reached)
        sheet = np.where(other_total > total, other, sheet)
        total = np.maximum(other_total, total)
        tried = np.concatenate([tried, other[:1]])
    return sheet


def _sheet(
    tables: Tables, known: Prospects, menu: Menu, worth: Worths, tried: Short, reached: Reached
) -> tuple[Short, Worths]:
    """Fill a sheet with the best orders, its first none of those tried; also returns its worth `(games,)`."""
    games = np.arange(known.board.games)
    sheet = np.zeros((tables.numbers.turn_slots, len(games)), np.int16)
    left, total = worth.copy(), np.zeros(len(games), np.int32)
    left[tried, games] = _NEVER
    covered = np.zeros(len(games), np.uint16)
    for slot in range(len(sheet)):
        pick = best(refusals(tables, menu, sheet), left)
        sheet[slot] = pick
        total += np.where(pick > 0, left[pick, games], 0)
        if slot == 0 and len(tried):
            left[tried, games] = worth[tried, games]
        new = tables.catalogue.there[pick] & ~covered
        covered |= new
        for republic, orders in enumerate(reached):
            left[orders] -= known.presence[republic] * (new >> republic & 1).astype(np.int32)
    return sheet, total
