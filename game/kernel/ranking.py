"""Who wins: ranks and shares of the win (rulebook 11.3 and 14.2)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.kernel import standing
from game.kernel.board import Board
from game.kernel.tables import Bools, Small, Tables
from game.vocabulary import Outcome


def totals(board: Board) -> NDArray[np.int16]:
    """Return every power's points `(powers, games)` int16."""
    return board.points.sum(axis=1, dtype=np.int16)


def ranks(tables: Tables, board: Board) -> Small:
    """Return every power's rank `(powers, games)` int8 from 1; who ties shares the better rank.

    In a crisis nobody is first: the power with most pressure orders is last, the others share second place, and all
    of them do if nobody has pressed.
    """
    leaders = standing.leaders(tables, board)
    led = np.stack([(leaders == seat).sum(axis=0) for seat in range(tables.powers)])
    key = (totals(board).astype(np.int64) * 100 + (99 - board.presses)) * 100 + led
    ahead = (key[None] > key[:, None]).sum(axis=1)
    worst = (board.presses == board.presses.max(axis=0)) & (board.presses > 0)
    crisis = np.where(worst, tables.powers, 2)
    return np.where(board.outcome == Outcome.CRISIS, crisis, ahead + 1).astype(np.int8)


def winners(tables: Tables, board: Board) -> Bools:
    """Return who wins, or shares the win, in games that are finished `(powers, games)`."""
    return (ranks(tables, board) == 1) & (board.outcome == Outcome.FINISHED)


def win_shares(tables: Tables, board: Board) -> NDArray[np.float64]:
    """Return each power's share of each game's win `(powers, games)`; all 0 in a crisis."""
    won = winners(tables, board)
    return won / np.maximum(won.sum(axis=0), 1)
