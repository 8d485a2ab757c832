"""Choice: which orders seats may add to their sheets while they are written, as yes or no and quick for many games."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from game.kernel import prices
from game.kernel.arrays import either, row_of
from game.kernel.board import Board
from game.kernel.menu import attention_of
from game.kernel.requirements import Seats, requirements
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import SIGNATURES, OrderKind, Outcome, Refusal

_ONCE = (SIGNATURES, (OrderKind.PRESSURE,), (OrderKind.SUMMIT,))  # one order of these kinds on a sheet
_MET = (OrderKind.FLAGSHIP, OrderKind.ACCEDE)  # need contact, which may come on the same sheet


class Permitted(NamedTuple):
    """What the board lets seats order, whatever they can pay and have written already."""

    orders: Bools  # (orders, seats, games) nothing stands in the way, lack of contact aside
    contact: Bools  # (republics, seats, games) contact counts


def permitted(tables: Tables, board: Board, seats: Seats) -> Permitted:
    """Return what the board lets some seats order; no order is not among it."""
    catalogue, shape = tables.catalogue, (len(seats), board.games)
    out = np.full((catalogue.count, *shape), (catalogue.owned[seats] == 0).T[..., None])
    running = board.outcome == Outcome.RUNNING
    if not running.all():
        out &= running
    contact = np.ones((tables.republics, *shape), np.bool_)
    against: dict[OrderKind, Bools] = {}
    for kind, refusal, mask in requirements(tables, board, seats):
        if refusal is Refusal.NO_CONTACT:
            contact = ~mask[:, 0]
        else:
            against[kind] = against[kind] | mask if kind in against else mask
    for kind, mask in against.items():
        of_kind = out[catalogue.span[kind]].reshape(*catalogue.axes(kind, mask), *shape)
        np.greater(of_kind, mask, out=of_kind)
    out[0] = False
    return Permitted(out, contact)


class Choice:
    """What seats may add to their sheets in every game of a batch; `write` puts one order on each sheet."""

    legal: Bools  # (orders, seats, games) may be added to the sheet as it is; never no order

    def __init__(self, tables: Tables, board: Board, seats: Seats) -> None:
        self.permitted, self._here = permitted(tables, board, seats)
        attention = prices.attention(tables, board)  # (orders, games), or one game where all are alike
        self.attention = attention[:, None]  # (orders, 1, games or one)
        changes = prices.changed(tables, board, seats)
        self._efforts = np.arange(attention.max() + 1, dtype=np.int8)[:, None, None]
        self.capital = prices.priced(tables, board, seats, changes)  # (orders, seats, games)
        # Kinds with other prices than the catalogue's.
        self.repriced = frozenset([*changes, *prices.dearer(tables, board)])
        self._tables = tables
        self._attention_left = attention_of(tables, board).take(seats, axis=0)
        self._capital_left = board.capital.take(seats, axis=0)
        papers = (board.holder == seats[:, None, None]) & (board.lead < 0)
        self._papers = papers.sum(axis=1, dtype=np.int8)
        self.legal = self.permitted.copy()
        self._unmet: dict[OrderKind, Bools] = {}  # what would be legal but for lack of contact
        self._enough = np.empty_like(self.legal)
        self._keep_to_limits()

    def forbid(self, kinds: Iterable[OrderKind], seats: slice = slice(None)) -> None:
        """Take kinds of orders out of the choice, of some of the seats if they are named."""
        for kind in kinds:
            self.legal[self._tables.catalogue.span[kind], seats] = False
            if kind in self._unmet:
                self._unmet[kind][:, seats] = False

    def write(self, number: Short) -> None:
        """Put an order on each sheet, `(seats, games)`; where it is no order, nothing changes."""
        catalogue, kind = self._tables.catalogue, self._tables.catalogue.kind.take(number)
        self._lift_contact()
        self._pay(number)
        self._papers = self._papers + (kind == OrderKind.MEMORANDUM)
        sheet = number.reshape(-1)
        clash = catalogue.clashes.take(sheet, axis=1).astype(np.intp)
        clash *= len(sheet)
        clash += np.arange(len(sheet))
        self.legal.reshape(-1)[clash] = False
        for kinds in _ONCE:
            rest = self.legal[catalogue.span[kinds[0]].start : catalogue.span[kinds[-1]].stop]
            np.greater(rest, np.logical_and(kind >= kinds[0], kind <= kinds[-1]), out=rest)
        bits = (
            catalogue.focus.take(number) >> np.arange(self._tables.republics, dtype=np.uint16)[:, None, None]
        )
        self._here = self._here | (bits & 1).astype(np.bool_)
        self._keep_to_limits()

    def _pay(self, number: Short) -> None:
        """Take off what orders `(seats, games)` cost."""
        if self.attention.shape[-1] == 1:
            attention = self.attention[:, 0, 0].take(number)
        else:
            attention = row_of(self.attention[:, 0], number)
        self._attention_left = self._attention_left - attention
        capital = row_of(self.capital.reshape(len(self.capital), -1), number.reshape(-1))
        self._capital_left = self._capital_left - capital.reshape(number.shape)

    def _keep_to_limits(self) -> None:
        """Take out what costs too much, and bids beyond the papers that one may hold."""
        legal = self.legal
        np.less_equal(self.capital, self._means(), out=self._enough)
        legal &= self._enough
        bids = legal[self._tables.catalogue.span[OrderKind.MEMORANDUM]]
        bids &= self._papers < self._tables.numbers.memorandum_limit
        self._judge_contact()

    def _means(self) -> Small:
        """Return the capital that is left for each order, -1 where attention does not suffice `(orders, seats, games)`.

        Where what orders take of attention is the same in all games, that is found once for all who take as much.
        """
        if self.attention.shape[-1] > 1:
            return either(self.attention <= self._attention_left, self._capital_left, np.int8(-1))
        means = either(self._efforts <= self._attention_left, self._capital_left, np.int8(-1))
        return means.take(self.attention[:, 0, 0], axis=0)

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
