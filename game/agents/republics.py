"""Scores of orders that name a republic; all return `(orders of the kind, seats, games)`."""

from __future__ import annotations

import numpy as np

from game.agents.policy import Worths
from game.agents.prospects import Prospects, are_ahead, gained, won
from game.kernel import outlook
from game.kernel.arrays import at_least, at_most, within
from game.kernel.phases.diplomacy import rival_held_summit, visited_by_rival
from game.kernel.tables import Tables
from game.vocabulary import OrderKind


def envoy(tables: Tables, known: Prospects) -> Worths:
    """Influence."""
    return gained(tables, known, OrderKind.ENVOY, tables.numbers.envoy_influence)


def visit(tables: Tables, known: Prospects) -> Worths:
    """Influence and contact, more in answer to a rival."""
    numbers = tables.numbers
    answering = known.own(visited_by_rival(known.board)) * np.int32(numbers.visit_answering)
    more = answering + np.int32(numbers.visit_influence)
    return gained(tables, known, OrderKind.VISIT, more) + known.contact


def summit(tables: Tables, known: Prospects) -> Worths:
    """Influence everywhere, and more with contact in the focus."""
    numbers, board = tables.numbers, known.board
    sent = (~board.withdrawn * np.int32(numbers.summit_influence))[:, None]
    everywhere = ~board.withdrawn[:, None] * won(known, numbers.summit_influence)
    answering = rival_held_summit(board)[known.seats] * np.int32(numbers.summit_answering)
    focus = gained(tables, known, OrderKind.SUMMIT, sent + answering + np.int32(numbers.summit_focus))
    stirs = known.weights.tension * tables.summit_tension.astype(np.int32)[known.seats, None]
    return everywhere.sum(axis=0, dtype=np.int32) - everywhere + focus + known.contact + board.tension * stirs


def flagship(tables: Tables, known: Prospects) -> Worths:
    """Influence, a floor and instalments."""
    numbers, board, weights = tables.numbers, known.board, known.weights
    influence, floor = known.own(board.influence), known.own(board.floor)
    raised = np.minimum(at_most(floor + numbers.flagship_floor, numbers.turn_floor_cap), influence + 1)
    bound = at_least(raised - floor, 0) * (weights.floor * known.value)
    turns = np.minimum(known.turns_left, numbers.flagship_turns)
    paid = turns * (weights.income * np.int32(numbers.flagship_income))
    return gained(tables, known, OrderKind.FLAGSHIP, numbers.flagship_influence) + bound + paid


def accede(tables: Tables, known: Prospects) -> Worths:
    """Influence, room, and what the membership does to mandates."""
    numbers, weights = tables.numbers, known.weights
    mandates = outlook.if_acceded(tables, known.board, known.seats)
    points = (mandates.own * weights.mandate + mandates.others * weights.others) * known.left
    room = weights.room * known.value * np.int32(numbers.accede_room)
    return gained(tables, known, OrderKind.ACCEDE, numbers.accede_influence) + points + room


def programme(tables: Tables, known: Prospects) -> Worths:
    """Influence, any ask, and calm."""
    numbers = tables.numbers
    worth = won(known, numbers.programme_influence + numbers.asks_influence)
    calm = known.board.tension * (known.weights.calm * np.int32(numbers.programme_tension))
    return worth + (known.answer + calm)


def pressure(tables: Tables, known: Prospects) -> Worths:
    """Influence taken from a rival and won, and the tension it makes."""
    numbers, board, weights = tables.numbers, known.board, known.weights
    cases = outlook.if_pressed(tables, board, known.seats)
    now = known.unmoved
    worth = (cases.own - now.own) * (weights.partners + weights.partners_closing * known.closing)
    worth += (now.rivals - cases.rivals) * weights.rivals
    taken = within(board.influence - board.floor, 0, numbers.pressure_loss)[:, :, None]
    front = weights.denied + weights.front * are_ahead(board, known.seats)
    worth += (taken * known.value) * front[:, None]
    standing = weights.influence * known.value * known.left * np.int32(numbers.pressure_influence)
    worth += standing + known.tension
    return worth.swapaxes(0, 1).reshape(-1, *worth.shape[2:])
