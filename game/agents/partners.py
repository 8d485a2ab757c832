"""Partners: which joint order to offer to whom, judged from both sides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from game.agents.base import best, keys
from game.agents.offers import joint_span, liked
from game.agents.policy import Worths
from game.agents.prospects import Prospects, prospects
from game.agents.scores import partner_scores
from game.kernel.board import Observation
from game.kernel.choice import Choice
from game.kernel.tables import Bools, Short, Tables


def best_offer(tables: Tables, known: Prospects, choice: Choice, worth: Worths) -> Short:
    """Return the joint order that is best to offer `(games,)`, 0 where none is worth it to both.

    Each turn another partner is asked, in the order of the seats.
    """
    span = joint_span(tables)
    offer = np.zeros(known.board.games, np.int16)
    partner = (known.seat + 1 + known.board.turn % (tables.powers - 1)) % tables.powers
    chances = choice.permitted[span]
    hopeful = chances.any(axis=0)
    for power in np.unique(partner[hopeful]):
        hoped = keys(_hoped(tables, known, worth[span], int(power)))
        offer += best(chances & (partner == power), hoped, span.start)
    return offer


def _hoped(tables: Tables, known: Prospects, worth: Worths, partner: int) -> Worths:
    """Return by how much joint orders are worth offering to a partner, to who gains less `(joint orders, games)`."""
    policy, catalogue, span = known.policy, tables.catalogue, joint_span(tables)
    rows = np.flatnonzero(catalogue.other[span] == partner)
    ours = (worth + liked(tables, policy))[rows] - policy.offer_from * known.left
    other = _in_the_place_of(tables, known, partner)
    theirs = partner_scores(tables, other, known.seat) - policy.partner * known.left
    hoped = np.zeros_like(worth)
    hoped[rows] = np.minimum(ours, theirs) * _able(tables, known, partner, rows + span.start)
    return hoped


def _in_the_place_of(tables: Tables, known: Prospects, partner: int) -> Prospects:
    """Return what a partner's prospects are by one's own lights, at a glance; its agenda is not known."""
    glance = replace(known.policy, drift=(1,))
    unknown = np.full(known.board.games, -1, np.int32)
    seen = Observation(partner, known.board, unknown.astype(np.int8))
    return prospects(tables, glance, seen, unknown)


def _able(tables: Tables, known: Prospects, partner: int, numbers: NDArray[np.intp]) -> Bools:
    """Return whether a partner will be able to pay its half of some joint orders next turn `(orders, games)`."""
    catalogue = tables.catalogue
    price = catalogue.capital[partner, catalogue.mirror[known.seat, numbers]]
    return np.greater_equal(known.board.capital[partner] + tables.income[partner], price[:, None])
