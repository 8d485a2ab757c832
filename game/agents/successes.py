"""Successes: which orders of a sheet did in a turn what they can do, in every game of a batch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from game.agents.aims import Longs
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.orders import Orders
from game.kernel.tables import Bools, Tables
from game.vocabulary import Clause, OrderKind

_CANNOT = -1


class Turn(NamedTuple):
    """One turn of a batch, resolved."""

    before: Board
    orders: Orders
    after: Board
    notes: Sequence[Note]


def successes(tables: Tables, turn: Turn, seat: int, numbers: Sequence[int]) -> Longs:
    """Return `(orders, 3, games)`: whether each order of a seat's sheet signed, met its mirror, answered an ask.

    An order that cannot do so has -1.
    """
    answered = _answered(tables, turn, seat)
    out = np.full((len(numbers), 3, turn.before.games), _CANNOT, np.int64)
    for row, number in zip(out, numbers, strict=True):
        kind = OrderKind(int(tables.catalogue.kind[number]))
        if kind is OrderKind.MEMORANDUM:
            row[0] = _signed(tables, turn, seat, number)
        if tables.catalogue.mirror[seat, number]:
            row[1] = _matched(tables, turn, seat, number)
        possible = _answers(tables, turn.before, kind, number)
        if possible.any():
            row[2] = (answered & possible).any(axis=0)
    return out


def _answered(tables: Tables, turn: Turn, seat: int) -> Bools:
    """Return in which republics the seat answered the ask `(republics, games)`."""
    answered = np.zeros((tables.republics, turn.before.games), np.bool_)
    for note in turn.notes:
        if note.clause is Clause.ASK_ANSWERED:
            answered |= note.amount[seat] != 0
    return answered


def _signed(tables: Tables, turn: Turn, seat: int, number: int) -> Bools:
    deposit = tables.catalogue.deposit[number]
    return (turn.after.holder[deposit] == seat) & (turn.after.signed[deposit] == turn.before.turn)


def _matched(tables: Tables, turn: Turn, seat: int, number: int) -> Bools:
    partner, mirror = tables.catalogue.other[number], tables.catalogue.mirror[seat, number]
    return np.asarray((turn.orders.sheet[partner] == mirror).any(axis=0))


def _answers(tables: Tables, board: Board, kind: OrderKind, number: int) -> Bools:
    """Return where an order would answer the ask shown `(republics, games)`."""
    republic, bits = int(tables.catalogue.republic[number]), int(tables.catalogue.there[number])
    reached = range(tables.republics) if republic < 0 else (republic,)
    there = np.zeros((tables.republics, 1), np.bool_)
    there[[each for each in reached if bits >> each & 1]] = True
    wanted = tables.answers[kind][board.ask] | (kind is OrderKind.PROGRAMME)
    return wanted & there
