"""The balance of a scenario: everything that its games tell, as plain data for a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from game.kernel import RULES_VERSION
from game.lab import course
from game.lab.certainty import Rollouts, certain_from
from game.lab.ladder import ladder, pairs
from game.lab.plays import Play, ended, watched
from game.lab.restricted import prices
from game.lab.results import Results
from game.lab.setting import Setting
from game.lab.statistics import Estimate, wilson
from game.lab.summary import summarize
from game.lab.sweep import Sweep
from game.lab.targets import judged
from game.scenario.doctrines import load_doctrine
from game.scenario.measures import Measures
from game.vocabulary import Outcome

Plain = dict[str, Any]
_MOST_RECKLESS = 2000  # games with a reckless seat; more would say nothing new


@dataclass(frozen=True)
class Plan:
    """What is measured, and in how many games; 0 leaves a part out."""

    names: tuple[str, ...]  # scripted players by seat
    games: int
    seed: int
    sampled: int = 100  # games whose turns are played on, to see when their winner is certain
    rollouts: int = 20  # of each of their turns
    restricted: int = 0  # games for each part that is forbidden
    ladder: int = 0  # games for each pair of players
    skill: str = ""  # only pairs whose better player has this in its name


def balance(setting: Setting, measures: Measures, plan: Plan, sweep_of: Callable[[str], Sweep]) -> Plain:
    """Measure a scenario's balance; `sweep_of` gives the sweep of a stage by its word, so that progress has names."""
    play = setting.play(plan.names, plan.games, plan.seed)
    [results] = watched(sweep_of("games"), [play])
    data = _counted(setting, plan, results)
    data["crises"] = _crises(setting, measures, plan, data["wins_nobody"], sweep_of("reckless"))
    if plan.sampled:
        data["certainty"] = _certainty(measures, play, plan, sweep_of("certainty"))
    if plan.restricted:
        found = prices(setting, measures, plan.names, plan.restricted, plan.seed, sweep_of("restricted"))
        data["restricted"] = {
            "games": plan.restricted,
            "prices": [asdict(each) | {"cost": each.cost._asdict()} for each in found],
        }
    if plan.ladder:
        data["ladder"] = _ladder(setting, measures, plan, sweep_of("ladder"))
    data["targets"] = [asdict(verdict) for verdict in judged(setting.tables, measures, data)]
    return data


def _counted(setting: Setting, plan: Plan, results: Results) -> Plain:
    """Return what follows from the games themselves."""
    tables, shares = setting.tables, results.games.win_share
    summary = summarize(tables, results).as_json()
    crises = float((results.games.outcome == Outcome.CRISIS).sum())
    return {
        "scenario": setting.pack.name,
        "lens": setting.pack.lens or "",
        "rules_version": RULES_VERSION,
        "agents": dict(zip(setting.powers, plan.names, strict=True)),
        "games": results.count,
        "seed": plan.seed,
        "wins": {
            power: _plain(wilson(float(shares[seat].sum()), results.count))
            for seat, power in enumerate(setting.powers)
        },
        "wins_nobody": _plain(wilson(crises, results.count)),
        "summary": summary,
        "course": course.bands(tables, results),
        "front": course.front(results),
        "republics": course.republics(tables, results),
        "agendas": course.agendas(tables, results),
    }


def _crises(setting: Setting, measures: Measures, plan: Plan, equal: Plain, sweep: Sweep) -> Plain:
    """Return how often games end in a crisis: as they are, and with each seat in turn played recklessly."""
    doctrine = load_doctrine(measures.reckless)
    games = max(min(plan.games, _MOST_RECKLESS) // len(setting.powers), 1)
    plays = []
    for seat, power in enumerate(setting.powers):
        names = [*plan.names[:seat], "doctrine:hard", *plan.names[seat + 1 :]]
        plays.append(setting.with_doctrine(power, doctrine).play(names, games, plan.seed))
    crises = [float((ends.outcome == Outcome.CRISIS).sum()) for ends in ended(sweep, plays)]
    reckless = wilson(sum(crises), games * len(plays)).scaled(100)
    return {
        "equal": equal,
        "reckless": reckless._asdict(),
        "by_power": {
            power: _plain(wilson(count, games)) for power, count in zip(setting.powers, crises, strict=True)
        },
        "share": round((equal["value"] + reckless.value) / 2, 2),
    }


def _certainty(measures: Measures, play: Play, plan: Plan, sweep: Sweep) -> Plain:
    rollouts = Rollouts(plan.sampled, plan.rollouts, measures.certain)
    early = max(play.tables.last_turn - measures.last_turns + 1, 1)
    return course.certainty(play.tables, certain_from(sweep, play, rollouts), rollouts, early)


def _ladder(setting: Setting, measures: Measures, plan: Plan, sweep: Sweep) -> list[Plain]:
    steps = ladder(setting, pairs(measures, plan.skill), plan.ladder, plan.seed, sweep)
    return [
        asdict(each)
        | {
            "wins": each.wins._asdict(),
            "by_power": {power: wins._asdict() for power, wins in each.by_power.items()},
        }
        for each in steps
    ]


def _plain(estimate: Estimate) -> Plain:
    return estimate.scaled(100)._asdict()
