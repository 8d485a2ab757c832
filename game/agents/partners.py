"""Partners: which joint order to offer to whom, judged from both sides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.agents.base import best, keys
from game.agents.offers import JOINT, liked, possible
from game.agents.policy import Worths
from game.agents.prospects import Prospects, prospects
from game.agents.scores import joint_scores
from game.kernel.board import Observation
from game.kernel.menu import Menu
from game.kernel.tables import Bools, Short, Tables
from game.vocabulary import OrderKind


def best_offer(tables: Tables, known: Prospects, menu: Menu, worth: Worths) -> Short:
    """Return the joint order that is best to offer `(games,)`, 0 where none is worth it to both.

    Each turn another partner is asked, in the order of the seats.
    """
    offer = np.zeros(known.board.games, np.int16)
    partner = (known.seat + 1 + known.board.turn % (tables.powers - 1)) % tables.powers
    chances = possible(tables, menu)
    hopeful = chances.any(axis=0)
    for power in np.unique(partner[hopeful]):
        asked = partner == power
        hoped = _hoped(tables, known, worth, int(power))
        offer = np.where(asked, best(~(chances & asked), keys(hoped)), offer)
    return offer


def _hoped(tables: Tables, known: Prospects, worth: Worths, partner: int) -> Worths:
    """Return by how much joint orders with a partner are worth offering `(orders, games)`, to who gains less."""
    policy, catalogue = known.policy, tables.catalogue
    other = _in_the_place_of(tables, known, partner)
    hoped = np.zeros_like(worth)
    for kind in JOINT:
        span = catalogue.span[kind]
        with_partner = (catalogue.other[span] == partner)[:, None]
        mirror = catalogue.mirror[known.seat, span] - span.start
        theirs = joint_scores(tables, other, kind)[mirror] - policy.partner * known.left
        ours = worth[span] + liked(tables, policy, kind) - policy.offer_from * known.left
        hoped[span] = np.where(
            with_partner & _able(tables, known, partner, kind), np.minimum(ours, theirs), 0
        )
    return hoped


def _in_the_place_of(tables: Tables, known: Prospects, partner: int) -> Prospects:
    """Return what a partner's prospects are by one's own lights, at a glance; its agenda is not known."""
    glance = replace(known.policy, drift=(1,))
    unknown = np.full(known.board.games, -1, np.int32)
    seen = Observation(partner, known.board, unknown.astype(np.int8))
    return prospects(tables, glance, seen, unknown)


def _able(tables: Tables, known: Prospects, partner: int, kind: OrderKind) -> Bools:
    """Return whether a partner will be able to pay its half next turn `(orders of the kind, games)`."""
    catalogue = tables.catalogue
    span = catalogue.span[kind]
    price = catalogue.capital[partner, catalogue.mirror[known.seat, span]]
    return np.greater_equal(known.board.capital[partner] + tables.income[partner], price[:, None])
