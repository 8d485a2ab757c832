"""The targets of a good game, each held against what was measured: met, missed, or not measured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

from game.kernel.tables import Tables
from game.lab.restricted import has
from game.scenario.measures import Measures, Target, TargetWord
from game.scenario.values import Text
from game.vocabulary import SIGNATURES, OrderKind

Plain = Mapping[str, Any]
Status = Literal["met", "missed", "open"]


@dataclass(frozen=True)
class Found:
    """A measured value, and where it was found: words of powers, kinds and so on."""

    value: float
    where: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """One target and what came of it."""

    target: str
    name: Text
    value: float | None  # None where it was not measured
    at_least: float | None
    at_most: float | None
    status: Status
    where: tuple[str, ...] = ()


Measure = Callable[[Tables, Measures, Plain], Found | None]


def judged(tables: Tables, measures: Measures, data: Plain) -> list[Verdict]:
    """Return a verdict on every target of the measures, those of skill last."""
    verdicts = [
        _verdict(word, target.name, target, _MEASURES[word](tables, measures, data))
        for word, target in measures.targets.items()
    ]
    for rung in measures.skill:
        name = f"{rung.better} > {rung.lesser}"
        target = Target(name=name, at_least=rung.at_least, at_most=None)
        verdicts.append(_verdict("skill", name, target, _skill(data, rung.better, rung.lesser)))
    return verdicts


def _verdict(word: str, name: Text, target: Target, found: Found | None) -> Verdict:
    if found is None:
        return Verdict(word, name, None, target.at_least, target.at_most, "open")
    low = target.at_least is None or found.value >= target.at_least
    high = target.at_most is None or found.value <= target.at_most
    status: Status = "met" if low and high else "missed"
    value = round(found.value, 2) + 0.0
    return Verdict(word, name, value, target.at_least, target.at_most, status, found.where)


# --- what is measured -----------------------------------------------------------------------------------


def _seat_gap(tables: Tables, measures: Measures, data: Plain) -> Found:
    equal = 100 / len(data["wins"])
    return _largest({power: abs(wins["value"] - equal) for power, wins in data["wins"].items()})


def _distinct(tables: Tables, measures: Measures, data: Plain) -> Found | None:
    """Half the sum of differences between two seats' shares of kinds: 0 for the same orders, 100 for no common one."""
    seats = {power: seat["orders"] for power, seat in data["summary"]["seats"].items()}
    apart = {
        pair: sum(abs(seats[pair[0]][kind] - seats[pair[1]][kind]) for kind in seats[pair[0]]) / 2
        for pair in combinations(seats, 2)
    }
    least = min(apart, key=apart.__getitem__)
    return Found(apart[least], least)


def _of_summary(key: str) -> Measure:
    def measure(tables: Tables, measures: Measures, data: Plain) -> Found | None:
        value = data["summary"][key]
        return None if value is None else Found(value)

    return measure


def _certain(tables: Tables, measures: Measures, data: Plain) -> Found | None:
    return Found(data["certainty"]["before"]["value"]) if "certainty" in data else None


def _crises(tables: Tables, measures: Measures, data: Plain) -> Found:
    return Found(data["crises"]["share"])


def _sources(data: Plain) -> dict[str, float]:
    """Return the shares of all points by source; an agenda is a mandate of one's own choice."""
    points = dict(data["summary"]["points"])
    points["mandate"] += points.pop("agenda")
    return points


def _source_least(tables: Tables, measures: Measures, data: Plain) -> Found:
    return _smallest(_sources(data))


def _source_most(tables: Tables, measures: Measures, data: Plain) -> Found:
    return _largest(_sources(data))


def _kinds(tables: Tables, measures: Measures, data: Plain) -> dict[str, float]:
    """Return the shares of all orders by kind, signature orders aside; kinds that are one to a player together."""
    one: dict[str, str] = {word: name for name, words in measures.together.items() for word in words}
    shares: dict[str, float] = defaultdict(float)
    for kind in OrderKind:
        owned = any(has(tables, seat, kind) for seat in range(tables.powers))
        if kind is not OrderKind.NONE and kind not in SIGNATURES and owned:
            shares[one.get(kind.word, kind.word)] += data["summary"]["orders"][kind.word]
    return shares


def _kind_least(tables: Tables, measures: Measures, data: Plain) -> Found:
    return _smallest(_kinds(tables, measures, data))


