"""What orders cost on a board (rulebook 2.6 and the table of orders)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.kernel import places
from game.kernel.arrays import any_along, at_least, row_of
from game.kernel.board import Board
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import OrderKind

_RIPENED = (OrderKind.CONTRACT, OrderKind.PLANT, OrderKind.INVEST, OrderKind.BLEND)
_CHANGING = (*_RIPENED, OrderKind.STANDARDS)  # whose prices the board may change
_JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)
_LEAST = np.array([kind in _JOINT for kind in OrderKind], np.int8)  # capital that an order of each kind takes


def attention(tables: Tables, board: Board) -> Small:
    """Return what each order takes of any power's attention `(orders, games)` int8; one game where all are alike."""
    out = tables.catalogue.attention[:, None]
    for kind in dearer(tables, board):
        out = np.repeat(out, board.games, axis=1)
        last = np.int8(tables.numbers.pressure_last_turn_attention)
        span = tables.catalogue.span[kind]
        out[span] += (board.turn == tables.last_turn) * (last - out[span])
    return out


def dearer(tables: Tables, board: Board) -> tuple[OrderKind, ...]:
    """Return the kinds of order that take another attention in some game, for it is in its last turn."""
    return (OrderKind.PRESSURE,) if np.count_nonzero(board.turn == tables.last_turn) else ()


def capital(tables: Tables, board: Board, seat: int) -> Small:
    """Return what each order takes of a seat's capital `(orders, games)` int8."""
    seats = np.array([seat])
    return priced(tables, board, seats, changed(tables, board, seats))[:, 0]


def changed(tables: Tables, board: Board, seats: NDArray[np.intp]) -> dict[OrderKind, Small]:
    """Return by how much the board and its headline change some seats' prices of kinds of order.

    All are `(orders of the kind or one, seats, games)`; the prices of other kinds are those of the catalogue.
    """
    changes = _changes(tables, board, seats)
    for kind in _in_the_news(tables, board):
        changes[kind] = changes.get(kind, np.int8(0)) + _news(tables, board, seats, kind)[None]
    return changes


def priced(
    tables: Tables, board: Board, seats: NDArray[np.intp], changes: Mapping[OrderKind, Small]
) -> Small:
    """Return what each order takes of the capital of some seats by those changes `(orders, seats, games)` int8."""
    catalogue = tables.catalogue
    listed = catalogue.capital[seats].T[..., None]
    out = np.repeat(np.maximum(listed, _LEAST[catalogue.kind][:, None, None]), board.games, axis=-1)
    for kind, change in changes.items():
        out[catalogue.span[kind]] = at_least(listed[catalogue.span[kind]] + change, int(_LEAST[kind]))
    return out


def joint_capitals(tables: Tables, board: Board, seats: NDArray[np.intp], numbers: NDArray[np.intp]) -> Small:
    """Return what joint orders take of the capital of some seats, of each other numbers.

    `numbers` is `(numbers, seats)`, the result `(numbers, seats, games)`, or one game where all are alike.
    """
    catalogue = tables.catalogue
    out = catalogue.capital[seats, numbers][..., None]
    for kind in _in_the_news(tables, board):
        if kind in _JOINT:
            out = out + (catalogue.kind[numbers] == kind)[..., None] * _news(tables, board, seats, kind)
    return at_least(out, 1)


def _changes(tables: Tables, board: Board, seats: NDArray[np.intp]) -> dict[OrderKind, Small]:
    """Return by how much the board changes prices of a kind, each `(orders of the kind, seats, games)`."""
    seat = seats.astype(np.int8)[:, None]
    guaranteed = board.guaranteed[:, None] & (board.holder[:, None] == seat)
    rival = (board.standards >= 0)[:, None] & (board.standards[:, None] != seat)
    takeover = np.int8(tables.numbers.standards_takeover - tables.numbers.standards_capital)
    changes = {
        OrderKind.CONTRACT: guaranteed * np.int8(-tables.numbers.guarantee_discount),
        OrderKind.STANDARDS: rival * takeover,
    }
    discounted = ripe(tables, board)[seats]
    if discounted.any():
        for kind, discount in _ripe_discounts(tables, discounted):
            changes[kind] = changes.get(kind, np.int8(0)) + discount.swapaxes(0, 1)
    return changes


