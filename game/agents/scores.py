"""Scores: the worth of every order of every kind, each kind in one array operation over all games."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.agents import corridors, deposits, republics
from game.agents.offers import joint_span
from game.agents.policy import Worths
from game.agents.prospects import Prospects
from game.agents.reactions import add_reactions
from game.kernel import prices
from game.kernel.arrays import at_least
from game.kernel.choice import Choice
from game.kernel.tables import Small, Tables
from game.vocabulary import OrderKind

_FADES = 3  # turns before the end from which capital is worth less and less
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
    """Return the worth of every order `(orders, games)` int32, what it costs taken off."""
    out = _less_cost(tables, known, known.policy.base, choice.attention, choice.capital)
    for kind, score in _SCORES.items():
        span = tables.catalogue.span[kind]
        if choice.permitted[span].any():
            out[span] += score(tables, known)
    add_openings(known, out)
    add_reactions(tables, known, out)
    return out


def add_openings(known: Prospects, worth: Worths) -> None:
    """Add what the doctrine's openings are worth this turn to every order `(orders, games)`."""
    openings = known.policy.openings
    if openings[np.unique(known.board.turn)].any():
        rows = np.flatnonzero(openings.any(axis=0))
        worth[rows] += openings[:, rows].T[:, known.board.turn]


def partner_scores(tables: Tables, known: Prospects, partner: int) -> Worths:
    """Return the worth of the joint orders with one partner `(joint orders with it, games)`, their costs taken off."""
    catalogue, span = tables.catalogue, joint_span(tables)
    rows = span.start + np.flatnonzero(catalogue.other[span] == partner)
    worths = (deposits.joint_with(tables, known, partner), corridors.joint_with(tables, known))
    attention = prices.attention(tables, known.board)[rows]
    capital = prices.joint_capital(tables, known.board, known.seat, rows)
    return _less_cost(tables, known, np.concatenate(worths) + known.policy.base[rows], attention, capital)


def _less_cost(tables: Tables, known: Prospects, worth: Worths, attention: Small, capital: Small) -> Worths:
    """Return worths less what prices cost, all `(orders, games)`.

    Capital that would be lost over the cap is free, and so is all in the last turn.
    """
    weights, left = known.policy.weights, known.board.capital[known.seat]
    surplus = np.maximum(left + int(tables.income[known.seat]) - tables.numbers.turn_capital_cap, 0)
    fading = np.minimum(known.turns_left, _FADES) * -weights.capital // _FADES
    out = at_least(capital - surplus, 0) * fading
    return np.subtract(worth + attention * np.int32(weights.attention), out, out=out)
