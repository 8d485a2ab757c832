"""Partners: which joint order to offer to whom, judged from both sides."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.agents.base import best, keys
from game.agents.policy import Worths
from game.agents.prospects import Prospects
from game.agents.scores import partner_scores, rows_with
from game.kernel.choice import Choice
from game.kernel.requirements import Seats
from game.kernel.tables import Bools, Short, Tables


def best_offer(tables: Tables, known: Prospects, choice: Choice, worth: Worths) -> Short:
    """Return the joint orders that are best to offer `(seats, games)`, 0 where none is worth it to both.

    Each turn another partner is asked, in the order of the seats. `worth` is that of each order `(orders, seats,
    games)`.
    """
    seats = np.arange(len(known.seats))
    offer = np.zeros(known.mark.shape, np.int16)
    step = known.board.turn % (tables.powers - 1) + 1
    for each in np.bincount(step).nonzero()[0]:
        partners = (known.seats + each) % tables.powers
        rows = rows_with(tables, partners)
        chances = choice.permitted[rows, seats] & (step == each)
        if chances.any():
            numbers = np.concatenate([np.zeros_like(rows[:1]), rows])
            hoped = _hoped(tables, known, worth, partners, rows)
            offer += numbers[best(chances, keys(hoped), 1), seats[:, None]].astype(np.int16)
    return offer


def _hoped(
    tables: Tables, known: Prospects, worth: Worths, partners: Seats, rows: NDArray[np.intp]
) -> Worths:
    """Return by how much joint orders are worth offering to each seat's partner, to who gains less.

    `rows` `(joint orders with it, seats)` are their numbers, `worth` is that of each order `(orders, seats, games)`.
    The result is `(joint orders with it, seats, games)`.
    """
    policies, seats = known.policies, np.arange(len(partners))
    ours = worth[rows, seats] - (policies.unasked + policies.offer_from * known.left)
    others = _in_the_place_of(tables, known, partners)
    theirs = partner_scores(tables, others, known.seats) - policies.partner * known.left
    return np.minimum(ours, theirs) * _able(tables, known, partners, rows)


def _in_the_place_of(tables: Tables, known: Prospects, partners: Seats) -> Prospects:
    """Return what partners' prospects are by one's own lights, at a glance; their agendas are not known."""
    most = max(tables.numbers.asks_influence, tables.numbers.corridors_opening)  # that joint orders win
    unknown = np.full_like(known.mark, -1)
    glance = known.policies.glance
    return Prospects(tables, glance, partners, known.board, unknown, min(most, known.most), known)


def _able(tables: Tables, known: Prospects, partners: Seats, numbers: NDArray[np.intp]) -> Bools:
    """Return whether a partner may give its half of some joint orders and will be able to pay it next turn.

    Numbers are `(orders, seats)`, the result `(orders, seats, games)`.
    """
    catalogue = tables.catalogue
    halves = catalogue.mirror[known.seats, numbers]
    may, price = catalogue.owned[partners, halves] == 0, catalogue.capital[partners, halves]
    means = known.board.capital[partners] + tables.income[partners, None]
    return may[..., None] & (means >= price[..., None])
