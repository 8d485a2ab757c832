"""Tables of a balance report as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from game.lab.labels import Labels
from game.pages import tables
from game.pages.markup import Html
from game.scenario.values import Text

Data = Mapping[str, Any]


def table(head: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> str:
    """Return a table; cells are ready-made HTML, the first of each row is its head."""
    return tables.table(head, ([Html(cell) for cell in row] for row in rows), kind)


def number(value: float | None, digits: int = 1) -> str:
    """Return a number with as many digits as are worth reading, a dash for none."""
    return "–" if value is None else f"{value:.{digits}f}"


def estimate(found: Data) -> str:
    """Return a value with its interval."""
    return f"{number(found['value'])} <small>[{number(found['low'])}, {number(found['high'])}]</small>"


def bounds(verdict: Data, labels: Labels) -> str:
    """Return a target's bounds in words."""
    low, high = (
        f"{each:g}" if each is not None else "" for each in (verdict["at_least"], verdict["at_most"])
    )
    key = "both" if low and high else "least" if low else "most"
    return labels.say(f"bounds.{key}", low=low, high=high)


def target_name(name: Text, labels: Labels) -> str:
    """Return what a target measures."""
    return labels.texts.of(name)


def targets(data: Data, labels: Labels) -> str:
    """Return every target with its value: met, missed or not measured."""
    head = [labels.say(f"targets.{column}") for column in ("target", "bounds", "value", "where", "status")]
    rows = [
        [
            escape(target_name(verdict["name"], labels)),
            escape(bounds(verdict, labels)),
            number(verdict["value"], 2),
            escape(labels.where(verdict["where"])),
            _status(verdict["status"], labels),
        ]
        for verdict in data["targets"]
    ]
    return table(head, rows, "targets")


def _status(word: str, labels: Labels) -> str:
    return f'<span class="{word}">{escape(labels.say(f"status.{word}"))}</span>'


def seats(data: Data, labels: Labels) -> str:
    """Return who played, and how often each seat won."""
    head = [
        labels.say(f"seats.{column}") for column in ("seat", "agent", "wins", "rank", "points", "agendas")
    ]
    rows = [
        [
            escape(labels.power(power)),
            escape(seat["agent"]),
            estimate(data["wins"][power]),
            number(seat["rank"], 2),
            number(seat["total"]),
            number(seat["agendas_met"]),
        ]
        for power, seat in data["summary"]["seats"].items()
    ]
    return table(head, rows)


def sources(data: Data, labels: Labels) -> str:
    """Return points by source: mean by power, and share of all."""
    found = data["summary"]["seats"]
    head = [labels.say("seats.source"), *map(labels.power, found), labels.say("seats.share")]
    rows = [
        [
            escape(labels.source(source)),
            *(number(seat["points"][source]) for seat in found.values()),
            number(data["summary"]["points"].get(source)),
        ]
        for source in next(iter(found.values()))["points"]
    ]
    return table(head, rows)


def republics(data: Data, labels: Labels) -> str:
    """Return who leads where at a year's end, and how lively each republic is."""
    columns = ("nobody", "stays", "frozen", "ties")
    head = [labels.say("republics.republic"), *map(labels.power, data["wins"])]
    head += [labels.say(f"republics.{column}") for column in columns]
    rows = [
        [
            escape(labels.republic(name)),
            *(number(share) for share in found["leaders"].values()),
            *(number(found[column]) for column in columns),
        ]
        for name, found in data["republics"].items()
    ]
    return table(head, rows)


def joint(data: Data, labels: Labels) -> str:
    """Return how many joint orders are given and met, and how many offers are made."""
    summary = data["summary"]
    head = [labels.say(f"joint.{column}") for column in ("kind", "share", "matched")]
    rows = [
        [escape(labels.kind(kind)), number(summary["orders"][kind]), number(matched)]
        for kind, matched in summary["joint_matched"].items()
    ]
    return table(head, rows)


def asks(data: Data, labels: Labels) -> str:
    """Return how often each republic shows each ask a game, and how many are answered."""
    found = data["summary"]["asks"]
    kinds = data["summary"]["asks_answered"]
    head = [labels.say("republics.republic"), *map(labels.ask, kinds)]
    rows = [
        [escape(labels.republic(name)), *(number(shown[kind], 2) for kind in kinds)]
        for name, shown in found.items()
    ]
    rows.append([escape(labels.say("asks.answered")), *(number(share) for share in kinds.values())])
    return table(head, rows)


def crises(data: Data, labels: Labels) -> str:
    """Return how many games end in a crisis, as they are and with each seat reckless."""
    found = data["crises"]
    head = [labels.say("crises.games"), labels.say("crises.share")]
    rows = [
        [escape(labels.say("crises.equal")), estimate(found["equal"])],
        [escape(labels.say("crises.reckless")), estimate(found["reckless"])],
    ]
    rows += [[escape(labels.power(power)), estimate(each)] for power, each in found["by_power"].items()]
    return table(head, rows)


def ladder(data: Data, labels: Labels) -> str:
    """Return how each better player does, in all and at each seat."""
    head = [labels.say("ladder.better"), labels.say("ladder.lesser"), labels.say("ladder.wins")]
    head += [*map(labels.power, data["wins"])]
    rows = [
        [
            escape(climb["better"]),
            escape(climb["lesser"]),
            estimate(climb["wins"]),
            *(number(each["value"]) for each in climb["by_power"].values()),
        ]
        for climb in data["ladder"]
    ]
    return table(head, rows)
