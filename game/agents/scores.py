"""Scores: the worth of every order of every kind, each kind in one array operation over all games."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.agents import corridors, deposits, republics
from game.agents.offers import inclined, joint_span
from game.agents.policy import Worths
from game.agents.prospects import Prospects
from game.agents.reactions import add_reactions
from game.kernel import prices
from game.kernel.arrays import at_least
from game.kernel.choice import Choice
from game.kernel.requirements import Seats
from game.kernel.tables import Small, Tables
from game.vocabulary import OrderKind

_KEPT = 64  # boards whose rows are kept
Score = Callable[[Tables, Prospects], Worths]

_SCORES: dict[OrderKind, Score] = {
    OrderKind.ENVOY: republics.envoy,
    OrderKind.VISIT: republics.visit,
    OrderKind.SUMMIT: republics.summit,
    OrderKind.PLANT: deposits.plant,
    OrderKind.FLAGSHIP: republics.flagship,
    OrderKind.ACCEDE: republics.accede,
    OrderKind.PRESSURE: republics.pressure,
    OrderKind.PROGRAMME: republics.programme,
    OrderKind.MEMORANDUM: deposits.memorandum,
    OrderKind.CONTRACT: deposits.contract,
    OrderKind.GUARANTEE: deposits.guarantee,
    OrderKind.JOINT_DEPOSIT: deposits.joint,
    OrderKind.LICENCE: deposits.licence,
    OrderKind.INVEST: corridors.invest,
    OrderKind.BLEND: corridors.blend,
    OrderKind.JOINT_SEGMENT: corridors.joint,
    OrderKind.STANDARDS: corridors.standards,
}


def scores(tables: Tables, known: Prospects, choice: Choice) -> Worths:
    """Return the worth of every order `(orders, seats, games)` int32, what it costs taken off."""
    out = _by_kind(tables, known, choice)
    kinds = set(tables.catalogue.kind[choice.permitted.any(axis=(1, 2))].tolist())
    for kind, score in _SCORES.items():
        if kind in kinds:
            out[tables.catalogue.span[kind]] += score(tables, known)
    add_openings(known, out)
    add_reactions(tables, known, out)
    return out


def add_openings(known: Prospects, worth: Worths) -> None:
    """Add what the doctrines' openings are worth this turn to every order `(orders, seats, games)`."""
    for place, policy in enumerate(known.policies.each):
        if policy.has_openings.take(known.board.turn).any():
            rows = np.flatnonzero(policy.openings.any(axis=0))
            worth[rows, place] += policy.openings[:, rows].T[:, known.board.turn]


def partner_scores(tables: Tables, known: Prospects, partners: Seats) -> Worths:
    """Return the worth of each seat's joint orders with a partner of its own, their costs taken off.

    The result is `(joint orders with it, seats, games)`.
    """
    rows = rows_with(tables, partners)
    worths = (deposits.joint_with(tables, known, partners), corridors.joint_with(tables, known))
    attention = prices.attention(tables, known.board)[rows]
    capital = prices.joint_capitals(tables, known.board, known.seats, rows)
    worth = np.concatenate(worths) + known.policies.base[rows, np.arange(len(partners))]
    return _less_cost(known, worth, attention, capital)


def rows_with(tables: Tables, partners: Seats) -> NDArray[np.intp]:
    """Return the numbers of the joint orders with each of some partners `(joint orders, partners)`."""
    return _rows(tables).take(partners, axis=1)


@lru_cache(maxsize=_KEPT)
def _rows(tables: Tables) -> NDArray[np.intp]:
    """Return the same for all powers `(joint orders with it, powers)`."""
    span = joint_span(tables)
    other = tables.catalogue.other[span]
    return np.stack([span.start + (other == power).nonzero()[0] for power in range(tables.powers)], axis=1)


def _by_kind(tables: Tables, known: Prospects, choice: Choice) -> Worths:
    """Return what each order is worth by its kind and partner alone, less what it costs `(orders, seats, games)`.

    Where the catalogue's prices hold, that is found once for all orders that are alike.
    """
    base, attention, capital = inclined(tables, known.policies), choice.attention, choice.capital
    some, alike = _alike(tables, tuple(known.seats.tolist()))
    out = _less_cost(known, base[some], attention[some], capital[some]).take(alike, axis=0)
    rows = _of_kinds(tables, choice.repriced)
    out[rows] = _less_cost(known, base[rows], attention[rows], capital[rows])
    return out


@lru_cache(maxsize=_KEPT)
def _of_kinds(tables: Tables, kinds: frozenset[OrderKind]) -> NDArray[np.intp]:
    """Return the numbers of all orders of some kinds."""
    return np.isin(tables.catalogue.kind, list(kinds)).nonzero()[0]


@lru_cache(maxsize=_KEPT)
def _alike(tables: Tables, seats: tuple[int, ...]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return one order of each sort, and the sort of each order: of one kind, with one power, at one price to each."""
    catalogue = tables.catalogue
    columns = catalogue.kind, catalogue.other, catalogue.attention, *catalogue.capital[list(seats)]
    _, some, alike = np.unique(np.stack(columns), axis=1, return_index=True, return_inverse=True)
    return some, alike


def _less_cost(known: Prospects, worth: Worths, attention: Small, capital: Small) -> Worths:
    """Return worths less what prices cost, all `(orders, seats, games)` or one for all."""
    out = at_least(capital - known.surplus, 0) * known.price
    out += worth + attention * known.weights.attention
    return out
