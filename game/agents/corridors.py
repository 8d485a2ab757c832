"""Scores of orders on segments and corridors; all return `(orders of the kind, seats, games)`."""

from __future__ import annotations

import numpy as np

from game.agents.cases import JOINT_SHARES
from game.agents.policy import Worths
from game.agents.prospects import Prospects, gained
from game.agents.roads import Stretch
from game.kernel import places
from game.kernel.arrays import within
from game.kernel.tables import Bools, Small, Tables
from game.vocabulary import AgendaKind, OrderKind


def invest(tables: Tables, known: Prospects) -> Worths:
    """One level and one share."""
    numbers = tables.numbers
    there = gained(tables, known, OrderKind.INVEST, 0) + known.ripe_floor
    return _built(tables, known, there, numbers.invest_shares, numbers.invest_levels)


def blend(tables: Tables, known: Prospects) -> Worths:
    """One level and two shares where a rival has one."""
    numbers = tables.numbers
    there = gained(tables, known, OrderKind.BLEND, 0) + known.ripe_floor
    return _built(tables, known, there, numbers.blend_shares, numbers.blend_levels)


def joint(tables: Tables, known: Prospects) -> Worths:
    """Two levels and a share each."""
    return np.repeat(joint_with(tables, known), tables.powers, axis=0)


def joint_with(tables: Tables, known: Prospects) -> Worths:
    """Return the same for any one partner `(segments, seats, games)`."""
    there = gained(tables, known, OrderKind.JOINT_SEGMENT, 0)
    return _built(tables, known, there, JOINT_SHARES, tables.numbers.joint_levels)


def standards(tables: Tables, known: Prospects) -> Worths:
    """The points of standards, the ask in every republic touched, and the agenda."""
    board, weights, numbers = known.board, known.weights, tables.numbers
    more = numbers.corridors_standards_points_upgraded - numbers.corridors_standards_points
    opened, upgraded = known.weighing.near
    points = opened * np.int32(numbers.corridors_standards_points) + upgraded * np.int32(more)
    each = weights.shares - weights.rival_shares * (board.standards >= 0)[:, None]
    asks = gained(tables, known, OrderKind.STANDARDS, 0)
    worth = points * known.left * each // 100
    return worth + places.summed_over(tables.corridor_touches, asks) + known.steps[AgendaKind.STANDARDS]


def _built(tables: Tables, known: Prospects, there: Worths, shares: int, levels: int) -> Worths:
    """Return the worth of levels and shares on each segment, and of what is won there `(segments, seats, games)`.

    `there` `(republics, seats, games)` is won in each republic that the segment touches.
    """
    board, upgraded, roads = known.board, tables.numbers.corridors_levels, known.roads
    raised = within(board.level + np.int8(levels), 0, upgraded)
    shares = min(shares, len(roads.open.own) - 1)
    worth = places.summed_over(tables.segment_touches, there)
    opened, upgrading = (Stretch(*(each[shares] for each in stretch)) for stretch in roads.stretches)
    worth += (opened.here + upgrading.here).take(tables.corridor_of, axis=0)
    for level, stretch in ((1, opened), (upgraded, upgrading)):
        done = (board.level < level) & (raised >= level)
        if done.any():
            worth += done[:, None] * (stretch.closer - stretch.here).take(tables.corridor_of, axis=0)
    worth += _opening(tables, known, roads.open.sole[shares], raised)
    if known.steps[AgendaKind.RAISE].any():
        worth += (raised > board.level)[:, None] * known.steps[AgendaKind.RAISE]
    return worth


def _opening(tables: Tables, known: Prospects, sole: Bools, raised: Small) -> Worths:
    """Return the worth of the influence that comes with an opening now `(segments, seats, games)`, 0 if none does."""
    board, corridor = known.board, tables.corridor_of
    lacking = known.weighing.missing[0].take(corridor, axis=0) - ((board.level < 1) & (raised >= 1))
    opens = (lacking == 0) & ~board.opened.take(corridor, axis=0)
    if not opens.any():
        return np.zeros((1, 1, 1), np.int32)
    roles = sole.astype(np.int32) + (board.standards[:, None] == known.seats.astype(np.int8)[:, None])
    return opens[:, None] * (roles * known.opening).take(corridor, axis=0)
