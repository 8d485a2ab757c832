"""A turn resolved step by step is the turn resolved at once, alone or beside games that are over."""

import numpy as np
import pytest

from game.kernel.digest import digests
from game.kernel.events import rows
from game.kernel.state import take
from game.kernel.step import stages, step
from game.vocabulary import Outcome, Step
from tests.kernel.boards import random_orders, start, tables

GAMES = 96
ORDER = [step for step in Step if step] + [Step.OPENING]


@pytest.fixture(scope="module")
def turns():
    """States and orders of a batch, turn by turn, till the last of its games is over."""
    board, state = tables(), start(tables(), GAMES)
    out = []
    while (state.board.outcome == Outcome.RUNNING).any():
        orders = random_orders(board, state)
        out.append((state, orders))
        state, _ = step(board, state, orders)
    return out


def test_the_steps_come_in_the_rulebooks_order_and_end_where_the_turn_ends(turns):
    for state, orders in turns:
        after, notes = step(tables(), state, orders)
        passed = list(stages(tables(), state, orders))
        assert [stage.step for stage in passed] == ORDER
        assert digests(passed[-1].state) == digests(after)
        told = np.concatenate([rows(stage.notes) for stage in passed])
        assert (told == rows(notes)).all()


def test_a_game_passes_the_same_steps_alone_as_in_a_batch(turns):
    ended, crises = 0, 0
    for state, orders in turns[2::3]:
        together = list(stages(tables(), state, orders))
        for game in range(0, GAMES, 4):
            one = take(state, np.array([game]))
            running = one.board.outcome[0] == Outcome.RUNNING
            alone = list(stages(tables(), one, random_orders(tables(), one)))
            assert len(alone) == (len(ORDER) if running else 0)
            ended += not running
            for stage, whole in zip(alone, together, strict=False):
                assert digests(stage.state) == digests(take(whole.state, np.array([game])))
            crises += bool(alone) and alone[-1].state.board.outcome[0] == Outcome.CRISIS
    assert ended and crises, "the batch must hold games that end early"


def test_games_that_are_over_stay_as_they_are(turns):
    for state, orders in turns:
        over = np.flatnonzero(state.board.outcome != Outcome.RUNNING)
        if len(over):
            wanted = digests(take(state, over))
            for stage in stages(tables(), state, orders):
                assert digests(take(stage.state, over)) == wanted
                assert all(not note.amount[..., over].any() for note in stage.notes)
            return
    raise AssertionError("no game ended early")
