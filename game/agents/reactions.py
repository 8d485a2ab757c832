"""Reactions: what a doctrine adds to kinds of orders when something is the case."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from game.agents.policy import Worths
from game.agents.prospects import Prospects, is_ahead
from game.kernel.phases.diplomacy import rival_held_summit, visited_by_rival
from game.kernel.tables import Bools, Tables
from game.scenario.doctrines import Condition

Holds = Callable[[Tables, Prospects], Bools]
"""Returns `(games,)`, or `(republics, games)` for what is the case there."""

_RICH = 1  # capital under the cap


def add_reactions(tables: Tables, known: Prospects, to: Worths) -> None:
    """Add what all reactions are worth to the worth of every order `(orders, games)`."""
    for condition, worth in known.policy.reactions:
        holds = _CONDITIONS[condition](tables, known)
        if not holds.any():
            continue
        rows = np.flatnonzero(worth)
        if holds.ndim > 1:
            rows = rows[tables.catalogue.republic[rows] >= 0]
            holds = holds[tables.catalogue.republic[rows]]
        to[rows] += worth[rows] * holds


def _rival_summit(tables: Tables, known: Prospects) -> Bools:
    return rival_held_summit(known.board)[known.seat]


def _rival_visit(tables: Tables, known: Prospects) -> Bools:
    return visited_by_rival(known.board)[known.seat]


def _pressed(tables: Tables, known: Prospects) -> Bools:
    return (known.board.pressed == known.seat).any(axis=0)


def _ask_runs_out(tables: Tables, known: Prospects) -> Bools:
    return known.board.ask_age == tables.numbers.asks_patience - 1


def _low(tables: Tables, known: Prospects) -> Bools:
    board = known.board
    return board.influence[known.seat] + 1 < board.influence.max(axis=0)


def _tense(tables: Tables, known: Prospects) -> Bools:
    return np.greater_equal(known.board.tension, tables.numbers.room_tense - 1)


def _behind(tables: Tables, known: Prospects) -> Bools:
    return np.asarray(is_ahead(known.board, known.seat).any(axis=0))


def _in_front(tables: Tables, known: Prospects) -> Bools:
    return ~_behind(tables, known)


def _last_year(tables: Tables, known: Prospects) -> Bools:
    return known.left <= 1


def _rich(tables: Tables, known: Prospects) -> Bools:
    return known.board.capital[known.seat] >= tables.numbers.turn_capital_cap - _RICH


_CONDITIONS: dict[Condition, Holds] = {
    "rival_summit_last_turn": _rival_summit,
    "rival_visit_there": _rival_visit,
    "pressed_last_turn": _pressed,
    "low_there": _low,
    "ask_runs_out_there": _ask_runs_out,
    "tense": _tense,
    "behind": _behind,
    "in_front": _in_front,
    "last_year": _last_year,
    "rich": _rich,
}
