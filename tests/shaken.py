"""Boards and rulesets with other numbers, within what the loader allows: a number written into code would show."""

from __future__ import annotations

from random import Random
from typing import Any

from pydantic import ValidationError

from game.scenario.ruleset import Ruleset
from tests.cases import plain

Path = tuple[str, ...]
POWERS = ("aria", "boria", "caria")
REPUBLICS = ("kappa", "lambda", "mu")
DEPOSITS = ("ore-a", "ore-b", "ore-c", "ore-d", "ore-e")
SEGMENTS = ("west.segments.west-1", "west.segments.west-2", "east.segments.east-1", "east.segments.east-2")
KINDS = ("visit", "contract", "plant", "joint_deposit", "joint_segment", "standards", "memorandum")
YEARS = (((1, 4), (5, 8)), ((2, 4), (6, 9)), ((1, 3),))  # some turns outside of any scored year
ASKS = ("security", "investment", "technology", "processing", "recognition", "paper")


def rules(random: Random) -> Ruleset:
    """The case book's rules, each number perhaps one less or more."""
    data = plain.ruleset().model_dump(exclude_none=True)
    originals = dict(_numbers(data, ()))
    for path, value in originals.items():
        _put(data, path, max(0, value + random.choice((-1, 0, 0, 1))))
    try:
        return Ruleset.model_validate(data)
    except ValidationError as error:
        for problem in error.errors():
            path = tuple(str(step) for step in problem["loc"])
            _put(data, path, originals[path])
        return Ruleset.model_validate(data)


def setting(random: Random, levels: int) -> dict[str, Any]:
    """Changes of the case book's board: who may do what, who stands where, and news."""
    return {
        **_powers(random),
        **_republics(random),
        **_corridors(random, levels),
        f"deposits.{random.choice(DEPOSITS)}.signed": random.choice(POWERS),
        "calendar.years": [{"first": first, "last": last} for first, last in random.choice(YEARS)],
        "tension": random.choice((2, 5, 8)),
        "headlines": {f"news-{number}": _headline(random, number) for number in range(12)},
        "schedule": [{"turn": random.randint(1, 4), "headline": "news-0"}],
    }


def _powers(random: Random) -> dict[str, Any]:
    """The processor alone may have the licence, and alone has throughput."""
    processor = random.choice((*POWERS, None))
    changes: dict[str, Any] = {"processor": {"power": processor} if processor else None}
    signatures = random.sample(("guarantee", "programme", "blend"), 3)
    for power, signature in zip(POWERS, signatures, strict=True):
        mandate = random.choice(("independent_supply", "bridge", "presence"))
        licensed = power == processor and random.random() < 0.7
        changes |= {
            f"powers.{power}.signature.kind": "licence" if licensed else signature,
            f"powers.{power}.mandate": {"kind": "throughput" if licensed else mandate, "points": 2},
            f"powers.{power}.attention": random.randint(3, 7),
            f"powers.{power}.income": random.randint(1, 5),
            f"powers.{power}.first_year_attention": random.randint(-1, 1),
            f"powers.{power}.summit_tension": random.randint(0, 1),
            f"powers.{power}.discounts": [
                {"order": kind, "capital": random.choice((-2, -1, 1))} for kind in random.sample(KINDS, 2)
            ],
        }
    return changes


def _republics(random: Random) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for republic in REPUBLICS:
        changes[f"republics.{republic}.room"] = random.randint(11, 15)
        changes[f"republics.{republic}.asks"] = random.sample(ASKS, random.randint(2, 5))
        changes[f"republics.{republic}.first_ask"] = None
        for power in POWERS:
            influence = random.randint(0, 3)
            start = {"influence": influence, "floor": random.randint(0, min(influence, 2))}
            changes[f"powers.{power}.starts.{republic}"] = start | (
                {"member": {}} if random.random() < 0.3 else {}
            )
    return changes


def _corridors(random: Random, levels: int) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for segment in SEGMENTS:
        level = random.randint(0, min(2, levels))
        changes[f"corridors.{segment}.level"] = level
        changes[f"corridors.{segment}.shares"] = {random.choice(POWERS): level} if level else {}
    changes["corridors.west.standards"] = random.choice((*POWERS, None))
    return changes


def _headline(random: Random, number: int) -> dict[str, Any]:
    """News with two effects and perhaps a condition."""
    conditions = [
        {"check": "turn", "at_least": random.randint(1, 6)},
        {"check": "tension", "at_most": random.randint(1, 8)},
        {"check": "influence", "power": "aria", "republic": "mu", "at_least": random.randint(1, 4)},
        {"check": "leader", "power": random.choice(POWERS), "republic": random.choice(REPUBLICS)},
        {"check": "member", "power": random.choice(POWERS), "republic": random.choice(REPUBLICS)},
        {"check": "open", "corridor": random.choice(("west", "east"))},
        {"check": "after", "headline": f"news-{max(0, number - 1)}"},
        {"check": "papers", "at_least": random.randint(0, 3)},
    ]
    here = {"power": random.choice(POWERS), "republic": random.choice(REPUBLICS)}
    amount = random.choice((-4, -2, -1, 1, 2, 4))
    effects = [
        {"effect": "influence", **here, "amount": amount},
        {"effect": "capital", "power": here["power"], "amount": amount},
        {"effect": "attention", "power": here["power"], "amount": max(-2, min(amount, 2))},
        {"effect": "tension", "amount": amount},
        {"effect": "development", "republic": here["republic"], "amount": amount},
        {"effect": "purchases", "republic": here["republic"], "amount": amount},
        {"effect": "ask", "republic": here["republic"], "ask": random.choice(ASKS)},
        {"effect": "cost", "order": random.choice(KINDS), "power": here["power"], "amount": amount},
        {"effect": "cost", "order": random.choice(KINDS), "amount": amount},
        {"effect": "truce", "turns": random.randint(1, 3)},
    ]
    when = random.sample(conditions, random.randint(0, 1))
    return {"weight": random.randint(1, 6), "when": when, "effects": random.sample(effects, 2)}


def _numbers(data: Any, path: Path) -> list[tuple[Path, int]]:
    """Every number of the ruleset with its path."""
    if not isinstance(data, dict):
        return []
    if isinstance(data.get("value"), int):
        return [(path, data["value"])]
    return [found for key, each in data.items() for found in _numbers(each, (*path, key))]


def _put(data: Any, path: Path, value: int) -> None:
    for step in path:
        data = data[step]
    data["value"] = value
