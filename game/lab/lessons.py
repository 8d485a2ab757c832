"""Lessons: many candidates for one seat in the same games, side by side in one batch, so that the others think once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.agents.base import Agent, Decision, Words
from game.kernel import ranking, setup
from game.kernel.board import Board, Observation
from game.kernel.tables import Tables
from game.lab.cache import Arrays
from game.lab.plays import Ends
from game.lab.run import CHUNK, game_seeds, play_out
from game.lab.sweep import Sweep, Task


@dataclass(frozen=True)
class Lesson:
    """Games that every candidate plays at one seat, against the same others."""

    tables: Tables
    agents: tuple[Agent, ...]  # by seat; the one at the candidates' seat does not play
    seat: int
    candidates: tuple[Agent, ...]
    games: int  # of each candidate
    seed: int


@dataclass(frozen=True)
class Several:
    """Plays equal parts of a batch by a player each."""

    players: tuple[Agent, ...]

    def decide(self, tables: Tables, observation: Observation, seeds: Words) -> Decision:
        """Ask each player for its part of the batch."""
        size = len(seeds) // len(self.players)
        parts = [slice(number * size, (number + 1) * size) for number in range(len(self.players))]
        decisions = [
            player.decide(tables, _part(observation, part), seeds[part])
            for player, part in zip(self.players, parts, strict=True)
        ]
        return Decision(*(np.concatenate(column, axis=-1) for column in zip(*decisions, strict=True)))


def taught(sweep: Sweep, lessons: Sequence[Lesson]) -> list[list[Ends]]:
    """Return how each candidate's games ended, lesson by lesson; they are those that it would play by itself."""
    tasks, owners = [], []
    for owner, lesson in enumerate(lessons):
        at_once = max(CHUNK // lesson.games, 1)
        for first in range(0, len(lesson.candidates), at_once):
            group = lesson.candidates[first : first + at_once]
            details = (lesson.tables, lesson.agents, lesson.seat, group, lesson.games, lesson.seed)
            tasks.append(Task(_teach, details, len(group) * lesson.games))
            owners.append(owner)
    found: list[list[Ends]] = [[] for _ in lessons]
    for owner, arrays in zip(owners, sweep.run(tasks), strict=True):
        found[owner] += _apart(arrays, lessons[owner].games)
    return found


def _teach(
    tables: Tables, agents: tuple[Agent, ...], seat: int, group: tuple[Agent, ...], games: int, seed: int
) -> Arrays:
    table = (*agents[:seat], Several(group), *agents[seat + 1 :])
    seeds = np.tile(game_seeds(seed, 0, games), len(group))
    board = play_out(tables, table, setup.first_turn(tables, seeds)[0]).board
    return {
        "outcome": board.outcome,
        "rank": ranking.ranks(tables, board),
        "points": ranking.totals(board),
    }


def _apart(arrays: Arrays, games: int) -> list[Ends]:
    """Return the part of each candidate."""
    count = len(arrays["outcome"]) // games
    split = {name: np.split(array, count, axis=-1) for name, array in arrays.items()}
    return [Ends(**{name: parts[number] for name, parts in split.items()}) for number in range(count)]


def _part(observation: Observation, part: slice) -> Observation:
    """Return what a seat sees of some games of a batch."""
    board = Board._make(np.ascontiguousarray(field[..., part]) for field in observation.board.arrays)
    return observation._replace(board=board, mark=observation.mark[part])
