"""What is hidden changes no view: seeds, other seats' marks and sheets that are not opened yet."""

import os

import numpy as np
import pytest

from game.kernel.observe import observe
from game.kernel.state import State, take
from game.records.course import Sheet
from game.views.board import board_view
from game.views.orders import menu_view, sheet_view
from tests.kernel import boards
from tests.views.games import course, states, tables, voice

PAIRS = 1000 if os.environ.get("MULTIVECTOR_LONG") else 200
TURNS = 9


def seen_by(seat: int, state: State, menu: bool = True) -> str:
    """Everything that a seat's views say while it plans; the menu takes longest."""
    said, seen = voice(), observe(state, seat)
    offered = menu_view(said, seen) if menu else []
    legal = [order.number for order in offered if order.legal][:1]
    return repr((board_view(said, seen), offered, sheet_view(said, seen, legal)))


def twin(state: State, seat: int, random: np.random.Generator) -> State:
    """The same game to a seat's eyes: another seed, other marks of the others."""
    marks = random.integers(0, len(state.board.dealt), state.mark.shape).astype(np.int8)
    marks[seat] = state.mark[seat]
    return State(state.board, state.seed + np.uint64(random.integers(1, 1 << 40)), marks)


def test_hidden_things_change_no_view():
    random = np.random.default_rng(5)
    games = PAIRS // TURNS + 1
    checked = 0
    for state in states(games, TURNS - 1):
        for game in range(games):
            one, seat = take(state, np.array([game])), int(random.integers(tables().powers))
            menu = checked % 10 == 0
            assert seen_by(seat, one, menu) == seen_by(seat, twin(one, seat, random), menu)
            checked += 1
    assert checked >= PAIRS


def test_the_own_mark_is_seen():
    """Keeps the test above honest: a view that showed nothing would pass it."""
    state = boards.play(tables(), boards.start(tables(), 1), 1)
    marked = State(state.board, state.seed, np.ones_like(state.mark))
    assert seen_by(0, state) != seen_by(0, marked)


@pytest.mark.parametrize("seat", range(4))
def test_sheets_that_are_not_opened_change_no_view(seat):
    played = course(3, 4)
    before = seen_by(seat, played.state)
    for other in range(4):
        if other != seat:
            played.put(other, Sheet(mark=1, statement="A secret."))
    assert seen_by(seat, played.state) == before
