"""Asks: who answers, what it brings, and what happens to asks that nobody answers (rulebook 9)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel import contest, standing
from game.kernel.arrays import any_along, one_hot, only
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE, change, develop, developed
from game.kernel.orders import Revealed
from game.kernel.state import State
from game.kernel.tables import Bools, Tables
from game.vocabulary import Clause, OrderKind, Purpose, Tally


class Asks(NamedTuple):
    """What the step hands on."""

    done: Bools  # (republics, games) the ask makes way for another
    withdrawn: Bools  # (republics, games)


def asks(
    tables: Tables, start: State, board: Board, revealed: Revealed, lost: Bools
) -> tuple[Board, Asks, list[Note]]:
    """Resolve asks; `start` is the state at the turn's start, from which the least influence is read.

    `lost` `(powers, slots, games)` says which orders were not carried out because others won.
    """
    numbers = tables.numbers
    answers = answered(tables, board, revealed, lost)
    taken = contest.best(start, Purpose.ANSWER, answers, -start.board.influence)
    done = any_along(taken, axis=0)
    age = (board.ask_age + np.int8(1)) * ~done
    withdrawn = age >= numbers.asks_patience
    blamed = withdrawn & one_hot(standing.leaders(tables, board), tables.powers)
    gain = taken * np.int8(numbers.asks_influence)
    after, limits = change(tables, board, gain, blamed * np.int8(numbers.asks_leader_loss))
    growth = np.multiply(done, np.int8(numbers.asks_development))
    tallies = board.tallies.copy()
    tallies[:, Tally.ANSWERED] += taken.sum(axis=1, dtype=np.int8)
    after = develop(tables, after._replace(ask_age=age, tallies=tallies, withdrawn=withdrawn), growth)
    notes = [
        Note(Clause.ASK_ANSWERED, gain, PLACE, detail=board.ask),
        Note(Clause.ASK_LATE, answers & ~taken, PLACE, detail=board.ask),
        Note(Clause.ASK_WITHDRAWN, withdrawn, ("republic",), other=only(blamed), detail=board.ask),
        developed(growth),
    ]
    return after, Asks(done | withdrawn, withdrawn), [*notes, *limits]


def answered(tables: Tables, board: Board, revealed: Revealed, lost: Bools) -> Bools:
    """Return who answers the ask shown, by an order that was carried out `(powers, republics, games)` (9.1).

    Orders lost to others `(powers, slots, games)` were not.
    """
    catalogue = tables.catalogue
    number = revealed.sheet * ~lost
    at = catalogue.asked.take(number)[:, :, None] >> np.arange(tables.republics, dtype=np.uint16)[:, None]
    asks = _answering(tables).take(catalogue.kind.take(number))[:, :, None] >> board.ask.astype(np.uint16)
    return np.bitwise_or.reduce(at & asks & 1, axis=1).astype(np.bool_)


def _answering(tables: Tables) -> NDArray[np.uint16]:
    """Return which asks orders of each kind answer, bit a for ask kind a; programmes answer all."""
    return _bits(tables.answers.shape, tables.answers.tobytes())


@lru_cache(maxsize=64)
def _bits(shape: tuple[int, int], answers: bytes) -> NDArray[np.uint16]:
    bits = 1 << np.arange(shape[1], dtype=np.uint16)
    answering = (np.frombuffer(answers, np.bool_).reshape(shape) * bits).sum(axis=1, dtype=np.uint16)
    answering[OrderKind.PROGRAMME] = bits.sum()
    return answering
