"""Ores: what mines are worth to several seats, computed once a turn for all their orders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from game.agents.policies import Policies
from game.agents.policy import Worths
from game.kernel import outlook
from game.kernel.arrays import either, within
from game.kernel.board import Board
from game.kernel.requirements import Seats
from game.kernel.tables import Bools, Tables

_LASTING = 6  # turns for which a mine's income is counted at most
_KEPT = 16  # boards and companies whose yields are kept


class Ore(NamedTuple):
    """Worths of ore that does not go through the processor and of ore that does, each `(deposits, seats, 1)`."""

    free: Worths
    through: Worths

    def of(self, through: Bools) -> Worths:
        """Return the worths where ore goes through the processor or does not `(deposits, seats, games)`."""
        return either(through, self.through, self.free)


class Yields(NamedTuple):
    """What mines bring some seats at one scoring."""

    whole: Ore  # a mine of one's own
    halves: Ore  # a shared one: points for supply are halved, rounded down
    odd: Ore  # what is added where halves are rounded up


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
    def _yields(self) -> Yields:
        return _yields(self.tables, self.policies, tuple(self.seats.tolist()))

    @cached_property
    def raw(self) -> Worths:
        """Worth of a mine's points at one scoring as plants stand now."""
        return self._yields.whole.of(self.through)

    @property
    def refined(self) -> Worths:
        """The same with a plant of one's own in the host, so that no ore goes through the processor."""
        return self._yields.whole.free

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
        _, halves, odd = self._yields
        if plants:
            return (halves.free + holds * odd.free) * self.scorings + self.income
        return (halves.of(self.through) + holds * odd.of(self.through)) * self.scorings + self.income


@lru_cache(_KEPT)
def _yields(tables: Tables, policies: Policies, seats: tuple[int, ...]) -> Yields:
    """Return what mines bring some seats whatever happens on the board."""
    supply = tables.criticality.astype(np.int32)[:, None, None]
    mandates = [outlook.mine_mandates(tables, np.array(seats), through) for through in (False, True)]
    weights = policies.weights

    def worth(*supplies: Worths) -> Ore:
        return Ore(
            *(
                points * weights.supply + mandate.own * weights.mandate + mandate.others * weights.others
                for points, mandate in zip(supplies, mandates, strict=True)
            )
        )

    return Yields(
        whole=worth(supply, supply >> 1),
        halves=worth(supply >> 1, supply >> 2),
        odd=Ore((supply & 1) * weights.supply, (supply >> 1 & 1) * weights.supply),
    )
