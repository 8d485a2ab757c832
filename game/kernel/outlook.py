"""Looking ahead: what the board would score now, and what it would score if one seat stood otherwise."""

from __future__ import annotations

import numpy as np

from game.kernel import scoring
from game.kernel.board import Board
from game.kernel.ranking import totals
from game.kernel.tables import Short, Small, Tables


def if_ended_now(tables: Tables, board: Board, mark: Small) -> Short:
    """Return every power's points if the year ended now `(powers, games)` int16; marks are `(powers, games)`."""
    partners = scoring.partners(tables, board)
    corridors = scoring.corridors(tables, board)
    now = totals(board) + scoring.mandates(tables, board)
    now += scoring.marked(tables, board, mark) * np.int16(tables.numbers.scoring_agenda)
    for points in (partners.leader, partners.second, scoring.supply(tables, board), *corridors):
        now += points.sum(axis=1, dtype=np.int16)
    return now
