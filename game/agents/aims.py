"""Aims: what the end of a game is worth to a seat, in whole numbers."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel import ranking, standing
from game.kernel.board import Board
from game.kernel.tables import Bools, Short, Tables
from game.scenario.planning import Aims
from game.vocabulary import Outcome

WIN = 10_000
"""A win alone; chances to win are parts of it."""

Longs = NDArray[np.int64]


class Ends(NamedTuple):
    """How games ended for one seat."""

    value: Longs  # (games,) by the aims
    share: Longs  # (games,) of the win, of 10,000
    points: Short  # (sources, games)
    led: Bools  # (republics, games)


def win_shares(tables: Tables, board: Board) -> Longs:
    """Return each power's share of each game's win `(powers, games)`, of 10,000; all 0 in a crisis."""
    won = ranking.winners(tables, board)
    return won * (WIN // np.maximum(won.sum(axis=0), 1))


def ends(tables: Tables, aims: Aims, board: Board, seat: int) -> Ends:
    """Return how games that are over ended for a seat."""
    share = win_shares(tables, board)[seat]
    return Ends(
        value=_value(tables, aims, board, seat, share),
        share=share,
        points=board.points[seat],
        led=standing.leaders(tables, board) == seat,
    )


def _value(tables: Tables, aims: Aims, board: Board, seat: int, share: Longs) -> Longs:
    ranks = ranking.ranks(tables, board)[seat]
    places = np.array([0, 0, *aims.places], np.int64)
    totals = ranking.totals(board).astype(np.int64)
    margin = totals[seat] - np.delete(totals, seat, axis=0).max(axis=0)
    value = share + places[np.minimum(ranks, len(places) - 1)]
    value = value + aims.point * np.clip(margin, -aims.points, aims.points)
    blamed = (ranks == tables.powers) & (board.presses[seat] > 0)
    crisis = np.where(blamed, aims.blame, aims.crisis)
    return np.where(board.outcome == Outcome.CRISIS, crisis, value)
