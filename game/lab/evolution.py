"""An evolution strategy that learns how far to go in each direction: CMA-ES with a diagonal covariance.

After Ros and Hansen (2008), which needs fewer games in many dimensions than one that learns how they hang together.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import exp, log, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_WIDEST = 1.0  # the step may grow by no more than this power of e a generation


@dataclass(frozen=True)
class Strategy:
    """Where candidates are drawn, and what the last generations taught; every direction has a spread of its own."""

    mean: Floats
    spread: Floats  # variance of each direction, the step aside
    step: float
    step_path: Floats  # where the mean has been going, which tells whether steps are too short
    spread_path: Floats  # the same, which tells which directions are worth more
    generation: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return plain data for a file."""
        return {
            name: value.tolist() if isinstance(value, np.ndarray) else value
            for name, value in asdict(self).items()
        }


def begin(size: int, step: float) -> Strategy:
    """Return a strategy that has learned nothing, around 0."""
    return Strategy(np.zeros(size), np.ones(size), step, np.zeros(size), np.zeros(size))


def from_json(data: dict[str, Any]) -> Strategy:
    """Return the strategy that `as_json` told."""
    arrays = {name: np.array(value, np.float64) for name, value in data.items() if isinstance(value, list)}
    return Strategy(**(data | arrays))


def ask(strategy: Strategy, count: int, random: np.random.Generator) -> Floats:
    """Return candidates `(count, size)`."""
    drawn = random.standard_normal((count, len(strategy.mean)))
    return strategy.mean + strategy.step * np.sqrt(strategy.spread) * drawn


def tell(strategy: Strategy, candidates: Floats, fitness: Floats) -> Strategy:
    """Return what the strategy becomes when it knows how good its candidates are; more is better."""
    rates = _rates(len(strategy.mean), len(candidates))
    best = candidates[np.argsort(-fitness, kind="stable")[: len(rates.weights)]]
    moves = (best - strategy.mean) / strategy.step
    move = rates.weights @ moves
    keep = 1 - rates.step
    step_path = keep * strategy.step_path + sqrt((1 - keep * keep) * rates.mass) * move / np.sqrt(
        strategy.spread
    )
    length = float(np.linalg.norm(step_path))
    early = sqrt(1 - keep ** (2 * (strategy.generation + 1)))
    steady = length / early < (1.4 + 2 / (len(move) + 1)) * rates.expected
    stay = 1 - rates.path
    spread_path = stay * strategy.spread_path + steady * sqrt((1 - stay * stay) * rates.mass) * move
    lost = (1 - steady) * (1 - stay * stay)
    spread = (
        (1 - rates.one - rates.many) * strategy.spread
        + rates.one * (spread_path**2 + lost * strategy.spread)
        + rates.many * (rates.weights @ moves**2)
    )
    growth = min(rates.step / rates.damping * (length / rates.expected - 1), _WIDEST)
    return Strategy(
        strategy.mean + strategy.step * move,
        spread,
        strategy.step * exp(growth),
        step_path,
        spread_path,
        strategy.generation + 1,
    )


@dataclass(frozen=True)
class _Rates:
    """How much a generation counts, as the authors of CMA-ES recommend."""

    weights: Floats  # of the better half, best first
    mass: float  # how many equal candidates they are worth
    step: float  # of the path that governs the step
    damping: float
    path: float  # of the path that governs the spread
    one: float  # of that path, in the spread
    many: float  # of all better candidates, in the spread
    expected: float  # length of a vector of normal draws


def _rates(size: int, count: int) -> _Rates:
    better = max(count // 2, 1)
    weights = log(better + 0.5) - np.log(np.arange(1, better + 1))
    weights = weights / weights.sum()
    mass = float(1 / (weights**2).sum())
    step = (mass + 2) / (size + mass + 5)
    faster = (size + 2) / 3  # a diagonal has fewer numbers to learn
    one = min(faster * 2 / ((size + 1.3) ** 2 + mass), 0.5)
    many = min(faster * 2 * (mass - 2 + 1 / mass) / ((size + 2) ** 2 + mass), 1 - one)
    return _Rates(
        weights=weights,
        mass=mass,
        step=step,
        damping=1 + 2 * max(0.0, sqrt((mass - 1) / (size + 1)) - 1) + step,
        path=(4 + mass / size) / (size + 4 + 2 * mass / size),
        one=one,
        many=max(many, 0.0),
        expected=sqrt(size) * (1 - 1 / (4 * size) + 1 / (21 * size * size)),
    )
