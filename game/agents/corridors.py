"""Scores of orders on segments and corridors; all return `(orders of the kind, games)`."""

from __future__ import annotations

import numpy as np

from game.agents.policy import Worths
from game.agents.prospects import Prospects, gained, won
from game.agents.republics import ripe_floor
from game.kernel import outlook
from game.kernel.arrays import either, within
from game.kernel.outlook import Routes
from game.kernel.tables import Bools, Small, Tables
from game.vocabulary import AgendaKind, OrderKind

_LASTING = 6  # turns for which a corridor's income is counted at most


def invest(tables: Tables, known: Prospects) -> Worths:
    """One level and one share."""
    numbers = tables.numbers
    built = _built(tables, known, OrderKind.INVEST, numbers.invest_shares, numbers.invest_levels)
    return built + _along(tables.segment_touches, ripe_floor(tables, known))


def blend(tables: Tables, known: Prospects) -> Worths:
    """One level and two shares where a rival has one."""
    numbers = tables.numbers
    built = _built(tables, known, OrderKind.BLEND, numbers.blend_shares, numbers.blend_levels)
    return built + _along(tables.segment_touches, ripe_floor(tables, known))


def joint(tables: Tables, known: Prospects) -> Worths:
    """Two levels and a share each."""
    return np.repeat(joint_with(tables, known), tables.powers, axis=0)


def joint_with(tables: Tables, known: Prospects) -> Worths:
    """Return the same for any one partner `(segments, games)`."""
    return _built(tables, known, OrderKind.JOINT_SEGMENT, 1, tables.numbers.joint_levels)


def standards(tables: Tables, known: Prospects) -> Worths:
    """The points of standards, the ask in every republic touched, and the agenda."""
    board, weights, numbers = known.board, known.policy.weights, tables.numbers
    points = np.zeros((tables.corridors, board.games), np.int32)
    lower = 0
    for level, higher in (
        (1, numbers.corridors_standards_points),
        (2, numbers.corridors_standards_points_upgraded),
    ):
        points += (higher - lower) * _close(tables, known, level)
        lower = higher
    each = weights.shares - weights.rival_shares * (board.standards >= 0)
    asks = gained(tables, known, OrderKind.STANDARDS, 0)
    worth = points * known.left * each // 100
    return worth + _along(tables.corridor_touches, asks) + known.steps[AgendaKind.STANDARDS]


def _built(tables: Tables, known: Prospects, kind: OrderKind, shares: int, levels: int) -> Worths:
    """Return the worth of levels and shares on each segment `(segments, games)`."""
    board = known.board
    raised = within(board.level + np.int8(levels), 0, tables.numbers.corridors_levels)
    shares = min(shares, len(known.open.own) - 1)
    lasting = np.minimum(known.turns_left, _LASTING) * (
        known.policy.weights.income * tables.numbers.corridors_income
    )
    now, then = (_corridor(known, known.open, case, lasting) for case in (0, shares))
    worth = _nearer(tables, known, (now, then), raised, 1)
    higher = (_corridor(known, known.upgraded, case, lasting) for case in (0, shares))
    more = tuple(upgraded - opened for upgraded, opened in zip(higher, (now, then), strict=True))
    worth += _nearer(tables, known, more, raised, tables.numbers.corridors_levels)
    worth += _along(tables.segment_touches, gained(tables, known, kind, 0))
    worth += _opening(tables, known, known.open.sole[shares], raised)
    return worth + (raised > board.level) * known.steps[AgendaKind.RAISE]


def _corridor(known: Prospects, routes: Routes, case: int, tolls: Worths) -> Worths:
    """Return the worth of each corridor with so many more shares `(corridors, games)`."""
    weights = known.policy.weights
    points = routes.own[case] * np.int32(weights.shares) + routes.rivals[case] * np.int32(
        weights.rival_shares
    )
    points += routes.mandate[case] * np.int32(weights.mandate)
    return points * known.left + routes.sole[case] * tolls


def _nearer(tables: Tables, known: Prospects, worth: tuple[Worths, ...], raised: Small, level: int) -> Worths:
    """Return what shares, and one segment less lacking, add to a corridor's worth `(segments, games)`.

    `worth` is that of each corridor with the shares of now and with more.
    """
    board, corridor, closeness = known.board, tables.corridor_of, known.policy.closeness
    lacking = outlook.missing(tables, board, level)
    now, then = worth
    here = then * closeness.take(lacking)
    closer = then * closeness.take(lacking - 1, mode="clip")  # only where a segment lacks
    done = (board.level < level) & (raised >= level)
    return (either(done, closer[corridor], here[corridor]) - (now * closeness.take(lacking))[corridor]) // 100


def _close(tables: Tables, known: Prospects, level: int) -> Worths:
    """Return the per cent that points for a level count as long as segments lack `(corridors, games)`."""
    return known.policy.closeness.take(outlook.missing(tables, known.board, level))


def _opening(tables: Tables, known: Prospects, sole: Bools, raised: Small) -> Worths:
    """Return the worth of the influence that comes with an opening now `(segments, games)`."""
    board, corridor = known.board, tables.corridor_of
    lacking = outlook.missing(tables, board, 1)[corridor] - ((board.level < 1) & (raised >= 1))
    opens = (lacking == 0) & ~board.opened[corridor]
    roles = sole.astype(np.int32) + (board.standards == known.seat)
    each = won(known, tables.numbers.corridors_opening) + known.policy.weights.opening
    return opens * (roles * _along(tables.corridor_touches, each))[corridor]


def _along(touches: Bools, worth: Worths) -> Worths:
    """Return the worth `(republics, games)` of all republics that each place touches `(places, games)`."""
    out = np.zeros((len(touches), worth.shape[-1]), np.int32)
    for place, republic in zip(*np.nonzero(touches), strict=True):
        out[place] += worth[republic]
    return out
