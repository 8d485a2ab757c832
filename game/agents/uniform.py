"""The uniform player: any legal order with the same chance; it exercises every rule and sets the bar of skill."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.agents import offers
from game.agents.base import Decision, Words, draws, fill
from game.kernel import chance
from game.kernel.board import Observation
from game.kernel.menu import menu
from game.kernel.tables import Bools, Flags, Short, Tables
from game.vocabulary import OrderKind

_ANSWERS_OFFERS = 3  # of 4 offers that it may take up
_MAKES_OFFERS = 2  # of 4 turns


@dataclass(frozen=True)
class Uniform:
    """Draws orders slot by slot from what is legal; takes up most offers, its own included.

    Without `press` it never presses anybody, so that the region does not end in a crisis.
    """

    press: bool = True

    def __str__(self) -> str:
        return "uniform" if self.press else "uniform:peaceful"

    def decide(self, tables: Tables, observation: Observation, seeds: Words) -> Decision:
        """Return random legal orders, a random mark and now and then an offer."""
        board, slots = observation.board, tables.numbers.turn_slots
        card = menu(tables, board, observation.seat)
        words = draws(observation, seeds, slots + 4)
        agreed = np.where(_quarters(words[slots], _ANSWERS_OFFERS), _agreed(tables, observation, words), 0)

        def pick(slot: int, flags: Flags, sheet: Short) -> Short:
            legal = flags == 0
            if not self.press:
                legal[tables.catalogue.span[OrderKind.PRESSURE]] = False
            drawn = drawn_from(legal, words[slot])
            keeps = (slot == 0) & legal[agreed, np.arange(board.games)] & (agreed > 0)
            return np.where(keeps, agreed, drawn)

        sheet = fill(tables, card, pick, board.games)
        offer = drawn_from(offers.possible(tables, card), words[slots + 2])
        offer = np.where(_quarters(words[slots + 2] << np.uint64(32), _MAKES_OFFERS), offer, np.int16(0))
        return Decision(sheet, offer, chance.below(words[slots + 3], len(board.dealt)).astype(np.int8))


def drawn_from(legal: Bools, word: Words) -> Short:
    """Return one of the legal orders `(orders, games)` in each game, each with the same chance; 0 if none is.

    No order is drawn only where nothing else is legal.
    """
    choices = legal[1:].T
    found = np.flatnonzero(choices)
    count = np.count_nonzero(choices, axis=1)
    first = np.cumsum(count) - count
    place = np.minimum(first + chance.below(word, count), max(len(found) - 1, 0))
    number = found[place] % choices.shape[1] + 1 if len(found) else place
    return np.where(count > 0, number, 0).astype(np.int16)


def _quarters(word: Words, count: int) -> NDArray[np.bool_]:
    """Return True in `count` of four cases."""
    return chance.below(word, 4) < count


def _agreed(tables: Tables, observation: Observation, words: Words) -> Short:
    """Return a joint order under discussion: one's own offer of last turn, or the answer to another's."""
    slots = tables.numbers.turn_slots
    talks = offers.under_discussion(tables, observation)
    return drawn_from(talks, words[slots + 1])
