"""The uniform player: any legal order with the same chance; it exercises every rule and sets the bar of skill."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.agents import offers
from game.agents.base import Decision, Words, alone, draws
from game.kernel import chance
from game.kernel.arrays import either, row_of, running_sum
from game.kernel.board import Observation, Observations
from game.kernel.choice import Choice
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import OrderKind

_ANSWERS_OFFERS = 3  # of 4 offers that it may take up
_MAKES_OFFERS = 2  # of 4 turns
_BLOCK = 16  # orders that are counted together
_HALF = np.uint64(32)


@dataclass(frozen=True)
class Uniform:
    """Draws orders slot by slot from what is legal; takes up most offers, its own included.

    Without `press` it never presses anybody, so that the region does not end in a crisis.
    """

    press: bool = True

    def __str__(self) -> str:
        return "uniform" if self.press else "uniform:peaceful"

    @property
    def kin(self) -> Hashable:
        """All of them can decide together."""
        return Uniform

    def decide(self, tables: Tables, observation: Observation, seeds: Words) -> Decision:
        """Return random legal orders, a random mark and now and then an offer."""
        return alone(self, tables, observation, seeds)

    def decide_together(
        self, players: Sequence[Uniform], tables: Tables, observations: Observations, seeds: Words
    ) -> Decision:
        """Do the same for several seats."""
        board, slots = observations.board, tables.numbers.turn_slots
        choice = Choice(tables, board, observations.seats)
        words = draws(board, seeds, slots + 4)
        joint = offers.joint_span(tables)
        offer = drawn_from(choice.permitted[joint], words[slots + 2], joint.start)
        offer = offer * _quarters(words[slots + 2] << _HALF, _MAKES_OFFERS)
        agreed = _agreed(tables, observations, words) * _quarters(words[slots], _ANSWERS_OFFERS)
        for place, player in enumerate(players):
            if not player.press:
                choice.forbid((OrderKind.PRESSURE,), slice(place, place + 1))
        sheet = _sheet(tables, choice, agreed, words)
        return Decision(sheet, offer, chance.below(words[slots + 3], len(board.dealt)).astype(np.int8))


def _sheet(tables: Tables, choice: Choice, agreed: Short, words: Words) -> Short:
    """Return random orders `(slots, seats, games)`; what is agreed comes first, where it is legal."""
    sheet = np.zeros((tables.numbers.turn_slots, *agreed.shape), np.int16)
    for slot in range(len(sheet)):
        sheet[slot] = drawn_from(choice.legal, words[slot])
        if slot == 0:
            legal = choice.legal.reshape(len(choice.legal), -1)
            keeps = row_of(legal, agreed.reshape(-1)).reshape(agreed.shape)
            sheet[slot] = either(keeps, agreed, sheet[slot])
        if slot + 1 < len(sheet):
            choice.write(sheet[slot])
    return sheet


def drawn_from(legal: Bools, word: Words, first: int = 0) -> Short:
    """Return one of the legal orders `(orders, ..., games)` in each game, each with the same chance; 0 if none is.

    They are numbered from `first`; number 0, no order, is drawn only where nothing else is legal. The orders are
    counted in blocks, so that only one block has to be looked at one by one.
    """
    first, legal = max(first, 1), legal[first == 0 :]
    each, shape, word = legal.reshape(len(legal), -1).view(np.int8), word.shape, word.reshape(-1)
    counts = _in_blocks(each)
    upto = running_sum(counts)
    left = chance.below(word, upto[-1]).astype(np.int16)
    block = np.minimum((upto <= left).sum(axis=0, dtype=np.int8), len(counts) - 1)
    left -= row_of(upto, block) - row_of(counts, block)
    place = (running_sum(_of_block(each, block)) <= left).sum(axis=0, dtype=np.int8)
    drawn = (block * np.int16(_BLOCK) + place + np.int16(first)) * (upto[-1] > 0)
    return drawn.astype(np.int16).reshape(shape)


def _in_blocks(each: Small) -> Short:
    """Return how many of some orders `(orders, games)`, each 0 or 1, are in each block `(blocks, games)`."""
    games, whole = each.shape[1], len(each) // _BLOCK * _BLOCK
    counts = np.zeros((-(-len(each) // _BLOCK), games), np.int16)
    counts[: whole // _BLOCK] = each[:whole].reshape(-1, _BLOCK, games).sum(axis=1, dtype=np.int8)
    counts[whole // _BLOCK :] = each[whole:].sum(axis=0, dtype=np.int8)
    return counts


def _of_block(each: Small, block: NDArray[np.integer]) -> Small:
    """Return what stands in one block of each game `(orders of a block, games)`; beyond the last order anything."""
    games = each.shape[1]
    first = block.astype(np.intp) * (_BLOCK * games) + np.arange(games)
    return each.reshape(-1).take(first + np.arange(0, _BLOCK * games, games)[:, None], mode="clip")


def _quarters(word: Words, count: int) -> NDArray[np.bool_]:
    """Return True in `count` of four cases."""
    return chance.below(word, 4) < count


def _agreed(tables: Tables, observations: Observations, words: Words) -> Short:
    """Return a joint order under discussion `(seats, games)`: an own offer of last turn, or the answer to another's."""
    talks = offers.under_discussion(tables, observations)
    lower = (talks > 0)[None] & (talks[:, None] > talks[None])
    place = chance.below(words[tables.numbers.turn_slots + 1], (talks > 0).sum(axis=0))
    return (talks * (lower.sum(axis=1, dtype=np.int8) == place)).sum(axis=0, dtype=np.int16)
