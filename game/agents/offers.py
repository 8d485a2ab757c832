"""Offers of joint orders: which are under discussion, and which could be made."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from game.agents.policies import Policies
from game.agents.policy import Worths
from game.kernel.arrays import either
from game.kernel.board import Observations
from game.kernel.tables import Short, Tables
from game.vocabulary import OrderKind

JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)
_KEPT = 64  # boards whose span is kept


def offered_to(tables: Tables, observations: Observations) -> Short:
    """Return the joint orders offered to seats last turn, as they would give them `(powers, seats, games)`."""
    catalogue, offer = tables.catalogue, observations.board.offer
    powers = np.arange(tables.powers)[:, None] * catalogue.count
    mirror, other = catalogue.mirror.reshape(-1).take(powers + offer), catalogue.other.take(offer)
    return mirror[:, None] * (other[:, None] == observations.seats[:, None])


def under_discussion(tables: Tables, observations: Observations) -> Short:
    """Return `(powers, seats, games)`: the joint orders that a seat offered last turn, or that others offered it.

    An own offer that another has made as well is named once, where the other's is; 0 is none.
    """
    seats = observations.seats
    own, talks = observations.board.offer[seats], offered_to(tables, observations)
    talks[seats, np.arange(len(seats))] = own * ~(talks == own).any(axis=0)
    return talks


@lru_cache(maxsize=_KEPT)
def joint_span(tables: Tables) -> slice:
    """Return where all joint orders stand; never where no order does."""
    spans = [tables.catalogue.span[kind] for kind in JOINT]
    return slice(
        min([span.start for span in spans if span.stop] or [1]), max(1, *(span.stop for span in spans))
    )


def add_talks(tables: Tables, policies: Policies, observations: Observations, to: Worths) -> None:
    """Add what the offers of last turn are worth to the worth of every order `(orders, seats, games)`."""
    talks = under_discussion(tables, observations)
    power, seat, game = talks.nonzero()
    own = power == observations.seats[seat]
    worth = either(own, policies.keep[seat, 0], policies.accept[seat, 0]) - policies.unasked[seat, 0]
    np.add.at(to, (talks[power, seat, game], seat, game), worth)


@lru_cache(maxsize=_KEPT)
def inclined(tables: Tables, policies: Policies) -> Worths:
    """Return the worth of each order by its kind, of joint ones unasked and by their partner `(orders, seats, 1)`."""
    out, span = policies.base.copy(), joint_span(tables)
    out[span] += policies.likes[tables.catalogue.other[span]][..., None] + policies.unasked
    return out
