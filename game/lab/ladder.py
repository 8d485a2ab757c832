"""The ladder of skill: one seat of the better player among others of the lesser one, averaged over seats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.agents.naming import NAMES, SEARCHING
from game.lab.plays import ended
from game.lab.setting import Setting
from game.lab.statistics import Estimate, wilson
from game.lab.sweep import Sweep
from game.scenario.measures import Measures


@dataclass(frozen=True)
class Climb:
    """How often the better player wins, in per cent: in all, and by power."""

    better: str
    lesser: str
    games: int
    wins: Estimate
    by_power: dict[str, Estimate]


def rungs() -> list[str]:
    """Return the scripted players from the least skilled up: those with a level, as they are named in their order.

    Planners are left out, for they take their time; the measures name whom they should beat.
    """
    return [name for name in NAMES if ":" in name and name not in SEARCHING]


def pairs(measures: Measures, pattern: str = "") -> list[tuple[str, str]]:
    """Return who is tried against whom: neighbours on the ladder, and whom the measures name, if they exist.

    The better player's name must have the pattern in it.
    """
    neighbours = [(better, lesser) for lesser, better in pairwise(rungs())]
    named = [(rung.better, rung.lesser) for rung in measures.skill]
    known = [pair for pair in dict.fromkeys([*neighbours, *named]) if set(pair) <= set(NAMES)]
    return [pair for pair in known if pattern in pair[0]]


def ladder(
    setting: Setting, tried: Sequence[tuple[str, str]], games: int, seed: int, sweep: Sweep
) -> list[Climb]:
    """Return how each pair does in `games` games, shared out among the seats."""
    powers = len(setting.powers)
    share = max(games // powers, 1)
    plays = [
        setting.play([better if other == seat else lesser for other in range(powers)], share, seed)
        for better, lesser in tried
        for seat in range(powers)
    ]
    won = [ends.win_share[number % powers].sum() for number, ends in enumerate(ended(sweep, plays))]
    return [
        _step(setting, pair, share, [float(part) for part in won[number * powers :][:powers]])
        for number, pair in enumerate(tried)
    ]


def _step(setting: Setting, pair: tuple[str, str], share: int, won: list[float]) -> Climb:
    seats = {power: wilson(part, share).scaled(100) for power, part in zip(setting.powers, won, strict=True)}
    games = share * len(won)
    return Climb(*pair, games, wilson(sum(won), games).scaled(100), seats)
