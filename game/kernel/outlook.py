"""Looking ahead: what the board would score now, and what it would score if one seat stood otherwise."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel import places, scoring, standing
from game.kernel.arrays import at_least, at_most, either, row_of
from game.kernel.board import Board
from game.kernel.ranking import totals
from game.kernel.requirements import Seats, of_seats
from game.kernel.tables import NEVER, Bools, Short, Small, Tables
from game.vocabulary import MandateKind, OrderKind


def if_ended_now(tables: Tables, board: Board, mark: Small) -> Short:
    """Return every power's points if the year ended now `(powers, games)` int16; marks are `(powers, games)`."""
    now = totals(board) + open_points(tables, board)
    now += scoring.marked(tables, board, mark) * np.int16(tables.numbers.scoring_agenda)
    return now


def open_points(tables: Tables, board: Board) -> Short:
    """Return the points that every power would score now `(powers, games)` int16, secret agendas aside."""
    partners = scoring.partners(tables, board)
    corridors = scoring.corridors(tables, board)
    points = scoring.mandates(tables, board).astype(np.int16)
    for each in (partners.leader, partners.second, scoring.supply(tables, board), *corridors):
        points += each.sum(axis=1, dtype=np.int16)
    return points


class Standings(NamedTuple):
    """How republics would score for some seats, `(cases, republics, seats, games)`."""

    own: Small  # their points for partners there
    rivals: Small  # all others' together
    leads: Bools  # they lead there


class _Rivals(NamedTuple):
    """How all others than a seat stand in republics, `(..., republics, seats, games)`."""

    key: Short  # the highest for the lead
    lead: Bools  # one of them has it alone, and would lead without the seat
    most: Small  # influence
    holders: Small  # how many have that
    next: Small  # influence of those behind the highest key
    next_holders: Small


def if_moved(tables: Tables, board: Board, seats: Seats, changes: range) -> Standings:
    """Return how republics would score if the seats' influence changed by each of `changes`, between floor and cap.

    Each seat moves by itself. A test holds it against the scoring.
    """
    contacts = standing.contacts(tables, board)
    moved = of_seats(board.influence, seats) + np.array(changes, np.int8)[:, None, None, None]
    moved = at_most(moved, tables.numbers.turn_influence_cap)
    np.maximum(moved, of_seats(board.floor, seats), out=moved)
    rivals = _rivals(board.influence, contacts, _is_other(tables, seats))
    return _standings(tables, moved, of_seats(contacts, seats), rivals)


def if_pressed(tables: Tables, board: Board, seats: Seats) -> Standings:
    """Return how republics would score if the seats pressed each power `(powers, republics, seats, games)`."""
    numbers = tables.numbers
    contacts = standing.contacts(tables, board)
    raised = of_seats(board.influence, seats) + np.int8(numbers.pressure_influence)
    own = at_most(raised, numbers.turn_influence_cap)
    left = np.maximum(board.influence - np.int8(numbers.pressure_loss), board.floor)
    cases = np.repeat(board.influence[:, None], tables.powers, axis=1)
    for rival in range(tables.powers):
        cases[rival, rival] = left[rival]
    rivals = _rivals(cases, contacts[:, None], _is_other(tables, seats)[:, None])
    return _standings(tables, own, of_seats(contacts, seats), rivals)


def _is_other(tables: Tables, seats: Seats) -> Small:
    """Return 1 for powers that are others than each seat, else 0 `(powers, 1, seats, 1)`."""
    return (np.arange(tables.powers)[:, None] != seats)[:, None, :, None].view(np.int8)


def _standings(tables: Tables, own: Small, contacts: Small, rivals: _Rivals) -> Standings:
    """Return how republics score for seats with some influence of their own and contacts against their rivals."""
    key = standing.keys(own, contacts)
    leads = key > at_least(rivals.key, standing.LEAST_KEY - 1)
    beaten = rivals.lead & (key < rivals.key)
    most = either(beaten, rivals.next, rivals.most)
    holders = either(beaten, rivals.next_holders, rivals.holders)
    left = own * ~leads
    second = (left >= most) & (left > 0)
    others = holders * ((most >= left) & (most > 0))
    value = tables.value[:, None, None]
    half = value // 2
    return Standings(leads * value + second * half, beaten * value + others * half, leads)


