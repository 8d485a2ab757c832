"""The menu: for one seat, what every order of the catalogue costs and every reason why it is not possible.

This is the only place that knows a cost or a requirement; a screen, a policy, the referee and the tests ask it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from game.kernel import orders, places, prices
from game.kernel.board import Board, contact_counts
from game.kernel.tables import Bools, Flags, Short, Small, Tables
from game.vocabulary import SIGNATURES, OrderKind, Outcome, Refusal

Refuse = Callable[[Tables, Board, int], Flags]


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
        prices.attention(tables, board),
        prices.capital(tables, board, seat),
        attention_of(tables, board)[seat],
        board.capital[seat],
        papers.sum(axis=0, dtype=np.int8),
    )


def attention_of(tables: Tables, board: Board) -> Small:
    """Return every power's attention this turn `(powers, games)` int8."""
    base = np.broadcast_to(tables.attention[:, None], (tables.powers, board.games))
    first_year = (board.turn <= _first_year_end(tables)) * tables.first_year_attention[:, None]
    news = tables.headlines.attention[:, board.headline]
    return np.maximum(base + first_year + np.where(board.headline >= 0, news, 0), 0).astype(np.int8)


def _first_year_end(tables: Tables) -> int:
    return int(np.flatnonzero(tables.year_closes)[0])


def refusals(tables: Tables, menu: Menu, sheet: Short) -> Flags:
    """Return `(orders, games)` uint32: why each order cannot be added to a sheet `(slots, games)`; 0 is legal."""
    catalogue = tables.catalogue
    flags = menu.standing | _budget(menu, sheet)
    taken = np.any(catalogue.conflicts[:, sheet], axis=1)
    flags |= _if(taken, Refusal.CONFLICT)
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
    for kind, refuse in _REQUIREMENTS.items():
        span = catalogue.span[kind]
        if span.stop > span.start:
            flags[span] |= refuse(tables, board, seat)
    flags[1:] |= _if(board.outcome != Outcome.RUNNING, Refusal.GAME_OVER)
    return flags


def _if(mask: Bools, flag: Refusal) -> Flags:
    return np.where(mask, np.uint32(flag), np.uint32(0))


def _contactless(tables: Tables, board: Board, seat: int) -> Flags:
    counts = contact_counts(board.turn, board.contact[seat], tables.numbers.turn_contact_turns)
    return _if(~counts, Refusal.NO_CONTACT)


def _summit(tables: Tables, board: Board, seat: int) -> Flags:
    paused = board.turn - board.summit[seat] <= tables.numbers.summit_pause
    return _if(paused, Refusal.SUMMIT_PAUSE) | _if(board.withdrawn, Refusal.MINISTER)


def _memorandum(tables: Tables, board: Board, seat: int) -> Flags:
    unfunded = board.lead < 0
    mine = board.holder == seat
    flags = _if(~unfunded, Refusal.FUNDED) | _if(mine & unfunded, Refusal.OWN_PAPER)
    flags |= _if(board.guaranteed & ~mine & unfunded, Refusal.GUARANTEED)
    return np.repeat(flags, tables.numbers.memorandum_stakes, axis=0)


def _contract(tables: Tables, board: Board, seat: int) -> Flags:
    return _if(board.lead >= 0, Refusal.FUNDED) | _if(board.holder != seat, Refusal.NO_PAPER)


def _guarantee(tables: Tables, board: Board, seat: int) -> Flags:
    mine = (board.holder == seat) & (board.lead < 0)
    return _contract(tables, board, seat) | _if(board.guaranteed & mine, Refusal.GUARANTEED)


def _plant(tables: Tables, board: Board, seat: int) -> Flags:
    return _if(board.plant[seat], Refusal.HAS_PLANT)


def _flagship(tables: Tables, board: Board, seat: int) -> Flags:
    return _if(board.purchases <= 0, Refusal.NO_PURCHASE) | _contactless(tables, board, seat)


def _invest(tables: Tables, board: Board, seat: int) -> Flags:
    return _if(board.level >= tables.numbers.corridors_levels, Refusal.FULL_SEGMENT)


