"""The course of one turn: the board as it changes, what was ordered, and what the steps tell each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tests.referee.board import Board, Here, Order
from tests.referee.prices import JOINT

Given = tuple[str, Order]
"""A power and an order of its sheet."""


@dataclass
class Course:
    """`board` is changed step by step; `start` stays as it was at the turn's start (2.2)."""

    board: Board
    start: Board
    orders: list[Given]
    paid: dict[Given, int] = field(default_factory=dict)
    carried_out: set[Given] = field(default_factory=set)
    pressed: set[Here] = field(default_factory=set)
    taken: bool = False

    def of_kind(self, *kinds: str) -> Iterator[Given]:
        """The orders of these kinds, by power and then as they stand on the sheet."""
        return (given for given in self.orders if given[1].kind in kinds)

    def matched(self, given: Given) -> bool:
        """5.6: the partner's sheet holds the same order with the partners exchanged."""
        power, order = given
        return order.kind in JOINT and (order.power, replace(order, power=power)) in self.orders

    def give_back(self, given: Given) -> None:
        """The capital of an order comes back."""
        self.board.capital[given[0]] += self.paid[given]


def settle(board: Board, gains: Counter[Here], losses: Counter[Here]) -> None:
    """2.3: all gains first, cut at the cap; then all losses, never under the floor."""
    cap = board.rules.turn.influence_cap.value
    for power in board.powers:
        for republic in board.republics:
            risen = min(board.influence[power][republic] + gains[power, republic], cap)
            lowest = min(risen, board.floor[power][republic])
            board.influence[power][republic] = max(risen - losses[power, republic], lowest)


def raise_floor(board: Board, power: str, republic: str, amount: int) -> None:
    """1.3: at most the highest floor, and never higher than the influence it stands in."""
    floor = min(board.floor[power][republic] + amount, board.rules.turn.floor_cap.value)
    board.floor[power][republic] = min(floor, board.influence[power][republic])


def develop(board: Board, republic: str, amount: int) -> None:
    """9.5: development stays between 0 and its cap."""
    developed = board.development[republic] + amount
    board.development[republic] = max(0, min(developed, board.rules.turn.development_cap.value))