def _rivals(influence: Small, contacts: Small, other: Small) -> _Rivals:
    """Return how the `other` powers than each seat stand whose influence is this `(powers, ..., republics, games)`.

    Contacts are of the same axes. Nobody without influence leads, or has the second place; so a seat itself has none.
    """
    keys = standing.keys(influence, contacts)[..., None, :] * other.astype(np.int16)
    influence = influence[..., None, :] * other
    key, most = keys.max(axis=0), influence.max(axis=0)
    first = keys == key
    lead = (first.sum(axis=0, dtype=np.int8) == 1) & (key >= standing.LEAST_KEY)
    rest = influence * ~first
    behind = rest.max(axis=0)
    holders, next_holders = (
        (each == high).sum(axis=0, dtype=np.int8) for each, high in ((influence, most), (rest, behind))
    )
    return _Rivals(key, lead, most, holders, behind, next_holders)


def goes_through(tables: Tables, board: Board, seats: Seats) -> Bools:
    """Return whether a seat's ore would go through the processor if it mined a deposit alone, licences aside.

    The result is `(deposits, seats, games)`, or one game where all are alike.
    """
    if tables.processor < 0:
        return np.zeros((tables.deposits, len(seats), 1), np.bool_)
    elsewhere = tables.integrated[:, None, None] | (seats == tables.processor)[:, None]
    return ~(of_seats(board.plant, seats).take(tables.host, axis=0) | elsewhere)


class Mandates(NamedTuple):
    """What a mine adds to mandates at a scoring, `(deposits, seats, 1)`."""

    own: Small
    others: Small  # all others' together


def mine_mandates(tables: Tables, seats: Seats, through: bool) -> Mandates:
    """Return what a mine of a seat whose ore does or does not go through the processor adds to mandates.

    A test holds it against the scoring.
    """
    own = np.zeros((tables.deposits, len(seats), 1), np.int8)
    others = np.zeros((tables.deposits, len(seats), 1), np.int8)
    for place, seat in enumerate(seats.tolist()):
        for power, code in enumerate(tables.mandate.tolist()):
            kind, points = MandateKind(code), tables.mandate_points[power]
            if kind is MandateKind.INDEPENDENT_SUPPLY and power == seat and not through:
                own[:, place, 0] = (tables.criticality >= tables.mandate_criticality[power]) * points
            elif kind is MandateKind.THROUGHPUT and power != seat and through:
                others[:, place] += points
            elif kind is MandateKind.PRESENCE and power == seat:
                own[:, place] = points
    return Mandates(own, others)


class Routes(NamedTuple):
    """What corridors would bring a scoring; all `(cases, corridors, seats, games)`."""

    own: Small  # points for the seat's shares and standards
    rivals: Small  # all others' points
    mandate: Small  # points for the seat's mandate
    sole: Bools  # the seat is the sole largest shareholder


def if_built(tables: Tables, board: Board, seats: Seats, shares: range) -> tuple[Routes, Routes]:
    """Return what each corridor would bring if a seat had so many shares more, once open and once upgraded.

    A test holds it against the scoring.
    """
    held = places.by_corridor(tables, board.shares)
    mine = of_seats(held, seats) + np.array(shares, np.int8)[:, None, None, None]
    first, others = _shareholders(mine, held[:, :, None] * _is_other(tables, seats))
    present = (tables.mandate[seats] == MandateKind.PRESENCE) * tables.mandate_points[seats]
    mandate = (mine > 0) * present[:, None]
    own_norms = board.standards[:, None] == seats.astype(np.int8)[:, None]
    sides = (first, own_norms), (others, (board.standards >= 0)[:, None] & ~own_norms)
    levels = (1, tables.numbers.corridors_levels)
    pairs = [[_corridor_points(tables, level, *side) for side in sides] for level in levels]
    opened, upgraded = (Routes(own, rivals, mandate, first.sole) for own, rivals in pairs)
    return opened, upgraded


class _Shareholders(NamedTuple):
    """Who holds most shares of corridors, `(cases, corridors, seats, games)`."""

    sole: Bools  # one of them, alone
    tied: Small  # how many of them, with others