def _standards(tables: Tables, board: Board, seat: int) -> Flags:
    strong = (board.influence[seat] >= tables.numbers.standards_influence)[None]
    touched = tables.corridor_touches
    enough = (touched.sum(axis=1) + 1) // 2
    reached = (strong & touched[:, :, None]).sum(axis=1)
    sums = places.sums_along(tables, board.influence)
    games = np.arange(board.games)
    corridor = np.arange(tables.corridors)[:, None]
    held = (board.standards >= 0) & (board.standards != seat)
    lower = held & (sums[seat] <= sums[board.standards, corridor, games])
    flags = _if(reached < enough[:, None], Refusal.LOW_INFLUENCE) | _if(lower, Refusal.LOWER_SUM)
    return flags | _if(board.standards == seat, Refusal.HOLDS_STANDARDS)


def _accede(tables: Tables, board: Board, seat: int) -> Flags:
    low = board.influence[seat] < tables.numbers.accede_needs
    flags = _if(board.member[seat], Refusal.MEMBER) | _if(low, Refusal.LOW_INFLUENCE)
    return flags | _contactless(tables, board, seat)


def _pressure(tables: Tables, board: Board, seat: int) -> Flags:
    rivals = np.arange(tables.powers, dtype=np.int8)[:, None]
    same = np.broadcast_to(
        (board.pressed[seat] == rivals)[None], (tables.republics, *rivals.shape[:1], board.games)
    )
    nothing = np.swapaxes(board.influence <= board.floor, 0, 1)
    flags = _if(same, Refusal.SAME_RIVAL) | _if(nothing, Refusal.NOTHING_TO_TAKE)
    return flags.reshape(-1, board.games)


def _joint_deposit(tables: Tables, board: Board, seat: int) -> Flags:
    partners = np.arange(tables.powers, dtype=np.int8)[:, None]
    holder = board.holder[:, None]
    nobody = (holder != seat) & (holder != partners)
    funded = np.broadcast_to((board.lead >= 0)[:, None], nobody.shape)
    flags = _if(nobody, Refusal.NO_PAPER) | _if(funded, Refusal.FUNDED)
    return flags.reshape(-1, board.games)


def _joint_segment(tables: Tables, board: Board, seat: int) -> Flags:
    return np.repeat(_invest(tables, board, seat), tables.powers, axis=0)


def _programme(tables: Tables, board: Board, seat: int) -> Flags:
    before = board.programmed[seat] >> board.ask & 1
    return _if(before.astype(np.bool_), Refusal.ANSWERED_BEFORE)


def _licence(tables: Tables, board: Board, seat: int) -> Flags:
    used = board.licence_year[seat] == tables.year[board.turn]
    flags = _if(used, Refusal.LICENCE_USED) | _if(board.truce_until >= board.turn, Refusal.TRUCE)
    return flags[None]


def _blend(tables: Tables, board: Board, seat: int) -> Flags:
    others = board.shares.sum(axis=0, dtype=np.int8) - board.shares[seat]
    return _if(others <= 0, Refusal.NO_RIVAL_SHARE)


_REQUIREMENTS: dict[OrderKind, Refuse] = {
    OrderKind.SUMMIT: _summit,
    OrderKind.MEMORANDUM: _memorandum,
    OrderKind.CONTRACT: _contract,
    OrderKind.PLANT: _plant,
    OrderKind.FLAGSHIP: _flagship,
    OrderKind.INVEST: _invest,
    OrderKind.STANDARDS: _standards,
    OrderKind.ACCEDE: _accede,
    OrderKind.PRESSURE: _pressure,
    OrderKind.JOINT_DEPOSIT: _joint_deposit,
    OrderKind.JOINT_SEGMENT: _joint_segment,
    OrderKind.GUARANTEE: _guarantee,
    OrderKind.PROGRAMME: _programme,
    OrderKind.LICENCE: _licence,
    OrderKind.BLEND: _blend,
}
