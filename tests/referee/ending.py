"""14.2 and 11.3: points and places; 13.6: the republics' own table."""

from __future__ import annotations

from tests.referee.board import Board
from tests.referee.readings import leader


def points(board: Board) -> dict[str, int]:
    """Points of each power, from all sources."""
    return {power: sum(board.points[power].values()) for power in board.powers}


def ranking(board: Board) -> dict[str, int]:
    """Place of each power from 1; equal places are shared."""
    if board.outcome == "crisis":
        return _after_a_crisis(board)
    merits = {power: _merit(board, power) for power in board.powers}
    return {power: 1 + sum(other > merits[power] for other in merits.values()) for power in board.powers}


def _merit(board: Board, power: str) -> tuple[int, int, int]:
    """14.2: points, then fewer pressure orders, then more republics led."""
    led = sum(leader(board, republic) == power for republic in board.republics)
    return points(board)[power], -board.presses[power], led


def _after_a_crisis(board: Board) -> dict[str, int]:
    """11.3: nobody is first; who pressed most is last; where nobody has pressed, all share the second place."""
    most = max(board.presses.values())
    last = len(board.powers)
    return {power: last if 0 < most == board.presses[power] else 2 for power in board.powers}


def the_five(board: Board) -> dict[str, int]:
    """13.6: each republic's own score."""
    even_points = board.rules.scoring.even_points.value
    return {r: board.development[r] + even_points * board.even[r] for r in board.republics}
