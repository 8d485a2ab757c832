"""Offers of joint orders: which are under discussion, and which could be made."""

from __future__ import annotations

import numpy as np

from game.agents.policy import Policy, Worths
from game.kernel.board import Observation
from game.kernel.tables import Short, Tables
from game.vocabulary import OrderKind

JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)


def offered_to(tables: Tables, observation: Observation) -> Short:
    """Return `(powers, games)`: the joint order that each other offered this seat last turn, as it would give it."""
    catalogue, offer = tables.catalogue, observation.board.offer
    powers = np.arange(tables.powers)[:, None]
    return catalogue.mirror[powers, offer] * (catalogue.other[offer] == observation.seat)


def under_discussion(tables: Tables, observation: Observation) -> Short:
    """Return `(powers, games)`: the joint orders that this seat offered last turn, or that others offered it.

    An own offer that another has made as well is named once, where the other's is; 0 is none.
    """
    own, talks = observation.board.offer[observation.seat], offered_to(tables, observation)
    talks[observation.seat] = own * ~(talks == own).any(axis=0)
    return talks


def joint_span(tables: Tables) -> slice:
    """Return where all joint orders stand; never where no order does."""
    spans = [tables.catalogue.span[kind] for kind in JOINT]
    return slice(
        min([span.start for span in spans if span.stop] or [1]), max(1, *(span.stop for span in spans))
    )


def add_talks(tables: Tables, policy: Policy, observation: Observation, to: Worths) -> None:
    """Add what the offers of last turn are worth to the worth of every order `(orders, games)`."""
    to[joint_span(tables)] += liked(tables, policy) + np.int32(policy.unasked)
    for power, number in enumerate(under_discussion(tables, observation)):
        worth = policy.keep if power == observation.seat else policy.accept
        games = np.flatnonzero(number)
        to[number[games], games] += np.int32(worth - policy.unasked)


def liked(tables: Tables, policy: Policy) -> Worths:
    """Return what is added to joint orders for their partners `(joint orders, 1)`."""
    return policy.likes[tables.catalogue.other[joint_span(tables)]][:, None]
