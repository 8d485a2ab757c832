"""Scores of orders that name a republic; all return `(orders of the kind, games)`."""

from __future__ import annotations

import numpy as np

from game.agents.policy import Worths
from game.agents.prospects import Prospects, answered, gained, is_ahead, won
from game.kernel import outlook
from game.kernel.arrays import within
from game.kernel.board import contact_counts
from game.kernel.phases.diplomacy import rival_held_summit, visited_by_rival
from game.kernel.tables import Tables
from game.vocabulary import OrderKind

_POINT = 100  # worths are hundredths


def envoy(tables: Tables, known: Prospects) -> Worths:
    """Influence."""
    return gained(tables, known, OrderKind.ENVOY, tables.numbers.envoy_influence)


def visit(tables: Tables, known: Prospects) -> Worths:
    """Influence and contact, more in answer to a rival."""
    numbers = tables.numbers
    answering = visited_by_rival(known.board)[known.seat] * np.int32(numbers.visit_answering)
    more = answering + np.int32(numbers.visit_influence)
    return gained(tables, known, OrderKind.VISIT, more) + _contact(tables, known)


def summit(tables: Tables, known: Prospects) -> Worths:
    """Influence everywhere, and more with contact in the focus."""
    numbers, board = tables.numbers, known.board
    sent = ~board.withdrawn * np.int32(numbers.summit_influence)
    everywhere = ~board.withdrawn * won(known, numbers.summit_influence)
    answering = rival_held_summit(board)[known.seat] * np.int32(numbers.summit_answering)
    focus = gained(tables, known, OrderKind.SUMMIT, sent + answering + np.int32(numbers.summit_focus))
    tense = board.tension * (known.policy.weights.tension * int(tables.summit_tension[known.seat]))
    return everywhere.sum(axis=0, dtype=np.int32) - everywhere + focus + _contact(tables, known) + tense


def flagship(tables: Tables, known: Prospects) -> Worths:
    """Influence, a floor and instalments."""
    numbers, board, weights = tables.numbers, known.board, known.policy.weights
    influence, floor = board.influence[known.seat], board.floor[known.seat]
    raised = np.minimum(np.minimum(floor + numbers.flagship_floor, numbers.turn_floor_cap), influence + 1)
    bound = np.maximum(raised - floor, 0) * (weights.floor * known.value)
    paid = np.minimum(known.turns_left, numbers.flagship_turns) * (weights.income * numbers.flagship_income)
    return gained(tables, known, OrderKind.FLAGSHIP, numbers.flagship_influence) + bound + paid


def accede(tables: Tables, known: Prospects) -> Worths:
    """Influence, room, and what the membership does to mandates."""
    numbers, weights = tables.numbers, known.policy.weights
    mandates = outlook.if_acceded(tables, known.board, known.seat).astype(np.int32)
    own = mandates[known.seat]
    others = mandates.sum(axis=0, dtype=np.int32) - own
    points = (own * weights.mandate + others * weights.others) * known.left
    room = numbers.accede_room * weights.room * known.value
    return gained(tables, known, OrderKind.ACCEDE, numbers.accede_influence) + points + room


def programme(tables: Tables, known: Prospects) -> Worths:
    """Influence, any ask, and calm."""
    numbers = tables.numbers
    worth = won(known, numbers.programme_influence + numbers.asks_influence)
    calm = known.board.tension * (numbers.programme_tension * known.policy.weights.calm)
    return worth + answered(known, np.ones(worth.shape, np.bool_)) + calm


def pressure(tables: Tables, known: Prospects) -> Worths:
    """Influence taken from a rival and won, and the tension it makes."""
    numbers, board, weights = tables.numbers, known.board, known.policy.weights
    cases = outlook.if_pressed(tables, board, known.seat)
    now = known.unmoved
    own = (cases.own - now.own) * (weights.partners + np.int32(weights.partners_closing) * known.closing)
    lost = (now.rivals - cases.rivals) * np.int32(weights.rivals)
    taken = within(board.influence - board.floor, 0, numbers.pressure_loss)
    ahead = is_ahead(board, known.seat)[:, None]
    denied = taken * ((weights.denied + np.int32(weights.front) * ahead) * known.value)
    standing = numbers.pressure_influence * weights.influence * known.value * known.left
    worth = own + lost + denied + standing + tension(tables, known)
    return worth.swapaxes(0, 1).reshape(-1, board.games)


def tension(tables: Tables, known: Prospects) -> Worths:
    """Return what one more point of tension is worth `(games,)`: worse the more there is, worst at the brink."""
    numbers, weights = tables.numbers, known.policy.weights
    now = known.board.tension.astype(np.int32)
    near = np.maximum(now + (1 + numbers.tension_rise_cap - numbers.tension_cap), 0)
    ends_tense = (now + 1 >= numbers.tension_penalty_from) & (known.turns_left < numbers.tension_quiet_turns)
    return (
        now * weights.tension + near * weights.brink - ends_tense * np.int32(_POINT * numbers.tension_penalty)
    )


def _contact(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of contact where none counts any more `(republics, games)`."""
    board = known.board
    counts = contact_counts(board.turn, board.contact[known.seat], tables.numbers.turn_contact_turns - 1)
    return ~counts * (known.policy.weights.contact * known.value)
