"""The menu: for one seat, what every order of the catalogue costs and every reason why it is not possible.

A screen, the referee and the tests ask it; a player who needs no reasons asks `choice`, which knows the same.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import orders, prices
from game.kernel.arrays import at_least
from game.kernel.board import Board
from game.kernel.requirements import requirements
from game.kernel.tables import Bools, Flags, Short, Small, Tables
from game.vocabulary import SIGNATURES, OrderKind, Outcome, Refusal


class Menu(NamedTuple):
    """One seat's menu at the start of a turn, before anything stands on the sheet."""

    seat: int
    standing: Flags  # (orders, games) refusals that the sheet cannot change, NO_CONTACT aside
    attention: Small  # (orders, games) price
    capital: Small  # (orders, games) price
    attention_left: Small  # (games,) attention of this turn
    capital_left: Small  # (games,) treasury
    papers: Small  # (games,) unfunded memoranda held


def menu(tables: Tables, board: Board, seat: int) -> Menu:
    """Return the menu of a seat."""
    papers = (board.holder == seat) & (board.lead < 0)
    return Menu(
        seat,
        _standing(tables, board, seat),
        np.broadcast_to(prices.attention(tables, board), (tables.catalogue.count, board.games)),
        prices.capital(tables, board, seat),
        attention_of(tables, board)[seat],
        board.capital[seat],
        papers.sum(axis=0, dtype=np.int8),
    )


def attention_of(tables: Tables, board: Board) -> Small:
    """Return every power's attention this turn `(powers, games)` int8."""
    first_year = (board.turn <= _first_year_end(tables)) * tables.first_year_attention[:, None]
    news = tables.headlines.attention.take(board.headline, axis=1) * (board.headline >= 0)
    return at_least(first_year + news + tables.attention[:, None], 0)


def _first_year_end(tables: Tables) -> int:
    return int(np.flatnonzero(tables.year_closes)[0])


def refusals(tables: Tables, menu: Menu, sheet: Short) -> Flags:
    """Return `(orders, games)` uint32: why each order cannot be added to a sheet `(slots, games)`; 0 is legal."""
    catalogue = tables.catalogue
    flags = menu.standing | _budget(menu, sheet)
    flags |= _if(orders.clashing(tables, sheet), Refusal.CONFLICT)
    full = (sheet > 0).sum(axis=0) >= tables.numbers.turn_slots
    flags |= _if(full, Refusal.TRAY_FULL)
    for kinds, flag in _ONE_A_SHEET:
        held = np.any(np.isin(catalogue.kind[sheet], kinds), axis=0)
        flags[_spanning(tables, kinds)] |= _if(held, flag)
    _paper_limit(tables, menu, sheet, flags)
    _contact_on_sheet(tables, sheet, flags)
    flags[0] = 0
    return flags


_ONE_A_SHEET = (
    (SIGNATURES, Refusal.ONE_SIGNATURE),
    ((OrderKind.PRESSURE,), Refusal.ONE_PRESSURE),
    ((OrderKind.SUMMIT,), Refusal.ONE_SUMMIT),
)


def _spanning(tables: Tables, kinds: tuple[OrderKind, ...]) -> slice:
    """Return the stretch of the catalogue over kinds that follow each other."""
    return slice(tables.catalogue.span[kinds[0]].start, tables.catalogue.span[kinds[-1]].stop)


def _budget(menu: Menu, sheet: Short) -> Flags:
    games = np.arange(sheet.shape[-1])
    attention = menu.attention_left - menu.attention[sheet, games].sum(axis=0, dtype=np.int16)
    capital = menu.capital_left - menu.capital[sheet, games].sum(axis=0, dtype=np.int16)
    return _if(menu.attention > attention, Refusal.ATTENTION) | _if(menu.capital > capital, Refusal.CAPITAL)


def _paper_limit(tables: Tables, menu: Menu, sheet: Short, flags: Flags) -> None:
    bids = (tables.catalogue.kind[sheet] == OrderKind.MEMORANDUM).sum(axis=0)
    full = menu.papers + bids >= tables.numbers.memorandum_limit
    flags[tables.catalogue.span[OrderKind.MEMORANDUM]] |= _if(full, Refusal.PAPER_LIMIT)


def _contact_on_sheet(tables: Tables, sheet: Short, flags: Flags) -> None:
    """A visit or summit focus on the same sheet gives the contact that accede and flagship need (7.1)."""
    here = orders.focus(tables, sheet)
    for kind in (OrderKind.ACCEDE, OrderKind.FLAGSHIP):
        span = tables.catalogue.span[kind]
        flags[span] &= ~_if(here, Refusal.NO_CONTACT)


def why_not(tables: Tables, menu: Menu, sheet: Short) -> Flags:
    """Return `(slots, games)` uint32: why each order of a sheet cannot stand beside the others; 0 is legal."""
    out = np.zeros(sheet.shape, np.uint32)
    games = np.arange(sheet.shape[-1])
    for slot in range(sheet.shape[0]):
        others = np.array(sheet)
        others[slot] = 0
        out[slot] = refusals(tables, menu, others)[sheet[slot], games]
    return out


def _standing(tables: Tables, board: Board, seat: int) -> Flags:
    catalogue = tables.catalogue
    flags = np.repeat(catalogue.owned[seat][:, None], board.games, axis=1)
    for kind, refusal, mask in requirements(tables, board, np.array([seat])):
        of_kind = flags[catalogue.span[kind]].reshape(*catalogue.axes(kind, mask), board.games)
        of_kind |= _if(mask[:, :, 0], refusal)
    flags[1:] |= _if(board.outcome != Outcome.RUNNING, Refusal.GAME_OVER)
    return flags


def _if(mask: Bools, flag: Refusal) -> Flags:
    return mask * np.uint32(flag)
