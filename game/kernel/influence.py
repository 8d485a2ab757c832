"""Gains and losses of influence inside a step, and what follows from losing (rulebook 1.3, 2.3)."""

from __future__ import annotations

import numpy as np

from game.kernel.arrays import at_most, within
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.tables import Small, Tables
from game.vocabulary import Clause

PLACE = ("actor", "republic")


def change(
    tables: Tables, board: Board, gain: Small | None, loss: Small | None = None
) -> tuple[Board, list[Note]]:
    """Add gains, cut at the cap, subtract losses, never under the floor; both `(powers, republics, games)`."""
    notes: list[Note] = []
    influence = board.influence
    if gain is not None:
        wanted = influence + gain
        influence = at_most(wanted, tables.numbers.turn_influence_cap)
        notes.append(Note(Clause.CAP, influence - wanted, PLACE))
    if loss is not None:
        wanted = influence - loss
        influence = np.maximum(wanted, board.floor)
        notes.append(Note(Clause.FLOOR, influence - wanted, PLACE))
    return board._replace(influence=influence), notes


def raise_floor(tables: Tables, board: Board, gain: Small) -> Board:
    """Raise floors by `gain` `(powers, republics, games)`, up to the cap and to the influence (1.3)."""
    raised = at_most(board.floor + gain, tables.numbers.turn_floor_cap)
    return board._replace(floor=np.maximum(board.floor, np.minimum(raised, board.influence)))


def develop(tables: Tables, board: Board, gain: Small) -> Board:
    """Change development by `gain` `(republics, games)` within its bounds (9.5)."""
    cap = tables.numbers.turn_development_cap
    return board._replace(development=within(board.development + gain, 0, cap))


def developed(gain: Small) -> Note:
    """Return the note of a change of development `(republics, games)`."""
    return Note(Clause.DEVELOPMENT, gain, ("republic",))
