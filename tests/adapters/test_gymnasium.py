"""One seat against scripted players passes Gymnasium's own check."""

import gymnasium
import pytest
from gymnasium.utils.env_checker import check_env

from game.adapters.gymnasium import NAME, SeatEnv
from game.errors import UsageError


@pytest.mark.parametrize("power", [None, "eu"])
def test_environment_checker(power):
    check_env(gymnasium.make(NAME, power=power).unwrapped)


def played(**options):
    """Play a game with draws from the masks; returns the rewards and the last info."""
    env = SeatEnv(**options)
    seen, info = env.reset(seed=2)
    env.action_space.seed(2)
    rewards, over = [], False
    while not over:
        seen, reward, over, cut, info = env.step(env.action_space.sample(seen["action_mask"]))
        rewards.append(reward)
        assert not cut
    return rewards, info


def test_a_game_is_the_same_again_and_depends_on_the_rivals():
    assert played() == played()
    assert played() != played(rivals="uniform:peaceful")


def test_another_region():
    rewards, info = played(scenario="amber-isles", rivals="uniform")
    assert any(rewards) and 0 <= info["win_share"] <= 1


def test_a_power_that_is_not_there_is_refused_by_name():
    with pytest.raises(UsageError, match=r"'atlantis'.*usa"):
        SeatEnv(power="atlantis")