def _corridor_points(tables: Tables, level: int, held: _Shareholders, norms: Bools) -> Small:
    """Return the points of shareholders in corridors of a level, and where `norms` hold of standards.

    All are `(cases, corridors, seats, games)`.
    """
    sole, tied, standards = scoring.corridor_values(tables, level)
    return held.sole * sole + held.tied * tied + norms * standards


def _shareholders(mine: Small, others: Small) -> tuple[_Shareholders, _Shareholders]:
    """Return how seats stand and how all others do (6.7).

    `mine` is `(cases, corridors, seats, games)`, `others` `(powers, corridors, seats, games)`, 0 for a seat itself.
    """
    most = others.max(axis=0)
    rivals = (others == most).sum(axis=0, dtype=np.int8) * (most > 0)
    alone = (rivals == 1) & (mine < most)
    own = _Shareholders(mine > most, ((mine == most) & (mine > 0)).view(np.int8))
    return own, _Shareholders(alone, rivals * ((mine <= most) & ~alone))


def missing(tables: Tables, board: Board, level: int) -> Small:
    """Return how many segments of each corridor are below a level `(corridors, games)` int8."""
    return places.by_corridor(tables, (board.level < level)[None].astype(np.int8))[0]


def under_licence(tables: Tables, board: Board) -> Small:
    """Return the supply points that all others than the processor would lose to a licence now `(games,)`."""
    if tables.processor < 0 or not (board.lead == 0).any():
        return np.zeros(board.games, np.int8)
    free = board._replace(licence_until=np.full_like(board.licence_until, NEVER))
    until = free.licence_until.copy()
    until[tables.processor] = board.turn
    loss = scoring.supply(tables, free) - scoring.supply(tables, free._replace(licence_until=until))
    return loss.sum(axis=(0, 1), dtype=np.int8)


class Bridges(NamedTuple):
    """The mandate points a scoring that an accession adds, `(republics, seats, games)` int8."""

    own: Small
    others: Small  # all others' together


def if_acceded(tables: Tables, board: Board, seats: Seats) -> Bridges:
    """Return what an accession to each seat would add to mandates."""
    own = np.zeros((tables.republics, len(seats), board.games), np.int8)
    others = np.zeros_like(own)
    members = board.member.sum(axis=0, dtype=np.int8)
    for power, code in enumerate(tables.mandate.tolist()):
        if MandateKind(code) is not MandateKind.BRIDGE:
            continue
        member, points = board.member[power], tables.mandate_points[power]
        apart = (members - member) > 0
        for place, seat in enumerate(seats.tolist()):
            if power == seat:
                own[:, place] += apart * points
            else:
                others[:, place] += (member & ~apart) * points
    return Bridges(own, others)


class Bids(NamedTuple):
    """How strong seats' bids on deposits would be."""

    own: Short  # (deposits, stakes, seats, games)
    against: Short  # (deposits, seats, games) of the holder who defends, else of a rival's lowest bid


def bids(tables: Tables, board: Board, seats: Seats) -> Bids:
    """Return the strength of seats' bids without a visit, and of what they may meet (5.2, 5.3)."""
    numbers = tables.numbers
    influence = board.influence.astype(np.int16)
    stakes = np.arange(1, numbers.memorandum_stakes + 1, dtype=np.int16) * np.int16(
        numbers.memorandum_bid_stake
    )
    answers = tables.answers[OrderKind.MEMORANDUM].take(board.ask) * np.int16(numbers.memorandum_bid_ask)
    strong = (of_seats(influence, seats) + answers[:, None]).take(tables.host, axis=0)
    own = strong[:, None] + stakes[:, None, None]
    held = row_of(influence.take(tables.host, axis=1).reshape(-1, board.games), _holders(tables, board))
    defence = held + board.stake * np.int16(numbers.memorandum_bid_stake)
    lowest = (influence[:, :, None] * _is_other(tables, seats)).max(axis=0).take(
        tables.host, axis=0
    ) + stakes[0]
    return Bids(own, either((board.holder >= 0)[:, None], defence[:, None], lowest))


def _holders(tables: Tables, board: Board) -> NDArray[np.intp]:
    """Return the place of each deposit's holder among all powers' deposits `(deposits, games)`, or any one."""
    holder = board.holder * np.intp(tables.deposits) + np.arange(tables.deposits)[:, None]
    return holder * (board.holder >= 0)
