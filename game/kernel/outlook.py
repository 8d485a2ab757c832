"""Looking ahead: what the board would score now, and what it would score if one seat stood otherwise."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import places, scoring, standing
from game.kernel.arrays import either, row_of
from game.kernel.board import Board
from game.kernel.ranking import totals
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
    """How republics would score for one seat, `(cases, republics, games)`."""

    own: Small  # its points for partners there
    rivals: Small  # all others' together
    leads: Bools  # it leads there


def standings(tables: Tables, board: Board, seat: int, influence: Small, contact: Small) -> Standings:
    """Return how republics would score in several cases.

    A case names every power's influence and contact turns in each republic, both `(powers, republics, cases,
    games)`.
    """
    powers, republics, cases, games = influence.shape
    flat = (powers, republics, cases * games)
    case = board._replace(
        turn=np.tile(board.turn, cases), influence=influence.reshape(flat), contact=contact.reshape(flat)
    )
    leaders = standing.leaders(tables, case)
    points = scoring.partner_points(tables, case, leaders)
    both = points.leader + points.second
    own = both[seat]
    shape = (republics, cases, games)
    return Standings(
        *(
            np.swapaxes(each.reshape(shape), 0, 1)
            for each in (own, both.sum(axis=0, dtype=np.int8) - own, leaders == seat)
        )
    )


def if_moved(tables: Tables, board: Board, seat: int, changes: range) -> Standings:
    """Return how republics would score if the seat's influence changed by each of `changes`, between floor and cap.

    A test holds it against the scoring.
    """
    cap, value = np.full(board.games, tables.numbers.turn_influence_cap, np.int8), tables.value[:, None]
    moved = board.influence[seat] + np.array(changes, np.int8)[:, None, None]
    own = np.maximum(np.minimum(moved, cap), board.floor[seat])
    contacts = standing.contacts(tables, board)
    rivals = _rivals(np.delete(board.influence, seat, axis=0), np.delete(contacts, seat, axis=0))
    key = standing.keys(own, contacts[seat])
    leads = key > np.maximum(rivals.key, np.int16(standing.LEAST_KEY - 1))
    beaten = rivals.lead & (key < rivals.key)
    most = either(beaten, rivals.next, rivals.most)
    holders = either(beaten, rivals.next_holders, rivals.holders)
    left = own * ~leads
    second = (left >= most) & (left > 0)
    others = holders * ((most >= left) & (most > 0))
    half = value // 2
    return Standings(leads * value + second * half, beaten * value + others * half, leads)


class _Rivals(NamedTuple):
    """How all others stand in republics, `(republics, games)`."""

    key: Short  # the highest for the lead
    lead: Bools  # one of them has it alone, and would lead without the seat
    most: Small  # influence
    holders: Small  # how many have that
    next: Small  # influence of those behind the highest key
    next_holders: Small


def _rivals(influence: Small, contacts: Small) -> _Rivals:
    """Return how others stand whose influence and contacts are these `(powers less one, republics, games)`."""
    keys = standing.keys(influence, contacts)
    key, most = keys.max(axis=0), influence.max(axis=0)
    first = keys == key
    lead = (first.sum(axis=0, dtype=np.int8) == 1) & (key >= standing.LEAST_KEY)
    rest = influence * ~first
    behind = rest.max(axis=0)
    holders, next_holders = (
        (each == high).sum(axis=0, dtype=np.int8) for each, high in ((influence, most), (rest, behind))
    )
    return _Rivals(key, lead, most, holders, behind, next_holders)


def if_pressed(tables: Tables, board: Board, seat: int) -> Standings:
    """Return how republics would score if the seat pressed each power `(powers, republics, games)`."""
    numbers = tables.numbers
    influence = np.repeat(board.influence[:, :, None], tables.powers, axis=2)
    contact = np.repeat(board.contact[:, :, None], tables.powers, axis=2)
    for rival in range(tables.powers):
        left = np.maximum(board.influence[rival] - numbers.pressure_loss, board.floor[rival])
        influence[rival, :, rival] = left
    raised = np.minimum(board.influence[seat] + numbers.pressure_influence, numbers.turn_influence_cap)
    influence[seat] = raised[:, None]
    return standings(tables, board, seat, influence.astype(np.int8), contact)


class Mines(NamedTuple):
    """What every deposit would bring a scoring if one seat mined it alone; one game where all are alike."""

    supply: Small  # (deposits, games) points for supply
    mandates: Small  # (powers, deposits, games) points that it adds to each power's mandate


def if_mined(tables: Tables, board: Board, seat: int, plants: bool = False) -> Mines:
    """Return what every deposit would bring if the seat mined it alone, licences aside; or had a plant there too.

    A test holds it against the scoring.
    """
    own = np.ones((tables.deposits, 1), np.bool_) if plants else board.plant[seat, tables.host]
    through = ~standing.elsewhere(tables, own, np.int8(seat))
    return Mines(tables.criticality[:, None] >> through, _mine_mandates(tables, seat, through))


def _mine_mandates(tables: Tables, seat: int, through: Bools) -> Small:
    """Return what a mine of the seat adds to each power's mandate; a test holds it against the scoring."""
    out = np.zeros((tables.powers, *through.shape), np.int8)
    critical = tables.criticality[:, None] >= tables.mandate_criticality[:, None, None]
    for power, code in enumerate(tables.mandate):
        kind = MandateKind(int(code))
        if kind is MandateKind.INDEPENDENT_SUPPLY and power == seat:
            out[power] = critical[power] & ~through
        elif kind is MandateKind.THROUGHPUT and power != seat:
            out[power] = through
        elif kind is MandateKind.PRESENCE and power == seat:
            out[power] = 1
    return out * tables.mandate_points[:, None, None]


class Routes(NamedTuple):
    """What corridors would bring a scoring; all `(cases, corridors, games)`."""

    own: Small  # points for the seat's shares and standards
    rivals: Small  # all others' points
    mandate: Small  # points for the seat's mandate
    sole: Bools  # the seat is the sole largest shareholder


def if_built(tables: Tables, board: Board, seat: int, shares: range) -> tuple[Routes, Routes]:
    """Return what each corridor would bring if the seat had so many shares more, once open and once upgraded.

    A test holds it against the scoring.
    """
    held = places.by_corridor(tables, board.shares)
    mine = held[seat] + np.array(shares, np.int8)[:, None, None]
    first, others = _shareholders(mine, np.delete(held, seat, axis=0))
    present = tables.mandate[seat] == MandateKind.PRESENCE
    mandate = (mine > 0) * (present * tables.mandate_points[seat])
    own_norms = board.standards == seat
    sides = (first, own_norms), (others, (board.standards >= 0) & ~own_norms)
    levels = (1, tables.numbers.corridors_levels)
    pairs = [[_corridor_points(tables, level, *side) for side in sides] for level in levels]
    opened, upgraded = (Routes(own, rivals, mandate, first.sole) for own, rivals in pairs)
    return opened, upgraded


class _Shareholders(NamedTuple):
    """Who holds most shares of corridors, `(cases, corridors, games)`."""

    sole: Bools  # one of them, alone
    tied: Small  # how many of them, with others


def _corridor_points(tables: Tables, level: int, held: _Shareholders, norms: Bools) -> Small:
    """Return the points of shareholders in corridors of a level `(cases, corridors, games)`; `norms`: of standards."""
    sole, tied, standards = scoring.corridor_values(tables, level)
    return held.sole * sole + held.tied * tied + norms * standards


def _shareholders(mine: Small, others: Small) -> tuple[_Shareholders, _Shareholders]:
    """Return how one seat stands and how all others do (6.7).

    `mine` is `(cases, corridors, games)`, `others` `(powers less one, corridors, games)`.
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
    if tables.processor < 0:
        return np.zeros(board.games, np.int8)
    free = board._replace(licence_until=np.full_like(board.licence_until, NEVER))
    until = free.licence_until.copy()
    until[tables.processor] = board.turn
    loss = scoring.supply(tables, free) - scoring.supply(tables, free._replace(licence_until=until))
    return loss.sum(axis=(0, 1), dtype=np.int8)


def if_acceded(tables: Tables, board: Board, seat: int) -> Small:
    """Return the mandate points a scoring that an accession to the seat adds to each power.

    The result is `(powers, republics, games)` int8.
    """
    out = np.zeros(board.member.shape, np.int8)
    others = np.delete(board.member, seat, axis=0).any(axis=0)
    for power, code in enumerate(tables.mandate):
        if MandateKind(int(code)) is not MandateKind.BRIDGE:
            continue
        apart = np.delete(board.member, power, axis=0).any(axis=0)
        bridged = others if power == seat else board.member[power] & ~apart
        out[power] = bridged * tables.mandate_points[power]
    return out


class Bids(NamedTuple):
    """How strong a seat's bids on deposits would be."""

    own: Short  # (deposits, stakes, games)
    against: Short  # (deposits, games) of the holder who defends, else of a rival's lowest bid


def bids(tables: Tables, board: Board, seat: int) -> Bids:
    """Return the strength of a seat's bids without a visit, and of what they may meet (5.2, 5.3)."""
    numbers = tables.numbers
    influence = board.influence[:, tables.host].astype(np.int16)
    stakes = np.arange(1, numbers.memorandum_stakes + 1, dtype=np.int16) * np.int16(
        numbers.memorandum_bid_stake
    )
    answers = tables.answers[OrderKind.MEMORANDUM][board.ask][tables.host]
    own = (influence[seat] + answers * np.int16(numbers.memorandum_bid_ask))[:, None] + stakes[:, None]
    holder = board.holder * np.intp(tables.deposits) + np.arange(tables.deposits)[:, None]
    held = row_of(influence.reshape(-1, board.games), holder * (board.holder >= 0))
    defence = held + board.stake * np.int16(numbers.memorandum_bid_stake)
    lowest = np.delete(influence, seat, axis=0).max(axis=0) + stakes[0]
    return Bids(own, either(board.holder >= 0, defence, lowest))
