"""The course of games as plain numbers: who has how much when, who is in front, and from when on for good."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Small, Tables
from game.lab.certainty import Rollouts
from game.lab.results import LOWEST, Level, PerGame, Results
from game.lab.statistics import quantiles, wilson
from game.lab.summary import stays

Plain = dict[str, Any]
BAND = (0.05, 0.5, 0.95)


def bands(tables: Tables, results: Results) -> Plain:
    """Return 5 %, median and 95 % at each turn's end, by level and power."""
    levels = results.totals.levels
    return {
        level.name.lower(): {
            power: [
                quantiles(turn[seat], BAND, LOWEST) if turn[seat].any() else None for turn in levels[level]
            ]
            for seat, power in enumerate(tables.names.powers)
        }
        for level in Level
    }


def front(results: Results) -> Plain:
    """Return how often games change the seat in front, and from which turn on their winner stays there."""
    games = results.games
    return {
        "changes": np.bincount(games.lead_changes.astype(np.int64)).tolist(),
        "for_good": np.bincount(for_good(games), minlength=len(games.front)).tolist(),
    }


def for_good(games: PerGame) -> NDArray[np.int64]:
    """Return the first turn from which the winner leads to the end, of each game that one seat wins alone."""
    alone = games.won.sum(axis=0) == 1
    winner = games.won.argmax(axis=0)[alone]
    elsewhere = games.front[:, alone] != winner
    last = len(elsewhere) - 1 - elsewhere[::-1].argmax(axis=0)
    return np.where(elsewhere.any(axis=0), last + 1, 0)


def certainty(tables: Tables, turns: Small, rollouts: Rollouts, early: int) -> Plain:
    """Return when the winner of sampled games is certain; `early` is the first turn that is not too early."""
    count = len(turns)
    return {
        "games": count,
        "rollouts": rollouts.count,
        "share": rollouts.share,
        "early": early,
        "before": wilson(float((turns < early).sum()), count).scaled(100)._asdict(),
        "turns": np.bincount(turns, minlength=tables.last_turn + 2).tolist(),
    }


def republics(tables: Tables, results: Results) -> Plain:
    """Return for each republic who leads it at a year's end, and how lively that is, in per cent."""
    games = results.games
    return {
        name: {
            "leaders": {
                power: _percent(games.leaders[:, row] == seat)
                for seat, power in enumerate(tables.names.powers)
            },
            "nobody": _percent(games.leaders[:, row] < 0),
            "stays": stays(games.leaders[:, row]),
            "frozen": _percent(games.frozen[row]),
            "ties": _percent(games.tied[:, row]),
        }
        for row, name in enumerate(tables.names.republics)
    }


def agendas(tables: Tables, results: Results) -> Plain:
    """Return for each agenda how often it is dealt a game, and by power how often it is marked and then met."""
    totals = results.totals
    return {
        name: {
            "dealt": round(float(totals.agendas_dealt[row]) / results.count, 3),
            "powers": {
                power: {
                    "marked": int(totals.agendas_marked[seat, row]),
                    "met": int(totals.agendas_met[seat, row]),
                }
                for seat, power in enumerate(tables.names.powers)
            },
        }
        for row, name in enumerate(tables.names.agendas)
    }


def _percent(values: NDArray[np.bool_]) -> float:
    return round(100 * float(values.mean()), 1) if values.size else 0.0
