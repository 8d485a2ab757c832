"""What orders cost on a board (rulebook 2.6 and the table of orders)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.kernel import places
from game.kernel.board import Board
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import OrderKind

_RIPENED = (OrderKind.CONTRACT, OrderKind.PLANT, OrderKind.INVEST, OrderKind.BLEND)
_MOST = 127  # of an int8
_JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)


def attention(tables: Tables, board: Board) -> Small:
    """Return what each order takes of any power's attention `(orders, games)` int8."""
    out = np.repeat(tables.catalogue.attention[:, None], board.games, axis=1)
    dearer = np.int8(tables.numbers.pressure_last_turn_attention)
    span = tables.catalogue.span[OrderKind.PRESSURE]
    out[span] = np.where(board.turn == tables.last_turn, dearer, out[span])
    return out


def capital(tables: Tables, board: Board, seat: int) -> Small:
    """Return what each order takes of a seat's capital `(orders, games)` int8."""
    catalogue = tables.catalogue
    out = np.repeat(catalogue.capital[seat][:, None], board.games, axis=1)
    for kind, change in _changes(tables, board, seat):
        out[catalogue.span[kind]] += change
    out.clip(0, _MOST, out=out)
    for kind in _JOINT:
        joint = out[catalogue.span[kind]]
        joint.clip(1, _MOST, out=joint)
    return out


def capital_of(tables: Tables, board: Board, seat: int, kind: OrderKind) -> Small:
    """Return what the orders of a kind take of a seat's capital `(orders of the kind, games)` int8."""
    base = tables.catalogue.capital[seat, tables.catalogue.span[kind]]
    out = np.repeat(base[:, None], board.games, axis=1)
    for changed, change in _changes(tables, board, seat):
        if changed is kind:
            out += change
    return out.clip(int(kind in _JOINT), _MOST)


def _changes(tables: Tables, board: Board, seat: int) -> Iterator[tuple[OrderKind, Small]]:
    """Yield by how much the board changes prices of a kind, each `(orders of the kind or 1, games)`."""
    guaranteed = board.guaranteed & (board.holder == seat)
    yield OrderKind.CONTRACT, guaranteed * np.int8(-tables.numbers.guarantee_discount)
    rival = (board.standards >= 0) & (board.standards != seat)
    dearer = np.int8(tables.numbers.standards_takeover - tables.numbers.standards_capital)
    yield OrderKind.STANDARDS, rival * dearer
    yield from _ripe_discounts(tables, ripe(tables, board)[seat])
    yield from _news(tables, board, seat)


def ripe(tables: Tables, board: Board) -> Bools:
    """Return whether an accession may become substance now `(powers, republics, games)` (7.2)."""
    age = board.turn - board.accession
    return (board.accession > 0) & (age >= tables.numbers.accede_ripe_after)


def _ripe_discounts(tables: Tables, ripe: Bools) -> Iterator[tuple[OrderKind, Small]]:
    if not ripe.any():
        return
    discount = np.int8(-tables.numbers.accede_discount)
    touched = places.along(tables.segment_touches.T, ripe[None])[0]
    where = (ripe[tables.host], ripe, touched, touched)
    for kind, mask in zip(_RIPENED, where, strict=True):
        yield kind, mask * discount


def _news(tables: Tables, board: Board, seat: int) -> Iterator[tuple[OrderKind, Small]]:
    """Yield what the headline changes, for the kinds that some headline changes."""
    changing = tables.headlines.cost[seat]
    for kind in np.flatnonzero(np.any(changing, axis=1)):
        yield OrderKind(int(kind)), changing[kind].take(board.headline) * (board.headline >= 0)


def paid(tables: Tables, prices: Small, sheet: Short) -> Small:
    """Return what each slot of a sheet `(slots, games)` costs at `prices` `(orders, games)`."""
    return prices[sheet, np.arange(sheet.shape[-1])]


def returned(tables: Tables, board: Board, kind: OrderKind, lost: Bools) -> Small:
    """Return the capital `(powers, games)` int8 that orders of a kind `(powers, orders of it, games)` get back."""
    back = [
        (capital_of(tables, board, seat, kind) * lost[seat]).sum(axis=0, dtype=np.int8)
        if lost[seat].any()
        else np.zeros(board.games, np.int8)
        for seat in range(len(lost))
    ]
    return np.stack(back)
