"""Whatever is ordered, the board stays lawful: in every scenario, under every lens."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.kernel import checks, menu
from game.kernel.step import step
from game.scenario import library
from game.vocabulary import Outcome
from tests.kernel.boards import random_orders, start, tables

GAMES = 2000 if os.environ.get("MULTIVECTOR_LONG") else 100


def boards():
    for name in library.scenario_names():
        lenses = library.load(name).scenario.lenses
        yield from ((name, lens) for lens in (None, *lenses))


@pytest.mark.parametrize(("name", "lens"), list(boards()))
def test_every_turn_of_random_play_is_lawful(name, lens):
    board = tables(name, lens)
    state = start(board, GAMES)
    assert checks.broken(board, state) == []
    for _ in range(board.last_turn):
        before = state
        state, _ = step(board, state, random_orders(board, state))
        assert checks.broken(board, state) == []
        assert checks.kept(board, before, state) == []
    assert (state.board.outcome != Outcome.RUNNING).all()


@given(first=st.integers(0, 2**62), turns=st.integers(0, 11))
@settings(max_examples=25, deadline=None)
def test_random_sheets_are_legal_and_cost_what_is_paid(first, turns):
    board = tables()
    state = start(board, 3, first)
    for _ in range(turns):
        state, _ = step(board, state, random_orders(board, state))
    sheets = random_orders(board, state).sheet
    for seat in range(board.powers):
        card = menu.menu(board, state.board, seat)
        refused = menu.why_not(board, card, sheets[seat])
        assert ((refused == 0) | (sheets[seat] == 0)).all()


def test_checks_notice_a_broken_board():
    board = tables()
    state = start(board, 4)
    bad = state.board.influence.copy()
    bad[0, 0, 2] = 11
    found = checks.broken(board, state._replace(board=state.board._replace(influence=bad)))
    assert any("influence is from 0 to its cap" in line and "game 2" in line for line in found)
