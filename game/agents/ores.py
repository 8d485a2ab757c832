"""Ores: what mines are worth to several seats, computed once a turn for all their orders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.agents.policies import Policies
from game.agents.policy import Worths
from game.kernel import outlook
from game.kernel.arrays import either, within
from game.kernel.board import Board
from game.kernel.requirements import Seats
from game.kernel.tables import Bools, Tables

_LASTING = 6  # turns for which a mine's income is counted at most


@dataclass(frozen=True)
class Ores:
    """What mines would bring some seats in a batch; worths are `(deposits, seats, games)`, or one game for all."""

    tables: Tables
    policies: Policies
    seats: Seats
    board: Board
    left: Worths  # (games,) scorings still to come
    turns_left: Worths  # (games,) turns after this one

    @cached_property
    def through(self) -> Bools:
        """Whether one's ore would go through the processor."""
        return outlook.goes_through(self.tables, self.board, self.seats)

    @cached_property
    def scorings(self) -> Worths:
        """`(deposits, 1, games)`: scorings left to a mine that is begun now."""
        lead = self.tables.lead[:, None, None].astype(np.int32) - 1
        return self.policies.scorings.take(self.board.turn + lead, mode="clip")

    @cached_property
    def income(self) -> Worths:
        """Worth of the income of a mine that is begun now."""
        paying = within(self.turns_left - self.tables.lead[:, None, None], 0, _LASTING)
        return paying * (self.policies.weights.income * np.int32(self.tables.numbers.mines_income))

    @cached_property
    def raw(self) -> Worths:
        """Worth of a mine's points at one scoring as plants stand now."""
        return either(self.through, self._points[1], self.refined)

    @property
    def refined(self) -> Worths:
        """The same with a plant of one's own in the host."""
        return either(self._refined_through, self._points[1], self._points[0])

    @cached_property
    def mine(self) -> Worths:
        """Worth of a mine, and part of what a plant could add later."""
        raw = self.raw * self.scorings
        more = (self.refined * self.scorings - raw) * self.policies.weights.refining // 100
        return raw + more + self.income

    def shared(self, holds: Bools, plants: bool) -> Worths:
        """Return the worth of a mine with a partner: half of its points, rounded up for who `holds` the paper.

        `plants`: somebody has a plant there.
        """
        through = self._refined_through if plants else self.through
        odd = either(through, self._odd[1], self._odd[0])
        half = either(through, self._halves[1], self._halves[0])
        return (half + holds * odd) * self.scorings + self.income

    @cached_property
    def _refined_through(self) -> Bools:
        return outlook.goes_through(self.tables, self.board, self.seats, plants=True)

    @cached_property
    def _supply(self) -> tuple[Worths, Worths]:
        """Points for supply of ore that does not and does go through the processor `(deposits, 1, 1)`."""
        points = self.tables.criticality.astype(np.int32)[:, None, None]
        return points, points >> 1

    @cached_property
    def _points(self) -> tuple[Worths, Worths]:
        """Worth of the points at one scoring in both cases `(deposits, seats, 1)`."""
        return self._worth(self._supply)

    @cached_property
    def _halves(self) -> tuple[Worths, Worths]:
        """The same where points for supply are halved, rounded down."""
        return self._worth((self._supply[0] >> 1, self._supply[1] >> 1))

    @cached_property
    def _odd(self) -> tuple[Worths, Worths]:
        """What is added where halves are rounded up."""
        free, through = (each & 1 for each in self._supply)
        return free * self.policies.weights.supply, through * self.policies.weights.supply

    def _worth(self, supply: tuple[Worths, Worths]) -> tuple[Worths, Worths]:
        weights = self.policies.weights
        free, through = (
            points * weights.supply + mandate.own * weights.mandate + mandate.others * weights.others
            for points, mandate in zip(
                supply,
                (outlook.mine_mandates(self.tables, self.seats, case) for case in (False, True)),
                strict=True,
            )
        )
        return free, through