def _kind_most(tables: Tables, measures: Measures, data: Plain) -> Found:
    return _largest(_kinds(tables, measures, data))


def _signature_least(tables: Tables, measures: Measures, data: Plain) -> Found | None:
    seats = data["summary"]["seats"]
    owners = {
        f"{power}.{OrderKind(code).word}": seats[power]["orders"][OrderKind(code).word]
        for seat, (power, code) in enumerate(zip(tables.names.powers, tables.signature.tolist(), strict=True))
        if has(tables, seat, OrderKind(code))
    }
    return _smallest(owners) if owners else None


def _joint_matched(tables: Tables, measures: Measures, data: Plain) -> Found | None:
    summary = data["summary"]
    given = {kind: summary["orders"][kind] for kind in summary["joint_matched"]}
    if not sum(given.values()):
        return None
    return Found(sum(given[kind] * summary["joint_matched"][kind] for kind in given) / sum(given.values()))


def _headlines_missing(tables: Tables, measures: Measures, data: Plain) -> Found:
    return _missing(data["summary"]["headlines"])


def _asks_missing(tables: Tables, measures: Measures, data: Plain) -> Found:
    asks = data["summary"]["asks"]
    listed = {
        f"{republic}.{tables.names.asks[ask]}": asks[republic][tables.names.asks[ask]]
        for row, republic in enumerate(tables.names.republics)
        for ask in tables.asks[row, : tables.ask_count[row]].tolist()
    }
    return _missing(listed)


def _pillar_prices(data: Plain) -> dict[str, dict[str, float]]:
    """Return what each seat pays for each pillar."""
    prices: dict[str, dict[str, float]] = defaultdict(dict)
    for each in data["restricted"]["prices"]:
        if each["pillar"]:
            prices[each["power"]][each["part"]] = each["cost"]["value"]
    return prices


def _main_price(tables: Tables, measures: Measures, data: Plain) -> Found | None:
    """The lower of diplomacy's price and that of the dearest economy; the pillars that are no economy come first."""
    if "restricted" not in data:
        return None
    main = {}
    first = next(name for name, pillar in measures.pillars.items() if not pillar.economy)
    for power, prices in _pillar_prices(data).items():
        economy = {name: cost for name, cost in prices.items() if measures.pillars[name].economy}
        for parts in ({first: prices[first]} if first in prices else {}, economy):
            if parts:
                dearest = _largest(parts)
                main[f"{power}.{dearest.where[0]}"] = dearest.value
    return _smallest(main) if main else None


def _pillar_price(tables: Tables, measures: Measures, data: Plain) -> Found | None:
    if "restricted" not in data:
        return None
    prices = _pillar_prices(data)
    return _smallest(
        {f"{power}.{part}": cost for power, parts in prices.items() for part, cost in parts.items()}
    )


def _first_orders(tables: Tables, measures: Measures, data: Plain) -> None:
    """Only people can tell."""


def _skill(data: Plain, better: str, lesser: str) -> Found | None:
    for climb in data.get("ladder", ()):
        if (climb["better"], climb["lesser"]) == (better, lesser):
            return Found(climb["wins"]["value"])
    return None


def _smallest(values: Mapping[str, float]) -> Found:
    where = min(values, key=values.__getitem__)
    return Found(values[where], tuple(where.split(".")))


def _largest(values: Mapping[str, float]) -> Found:
    where = max(values, key=values.__getitem__)
    return Found(values[where], tuple(where.split(".")))


def _missing(shares: Mapping[str, float]) -> Found:
    missing = tuple(name for name, share in shares.items() if not share)
    return Found(len(missing), missing)


_MEASURES: dict[TargetWord, Measure] = {
    "seat_gap": _seat_gap,
    "distinct": _distinct,
    "lead_changes": _of_summary("lead_changes"),
    "leader_stays": _of_summary("leader_stays"),
    "frozen": _of_summary("frozen"),
    "ties": _of_summary("ties_at_the_top"),
    "certain": _certain,
    "crises": _crises,
    "source_least": _source_least,
    "source_most": _source_most,
    "kind_least": _kind_least,
    "kind_most": _kind_most,
    "signature_least": _signature_least,
    "joint_matched": _joint_matched,
    "headlines_missing": _headlines_missing,
    "asks_missing": _asks_missing,
    "main_price": _main_price,
    "pillar_price": _pillar_price,
    "first_orders": _first_orders,
}
