"""The action coding: a turn is written in steps, one number a seat and step, each with an exact mask.

A sheet is up to `slots` orders, an offer and a mark, and what may still be added depends on what stands on it already:
orders clash, cost the same capital, bring the contact that another one needs. A `MultiDiscrete` over the slots has no
mask that says so, and one number for every possible sheet would be millions. So every seat writes its sheet step by
step, all seats in parallel:

    slot 1, slot 2, ...    an order, or pass: the sheet is finished, what follows of its slots stays empty
    offer                  a joint order to offer in public, or pass; asked only where somebody may make an offer
    mark                   one of the agendas dealt; asked only where a scored year begins

Actions have the same numbers at every step: 0 passes, then come the orders by their numbers in the catalogue, then the
places of the agendas dealt. The space is one `Discrete`, the same for all seats; a mask makes it legal by construction.
An action outside of its mask counts as a pass (at a mark: the first agenda).

Whether a step is asked depends on what is public alone, never on what others have written.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from game.agents.base import Decision
from game.agents.offers import joint_span
from game.kernel.arrays import row_of
from game.kernel.board import Board
from game.kernel.choice import Choice
from game.kernel.menu import attention_of
from game.kernel.tables import Bools, Short, Tables
from game.records.notation import Notation
from game.vocabulary import Outcome

PASS = 0


class Stage(IntEnum):
    """What the steps of a turn ask for."""

    ORDER = 0
    OFFER = 1
    MARK = 2


class Coding:
    """The numbers of all actions on one board."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.orders = tables.catalogue.count
        self.size = self.orders + tables.numbers.scoring_agendas_dealt
        self.slots = tables.numbers.turn_slots
        self.joint = joint_span(tables)
        self.stages = (*(Stage.ORDER,) * self.slots, Stage.OFFER, Stage.MARK)

    @property
    def names(self) -> tuple[str, ...]:
        """What each action does, in the notation of records."""
        notation = Notation(self.tables)
        orders = [notation.text(number) for number in range(1, self.orders)]
        return ("pass", *orders, *(f"mark {place + 1}" for place in range(self.size - self.orders)))

    @property
    def desk_names(self) -> tuple[str, ...]:
        """What each column of a desk says: the step of the turn, means left, and what is written so far."""
        slots = (f"sheet.{slot + 1}" for slot in range(self.slots))
        return ("step", "attention_left", "capital_left", *slots, "offered")


class Writing:
    """The sheets of one turn in the writing: those of some seats in every game of a batch."""

    def __init__(self, coding: Coding, board: Board, seats: Iterable[int]) -> None:
        self._coding, self._board = coding, board
        self._choices = {seat: Choice(coding.tables, board, np.array([seat])) for seat in seats}
        self._means = {seat: _means(coding.tables, board, seat) for seat in self._choices}
        powers, games = coding.tables.powers, board.games
        self._sheet = np.zeros((powers, coding.slots, games), np.int16)
        self._offer = np.zeros((powers, games), np.int16)
        self._mark = np.zeros((powers, games), np.int8)
        self._unfinished = np.ones((powers, games), np.bool_)
        self._marks, self._offers = self._dealt(), self._may_offer()
        self._step = 0
        self.masks = self._masks()

    @property
    def done(self) -> bool:
        """Whether the sheets are written."""
        return self._step == len(self._coding.stages)

    @property
    def stage(self) -> Stage:
        """What is asked for now."""
        return self._coding.stages[self._step]

    def write(self, actions: NDArray[np.integer]) -> None:
        """Write one action of each seat `(powers, games)`; those of seats that do not write are not looked at."""
        known = actions * ((actions >= 0) & (actions < self._coding.size))
        for seat in self._choices:
            action = known[seat] * row_of(self.masks[seat], known[seat])
            self._write(seat, action.astype(np.int16))
        self._step += 1
        while not self.done and not self._asked():
            self._step += 1
        if not self.done:
            self.masks = self._masks()

    def decision(self, seat: int) -> Decision:
        """Return what a seat has written."""
        return Decision(self._sheet[seat], self._offer[seat], self._mark[seat])

    def desks(self) -> Short:
        """Return what each seat has before it besides the board `(powers, columns, games)` int16."""
        slots = self._coding.slots
        out = np.zeros((len(self._sheet), 3 + slots + 1, self._board.games), np.int16)
        out[:, 0] = self._step
        for seat, means in self._means.items():
            out[seat, 1:3] = means
        out[:, 3:-1], out[:, -1] = self._sheet, self._offer
        return out

    def _write(self, seat: int, action: Short) -> None:
        if self.stage is Stage.MARK:
            self._mark[seat] = np.maximum(action - self._coding.orders, 0)
        elif self.stage is Stage.OFFER:
            self._offer[seat] = action
        else:
            self._order(seat, action)

    def _order(self, seat: int, number: Short) -> None:
        choice = self._choices[seat]
        self._sheet[seat, self._step] = number
        self._unfinished[seat] &= number > PASS
        prices = choice.attention[:, 0], choice.capital[:, 0]
        self._means[seat] -= np.stack([row_of(price, number) for price in prices])
        if self._step + 1 < self._coding.slots:
            choice.write(number[None])

    def _asked(self) -> bool:
        if self.stage is Stage.MARK:
            return bool(self._marks.any())
        return self.stage is Stage.ORDER or any(offers.any() for offers in self._offers.values())

    def _masks(self) -> Bools:
        """Return what each seat may do `(powers, actions, games)`; who does not write may only pass."""
        shape = (self._coding.tables.powers, self._coding.size, self._board.games)
        out = np.zeros(shape, np.bool_)
        out[:, PASS] = True
        for seat, choice in self._choices.items():
            if self.stage is Stage.MARK:
                out[seat, self._coding.orders :] = self._marks
                out[seat, PASS] = ~self._marks.any(axis=0)
            elif self.stage is Stage.OFFER:
                out[seat, self._coding.joint] = self._offers[seat]
            else:
                legal = out[seat, 1 : self._coding.orders]
                np.logical_and(choice.legal[1:, 0], self._unfinished[seat], out=legal)
        return out

    def _dealt(self) -> Bools:
        """Return which agendas may be marked `(agendas dealt, games)`."""
        board = self._board
        begins = self._coding.tables.year_opens[board.turn] & (board.outcome == Outcome.RUNNING)
        return (board.dealt >= 0) & begins

    def _may_offer(self) -> dict[int, Bools]:
        """Return which joint orders each seat may offer `(joint orders, games)`; none before the last turn's end."""
        heard = self._board.turn < self._coding.tables.last_turn
        joint = self._coding.joint
        return {seat: choice.permitted[joint, 0] & heard for seat, choice in self._choices.items()}


def _means(tables: Tables, board: Board, seat: int) -> NDArray[np.int8]:
    """Return the attention and the capital of a seat `(2, games)`."""
    return np.stack([attention_of(tables, board)[seat], board.capital[seat]])
