"""A game in a batch is that game alone; places whose game is over go on with another; rewards add up."""

import numpy as np
import pytest

from game.adapters.reward import Reward
from game.adapters.vector import VectorEnv
from game.lab.run import simulate
from tests.adapters.playing import turns
from tests.agents.players import seats

TURNS = 30  # more than two games


def courses(env, first=0):
    """What every seat of every game saw and got, turn by turn `(turns, games, ...)`."""
    frames = list(turns(env, TURNS, first))
    return [
        np.stack([getattr(each, name) for each in frames]) for name in ("observations", "rewards", "dones")
    ]


@pytest.mark.parametrize("name", ["after-washington", "amber-isles"])
def test_a_game_in_a_batch_is_that_game_alone(name):
    batch = courses(VectorEnv(name, 6, seed=5))
    for place in (0, 3, 5):
        alone = courses(VectorEnv(name, 1, seed=5, first=place), place)
        assert all((one[:, 0] == many[:, place]).all() for one, many in zip(alone, batch, strict=True))


def test_the_same_seed_gives_the_same_games_and_another_one_others():
    first, again, other = (courses(VectorEnv(games=4, seed=seed)) for seed in (7, 7, 8))
    assert all((one == two).all() for one, two in zip(first, again, strict=True))
    assert (first[0] != other[0]).any()


def test_a_place_goes_on_with_another_game():
    env = VectorEnv(games=4)
    opening = env.reset().observations.copy()
    frames = list(turns(env, env.tables.last_turn))
    ended = [frame for frame in frames if frame.dones.any()]
    assert ended
    turn = env.column_names.index("turn") - len(env.coding.desk_names)
    for frame in ended:
        assert (frame.observations[frame.dones][:, :, turn] == 1).all()
        assert (frame.observations[frame.dones] != opening[frame.dones]).any()
    assert all((frame.wins[~frame.dones] == 0).all() for frame in frames)


@pytest.mark.parametrize("prospects", [False, True])
def test_rewards_of_a_game_add_up_to_its_points_and_its_win(prospects):
    env = VectorEnv(games=32, reward=Reward(win=100, point=1, prospects=prospects), restart=False)
    start = (env.arena.prospects() if prospects else env.arena.points()).T
    frames = list(turns(env, env.tables.last_turn))
    total = sum(frame.rewards for frame in frames)
    wins = sum(frame.wins for frame in frames)
    assert env.arena.over.all()
    assert np.allclose(total, env.arena.points().T - start + 100 * wins)
    assert (env.arena.win_shares() == wins.T).all()


def test_frames_of_earlier_steps_stay_as_they_were():
    env = VectorEnv(games=2)
    frame = env.reset()
    kept = [part.copy() for part in frame[:5]]
    list(turns(env, 2))
    assert all((was == part).all() for was, part in zip(kept, frame[:5], strict=True))


def test_scripted_players_play_as_they_do_in_the_lab():
    agents = "doctrine:hard uniform uniform:peaceful doctrine:easy"
    env = VectorEnv(games=50, seed=11, restart=False)
    powers = env.powers
    env = VectorEnv(games=50, seed=11, restart=False, scripted=dict(zip(powers, agents.split(), strict=True)))
    frames = list(turns(env, env.tables.last_turn))
    results = simulate(env.tables, seats(agents), 50, 11)
    assert (env.arena.win_shares() == results.games.win_share).all()
    assert (env.arena.board.points == results.games.points).all()
    assert all(frame.resolved for frame in frames) and env.writers == []


def test_scripted_seats_may_only_pass():
    env = VectorEnv(games=2, scripted={"usa": "doctrine:easy"})
    frame = env.reset()
    assert frame.masks[:, 0].sum() == 2 and frame.masks[:, 1].sum() > 10 and env.writers == [1, 2, 3]
