"""Imagined futures: games that go on from what one seat sees, on hidden values and chances of the seat's own making.

Whoever imagines knows no more than its seat: a future starts from an observation alone, and its seed is not the game's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.kernel.board import Board, Observation
from game.kernel.events import Note
from game.kernel.observe import observe
from game.kernel.orders import Orders
from game.kernel.state import State, join, take
from game.kernel.step import step
from game.kernel.tables import Small, Tables
from game.vocabulary import Outcome

Seeds = NDArray[np.uint64]


@dataclass(frozen=True)
class Futures:
    """A batch of imagined games; who holds one can see its boards and go on with it."""

    _state: State

    @property
    def board(self) -> Board:
        """The boards."""
        return self._state.board

    @property
    def marks(self) -> Small:
        """The agendas marked, guessed or chosen `(powers, games)`."""
        return self._state.mark

    @property
    def seeds(self) -> Seeds:
        """The seeds that the imagined chances come from `(games,)`."""
        return self._state.seed

    @property
    def running(self) -> bool:
        """Whether any of the games goes on."""
        return bool((self.board.outcome == Outcome.RUNNING).any())

    def observe(self, seat: int) -> Observation:
        """Return what a seat would see."""
        return observe(self._state, seat)

    def after(self, tables: Tables, orders: Orders, *, noted: bool = True) -> tuple[Futures, list[Note]]:
        """Return the games a turn later, and what happened where somebody asks for it (`noted`)."""
        state, notes = step(tables, self._state, orders, noted=noted)
        return Futures(state), notes

    def take(self, games: NDArray[np.integer] | slice) -> Futures:
        """Return some of the games, in the order named."""
        return Futures(take(self._state, games))


def only(observation: Observation, game: int) -> Observation:
    """Return the observation of one game of a batch."""
    board = Board._make(field[..., game : game + 1] for field in observation.board)
    return Observation(observation.seat, board, observation.mark[game : game + 1])


def joined(futures: Sequence[Futures]) -> Futures:
    """Return one batch of several batches of imagined games."""
    return Futures(join([each._state for each in futures])) if len(futures) > 1 else futures[0]


def many(observations: Sequence[Observation], games: int) -> Observation:
    """Return a seat's observations of one game each, each of them so many times, in one batch."""
    each = [repeated(observation, games) for observation in observations]
    boards = zip(*(observation.board for observation in each), strict=True)
    board = Board._make(np.concatenate(fields, axis=-1) for fields in boards)
    return Observation(each[0].seat, board, np.concatenate([observation.mark for observation in each]))


def repeated(observation: Observation, games: int) -> Observation:
    """Return an observation of one game so many times."""
    board = Board._make(np.repeat(field[..., :1], games, axis=-1) for field in observation.board)
    return Observation(observation.seat, board, np.repeat(observation.mark[:1], games))


def imagine(observation: Observation, seeds: Seeds, marks: Small) -> Futures:
    """Return one future of an observed game for each seed `(games,)`.

    `marks` `(powers, games)` are guesses at what the powers have marked; the seat's own mark is known.
    """
    known = repeated(observation, len(seeds))
    marks = marks.copy()
    marks[observation.seat] = known.mark
    return Futures(State(known.board, seeds, marks))


def relived(state: State, seeds: Seeds, marks: Small | None = None) -> Futures:
    """Return how a game in the open might have gone on: one future of its first game for each seed `(games,)`.

    `marks` `(powers, games)` are guesses in place of what is marked, where that is still secret.
    """
    board = Board._make(np.repeat(field[..., :1], len(seeds), axis=-1) for field in state.board)
    marked = np.repeat(state.mark[:, :1], len(seeds), axis=-1) if marks is None else marks
    return Futures(State(board, seeds, marked))
