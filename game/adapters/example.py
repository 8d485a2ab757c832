"""An example: a small policy learns to play one seat against scripted players, in minutes and with NumPy alone.

    python -m game.adapters.example --rivals doctrine:easy

It plays whole games in batches of the vectorised environment, looks at what each step brought until the game's end,
and makes what did better than the batch's mean likelier (REINFORCE). It starts from uniform play.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass, fields

import numpy as np

from game.adapters.reward import Reward
from game.adapters.softmax import Floats, Moment, Softmax
from game.adapters.vector import VectorEnv

Tell = Callable[[str], None]
_LEAST_WIDTH = 2  # of columns that hardly vary when games begin
_EXAM = 1 << 40  # seeds of the games that measure, far from those that teach


@dataclass(frozen=True)
class Course:
    """What is learned, and for how long."""

    scenario: str = "after-washington"
    power: str | None = None  # the scenario's first one if none is named
    rivals: str = "doctrine:easy"
    rounds: int = 60
    games: int = 512  # of each round
    exams: int = 8  # rounds that only measure, before and after
    rate: float = 0.01
    seed: int = 1


@dataclass(frozen=True)
class Played:
    """What a batch of games came to."""

    moments: list[Moment]
    rewards: list[Floats]  # (games,) of each moment
    wins: Floats  # (games,) shares


class Trainer:
    """One seat's policy and the games it learns from."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._env = _table(course)
        self._seat = self._env.writers[0]
        self._random = np.random.default_rng(course.seed)
        self.policy = _untaught(self._env, self._seat)

    def round(self, number: int) -> Played:
        """Play a batch of games and learn from it."""
        played = self._play(self._course.seed + number)
        to_come = list(np.cumsum(played.rewards[::-1], axis=0)[::-1])
        width = np.float32(max(np.std(to_come[0]), 1e-3))
        better = [(each - each.mean()) / width for each in to_come]
        self.policy.learn(played.moments, better, self._course.rate)
        return played

    def exam(self) -> tuple[float, float]:
        """Return the win share in games it has not learned from, and its standard error."""
        seeds = (self._course.seed + _EXAM + number for number in range(self._course.exams))
        wins = np.concatenate([self._play(seed).wins for seed in seeds])
        return float(wins.mean()), float(wins.std() / np.sqrt(len(wins)))

    def _play(self, seed: int) -> Played:
        """Play every game of a batch to its end; where one is over, all there is to do is to pass."""
        env = self._env
        frame, over = env.reset(seed), np.zeros(env.games, np.bool_)
        played = Played([], [], np.zeros(env.games, np.float32))
        actions = np.zeros((env.games, len(env.powers)), np.int64)
        while not over.all():
            moment = self.policy.act(frame.rows(self._seat), frame.masks[:, self._seat], self._random)
            actions[:, self._seat] = moment.actions
            frame = env.step(actions)
            over |= frame.dones
            played.moments.append(moment)
            played.rewards.append(frame.rewards[:, self._seat])
            played.wins[:] += frame.wins[:, self._seat]
        return played


def train(course: Course, tell: Tell = print) -> tuple[float, float]:
    """Let a policy learn; returns its win share before and after, both measured in games of their own."""
    trainer, start = Trainer(course), time.perf_counter()
    before = _examined(trainer, course, tell, "before")
    for number in range(1, course.rounds + 1):
        played = trainer.round(number)
        if number % max(1, course.rounds // 12) == 0:
            worth, seconds = sum(each.mean() for each in played.rewards), time.perf_counter() - start
            tell(f"round {number:4}  wins {played.wins.mean():6.1%}  reward {worth:+.3f}  {seconds:5.0f} s")
    return before, _examined(trainer, course, tell, "after")


def _examined(trainer: Trainer, course: Course, tell: Tell, when: str) -> float:
    share, error = trainer.exam()
    games = course.exams * course.games
    tell(f"{when:10}  wins {share:6.1%} ± {1.96 * error:.1%} of {games} games against {course.rivals}")
    return share


def _table(course: Course) -> VectorEnv:
    """Return the batch: the learner's seat is the only one that is not scripted."""
    powers = VectorEnv(course.scenario, 1).powers
    own = course.power or powers[0]
    rivals = {power: course.rivals for power in powers if power != own}
    reward = Reward(prospects=True)
    return VectorEnv(course.scenario, course.games, scripted=rivals, reward=reward, restart=False)


def _untaught(env: VectorEnv, seat: int) -> Softmax:
    """Return a policy that knows nothing but how the columns stand when games begin."""
    rows = env.reset().rows(seat).astype(np.float32)
    weights = np.zeros((len(env.column_names) + 1, env.coding.size), np.float32)
    return Softmax(weights, rows.mean(axis=0), np.maximum(rows.std(axis=0), _LEAST_WIDTH))


def _course(words: list[str] | None = None) -> Course:
    """Return the course that a command line asks for; its flags are the fields."""
    parser = argparse.ArgumentParser(
        prog="python -m game.adapters.example", description=__doc__.splitlines()[0]
    )
    for each in fields(Course):
        kind = str if each.default is None else type(each.default)
        parser.add_argument(f"--{each.name}", type=kind, default=each.default)
    return Course(**vars(parser.parse_args(words)))


if __name__ == "__main__":
    train(_course())
