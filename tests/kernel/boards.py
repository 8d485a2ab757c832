"""Boards and random play for kernel tests."""

from __future__ import annotations

from functools import cache

import numpy as np

from game.kernel import chance, menu, orders, setup
from game.kernel.orders import Orders
from game.kernel.state import State
from game.kernel.step import step
from game.kernel.tables import Tables
from game.scenario import library
from game.scenario.compiler import compile_tables
from game.vocabulary import Purpose

MAIN = "after-washington"


@cache
def tables(name: str = MAIN, lens: str | None = None) -> Tables:
    """Return the compiled tables of a shipped scenario."""
    return compile_tables(library.load(name, lens))


def seeds(games: int, first: int = 1) -> np.ndarray:
    """Return seeds for a batch."""
    return np.arange(first, first + games, dtype=np.uint64)


def start(tables: Tables, games: int, first: int = 1) -> State:
    """Return a batch at its first turn."""
    return setup.first_turn(tables, seeds(games, first))[0]


def random_orders(tables: Tables, state: State) -> Orders:
    """Return legal random sheets that depend on each game's seed and turn alone, joint offers taken up."""
    out = orders.none(tables, state.games)
    catalogue = tables.catalogue
    for seat in range(tables.powers):
        card = menu.menu(tables, state.board, seat)
        salted = state.seed ^ np.uint64(0x5DEECE66D * (seat + 1))
        for slot in range(tables.numbers.turn_slots):
            word = chance.words(salted + np.uint64(slot), state.board.turn, Purpose.POLICY, catalogue.count)
            word = word >> np.uint64(1)
            word += np.uint64(1) << np.uint64(62)
            legal = menu.refusals(tables, card, out.sheet[seat]) == 0
            legal[0] = True
            word[0] >>= np.uint64(3)
            out.sheet[seat, slot] = np.where(legal, word, np.uint64(0)).argmax(axis=0)
        out.mark[seat] = (salted % np.uint64(3)).astype(np.int8)
    return _with_joint_orders(tables, state, out)


def _with_joint_orders(tables: Tables, state: State, out: Orders) -> Orders:
    """Let the first two seats write a matching joint order wherever both may, so that joint orders happen."""
    catalogue = tables.catalogue
    for seat, partner in ((0, 1), (1, 0)):
        out.sheet[seat, 1:] = np.where(state.seed % np.uint64(2) == 0, 0, out.sheet[seat, 1:])
        assert partner >= 0
    mine = menu.refusals(tables, menu.menu(tables, state.board, 0), _first_only(out.sheet[0]))
    theirs = menu.refusals(tables, menu.menu(tables, state.board, 1), _first_only(out.sheet[1]))
    joint = np.flatnonzero((catalogue.mirror[0] > 0) & (catalogue.other == 1))
    both = (mine[joint] == 0) & (theirs[catalogue.mirror[0, joint]] == 0)
    pick = joint[both.argmax(axis=0)]
    chosen = both.any(axis=0) & (state.seed % np.uint64(2) == 0)
    out.sheet[0, 1] = np.where(chosen, pick, out.sheet[0, 1])
    out.sheet[1, 1] = np.where(chosen, catalogue.mirror[0, pick], out.sheet[1, 1])
    return out


def _first_only(sheet: np.ndarray) -> np.ndarray:
    only = np.array(sheet)
    only[1:] = 0
    return only


def play(tables: Tables, state: State, turns: int) -> State:
    """Play turns with random orders."""
    for _ in range(turns):
        state, _ = step(tables, state, random_orders(tables, state))
    return state
