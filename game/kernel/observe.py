"""What one seat may know while it plans: built field by field, so that a new field is hidden until it is named."""

from __future__ import annotations

from game.kernel.board import Observation
from game.kernel.state import State


def observe(state: State, seat: int) -> Observation:
    """Return the observation of a seat: the public board and its own mark; never the seed or others' marks."""
    return Observation(seat=seat, board=state.board, mark=state.mark[seat])
