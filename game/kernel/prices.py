"""What orders cost on a board (rulebook 2.6 and the table of orders)."""

from __future__ import annotations

import numpy as np

from game.kernel import places
from game.kernel.board import Board
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import OrderKind

_RIPENED = (OrderKind.CONTRACT, OrderKind.PLANT, OrderKind.INVEST, OrderKind.BLEND)
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
    guaranteed = board.guaranteed & (board.holder == seat)
    out[catalogue.span[OrderKind.CONTRACT]] -= guaranteed * np.int8(tables.numbers.guarantee_discount)
    rival = (board.standards >= 0) & (board.standards != seat)
    dearer = np.int8(tables.numbers.standards_takeover - tables.numbers.standards_capital)
    out[catalogue.span[OrderKind.STANDARDS]] += rival * dearer
    _ripe_discounts(tables, ripe(tables, board)[seat], out)
    _news(tables, board, seat, out)
    np.maximum(out, 0, out=out)
    for kind in _JOINT:
        np.maximum(out[catalogue.span[kind]], 1, out=out[catalogue.span[kind]])
    return out


def ripe(tables: Tables, board: Board) -> Bools:
    """Return whether an accession may become substance now `(powers, republics, games)` (7.2)."""
    age = board.turn - board.accession
    return (board.accession > 0) & (age >= tables.numbers.accede_ripe_after)


def _ripe_discounts(tables: Tables, ripe: Bools, out: Small) -> None:
    if not ripe.any():
        return
    discount = np.int8(tables.numbers.accede_discount)
    touched = places.along(tables.segment_touches.T, ripe[None])[0]
    where = (ripe[tables.host], ripe, touched, touched)
    for kind, mask in zip(_RIPENED, where, strict=True):
        out[tables.catalogue.span[kind]] -= mask * discount


def _news(tables: Tables, board: Board, seat: int, out: Small) -> None:
    """Add what the headline changes, for the kinds that some headline changes."""
    changing = tables.headlines.cost[seat]
    for kind in np.flatnonzero(np.any(changing, axis=1)):
        change = np.where(board.headline >= 0, changing[kind, board.headline], 0).astype(np.int8)
        out[tables.catalogue.span[kind]] += change


def paid(tables: Tables, prices: Small, sheet: Short) -> Small:
    """Return what each slot of a sheet `(slots, games)` costs at `prices` `(orders, games)`."""
    return prices[sheet, np.arange(sheet.shape[-1])]


def returned(tables: Tables, board: Board, kind: OrderKind, lost: Bools) -> Small:
    """Return the capital `(powers, games)` int8 that orders of a kind `(powers, orders of it, games)` get back."""
    span = tables.catalogue.span[kind]
    back = [
        (capital(tables, board, seat)[span] * lost[seat]).sum(axis=0, dtype=np.int8)
        if lost[seat].any()
        else np.zeros(board.games, np.int8)
        for seat in range(len(lost))
    ]
    return np.stack(back)
