"""Order sheets as catalogue numbers, and what they become at the reveal."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel.board import Board
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import OrderKind


class Orders(NamedTuple):
    """What every power has written; 0 is no order."""

    sheet: Short  # (powers, slots, games) catalogue numbers
    offer: Short  # (powers, games) catalogue number of a joint order, shown next turn
    mark: Small  # (powers, games) agenda marked, its place among the dealt; read on a year's first turn

    def take(self, games: NDArray[np.integer]) -> Orders:
        """Return the orders of some games, in the order named."""
        return Orders(self.sheet[..., games], self.offer[:, games], self.mark[:, games])


def none(tables: Tables, games: int) -> Orders:
    """Return empty sheets for a batch."""
    sheet = np.zeros((tables.powers, tables.numbers.turn_slots, games), np.int16)
    return Orders(
        sheet, np.zeros((tables.powers, games), np.int16), np.zeros((tables.powers, games), np.int8)
    )


class Revealed(NamedTuple):
    """All orders of a turn, opened."""

    unmatched: Bools  # (powers, slots, games) joint orders without their mirror
    given: Bools  # (powers, orders, games) orders that count
    there: Bools  # (powers, republics, games) an order there (2.8)

    def of(self, tables: Tables, kind: OrderKind) -> Bools:
        """Return `(powers, orders of the kind, games)`."""
        return self.given[:, tables.catalogue.span[kind]]


def reveal(tables: Tables, board: Board, orders: Orders) -> Revealed:
    """Open all sheets: find joint orders without their mirror, and who is where."""
    unmatched = _unmatched(tables, orders.sheet)
    sheet = np.where(unmatched, 0, orders.sheet)
    return Revealed(unmatched, given(tables, sheet), _there(tables, board, sheet))


def given(tables: Tables, sheet: Short) -> Bools:
    """Return `(powers, orders, games)`: which orders stand on sheets `(powers, slots, games)`; never number 0."""
    powers, slots, games = sheet.shape
    out = np.zeros((powers, tables.catalogue.count, games), np.bool_)
    power = np.arange(powers)[:, None]
    game = np.arange(games)
    for slot in range(slots):
        out[power, sheet[:, slot], game] = True
    out[:, 0] = False
    return out


def _unmatched(tables: Tables, sheet: Short) -> Bools:
    catalogue = tables.catalogue
    power = np.arange(tables.powers)[:, None, None]
    mirror = catalogue.mirror[power, sheet]
    joint = mirror > 0
    if not joint.any():
        return joint
    partner = catalogue.other[sheet]
    games = np.arange(sheet.shape[-1])
    matched = np.zeros(sheet.shape, np.bool_)
    for slot in range(sheet.shape[1]):
        matched |= sheet[partner, slot, games] == mirror
    return joint & ~matched


def _there(tables: Tables, board: Board, sheet: Short) -> Bools:
    catalogue = tables.catalogue
    bits = catalogue.there[sheet]
    summits = catalogue.kind[sheet] == OrderKind.SUMMIT
    if summits.any():
        weights = (1 << np.arange(tables.republics, dtype=np.uint16))[:, None]
        ministers = (board.withdrawn * weights).sum(axis=0, dtype=np.uint16)
        bits = np.where(summits, bits & ~ministers, bits)
    reached = np.bitwise_or.reduce(bits, axis=1)
    return (reached[:, None] >> np.arange(tables.republics, dtype=np.uint16)[:, None] & 1).astype(np.bool_)


def focus(tables: Tables, sheet: NDArray[np.integer]) -> Bools:
    """Return `(..., republics, games)`: a visit or summit focus on sheets `(..., slots, games)`."""
    bits = np.bitwise_or.reduce(tables.catalogue.focus[sheet], axis=-2)[..., None, :]
    return (bits >> np.arange(tables.republics, dtype=np.uint16)[:, None] & 1).astype(np.bool_)


def clashing(tables: Tables, sheet: Short) -> Bools:
    """Return `(orders, games)`: orders that may not stand beside those of a sheet `(slots, games)` (2.4)."""
    taken = np.zeros((tables.catalogue.count, sheet.shape[-1]), np.bool_)
    taken[tables.catalogue.clashes[:, sheet], np.arange(sheet.shape[-1])] = True
    taken[0] = False
    return taken
