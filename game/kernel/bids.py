"""What the bids of a turn were worth, for those who look at it afterwards."""

from __future__ import annotations

import numpy as np

from game.kernel import orders
from game.kernel.board import Board
from game.kernel.phases.minerals import Bids, bid_strengths
from game.kernel.state import State
from game.kernel.tables import Short, Tables


def bids_of(tables: Tables, board: Board, sheet: Short) -> Bids:
    """Return who bid and defended how strongly, from the board at the turn's start and opened sheets
    `(powers, slots, games)`.
    """
    written = orders.none(tables, board.games)._replace(sheet=sheet)
    mark = np.zeros((tables.powers, board.games), np.int8)
    start = State(board, np.zeros(board.games, np.uint64), mark)
    return bid_strengths(tables, start, orders.reveal(tables, board, written))
