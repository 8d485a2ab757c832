"""Asks: who answers, what it brings, and what happens to asks that nobody answers (rulebook 9)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import contest, places, standing
from game.kernel.arrays import only
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE, change, develop, developed
from game.kernel.orders import Revealed
from game.kernel.state import State
from game.kernel.tables import Bools, Tables
from game.vocabulary import Clause, OrderKind, Purpose, Tally


class Carried(NamedTuple):
    """Orders whose carrying out depended on others."""

    signed: Bools  # (powers, deposits, games)
    norms: Bools  # (powers, corridors, games)
    sold: Bools  # (powers, republics, games)
    joint_deposits: Bools  # (powers, deposits, games)
    joint_segments: Bools  # (powers, segments, games)


class Asks(NamedTuple):
    """What the step hands on."""

    done: Bools  # (republics, games) the ask makes way for another
    withdrawn: Bools  # (republics, games)


def asks(
    tables: Tables, start: State, board: Board, revealed: Revealed, carried: Carried
) -> tuple[Board, Asks, list[Note]]:
    """Resolve asks; `start` is the state at the turn's start, from which the least influence is read."""
    numbers = tables.numbers
    answers = answered(tables, board, revealed, carried)
    taken = contest.best(start, Purpose.ANSWER, answers, -start.board.influence)
    done = np.any(taken, axis=0)
    age = (board.ask_age + np.int8(1)) * ~done
    withdrawn = age >= numbers.asks_patience
    seats = np.arange(tables.powers, dtype=np.int8)[:, None, None]
    blamed = withdrawn & (standing.leaders(tables, board) == seats)
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


def answered(tables: Tables, board: Board, revealed: Revealed, carried: Carried) -> Bools:
    """Return who answers the ask shown, by an order that was carried out `(powers, republics, games)` (9.1)."""
    out = revealed.of(tables, OrderKind.PROGRAMME).copy()
    for kind in np.flatnonzero(np.any(tables.answers, axis=1)):
        wanted = tables.answers[kind][board.ask]
        out |= _carried_out(tables, revealed, carried, OrderKind(int(kind))) & wanted
    return out


_IN_REPUBLIC = (
    OrderKind.ENVOY,
    OrderKind.VISIT,
    OrderKind.SUMMIT,
    OrderKind.PLANT,
    OrderKind.ACCEDE,
)


def _carried_out(tables: Tables, revealed: Revealed, carried: Carried, kind: OrderKind) -> Bools:
    """Return where orders of a kind were carried out `(powers, republics, games)`."""
    if kind in _IN_REPUBLIC:
        return revealed.of(tables, kind)
    if kind in (OrderKind.CONTRACT, OrderKind.GUARANTEE):
        return places.at_hosts(tables, revealed.of(tables, kind))
    if kind in (OrderKind.INVEST, OrderKind.BLEND):
        return places.along(tables.segment_touches, revealed.of(tables, kind))
    if kind is OrderKind.PRESSURE:
        orders = revealed.of(tables, kind)
        return np.any(orders.reshape(len(orders), tables.republics, tables.powers, -1), axis=2)
    return _contested(tables, revealed, carried, kind)


def _contested(tables: Tables, revealed: Revealed, carried: Carried, kind: OrderKind) -> Bools:
    if kind is OrderKind.MEMORANDUM:
        return places.at_hosts(tables, carried.signed)
    if kind is OrderKind.JOINT_DEPOSIT:
        return places.at_hosts(tables, carried.joint_deposits)
    if kind is OrderKind.JOINT_SEGMENT:
        return places.along(tables.segment_touches, carried.joint_segments)
    if kind is OrderKind.STANDARDS:
        return places.along(tables.corridor_touches, carried.norms)
    if kind is OrderKind.FLAGSHIP:
        return carried.sold
    return np.zeros_like(revealed.there)
