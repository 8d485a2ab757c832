"""Training: every seat's doctrine evolves in games against the others as they are now and as they were shipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from game.agents.naming import make
from game.lab.evolution import Floats, Strategy, ask, begin, from_json, tell
from game.lab.fingerprint import fingerprint
from game.lab.genome import Genome, genome
from game.lab.lessons import Lesson, taught
from game.lab.plays import Ends, Play, ended
from game.lab.setting import Setting
from game.lab.statistics import Estimate, wilson
from game.lab.sweep import Sweep
from game.scenario.doctrines import Doctrine
from game.vocabulary import Outcome

_LEVEL = "doctrine:hard"
_CRISIS = -25.0  # fitness of a game that nobody wins: worse than any third place
_MARGIN = 1.0  # fitness of a point more than the best rival; a win is worth 100
_EVEN = 40.0  # points, beyond which more of them do not count


@dataclass(frozen=True)
class Schooling:
    """How a training is run; what it comes to depends on this, the board and the doctrines alone."""

    population: int = 16  # candidates a generation, for each seat
    games: int = 256  # of each candidate
    seed: int = 1
    step: float = 0.6  # of a gene's unit, at the beginning; more for doctrines that know little


@dataclass(frozen=True)
class Training:
    """A training as it stands between two generations."""

    setting: Setting  # the board, and the doctrines that were shipped
    schooling: Schooling
    genomes: Mapping[str, Genome]  # by power
    strategies: Mapping[str, Strategy]
    history: tuple[dict[str, Estimate], ...] = ()  # wins against the shipped others, per cent, by power

    @property
    def generation(self) -> int:
        """How many generations are done."""
        return len(self.history)

    def doctrines(self) -> dict[str, Doctrine]:
        """Return each power's doctrine as it is now."""
        return {
            power: self.genomes[power].doctrine_of(strategy.mean)
            for power, strategy in self.strategies.items()
        }

    def as_json(self) -> dict[str, Any]:
        """Return plain data from which `resumed` goes on."""
        return {
            "key": self.key,
            "history": [
                {power: list(wins) for power, wins in generation.items()} for generation in self.history
            ],
            "strategies": {power: strategy.as_json() for power, strategy in self.strategies.items()},
        }

    @property
    def key(self) -> str:
        """What a training must have in common with its saved state."""
        begun = {power: genome.doctrine for power, genome in self.genomes.items()}
        return fingerprint(self.setting.tables, dict(self.setting.doctrines), begun, self.schooling)


def training(setting: Setting, schooling: Schooling, begun: Mapping[str, Doctrine] | None = None) -> Training:
    """Return a training at its beginning, from the shipped doctrines of a setting or from others."""
    start = begun or setting.doctrines
    genomes = {power: genome(start[power], setting.tables, seat) for seat, power in enumerate(setting.powers)}
    strategies = {power: begin(len(each.genes), schooling.step) for power, each in genomes.items()}
    return Training(setting, schooling, genomes, strategies)


def resumed(fresh: Training, data: Mapping[str, Any]) -> Training | None:
    """Return a training as it was saved; None if the state is of another one."""
    if data.get("key") != fresh.key:
        return None
    return replace(
        fresh,
        strategies={power: from_json(state) for power, state in data["strategies"].items()},
        history=tuple(
            {power: Estimate(*wins) for power, wins in generation.items()} for generation in data["history"]
        ),
    )


def shipped_wins(state: Training, sweep: Sweep) -> dict[str, Estimate]:
    """Return what the shipped doctrines win against each other, in the games by which progress is measured."""
    [ends] = ended(sweep, [_play(state, state.setting.doctrines, _seed(state, "trial"), _trials(state))])
    return {power: _wins(ends, seat) for seat, power in enumerate(state.setting.powers)}


def next_generation(state: Training, sweep: Sweep) -> Training:
    """Return the training a generation on: all seats learn at once, each in the same games for all its candidates."""
    now, candidates = state.doctrines(), _candidates(state)
    lessons = [
        _lesson(state, power, vectors, others)
        for power, vectors in candidates.items()
        for others in (now, state.setting.doctrines)
    ]
    found = taught(sweep, lessons)
    strategies = {}
    for seat, (power, vectors) in enumerate(candidates.items()):
        both = zip(*found[2 * seat :][:2], strict=True)
        judged = np.array([sum(fitness(ends, seat).mean() for ends in pair) for pair in both])
        strategies[power] = tell(state.strategies[power], vectors, judged)
    learned = replace(state, strategies=strategies)
    return replace(learned, history=(*state.history, _progress(learned, sweep)))


def _candidates(state: Training) -> dict[str, Floats]:
    drawn = {}
    for seat, (power, strategy) in enumerate(state.strategies.items()):
        random = np.random.default_rng([state.schooling.seed, state.generation, seat])
        drawn[power] = ask(strategy, state.schooling.population, random)
    return drawn


def _lesson(state: Training, power: str, vectors: Floats, others: Mapping[str, Doctrine]) -> Lesson:
    """Return half of a generation's games of one seat's candidates, against certain others."""
    board, games = replace(state.setting, doctrines=others), max(state.schooling.games // 2, 1)
    genes = state.genomes[power]
    return Lesson(
        tables=board.tables,
        agents=board.agents([_LEVEL] * len(board.powers)),
        seat=board.powers.index(power),
        candidates=tuple(
            make(_LEVEL, board.tables, {power: genes.doctrine_of(vector)}, power) for vector in vectors
        ),
        games=games,
        seed=_seed(state, state.generation),
    )


def fitness(ends: Ends, seat: int) -> Floats:
    """Return how good each game is for a seat: the win, and by how much it is ahead or behind."""
    rivals = np.delete(ends.points, seat, axis=0).max(axis=0)
    ahead = np.clip(ends.points[seat] - rivals, -_EVEN, _EVEN) * _MARGIN
    return np.where(ends.outcome == Outcome.CRISIS, _CRISIS, 100 * ends.win_share[seat] + ahead)


def _progress(state: Training, sweep: Sweep) -> dict[str, Estimate]:
    """Return what each power's doctrine wins now against the shipped doctrines of all others."""
    shipped, now = state.setting.doctrines, state.doctrines()
    seed, count = _seed(state, "trial"), _trials(state)
    plays = [_play(state, {**shipped, power: now[power]}, seed, count) for power in state.setting.powers]
    return {
        power: _wins(ends, seat)
        for seat, (power, ends) in enumerate(zip(state.setting.powers, ended(sweep, plays), strict=True))
    }


def _trials(state: Training) -> int:
    return max(state.schooling.games, 128)


def _play(state: Training, doctrines: Mapping[str, Doctrine], seed: int, games: int) -> Play:
    board = replace(state.setting, doctrines=doctrines)
    return board.play([_LEVEL] * len(board.powers), games, seed)


def _seed(state: Training, what: int | str) -> int:
    """Return the seed of a generation's games, or of those by which progress is measured."""
    return int(fingerprint(state.schooling.seed, what)[:12], 16)


def _wins(ends: Ends, seat: int) -> Estimate:
    share = ends.win_share[seat]
    return wilson(float(share.sum()), len(share)).scaled(100)
