"""Corridors: building, standards, opening (rulebook 6)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import contest, places, prices, standing
from game.kernel.arrays import any_along, at_most, either, one_hot, only
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE, change, develop, developed, raise_floor
from game.kernel.orders import Revealed
from game.kernel.state import State
from game.kernel.tables import NEVER, Bools, Small, Tables
from game.vocabulary import Clause, OrderKind, Purpose, Tally

AT_SEGMENT = ("actor", "segment")
AT_CORRIDOR = ("actor", "corridor")


class Corridors(NamedTuple):
    """What the step hands on."""

    lost: Bools  # (powers, slots, games) claims to standards that others won


def corridors(
    tables: Tables, start: State, board: Board, revealed: Revealed
) -> tuple[Board, Corridors, list[Note]]:
    """Resolve corridors; `start` is the state at the turn's start, from which claims are read."""
    joint = _joint(tables, revealed)
    built, build_notes = _build(tables, board, revealed, joint)
    lost, after, claim_notes = _claim(tables, start, built, revealed)
    after, opening_notes = _open(tables, after, raised=bool(build_notes))
    after, ripe_notes = _substance(tables, board, after, revealed)
    notes = [*build_notes, *claim_notes, *opening_notes, *ripe_notes]
    return after, Corridors(lost), notes


def _joint(tables: Tables, revealed: Revealed) -> Bools:
    """Return `(powers, segments, games)`: matched joint orders (6.3)."""
    if not revealed.has(OrderKind.JOINT_SEGMENT):
        return np.zeros((tables.powers, tables.segments, revealed.sheet.shape[-1]), np.bool_)
    orders = revealed.of(tables, OrderKind.JOINT_SEGMENT)
    powers, _, games = orders.shape
    return any_along(orders.reshape(powers, tables.segments, tables.powers, games), axis=2)


def _build(tables: Tables, board: Board, revealed: Revealed, joint: Bools) -> tuple[Board, list[Note]]:
    numbers = tables.numbers
    if not revealed.has(OrderKind.INVEST, OrderKind.BLEND, OrderKind.JOINT_SEGMENT):
        return board, []
    invest = revealed.of(tables, OrderKind.INVEST)
    blend = revealed.of(tables, OrderKind.BLEND)
    levels = invest.sum(axis=0, dtype=np.int8) * np.int8(numbers.invest_levels)
    levels = levels + blend.sum(axis=0, dtype=np.int8) * np.int8(numbers.blend_levels)
    levels += joint.sum(axis=0, dtype=np.int8) // 2 * np.int8(numbers.joint_levels)
    level = at_most(board.level + levels, numbers.corridors_levels)
    shares = invest * np.int8(numbers.invest_shares) + blend * np.int8(numbers.blend_shares) + joint
    growth = _growth(tables, level - board.level)
    orders = invest.astype(np.int8) + blend + joint
    lifting = orders * (board.level < numbers.corridors_levels)
    tallies = board.tallies.copy()
    tallies[:, Tally.RAISED] += lifting.sum(axis=1, dtype=np.int8)
    after = board._replace(level=level, shares=board.shares + shares, tallies=tallies)
    notes = [
        Note(Clause.INVEST, invest, AT_SEGMENT),
        Note(Clause.BLEND, blend, AT_SEGMENT),
        Note(Clause.JOINT_SEGMENT, joint, AT_SEGMENT),
        developed(growth),
    ]
    return develop(tables, after, growth), notes


def _growth(tables: Tables, raised: Small) -> Small:
    """Return development gained `(republics, games)` for levels raised `(segments, games)` (9.5)."""
    return places.sums_at(tables.segment_touches, raised * np.int8(tables.numbers.development_level))


def _claim(tables: Tables, start: State, board: Board, revealed: Revealed) -> tuple[Bools, Board, list[Note]]:
    """Give standards to the strongest claim, and the losers their capital (6.5); returns who lost, by slots."""
    if not revealed.has(OrderKind.STANDARDS):
        return np.zeros(revealed.sheet.shape, np.bool_), board, []
    claims = revealed.of(tables, OrderKind.STANDARDS)
    sums = standing.influence_sums(tables, start.board)
    won = contest.best(start, Purpose.CLAIM, claims, sums)
    winner = only(won)
    standards = either(winner >= 0, winner, board.standards)
    lost = revealed.where(tables, OrderKind.STANDARDS, claims & ~won)
    notes = [
        Note(Clause.STANDARDS_SET, won, AT_CORRIDOR, other=board.standards),
        Note(Clause.STANDARDS_LOST, claims & ~won, AT_CORRIDOR),
    ]
    capital = board.capital + revealed.refund(lost)
    return lost, board._replace(standards=standards, capital=capital), notes


def _open(tables: Tables, board: Board, raised: bool) -> tuple[Board, list[Note]]:
    """Open corridors, where levels were raised, and reward the two roles (6.6)."""
    if not raised:
        return board, []
    state = standing.corridors(tables, board)
    opening = state.open & ~board.opened
    if not opening.any():
        return board, []
    roles = (state.sole & opening).astype(np.int8) + (one_hot(board.standards, tables.powers) & opening)
    gain = places.sums_at(tables.corridor_touches, roles * np.int8(tables.numbers.corridors_opening))
    after, limits = change(tables, board._replace(opened=board.opened | opening), gain)
    notes = [
        Note(Clause.CORRIDOR_OPENED, opening, ("corridor",)),
        Note(Clause.CORRIDOR_INFLUENCE, gain, PLACE),
    ]
    return after, [*notes, *limits]


def _substance(tables: Tables, board: Board, after: Board, revealed: Revealed) -> tuple[Board, list[Note]]:
    """Turn ripe accessions into substance (7.2)."""
    ripe = prices.ripe(tables, board)
    if not ripe.any():
        return after, []
    built = revealed.of(tables, OrderKind.INVEST) | revealed.of(tables, OrderKind.BLEND)
    spent = ripe & places.along(tables.segment_touches, built)
    after = raise_floor(tables, after, spent * np.int8(tables.numbers.accede_floor))
    accession = either(spent, np.int8(NEVER), after.accession)
    return after._replace(accession=accession), [Note(Clause.ACCESSION_RIPE, spent, PLACE)]
