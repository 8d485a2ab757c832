"""What the board would score if the year ended now (rulebook 13): used at the year's end, by views and by policies."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import standing
from game.kernel.arrays import any_along, at_least, one_hot
from game.kernel.board import Board
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import AgendaKind, MandateKind, Tally


class Partners(NamedTuple):
    """Points from leading, both `(powers, republics, games)` int8."""

    leader: Small
    second: Small


def partners(tables: Tables, board: Board) -> Partners:
    """Return what each power scores in each republic (13.1)."""
    return partner_points(tables, board, standing.leaders(tables, board))


def partner_points(tables: Tables, board: Board, leader: Small) -> Partners:
    """Return the same for known leaders `(republics, games)`."""
    leads = one_hot(leader, tables.powers)
    rest = board.influence * ~leads
    second = rest == at_least(rest.max(axis=0), 1)
    value = tables.value[:, None]
    return Partners(leads * value, second * (value // 2))


def supply(tables: Tables, board: Board) -> Small:
    """Return what each power scores for each mine `(powers, deposits, games)` int8 (13.2)."""
    mines = standing.mines(tables, board)
    elsewhere = ~mines.through & ~tables.integrated[:, None]
    halved = mines.through | (mines.bound & elsewhere)
    worth = (tables.criticality[:, None] >> halved) * (mines.producing & ~(mines.bound & mines.through))
    partner = (worth >> 1) * (board.partner >= 0)
    holders, partners = (one_hot(each, tables.powers) for each in (board.holder, board.partner))
    return (worth - partner) * holders + partner * partners


class CorridorPoints(NamedTuple):
    """Points from corridors, both `(powers, corridors, games)` int8."""

    share: Small
    standards: Small


def corridors(tables: Tables, board: Board) -> CorridorPoints:
    """Return what each power scores for each corridor (13.3)."""
    state = standing.corridors(tables, board)
    low_sole, tied_points, low_norms = corridor_values(tables, 0)
    high_sole, _, high_norms = corridor_values(tables, tables.numbers.corridors_levels)
    sole = low_sole + state.upgraded * (high_sole - low_sole)
    norms = low_norms + state.upgraded * (high_norms - low_norms)
    tied = state.largest & ~state.sole & state.open
    share = state.sole * (sole * state.open) + tied * tied_points
    return CorridorPoints(share, one_hot(board.standards, tables.powers) * (norms * state.open))


def corridor_values(tables: Tables, level: int) -> tuple[np.int8, np.int8, np.int8]:
    """Return what a corridor of some level scores the sole largest shareholder, one of several, and standards."""
    numbers = tables.numbers
    sole, standards = numbers.corridors_share_points, numbers.corridors_standards_points
    if level >= numbers.corridors_levels:
        sole, standards = numbers.corridors_share_points_upgraded, numbers.corridors_standards_points_upgraded
    return np.int8(sole), np.int8(numbers.corridors_share_points_tied), np.int8(standards)


def mandates(tables: Tables, board: Board) -> Small:
    """Return what each power's mandate scores `(powers, games)` int8 (13.4)."""
    counts = [
        _COUNTS[MandateKind(int(kind))](tables, board, power) for power, kind in enumerate(tables.mandate)
    ]
    return np.stack(counts).astype(np.int8) * tables.mandate_points[:, None]


def _independent_supply(tables: Tables, board: Board, power: int) -> Short:
    mines = standing.mines(tables, board)
    critical = tables.criticality[:, None] >= tables.mandate_criticality[power]
    mine = (board.holder == power) | (board.partner == power)
    return (mine & mines.producing & critical & ~mines.through).sum(axis=0, dtype=np.int16)


def _bridge(tables: Tables, board: Board, power: int) -> Short:
    others = any_along(np.delete(board.member, power, axis=0), axis=0)
    return (board.member[power] & others).sum(axis=0, dtype=np.int16)


def _throughput(tables: Tables, board: Board, power: int) -> Short:
    mines = standing.mines(tables, board)
    return (mines.through & (board.holder != power)).sum(axis=0, dtype=np.int16)


def _presence(tables: Tables, board: Board, power: int) -> Short:
    state = standing.corridors(tables, board)
    mine = (board.holder == power) | (board.partner == power)
    active = (state.open & (state.shares[power] > 0)).sum(axis=0, dtype=np.int16)
    return active + (mine & (board.lead == 0)).sum(axis=0, dtype=np.int16)


_COUNTS = {
    MandateKind.INDEPENDENT_SUPPLY: _independent_supply,
    MandateKind.BRIDGE: _bridge,
    MandateKind.THROUGHPUT: _throughput,
    MandateKind.PRESENCE: _presence,
}


def agendas(tables: Tables, board: Board) -> Small:
    """Return how far each power is with each agenda `(powers, agendas, games)` int8; met at its count (13.5)."""
    shape = (tables.powers, len(tables.names.agendas), board.games)
    progress = np.zeros(shape, np.int8)
    leads = one_hot(standing.leaders(tables, board), tables.powers)
    for agenda, code in enumerate(tables.agenda_kind):
        progress[:, agenda] = _progress(tables, board, leads, agenda, AgendaKind(int(code)))
    return progress


_TALLIES = {
    AgendaKind.ANSWER: Tally.ANSWERED,
    AgendaKind.SIGN: Tally.SIGNED,
    AgendaKind.FUND: Tally.FUNDED,
    AgendaKind.RAISE: Tally.RAISED,
}


def _progress(tables: Tables, board: Board, leads: Bools, agenda: int, kind: AgendaKind) -> Small:
    if kind in _TALLIES:
        return board.tallies[:, _TALLIES[kind]]
    if kind is AgendaKind.LEAD_COUNT:
        return leads.sum(axis=1, dtype=np.int8)
    if kind is AgendaKind.LEAD:
        return leads[:, tables.agenda_republic[agenda]].astype(np.int8)
    if kind is AgendaKind.STANDARDS:
        return one_hot(board.standards, tables.powers).sum(axis=1, dtype=np.int8)
    return (board.influence >= tables.agenda_influence[agenda]).sum(axis=1, dtype=np.int8)


def marked(tables: Tables, board: Board, mark: Small) -> Bools:
    """Return whether each power's marked agenda `(powers, games)` is met now; False where none is dealt."""
    if not len(tables.names.agendas):
        return np.zeros(mark.shape, np.bool_)
    games = np.arange(board.games)
    agenda = board.dealt[mark, games]
    progress = agendas(tables, board)[np.arange(tables.powers)[:, None], agenda, games]
    return (agenda >= 0) & (progress >= tables.agenda_count.take(agenda))


def own_scores(tables: Tables, board: Board) -> Short:
    """Return every republic's own score `(republics, games)` int16 (13.6)."""
    return board.even.astype(np.int16) * tables.numbers.scoring_even_points + board.development
