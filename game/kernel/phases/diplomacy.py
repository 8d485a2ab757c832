"""Diplomacy: envoys, visits, summits (rulebook 4)."""

from __future__ import annotations

import numpy as np

from game.kernel.arrays import any_along, either
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE, change
from game.kernel.orders import Revealed
from game.kernel.tables import Bools, Small, Tables
from game.vocabulary import Clause, OrderKind


def diplomacy(tables: Tables, board: Board, revealed: Revealed) -> tuple[Board, list[Note]]:
    """Resolve diplomacy; contact and pauses follow."""
    numbers = tables.numbers
    visits = revealed.of(tables, OrderKind.VISIT)
    envoys = revealed.of(tables, OrderKind.ENVOY) * np.int8(numbers.envoy_influence)
    answering = visits & visited_by_rival(board)
    visiting = visits * np.int8(numbers.visit_influence)
    visiting_more = answering * np.int8(numbers.visit_answering)
    gain, focus, notes = (
        envoys + visiting + visiting_more,
        revealed.of(tables, OrderKind.SUMMIT),
        list[Note](),
    )
    summit = board.summit
    if revealed.has(OrderKind.SUMMIT):
        more, notes = _summits(tables, board, revealed)
        gain += more
        summit = either(any_along(focus, axis=1), board.turn, board.summit)
    board, limits = change(tables, board, gain)
    board = board._replace(contact=either(visits | focus, board.turn, board.contact), summit=summit)
    first = [
        Note(Clause.ENVOY, envoys, PLACE),
        Note(Clause.VISIT, visiting, PLACE),
        Note(Clause.VISIT_ANSWERS, visiting_more, PLACE),
    ]
    return board, [*first, *notes, *limits]


def visited_by_rival(board: Board) -> Bools:
    """Return whether a rival had a visit or summit focus there last turn `(powers, republics, games)` (4.2)."""
    there = board.contact == board.turn - 1
    return there.sum(axis=0, dtype=np.int8) > there


def rival_held_summit(board: Board) -> Bools:
    """Return whether a rival held a summit last turn `(powers, games)` (4.3)."""
    held = board.summit == board.turn - 1
    return held.sum(axis=0, dtype=np.int8) > held


def _summits(tables: Tables, board: Board, revealed: Revealed) -> tuple[Small, list[Note]]:
    numbers = tables.numbers
    focus = revealed.of(tables, OrderKind.SUMMIT)
    held = any_along(focus, axis=1)
    collide = held.sum(axis=0) > 1
    everywhere = (held & ~collide)[:, None] & ~board.withdrawn
    regional = (everywhere | focus) * np.int8(numbers.summit_influence)
    focused = focus * np.int8(numbers.summit_focus)
    answering = (focus & rival_held_summit(board)[:, None]) * np.int8(numbers.summit_answering)
    notes = [
        Note(Clause.SUMMITS_COLLIDE, held & collide, ("actor",)),
        Note(Clause.MINISTER_SENT, held[:, None] & board.withdrawn, PLACE),
        Note(Clause.SUMMIT, regional, PLACE),
        Note(Clause.SUMMIT_FOCUS, focused, PLACE),
        Note(Clause.SUMMIT_ANSWERS, answering, PLACE),
    ]
    return regional + focused + answering, notes