def ripe(tables: Tables, board: Board) -> Bools:
    """Return whether an accession may become substance now `(powers, republics, games)` (7.2)."""
    age = board.turn - board.accession
    return (board.accession > 0) & (age >= tables.numbers.accede_ripe_after)


def _ripe_discounts(tables: Tables, ripe: Bools) -> Iterator[tuple[OrderKind, Small]]:
    discount = np.int8(-tables.numbers.accede_discount)
    touched = places.along(tables.segment_touches.T, ripe)
    where = (ripe.take(tables.host, axis=1), ripe, touched, touched)
    for kind, mask in zip(_RIPENED, where, strict=True):
        yield kind, mask * discount


def _in_the_news(tables: Tables, board: Board) -> list[OrderKind]:
    """Return the kinds of order whose price a headline changes in some game."""
    changing = _changing_prices(tables)
    shown = np.bincount(board.headline + 1, minlength=len(changing) + 1)[1:].nonzero()[0]
    return sorted(set().union(*(changing[headline] for headline in shown.tolist())))


@lru_cache(maxsize=64)
def _changing_prices(tables: Tables) -> tuple[tuple[OrderKind, ...], ...]:
    """Return the kinds of order whose price each headline changes."""
    changed = any_along(tables.headlines.cost != 0, axis=0).T
    return tuple(tuple(OrderKind(kind) for kind in row.nonzero()[0].tolist()) for row in changed)


@lru_cache(maxsize=64)
def _costs_in_the_news(tables: Tables) -> Small:
    """Return by how much no headline and each one change prices `(powers x kinds x headlines and one,)`."""
    cost = tables.headlines.cost
    return np.concatenate([np.zeros_like(cost[..., :1]), cost], axis=-1).reshape(-1)


def _news(tables: Tables, board: Board, seats: NDArray[np.intp], kind: OrderKind) -> Small:
    """Return by how much the headline changes prices of a kind `(seats, games)`."""
    return tables.headlines.cost[seats, kind].take(board.headline, axis=-1) * (board.headline >= 0)


def paid(tables: Tables, board: Board, sheet: Short, kinds: frozenset[int]) -> Small:
    """Return what each slot of all sheets `(powers, slots, games)` takes of capital; `kinds` of order stand on them."""
    catalogue, powers = tables.catalogue, np.arange(len(sheet))
    power = powers[:, None, None]
    out = catalogue.capital.reshape(-1).take(power * catalogue.count + sheet)
    changes = _changes(tables, board, powers) if not kinds.isdisjoint(_CHANGING) else {}
    changes = {kind: each for kind, each in changes.items() if kind in kinds}
    if changes:
        out += _changed_by_board(tables, sheet, changes)
    kind = catalogue.kind.take(sheet)
    headlines = len(tables.headlines.weight) + 1
    place = (power * len(OrderKind) + kind) * headlines + (board.headline + 1)
    out += _costs_in_the_news(tables).take(place)
    return np.maximum(out, _LEAST.take(kind))


def _changed_by_board(tables: Tables, sheet: Short, changes: Mapping[OrderKind, Small]) -> Small:
    """Return by how much the board changes the price of each slot of all sheets `(powers, slots, games)`.

    Changes of a kind are `(orders of the kind, powers, games)`.
    """
    powers, games = np.arange(len(sheet)), sheet.shape[-1]
    row, rows = np.zeros(tables.catalogue.count, np.intp), 1
    columns = [np.zeros((len(sheet), 1, games), np.int8)]
    for kind, change in changes.items():
        row[tables.catalogue.span[kind]] = np.arange(rows, rows + len(change))
        rows += len(change)
        columns.append(change.swapaxes(0, 1))
    every = np.concatenate(columns, axis=1).reshape(-1, games)
    return row_of(every, powers[:, None, None] * rows + row.take(sheet))


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
