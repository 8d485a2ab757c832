"""The example learns: after a few rounds its seat wins more than it did, and the course is the same again."""

from dataclasses import replace

import numpy as np

from game.adapters.example import Course, Trainer, train
from game.adapters.speed import measure
from game.adapters.vector import VectorEnv

TINY = Course(rivals="uniform", rounds=2, games=16, exams=1, rate=0.03)


def test_training_tells_how_it_goes_and_is_the_same_again():
    told = []
    shares = train(TINY, told.append)
    assert len(told) == 2 + TINY.rounds and told[0].startswith("before") and told[-1].startswith("after")
    assert shares == train(TINY, lambda line: None)


def test_a_policy_learns_what_is_worth_more():
    trainer = Trainer(replace(TINY, games=48))
    worth = [sum(each.mean() for each in trainer.round(number).rewards) for number in range(1, 9)]
    assert np.mean(worth[-3:]) > np.mean(worth[:3])


def test_a_policy_plays_what_is_legal():
    env = VectorEnv(games=16)
    frame = env.reset()
    policy = Trainer(TINY).policy
    policy.weights[:] = np.random.default_rng(1).normal(size=policy.weights.shape)
    for _ in range(10):
        seen = frame.masks[:, 0]
        moment = policy.act(frame.rows(0), seen, np.random.default_rng(2))
        assert seen[np.arange(16), moment.actions].all()
        frame = env.step(np.repeat(moment.actions[:, None], env.tables.powers, axis=1))


def test_speed_is_measured_on_both_sides():
    told = []
    shares = measure("after-washington", 16, 1, told.append)
    assert len(told) == 2 and all(share > 0 for share in shares)
