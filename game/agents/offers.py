"""Offers of joint orders: which are under discussion, and which could be made."""

from __future__ import annotations

import numpy as np

from game.agents.policy import Policy, Worths
from game.kernel.board import Observation
from game.kernel.menu import Menu
from game.kernel.tables import Bools, Tables
from game.vocabulary import OrderKind

JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)


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
        out[span] = np.where(taken[span], policy.accept, answer) + liked(tables, policy, kind)
    return out


def liked(tables: Tables, policy: Policy, kind: OrderKind) -> Worths:
    """Return what is added to joint orders of a kind for their partners `(orders of the kind, 1)`."""
    return policy.likes[tables.catalogue.other[tables.catalogue.span[kind]]][:, None]
