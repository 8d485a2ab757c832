"""What orders cost on a board (rulebook 2.6 and the table of orders)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.kernel import places
from game.kernel.arrays import at_least, row_of
from game.kernel.board import Board
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import OrderKind

_RIPENED = (OrderKind.CONTRACT, OrderKind.PLANT, OrderKind.INVEST, OrderKind.BLEND)
_JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)
_LEAST = np.array([kind in _JOINT for kind in OrderKind], np.int8)  # capital that an order of each kind takes


def attention(tables: Tables, board: Board) -> Small:
    """Return what each order takes of any power's attention `(orders, games)` int8; one game where all are alike."""
    if not np.count_nonzero(board.turn == tables.last_turn):
        return tables.catalogue.attention[:, None]
    out = np.repeat(tables.catalogue.attention[:, None], board.games, axis=1)
    dearer = np.int8(tables.numbers.pressure_last_turn_attention)
    span = tables.catalogue.span[OrderKind.PRESSURE]
    out[span] += (board.turn == tables.last_turn) * (dearer - out[span])
    return out


def capital(tables: Tables, board: Board, seat: int) -> Small:
    """Return what each order takes of a seat's capital `(orders, games)` int8."""
    return capitals(tables, board, np.array([seat]))[0]


def capitals(tables: Tables, board: Board, seats: NDArray[np.intp]) -> Small:
    """Return what each order takes of the capital of some seats `(seats, orders, games)` int8."""
    catalogue = tables.catalogue
    out = np.repeat(catalogue.capital[seats][..., None], board.games, axis=-1)
    for kind, change in _changes(tables, board, seats).items():
        out[:, catalogue.span[kind]] += change
    if tables.headlines.cost.any():
        out += _news(tables, board, seats)[:, catalogue.kind]
    out = at_least(out, 0)
    for kind in _JOINT:
        joint = out[:, catalogue.span[kind]]
        joint[:] = at_least(joint, 1)
    return out


def joint_capital(tables: Tables, board: Board, seat: int, numbers: NDArray[np.intp]) -> Small:
    """Return what joint orders of some numbers take of a seat's capital `(numbers, games)`, or one game."""
    out = tables.catalogue.capital[seat, numbers][:, None]
    if tables.headlines.cost.any():
        out = out + _news(tables, board, np.array([seat]))[0, tables.catalogue.kind[numbers]]
    return at_least(out, 1)


def _changes(tables: Tables, board: Board, seats: NDArray[np.intp]) -> dict[OrderKind, Small]:
    """Return by how much the board changes prices of a kind, each `(seats, orders of the kind, games)`."""
    seat = seats.astype(np.int8)[:, None, None]
    guaranteed = board.guaranteed & (board.holder == seat)
    rival = (board.standards >= 0) & (board.standards != seat)
    dearer = np.int8(tables.numbers.standards_takeover - tables.numbers.standards_capital)
    changes = {
        OrderKind.CONTRACT: guaranteed * np.int8(-tables.numbers.guarantee_discount),
        OrderKind.STANDARDS: rival * dearer,
    }
    discounted = ripe(tables, board)[seats]
    if discounted.any():
        for kind, discount in _ripe_discounts(tables, discounted):
            changes[kind] = changes.get(kind, np.int8(0)) + discount
    return changes


def ripe(tables: Tables, board: Board) -> Bools:
    """Return whether an accession may become substance now `(powers, republics, games)` (7.2)."""
    age = board.turn - board.accession
    return (board.accession > 0) & (age >= tables.numbers.accede_ripe_after)


def _ripe_discounts(tables: Tables, ripe: Bools) -> Iterator[tuple[OrderKind, Small]]:
    discount = np.int8(-tables.numbers.accede_discount)
    touched = places.along(tables.segment_touches.T, ripe)
    where = (ripe[:, tables.host], ripe, touched, touched)
    for kind, mask in zip(_RIPENED, where, strict=True):
        yield kind, mask * discount


def _news(tables: Tables, board: Board, seats: NDArray[np.intp]) -> Small:
    """Return by how much the headline changes prices `(seats, kinds, games)`."""
    return tables.headlines.cost[seats].take(board.headline, axis=-1) * (board.headline >= 0)


def paid(tables: Tables, board: Board, sheet: Short) -> Small:
    """Return what each slot of all sheets `(powers, slots, games)` takes of capital."""
    catalogue, powers = tables.catalogue, np.arange(len(sheet))
    power = powers[:, None, None]
    out = catalogue.capital.reshape(-1).take(power * catalogue.count + sheet)
    out += _changed_by_board(tables, board, sheet)
    news, kinds = _news(tables, board, powers), catalogue.kind[sheet]
    out += row_of(news.reshape(-1, board.games), power * news.shape[1] + kinds)
    return np.maximum(out, _LEAST[kinds])


def _changed_by_board(tables: Tables, board: Board, sheet: Short) -> Small:
    """Return by how much the board changes the price of each slot of all sheets `(powers, slots, games)`."""
    powers = np.arange(len(sheet))
    row, columns = (
        np.zeros(tables.catalogue.count, np.intp),
        [np.zeros((len(sheet), 1, board.games), np.int8)],
    )
    rows = 1
    for kind, change in _changes(tables, board, powers).items():
        row[tables.catalogue.span[kind]] = np.arange(rows, rows + change.shape[1])
        rows += change.shape[1]
        columns.append(change)
    every = np.concatenate(columns, axis=1).reshape(-1, board.games)
    return row_of(every, powers[:, None, None] * rows + row[sheet])


def at_sheet(tables: Tables, sheet: Short, kind: OrderKind, values: NDArray[Any]) -> NDArray[Any]:
    """Return what each slot of sheets `(powers, slots, games)` is given by its order, 0 for orders of other kinds.

    `values` `(powers, targets, games)` are those of a kind's targets, whatever the stakes.
    """
    span, (powers, targets, games) = tables.catalogue.span[kind], values.shape
    found = np.logical_and(sheet >= span.start, sheet < span.stop)
    target = (sheet - np.int16(span.start)) * found
    if targets < span.stop - span.start:
        target //= np.int16((span.stop - span.start) // targets)
    each = np.arange(powers)[:, None, None] * targets + target
    return row_of(values.reshape(-1, games), each) * found
