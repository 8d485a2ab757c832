"""Institutions: accessions, flagship sales, programmes (rulebook 7)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import contest
from game.kernel.arrays import either
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE, change, develop, developed, raise_floor
from game.kernel.orders import Revealed
from game.kernel.state import State
from game.kernel.tables import Bools, Tables
from game.vocabulary import Clause, OrderKind, Purpose


class Institutions(NamedTuple):
    """What the step hands on."""

    lost: Bools  # (powers, slots, games) sales that nobody bought


def institutions(
    tables: Tables, start: State, board: Board, revealed: Revealed
) -> tuple[Board, Institutions, list[Note]]:
    """Resolve institutions; `start` is the state at the turn's start, from which sellers' strength is read."""
    numbers = tables.numbers
    if not revealed.has(OrderKind.ACCEDE, OrderKind.PROGRAMME, OrderKind.FLAGSHIP):
        return board, Institutions(np.zeros(revealed.sheet.shape, np.bool_)), []
    joined = revealed.of(tables, OrderKind.ACCEDE)
    programmes = revealed.of(tables, OrderKind.PROGRAMME)
    offered = revealed.of(tables, OrderKind.FLAGSHIP)
    sold = _buy(start, board, offered)
    lost = revealed.where(tables, OrderKind.FLAGSHIP, offered & ~sold)
    gains = {
        Clause.ACCEDE: joined * np.int8(numbers.accede_influence),
        Clause.FLAGSHIP: sold * np.int8(numbers.flagship_influence),
        Clause.PROGRAMME: programmes * np.int8(numbers.programme_influence),
    }
    after, limits = change(tables, board, sum(gains.values(), np.zeros_like(board.influence)))
    after = _join(tables, after, joined)
    after = _sell(tables, after, sold)
    after = after._replace(
        programmed=after.programmed | (programmes << board.ask.astype(np.int16)).astype(np.int16),
        capital=after.capital + revealed.refund(lost),
    )
    growth = sold.sum(axis=0, dtype=np.int8) * np.int8(numbers.development_flagship)
    notes = [Note(clause, gain, PLACE) for clause, gain in gains.items()]
    notes += [Note(Clause.FLAGSHIP_LOST, offered & ~sold, PLACE), *limits, developed(growth)]
    return develop(tables, after, growth), Institutions(lost), notes


def _join(tables: Tables, board: Board, joined: Bools) -> Board:
    """Enter the accessions of this turn (7.1)."""
    more = joined.sum(axis=0, dtype=np.int8) * np.int8(tables.numbers.accede_room)
    return board._replace(
        member=board.member | joined,
        accession=either(joined, board.turn, board.accession),
        room=board.room + more,
    )


def _buy(start: State, board: Board, offered: Bools) -> Bools:
    """Return which sales are made: least influence first, then a draw, while purchases last (7.3)."""
    sold = np.zeros_like(offered)
    for purchase in range(len(offered)):
        waiting = offered & ~sold & (board.purchases > purchase)
        if not waiting.any():
            break
        sold |= contest.best(start, Purpose.SALE, waiting, -start.board.influence)
    return sold


def _sell(tables: Tables, board: Board, sold: Bools) -> Board:
    """Carry out sales: floor, purchase used, payments begin (7.3)."""
    numbers = tables.numbers
    flagships = board.flagships.copy()
    flagships[numbers.flagship_turns - 1] += sold.sum(axis=1, dtype=np.int8)
    board = raise_floor(tables, board, sold * np.int8(numbers.flagship_floor))
    purchases = board.purchases - sold.sum(axis=0, dtype=np.int8)
    return board._replace(flagships=flagships, purchases=purchases)
