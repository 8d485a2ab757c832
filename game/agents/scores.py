"""Scores: the worth of every order of every kind, each kind in one array operation over all games."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.agents import corridors, deposits, republics
from game.agents.policy import Worths
from game.agents.prospects import Prospects
from game.agents.reactions import reactions
from game.kernel import prices
from game.kernel.menu import Menu
from game.kernel.tables import Small, Tables
from game.vocabulary import OrderKind, Refusal

_FADES = 3  # turns before the end from which capital is worth less and less
_STANDS = np.uint32(~int(Refusal.NO_CONTACT) & 0xFFFFFFFF)  # what no other order of the sheet can change
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


def scores(tables: Tables, known: Prospects, menu: Menu) -> Worths:
    """Return the worth of every order `(orders, games)` int32, what it costs taken off."""
    out = np.repeat(known.policy.base, known.board.games, axis=1)
    for kind, score in _SCORES.items():
        span = tables.catalogue.span[kind]
        if not (menu.standing[span] & _STANDS).all():
            out[span] += score(tables, known)
    out += known.policy.openings[known.board.turn].T
    out += reactions(tables, known)
    return out - cost(tables, known, menu.attention, menu.capital)


def joint_scores(tables: Tables, known: Prospects, kind: OrderKind) -> Worths:
    """Return the worth of joint orders of a kind `(orders of the kind, games)`, what they cost taken off."""
    span, board = tables.catalogue.span[kind], known.board
    attention = prices.attention(tables, board)[span]
    capital = prices.capital(tables, board, known.seat)[span]
    worth = _SCORES[kind](tables, known) + known.policy.base[span]
    return worth - cost(tables, known, attention, capital)


def cost(tables: Tables, known: Prospects, attention: Small, capital: Small) -> Worths:
    """Return what prices cost: capital that would be lost over the cap is free, and so is all in the last turn."""
    weights, left = known.policy.weights, known.board.capital[known.seat]
    surplus = np.maximum(left + int(tables.income[known.seat]) - tables.numbers.turn_capital_cap, 0)
    spent = np.maximum(capital - surplus, 0)
    fading = np.minimum(known.turns_left, _FADES) * -weights.capital // _FADES
    return spent * fading - attention * np.int32(weights.attention)
