"""The state of a batch of games: the public board and what is hidden."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel.board import Board
from game.kernel.tables import Small


class State(NamedTuple):
    """A batch of games. Arrays are never changed in place."""

    board: Board
    seed: NDArray[np.uint64]  # (games,) hidden: it holds the future
    mark: Small  # (powers, games) hidden until the year's end: agenda marked, its place among the dealt

    @property
    def games(self) -> int:
        """Number of games in the batch."""
        return self.board.games


def take(state: State, games: NDArray[np.integer] | slice) -> State:
    """Return the state of some games of a batch, in the order named."""
    board = Board._make(_taken(field, games) for field in state.board.arrays)
    return State(board, _taken(state.seed, games), _taken(state.mark, games))


def _taken(field: NDArray[Any], games: NDArray[np.integer] | slice) -> NDArray[Any]:
    """Return a field of some games with the games axis last in memory, too, where an index would leave it first."""
    return field[..., games].copy() if isinstance(games, slice) else field.take(games, axis=-1)


def join(states: list[State]) -> State:
    """Return one batch of several batches on the same tables."""
    boards = zip(*(state.board.arrays for state in states), strict=True)
    board = Board._make(np.concatenate(fields, axis=-1) for fields in boards)
    seed = np.concatenate([state.seed for state in states])
    return State(board, seed, np.concatenate([state.mark for state in states], axis=-1))


def put(state: State, games: NDArray[np.integer], other: State) -> State:
    """Return a batch with other games `(games named,)` at some places, which are named once each."""
    board = Board._make(
        _put(field, games, new) for field, new in zip(state.board.arrays, other.board.arrays, strict=True)
    )
    return State(board, _put(state.seed, games, other.seed), _put(state.mark, games, other.mark))


def _put(field: NDArray[Any], games: NDArray[np.integer], new: NDArray[Any]) -> NDArray[Any]:
    out = field.copy()
    out[..., games] = new
    return out
