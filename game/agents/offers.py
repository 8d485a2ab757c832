"""Offers of joint orders: which are under discussion, and which could be made."""

from __future__ import annotations

import numpy as np

from game.agents.base import best, keys
from game.agents.policy import Policy, Worths
from game.agents.prospects import Prospects
from game.kernel import places
from game.kernel.board import Observation
from game.kernel.menu import Menu
from game.kernel.tables import Bools, Short, Tables
from game.vocabulary import OrderKind

JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)
_POOR = -1000  # a partner that will not be able to pay


def offered_to(tables: Tables, observation: Observation) -> Bools:
    """Return `(orders, games)`: the joint orders that others offered this seat last turn, as it would give them."""
    catalogue, offer = tables.catalogue, observation.board.offer
    out = np.zeros((catalogue.count, offer.shape[-1]), np.bool_)
    games = np.arange(offer.shape[-1])
    for power in range(tables.powers):
        meant = catalogue.other[offer[power]] == observation.seat
        out[np.where(meant, catalogue.mirror[power, offer[power]], 0), games] = True
    out[0] = False
    return out


def offered_by(tables: Tables, observation: Observation) -> Bools:
    """Return `(orders, games)`: the joint order that this seat offered last turn."""
    offer = observation.board.offer[observation.seat]
    out = np.zeros((tables.catalogue.count, len(offer)), np.bool_)
    out[offer, np.arange(len(offer))] = True
    out[0] = False
    return out


def under_discussion(tables: Tables, observation: Observation) -> Bools:
    """Return `(orders, games)`: joint orders that this seat offered last turn or that others offered it."""
    return offered_by(tables, observation) | offered_to(tables, observation)


def possible(tables: Tables, menu: Menu) -> Bools:
    """Return `(orders, games)`: joint orders that nothing but this turn's budget stands against."""
    out = np.zeros(menu.standing.shape, np.bool_)
    for kind in JOINT:
        span = tables.catalogue.span[kind]
        out[span] = menu.standing[span] == 0
    return out


def talked_about(tables: Tables, policy: Policy, observation: Observation) -> Worths:
    """Return what the offers of last turn add to joint orders `(orders, games)`; nothing to other orders."""
    out = np.zeros((tables.catalogue.count, observation.board.games), np.int32)
    taken, own = offered_to(tables, observation), offered_by(tables, observation)
    for kind in JOINT:
        span = tables.catalogue.span[kind]
        answer = np.where(own[span], policy.keep, np.int32(policy.unasked))
        out[span] = np.where(taken[span], policy.accept, answer) + _liked(tables, policy, kind)
    return out


def best_offer(tables: Tables, known: Prospects, menu: Menu, worth: Worths) -> Short:
    """Return the joint order that is best to offer `(games,)`, 0 where none is worth it."""
    policy = known.policy
    hoped = np.zeros_like(worth)
    for kind in JOINT:
        span = tables.catalogue.span[kind]
        hoped[span] = (
            worth[span] + _liked(tables, policy, kind) + _welcome(tables, known, kind) - policy.offer_from
        )
    return best(~possible(tables, menu), keys(hoped))


def _liked(tables: Tables, policy: Policy, kind: OrderKind) -> Worths:
    return policy.likes[tables.catalogue.other[tables.catalogue.span[kind]]][:, None]


def _welcome(tables: Tables, known: Prospects, kind: OrderKind) -> Worths:
    """Return how welcome an offer would be: partners that can pay, and that gain where they stand already."""
    catalogue, board = tables.catalogue, known.board
    span = catalogue.span[kind]
    partner = catalogue.other[span]
    funds = board.capital[partner] + tables.income[partner][:, None]
    able = funds >= catalogue.capital[partner, np.arange(span.start, span.stop)][:, None]
    if kind is OrderKind.JOINT_SEGMENT:
        shares = places.by_corridor(tables, board.shares)
        gain = shares[partner, tables.corridor_of[catalogue.segment[span]]] > 0
    else:
        gain = board.influence[partner, catalogue.republic[span]] > 0
    return np.where(able, gain * np.int32(known.policy.partner), np.int32(_POOR))
