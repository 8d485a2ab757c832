"""Reactions: what a doctrine adds to kinds of orders when something is the case."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from game.agents.policy import Worths
from game.agents.prospects import Prospects, are_ahead
from game.kernel.phases.diplomacy import rival_held_summit, visited_by_rival
from game.kernel.tables import Bools, Tables
from game.scenario.doctrines import Condition
from game.vocabulary import OrderKind

Holds = Callable[[Tables, Prospects], Bools]
"""Returns `(seats, games)`, or `(republics, seats, games)` for what is the case there; one seat stands for all."""

_RICH = 1  # capital under the cap


def add_reactions(tables: Tables, known: Prospects, to: Worths) -> None:
    """Add what all reactions are worth to the worth of every order `(orders, seats, games)`."""
    found: dict[Condition, Bools] = {}
    for place, policy in enumerate(known.policies.each):
        for condition, worths in policy.reactions:
            if condition not in found:
                found[condition] = _CONDITIONS[condition](tables, known)
            holds = found[condition]
            holds = holds[..., min(place, holds.shape[-2] - 1), :]
            if holds.any():
                _add(tables, worths, holds, to[:, place])


def _add(tables: Tables, worths: Mapping[OrderKind, int], holds: Bools, to: Worths) -> None:
    """Add a reaction's worths of kinds to orders `(orders, games)` where it holds, `(games,)` or `(republics, games)`.

    What is the case in a republic means nothing for kinds that name none.
    """
    for kind, worth in worths.items():
        span = tables.catalogue.span[kind]
        republics = tables.catalogue.republic[span]
        if holds.ndim == 1:
            to[span] += holds * np.int32(worth)
        elif (republics >= 0).all():
            to[span] += holds.take(republics, axis=0) * np.int32(worth)


def _rival_summit(tables: Tables, known: Prospects) -> Bools:
    return rival_held_summit(known.board)[known.seats]


def _rival_visit(tables: Tables, known: Prospects) -> Bools:
    return known.own(visited_by_rival(known.board))


def _pressed(tables: Tables, known: Prospects) -> Bools:
    return (known.board.pressed[:, None] == known.seats[:, None]).any(axis=0)


def _ask_runs_out(tables: Tables, known: Prospects) -> Bools:
    return (known.board.ask_age == tables.numbers.asks_patience - 1)[:, None]


def _low(tables: Tables, known: Prospects) -> Bools:
    influence = known.board.influence
    return known.own(influence) + 1 < influence.max(axis=0)[:, None]


def _tense(tables: Tables, known: Prospects) -> Bools:
    return np.greater_equal(known.board.tension, tables.numbers.room_tense - 1)[None]


def _behind(tables: Tables, known: Prospects) -> Bools:
    return np.asarray(are_ahead(known.board, known.seats).any(axis=0))


def _in_front(tables: Tables, known: Prospects) -> Bools:
    return ~_behind(tables, known)


def _last_year(tables: Tables, known: Prospects) -> Bools:
    return (known.left <= 1)[None]


def _rich(tables: Tables, known: Prospects) -> Bools:
    return known.capital >= tables.numbers.turn_capital_cap - _RICH


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
