"""Order sheets as catalogue numbers, and what they become at the reveal."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel import prices
from game.kernel.arrays import any_along, spots
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
        return Orders(
            self.sheet.take(games, axis=-1), self.offer.take(games, axis=-1), self.mark.take(games, axis=-1)
        )


def none(tables: Tables, games: int) -> Orders:
    """Return empty sheets for a batch."""
    sheet = np.zeros((tables.powers, tables.numbers.turn_slots, games), np.int16)
    return Orders(
        sheet, np.zeros((tables.powers, games), np.int16), np.zeros((tables.powers, games), np.int8)
    )


class Revealed(NamedTuple):
    """All orders of a turn, opened."""

    sheet: Short  # (powers, slots, games) catalogue numbers, but for joint orders without their mirror
    cost: Small  # (powers, slots, games) capital that each slot took, unmatched joint orders included
    unmatched: Bools  # (powers, slots, games) joint orders without their mirror
    given: Bools  # (powers, orders, games) orders that count
    there: Bools  # (powers, republics, games) an order there (2.8)
    kinds: frozenset[int]  # of which some order counts in some game

    def has(self, *kinds: OrderKind) -> bool:
        """Return whether an order of one of these kinds counts in some game; if not, there is nothing to do for it."""
        return not self.kinds.isdisjoint(kinds)

    def of(self, tables: Tables, kind: OrderKind) -> Bools:
        """Return `(powers, orders of the kind, games)`."""
        return self.given[:, tables.catalogue.span[kind]]

    def where(self, tables: Tables, kind: OrderKind, done: Bools) -> Bools:
        """Return `(powers, slots, games)`: where orders of a kind stand on the sheets for which something holds.

        `done` `(powers, targets, games)` says for which targets of these orders, whatever their stakes.
        """
        return prices.at_sheet(tables, self.sheet, kind, done)

    def refund(self, lost: Bools) -> Small:
        """Return the capital `(powers, games)` int8 that lost orders `(powers, slots, games)` had cost."""
        return (self.cost * lost).sum(axis=1, dtype=np.int8)


def reveal(tables: Tables, board: Board, orders: Orders) -> Revealed:
    """Open all sheets: find joint orders without their mirror, and who is where."""
    unmatched = _unmatched(tables, orders.sheet)
    sheet = orders.sheet * ~unmatched
    counts = np.bincount(tables.catalogue.kind.take(sheet).reshape(-1), minlength=len(OrderKind))
    kinds = frozenset(counts.nonzero()[0].tolist())
    cost = prices.paid(tables, board, orders.sheet, kinds)
    there = _there(tables, board, sheet, OrderKind.SUMMIT in kinds)
    return Revealed(sheet, cost, unmatched, given(tables, sheet), there, kinds)


def given(tables: Tables, sheet: Short) -> Bools:
    """Return `(powers, orders, games)`: which orders stand on sheets `(powers, slots, games)`; never number 0."""
    powers, _, games = sheet.shape
    out = np.zeros((powers, tables.catalogue.count, games), np.bool_)
    each = sheet + np.arange(powers)[:, None, None] * tables.catalogue.count
    out.reshape(-1)[each * games + np.arange(games)] = True
    out[:, 0] = False
    return out


def _unmatched(tables: Tables, sheet: Short) -> Bools:
    catalogue = tables.catalogue
    joint = (catalogue.mirror[0] > 0).take(sheet)
    flat, place, game = spots(joint)
    if not len(flat):
        return joint
    slots, games = sheet.shape[1:]
    number, power = sheet.reshape(-1).take(flat), place // slots
    mirror = catalogue.mirror.reshape(-1).take(power * catalogue.count + number)
    partner = catalogue.other.take(number).astype(np.intp)
    theirs = (partner * slots + np.arange(slots)[:, None]) * games + game
    met = any_along(sheet.reshape(-1).take(theirs) == mirror, axis=0)
    joint.reshape(-1)[flat] = ~met
    return joint


def _there(tables: Tables, board: Board, sheet: Short, summits: bool) -> Bools:
    """Return where orders are `(powers, republics, games)`; `summits`: there are any."""
    catalogue = tables.catalogue
    bits = catalogue.there.take(sheet)
    if summits and board.withdrawn.any():
        weights = (1 << np.arange(tables.republics, dtype=np.uint16))[:, None]
        ministers = (board.withdrawn * weights).sum(axis=0, dtype=np.uint16)
        bits = bits & ~((catalogue.kind.take(sheet) == OrderKind.SUMMIT) * ministers)
    reached = np.bitwise_or.reduce(bits, axis=1)
    return (reached[:, None] >> np.arange(tables.republics, dtype=np.uint16)[:, None] & 1).astype(np.bool_)


def focus(tables: Tables, sheet: NDArray[np.integer]) -> Bools:
    """Return `(..., republics, games)`: a visit or summit focus on sheets `(..., slots, games)`."""
    bits = np.bitwise_or.reduce(tables.catalogue.focus.take(sheet), axis=-2)[..., None, :]
    return (bits >> np.arange(tables.republics, dtype=np.uint16)[:, None] & 1).astype(np.bool_)


def clashing(tables: Tables, sheet: Short) -> Bools:
    """Return `(orders, games)`: orders that may not stand beside those of a sheet `(slots, games)` (2.4)."""
    taken = np.zeros((tables.catalogue.count, sheet.shape[-1]), np.bool_)
    taken[tables.catalogue.clashes[:, sheet], np.arange(sheet.shape[-1])] = True
    taken[0] = False
    return taken
