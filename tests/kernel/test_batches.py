"""A game is bit-identical alone, in any batch and at any place in it."""

import os

import numpy as np
import pytest

from game.kernel.digest import digests
from game.kernel.state import join, take
from game.kernel.step import step
from tests.kernel.boards import play, random_orders, start, tables

GAMES = 1000 if os.environ.get("MULTIVECTOR_LONG") else 64


def finals(games, size):
    """Digests after each turn of the games, played in batches of one size."""
    board = tables()
    out = [[] for _ in range(games)]
    for first in range(0, games, size):
        state = start(board, min(size, games - first), first + 1)
        for _ in range(board.last_turn):
            state, _ = step(board, state, random_orders(board, state))
            for place, text in enumerate(digests(state)):
                out[first + place].append(text)
    return out


@pytest.fixture(scope="module")
def in_one_batch():
    return finals(GAMES, GAMES)


@pytest.mark.parametrize("size", [1, 7, 64])
def test_batch_size_changes_nothing(in_one_batch, size):
    games = min(GAMES, 100) if size == 1 and GAMES > 100 and not os.environ.get("MULTIVECTOR_LONG") else GAMES
    assert finals(games, size) == in_one_batch[:games]


def test_a_large_batch_changes_nothing(in_one_batch):
    board = tables()
    state = start(board, 4096)
    for turn in range(board.last_turn):
        state, _ = step(board, state, random_orders(board, state))
        wanted = [texts[turn] for texts in in_one_batch]
        assert digests(take(state, slice(0, GAMES))) == wanted


def test_place_in_the_batch_changes_nothing(in_one_batch):
    board = tables()
    shuffled = np.random.default_rng(3).permutation(GAMES)
    state = take(start(board, GAMES), shuffled)
    state = play(board, state, board.last_turn)
    assert digests(state) == [in_one_batch[game][-1] for game in shuffled]


def test_games_at_different_turns_share_a_batch(in_one_batch):
    board = tables()
    early, late = start(board, 5), play(board, start(board, 5, 11), 4)
    mixed = play(board, join([early, late]), 3)
    assert digests(take(mixed, slice(0, 5))) == [texts[2] for texts in in_one_batch[:5]]
    assert digests(take(mixed, slice(5, 10))) == [texts[6] for texts in in_one_batch[10:15]]
