"""Roads: what levels and shares along corridors are worth to a seat, computed once a turn for all its orders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from game.agents.cases import Cases
from game.agents.policies import Policies
from game.agents.policy import Worths
from game.kernel.outlook import Routes
from game.kernel.requirements import Seats
from game.kernel.tables import Small, Tables

_LASTING = 6  # turns for which a corridor's income is counted at most


@dataclass(frozen=True)
class Weighing:
    """By what seats judge what lasts, wherever they stand."""

    policies: Policies
    left: Worths  # (games,) scorings still to come
    turns_left: Worths  # (games,) turns after this one
    missing: tuple[
        Small, Small
    ]  # segments that each corridor lacks to be open and to be upgraded (corridors, games)

    @cached_property
    def near(self) -> tuple[Worths, Worths]:
        """Per cent of their worth that both are judged at `(corridors, seats, games)`."""
        first, last = map(self.policies.closeness, self.missing)
        return first, last

    @cached_property
    def nearer(self) -> tuple[Worths, Worths]:
        """The same with a segment less to go, only where one lacks."""
        first, last = (self.policies.closeness(each - np.int8(1)) for each in self.missing)
        return first, last


class Stretch(NamedTuple):
    """What shares add to corridors on the way to a level, each `(shares more, corridors, seats, games)`."""

    here: Worths  # with as many segments lacking as now
    closer: Worths  # with one less


@dataclass(frozen=True)
class Roads:
    """Some seats' prospects along corridors in a batch, each found when it is first asked for."""

    tables: Tables
    weighing: Weighing
    seats: Seats
    cases: Cases
    most: int  # shares more that are looked at

    @cached_property
    def _routes(self) -> tuple[Routes, Routes]:
        """What every corridor would bring by shares more, once it is open and once it is upgraded."""
        return self.cases.built(self.seats, self.most)

    @property
    def open(self) -> Routes:
        """What every corridor would bring once it is open."""
        return self._routes[0]

    @cached_property
    def stretches(self) -> tuple[Stretch, Stretch]:
        """What shares add while a corridor is on its way to be open, and on its way to be upgraded."""
        points, upgraded = (self._points(routes) for routes in self._routes)
        weights, income = self.weighing.policies.weights, self.tables.numbers.corridors_income
        lasting = np.minimum(self.weighing.turns_left, _LASTING) * (weights.income * np.int32(income))
        opened = points + self.open.sole * lasting
        near = zip((opened, upgraded - points), self.weighing.near, self.weighing.nearer, strict=True)
        to_open, to_upgrade = (_stretch(*each) for each in near)
        return to_open, to_upgrade

    def _points(self, routes: Routes) -> Worths:
        """Return the worth of corridors' points at all scorings to come `(shares more, corridors, seats, games)`."""
        weights = self.weighing.policies.weights
        points = routes.own * weights.shares
        points += routes.rivals * weights.rival_shares
        points += routes.mandate * weights.mandate
        points *= self.weighing.left
        return points


def _stretch(worth: Worths, near: Worths, nearer: Worths) -> Stretch:
    now = worth[0] * near
    return Stretch((worth * near - now) // 100, (worth * nearer - now) // 100)
