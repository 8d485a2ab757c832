"""Policies: those of several seats side by side, so that all of them judge in the same array operations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from game.agents.policy import Policy, Worths
from game.scenario.doctrines import Weights

_KEPT = 64  # companies whose policies are kept side by side


class Factors:
    """The weights of several doctrines, each `(seats, 1)` int32 by its name in `Weights`."""

    def __init__(self, weights: Sequence[Weights]) -> None:
        for name in Weights.model_fields:
            vars(self)[name] = _column([getattr(each, name) for each in weights])

    def __getattr__(self, name: str) -> Worths:
        raise AttributeError(name)


@dataclass(frozen=True)
class Policies:
    """The policies of some seats in their order; their drift is the same."""

    each: tuple[Policy, ...]
    drift: tuple[int, ...]

    @cached_property
    def weights(self) -> Factors:
        """What features of orders are worth."""
        return Factors([policy.weights for policy in self.each])

    @cached_property
    def base(self) -> Worths:
        """`(orders, seats, 1)`: what each order is worth by its kind."""
        return np.stack([policy.base for policy in self.each], axis=1)

    @cached_property
    def likes(self) -> Worths:
        """`(powers, seats)`: what joint orders are worth for their partner."""
        return np.stack([policy.likes for policy in self.each], axis=1)

    @property
    def scorings(self) -> Worths:
        """`(turns + 22,)`: scorings in that turn and later."""
        return self.each[0].scorings

    @cached_property
    def offer_from(self) -> Worths:
        """`(seats, 1)`: worth from which a joint order is offered, for each scoring left; likewise those below."""
        return _column([policy.offer_from for policy in self.each])

    @cached_property
    def partner(self) -> Worths:
        """What it must be worth to the partner."""
        return _column([policy.partner for policy in self.each])

    @cached_property
    def accept(self) -> Worths:
        """What an offer of another adds to its order."""
        return _column([policy.accept for policy in self.each])

    @cached_property
    def keep(self) -> Worths:
        """What one's own offer adds."""
        return _column([policy.keep for policy in self.each])

    @cached_property
    def unasked(self) -> Worths:
        """What is added to joint orders that nobody has offered."""
        return _column([policy.unasked for policy in self.each])

    @property
    def temperatures(self) -> tuple[int, ...]:
        """How much chance is mixed into each seat's judgement."""
        return tuple(policy.temperature for policy in self.each)

    @cached_property
    def glance(self) -> Policies:
        """The same policies for a quick look, in which nothing drifts."""
        return replace(self, drift=(1,))

    @cached_property
    def _closeness(self) -> Worths:
        return np.stack([policy.closeness for policy in self.each], axis=1)

    @cached_property
    def _agendas(self) -> Worths:
        return np.stack([policy.agendas for policy in self.each], axis=1)

    def closeness(self, lacking: NDArray[np.integer]) -> Worths:
        """Return the percentages `(corridors, seats, games)` for segments lacking `(corridors, games)`."""
        return _by_seat(self._closeness, np.maximum(lacking, 0))

    def liking(self, agendas: NDArray[np.integer], tenths: Worths) -> Worths:
        """Return the worth of agendas `(places, seats, games)`, by what they are and by how much of them is met.

        `agendas` is `(places, games)`, what is met `(places, seats, games)` in tenths; no agenda is any one.
        """
        progress = _column([policy.progress for policy in self.each])
        return _by_seat(self._agendas, np.maximum(agendas, 0)) + progress * tenths


@lru_cache(_KEPT)
def side_by_side(policies: tuple[Policy, ...]) -> Policies:
    """Return the policies of some seats side by side."""
    return Policies(policies, policies[0].drift)


def _column(values: Sequence[int]) -> Worths:
    return np.array(values, np.int32)[:, None]


def _by_seat(table: Worths, rows: NDArray[np.integer]) -> Worths:
    """Return the entries of a table `(rows, seats)` in rows of each game: `(places, seats, games)`."""
    return np.ascontiguousarray(table.T.take(rows, axis=1).swapaxes(0, 1))
