"""Pressure on rivals (rulebook 8)."""

from __future__ import annotations

import numpy as np

from game.kernel.arrays import any_along, only
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE, change
from game.kernel.orders import Revealed
from game.kernel.tables import Bools, Tables
from game.vocabulary import Clause, OrderKind


def pressure(tables: Tables, board: Board, revealed: Revealed) -> tuple[Board, Bools, list[Note]]:
    """Resolve pressure; also returns who was pressed where `(powers, republics, games)`."""
    numbers = tables.numbers
    if not revealed.has(OrderKind.PRESSURE):
        nobody = np.full_like(board.pressed, -1)
        return board._replace(pressed=nobody), np.zeros(board.influence.shape, np.bool_), []
    orders = revealed.of(tables, OrderKind.PRESSURE)
    powers, _, games = orders.shape
    presses = orders.reshape(powers, tables.republics, powers, games)
    gain = any_along(presses, axis=2) * np.int8(numbers.pressure_influence)
    loss = presses.sum(axis=0, dtype=np.int8).swapaxes(0, 1) * np.int8(numbers.pressure_loss)
    after, limits = change(tables, board, gain, loss)
    rival = any_along(presses, axis=1)
    pressing = any_along(rival, axis=1)
    after = after._replace(
        pressed=only(rival.swapaxes(0, 1)),
        presses=board.presses + pressing,
    )
    victims = np.swapaxes(presses, 1, 2)
    notes = [
        Note(Clause.PRESSURE, gain, PLACE),
        Note(Clause.PRESSED, victims * np.int8(-numbers.pressure_loss), ("actor", "other", "republic")),
    ]
    return after, loss > 0, [*notes, *limits]
