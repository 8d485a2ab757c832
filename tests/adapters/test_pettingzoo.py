"""The table as a ParallelEnv passes PettingZoo's own tests, and ours where those look away."""

import warnings

import numpy as np
import pytest
from gymnasium.utils.env_checker import data_equivalence

from game.adapters import pettingzoo
from game.scenario import library

with warnings.catch_warnings():  # it imports a game of its own in a way that it advises against
    warnings.simplefilter("ignore", DeprecationWarning)
    from pettingzoo.test import (
        api_test,
        max_cycles_test,
        parallel_api_test,
        parallel_seed_test,
        render_test,
        seed_test,
    )

# What PettingZoo recommends to others: names that end in a number, observations without a mask.
pytestmark = [
    pytest.mark.filterwarnings(f"ignore:.*{words}")
    for words in (
        "recommend agents to be named",
        "should be gymnasium.spaces.box",
        "Observation is not a NumPy",
    )
]
BOARDS = [(name, lens) for name in library.scenario_names() for lens in library.load(name).scenario.lenses]


def whole_game(env):
    """Play a game with draws from the masks; returns all that was handed out."""
    told = [env.reset(seed=3)]
    for seat, agent in enumerate(env.agents):
        env.action_space(agent).seed(seat)
    while env.agents:
        seen = told[-1][0]
        told.append(
            env.step(
                {agent: env.action_space(agent).sample(seen[agent]["action_mask"]) for agent in env.agents}
            )
        )
    return told


def test_parallel_api():
    parallel_api_test(pettingzoo.parallel_env(), num_cycles=1000)


@pytest.mark.parametrize(("name", "lens"), [*BOARDS, ("amber-isles", None), ("first-lesson", None)])
def test_parallel_api_on_every_board(name, lens):
    parallel_api_test(pettingzoo.parallel_env(name, lens), num_cycles=1000)


def test_api_through_the_conversion():
    api_test(pettingzoo.env(), num_cycles=1000)


def test_seeds():
    parallel_seed_test(pettingzoo.parallel_env, num_cycles=500)
    seed_test(pettingzoo.env, num_cycles=500)


def test_a_whole_game_is_the_same_again():
    """PettingZoo's parallel test stops after its first step."""
    first, again = whole_game(pettingzoo.parallel_env()), whole_game(pettingzoo.parallel_env(seed=9))
    assert len(first) > 12 and data_equivalence(first, again, exact=True)


def test_the_next_game_is_another_one():
    env, other = pettingzoo.parallel_env(seed=4), pettingzoo.parallel_env(seed=4)
    games = [env.reset()[0], env.reset()[0], env.reset(seed=4)[0]]
    assert data_equivalence(games[0], other.reset()[0]) and data_equivalence(games[0], games[2])
    assert not data_equivalence(games[0], games[1])


def test_cycles_and_rendering(capsys):
    max_cycles_test(pettingzoo)
    render_test(pettingzoo.env)
    assert "Kazakhstan" in capsys.readouterr().out


def test_everybody_ends_together_and_is_told_the_win():
    env = pettingzoo.parallel_env()
    told = whole_game(env)
    _, rewards, terminations, truncations, infos = told[-1]
    assert set(terminations) == set(env.possible_agents) and all(terminations.values())
    assert not any(any(step[3].values()) for step in told[1:]) and not any(truncations.values())
    assert sum(info["win_share"] for info in infos.values()) in (0, pytest.approx(1))
    assert all(rewards[agent] >= info["win_share"] - 1 for agent, info in infos.items())
    assert {step[-1][env.possible_agents[0]]["quarter"] for step in told} >= {"Q1 2026", "Q2 2026"}


def test_infos_count_what_is_legal():
    seen, infos = pettingzoo.parallel_env().reset()
    for agent, info in infos.items():
        assert info["legal"] == np.sum(seen[agent]["action_mask"]) > 1
        assert (info["turn"], info["stage"]) == (1, "order")
