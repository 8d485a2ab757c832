"""An observation says what its columns are called, and nothing that its seat may not know."""

import numpy as np
import pytest

from game.adapters.encoding import FIELDS
from game.adapters.vector import VectorEnv
from game.kernel.board import Board
from game.scenario import library
from tests.adapters.playing import drawn, turns


def test_every_field_that_is_public_is_encoded():
    assert set(FIELDS) == set(Board._fields)


@pytest.mark.parametrize("name", library.scenario_names())
def test_columns_hold_what_their_names_say(name):
    env = VectorEnv(name, 3)
    frame = list(turns(env, 3))[-1]
    names, board, last = env.column_names, env.arena.board, env.tables.powers - 1
    assert len(names) == len(set(names)) == frame.rows(0).shape[1]

    def column(title):
        return frame.rows(last)[:, names.index(title)]

    tables = env.tables
    power, republic = tables.names.powers[last], tables.names.republics[-1]
    assert (column(f"influence.{power}.{republic}") == board.influence[last, -1]).all()
    assert (column(f"points.{power}.corridors") == board.points[last, 3]).all()
    assert (
        column(f"shares.{tables.names.powers[0]}.{tables.names.segments[-1]}") == board.shares[0, -1]
    ).all()
    assert (column(f"shown.{tables.names.headlines[1]}") == board.shown[1]).all()
    assert (column("headline") == board.headline).all() and (column("turn") == 4).all()
    assert (column("seat") == last).all() and (column("mark") == env.arena.observe(last).mark).all()
    low, high = (np.array([getattr(each, end) for each in env.encoding.columns]) for end in ("low", "high"))
    assert (frame.observations >= low).all() and (frame.observations <= high).all()


def secret_free(env, seat):
    """Everything that a seat is handed before it decides, as bytes."""
    frame = env.frame()
    return frame.rows(seat).tobytes(), np.ascontiguousarray(frame.masks[:, seat]).tobytes()


def test_nothing_changes_when_only_what_a_seat_may_not_know_changes():
    env = VectorEnv(games=8)
    list(turns(env, 6))
    for seat in range(env.tables.powers):
        env._new_turn()
        before, state = secret_free(env, seat), env.arena._state
        mark = (state.mark + 1) % len(state.board.dealt)
        mark[seat] = state.mark[seat]
        env.arena._state = state._replace(seed=state.seed + np.uint64(99), mark=mark.astype(np.int8))
        env._new_turn()
        assert secret_free(env, seat) == before
        env.arena._state = state


def test_nobody_sees_what_others_are_writing():
    one, other = VectorEnv(games=4), VectorEnv(games=4)
    first, second = one.reset(), other.reset()
    for number in range(len(one.coding.stages) - 1):
        actions = drawn(first, number)
        first = one.step(actions)
        passed = np.zeros_like(actions)
        passed[:, 0] = actions[:, 0]
        second = other.step(passed)
        assert first.resolved == second.resolved is False
        assert secret_free(one, 0) == secret_free(other, 0)


def test_rewards_are_those_of_the_own_seat():
    """What the year would bring includes marked agendas: one's own, never another's."""
    from game.adapters.reward import Reward

    env = VectorEnv(games=64, reward=Reward(prospects=True))
    list(turns(env, 3))
    state = env.arena._state
    before = env.arena.prospects()
    mark = state.mark.copy()
    mark[1:] = (mark[1:] + 1) % len(state.board.dealt)
    env.arena._state = state._replace(mark=mark)
    after = env.arena.prospects()
    assert (before[0] == after[0]).all() and (before[1:] != after[1:]).any()
