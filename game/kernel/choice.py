"""Choice: which orders one seat may add to its sheet while it is written, as yes or no and quick for many games."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from game.kernel import prices
from game.kernel.arrays import row_of
from game.kernel.board import Board
from game.kernel.menu import attention_of_seat
from game.kernel.requirements import requirements
from game.kernel.tables import Bools, Short, Tables
from game.vocabulary import SIGNATURES, OrderKind, Outcome, Refusal

_ONCE = (SIGNATURES, (OrderKind.PRESSURE,), (OrderKind.SUMMIT,))  # one order of these kinds on a sheet
_MET = (OrderKind.FLAGSHIP, OrderKind.ACCEDE)  # need contact, which may come on the same sheet


class Permitted(NamedTuple):
    """What the board lets a seat order, whatever it can pay and has written already."""

    orders: Bools  # (orders, games) nothing stands in the way, lack of contact aside
    contact: Bools  # (republics, games) contact counts


def permitted(tables: Tables, board: Board, seat: int) -> Permitted:
    """Return what the board lets a seat order; no order is not among it."""
    catalogue = tables.catalogue
    running = board.outcome == Outcome.RUNNING
    out = (catalogue.owned[seat] == 0)[:, None] & running
    contact = np.ones((tables.republics, board.games), np.bool_)
    for kind, refusal, mask in requirements(tables, board, seat):
        if refusal is Refusal.NO_CONTACT:
            contact = ~mask[:, 0]
        else:
            of_kind = out[catalogue.span[kind]].reshape(catalogue.axes(kind, mask))
            np.greater(of_kind, mask, out=of_kind)
    out[0] = False
    return Permitted(out, contact)


class Choice:
    """What a seat may add to its sheet in every game of a batch; `write` puts one order on each."""

    legal: Bools  # (orders, games) may be added to the sheet as it is; never no order

    def __init__(self, tables: Tables, board: Board, seat: int) -> None:
        self.permitted, self._here = permitted(tables, board, seat)
        self.attention = prices.attention(tables, board)  # (orders, games), or one game where all are alike
        self.capital = prices.capital(tables, board, seat)  # (orders, games)
        self._tables = tables
        self._attention_left = attention_of_seat(tables, board, seat)
        self._capital_left = board.capital[seat]
        self._papers = ((board.holder == seat) & (board.lead < 0)).sum(axis=0, dtype=np.int8)
        self.legal = self.permitted.copy()
        self._unmet: dict[OrderKind, Bools] = {}  # what would be legal but for lack of contact
        self._keep_to_limits()

    def forbid(self, kinds: Iterable[OrderKind]) -> None:
        """Take kinds of orders out of the choice."""
        for kind in kinds:
            self.legal[self._tables.catalogue.span[kind]] = False
            self._unmet.pop(kind, None)

    def write(self, number: Short) -> None:
        """Put an order `(games,)` on each sheet; where it is no order, nothing changes."""
        catalogue, kind = self._tables.catalogue, self._tables.catalogue.kind[number]
        self._lift_contact()
        alike = self.attention.shape[-1] == 1
        taken = self.attention[:, 0].take(number) if alike else row_of(self.attention, number)
        self._attention_left = self._attention_left - taken
        self._capital_left = self._capital_left - row_of(self.capital, number)
        self._papers = self._papers + (kind == OrderKind.MEMORANDUM)
        clash = catalogue.clashes.take(number, axis=1).astype(np.intp) * len(number) + np.arange(len(number))
        self.legal.reshape(-1)[clash] = False
        for kinds in _ONCE:
            rest = self.legal[catalogue.span[kinds[0]].start : catalogue.span[kinds[-1]].stop]
            np.greater(rest, np.logical_and(kind >= kinds[0], kind <= kinds[-1]), out=rest)
        bits = catalogue.focus[number] >> np.arange(self._tables.republics, dtype=np.uint16)[:, None]
        self._here = self._here | (bits & 1).astype(np.bool_)
        self._keep_to_limits()

    def _keep_to_limits(self) -> None:
        """Take out what costs too much, and bids beyond the papers that one may hold."""
        legal = self.legal
        legal &= self.attention <= self._attention_left
        legal &= self.capital <= self._capital_left
        bids = legal[self._tables.catalogue.span[OrderKind.MEMORANDUM]]
        bids &= self._papers < self._tables.numbers.memorandum_limit
        self._judge_contact()

    def _lift_contact(self) -> None:
        """Take orders in again that only lack of contact stood against."""
        for kind, unmet in self._unmet.items():
            self.legal[self._tables.catalogue.span[kind]] |= unmet

    def _judge_contact(self) -> None:
        """Take out orders that lack contact."""
        for kind in _MET:
            met = self.legal[self._tables.catalogue.span[kind]]
            self._unmet[kind] = np.greater(met, self._here)
            met &= self._here
