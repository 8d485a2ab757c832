"""Compiles a pack into Tables: names become numbers, numbers become arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any

import numpy as np
from pydantic import BaseModel

from game.kernel.tables import Bools, Headlines, Names, Numbers, Short, Small, Tables
from game.scenario.catalogue import compile_catalogue, layout_of
from game.scenario.headlines import (
    AfterCondition,
    AskEffect,
    AttentionEffect,
    CapitalEffect,
    Condition,
    CostEffect,
    DevelopmentEffect,
    Headline,
    InfluenceCondition,
    InfluenceEffect,
    LeaderCondition,
    MemberCondition,
    OpenCondition,
    PurchasesEffect,
    TensionEffect,
    TruceEffect,
)
from game.scenario.models import Scenario
from game.scenario.pack import Pack
from game.scenario.ruleset import Ruleset
from game.scenario.values import Number
from game.vocabulary import AgendaKind, MandateKind, Measure, OrderKind


def compile_tables(pack: Pack) -> Tables:
    """Compile a pack."""
    scenario, numbers = pack.scenario, numbers_of(pack.ruleset)
    names = _names(pack)
    return Tables(
        names=names,
        numbers=numbers,
        catalogue=compile_catalogue(scenario, numbers),
        headlines=_headlines(pack, names),
        tension=scenario.tension.value,
        processor=names.powers.index(scenario.processor.power) if scenario.processor else -1,
        answers=_answers(pack.ruleset),
        **_calendar(scenario),
        **_powers(scenario, names),
        **_republics(scenario, names),
        **_deposits(scenario, names),
        **_corridors(scenario, names),
        **_agendas(scenario, names),
    )


def flatten(model: BaseModel, path: tuple[str, ...] = ()) -> dict[str, int]:
    """Return every Number of a model by its dotted path."""
    found: dict[str, int] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Number):
            found[".".join((*path, name))] = value.value
        elif isinstance(value, BaseModel):
            found.update(flatten(value, (*path, name)))
    return found


def numbers_of(ruleset: Ruleset) -> Numbers:
    """Return the ruleset's numbers under their kernel names."""
    flat = {path.removeprefix("orders.").replace(".", "_"): value for path, value in flatten(ruleset).items()}
    return Numbers(**{field.name: flat[field.name] for field in fields(Numbers)})


def _names(pack: Pack) -> Names:
    scenario = pack.scenario
    segments = [
        f"{corridor}.{name}" for corridor, model in scenario.corridors.items() for name in model.segments
    ]
    return Names(
        powers=tuple(scenario.powers),
        republics=tuple(scenario.republics),
        deposits=tuple(scenario.deposits),
        corridors=tuple(scenario.corridors),
        segments=tuple(segments),
        asks=tuple(pack.ruleset.ask_kinds),
        headlines=tuple(pack.headlines),
        agendas=tuple(scenario.agendas),
    )


def _small(values: Sequence[object]) -> Small:
    return np.array(values, np.int8)


def _index(names: tuple[str, ...], name: str | None) -> int:
    return -1 if name is None else names.index(name)


def _calendar(scenario: Scenario) -> dict[str, Any]:
    years = scenario.calendar.years
    last = years[-1].last
    year = np.zeros(last + 1, np.int8)
    opens, closes = np.zeros(last + 1, np.bool_), np.zeros(last + 1, np.bool_)
    for number, span in enumerate(years, 1):
        year[span.first : span.last + 1] = number
        opens[span.first] = closes[span.last] = True
    return {"last_turn": last, "year": year, "year_opens": opens, "year_closes": closes}


def _powers(scenario: Scenario, names: Names) -> dict[str, Any]:
    powers = list(scenario.powers.values())
    starts = [[power.starts.get(republic) for republic in names.republics] for power in powers]
    return {
        "attention": _small([power.attention.value for power in powers]),
        "first_year_attention": _small([power.first_year_attention.value for power in powers]),
        "income": _small([power.income.value for power in powers]),
        "treasury": _small([power.treasury.value for power in powers]),
        "opening_points": np.array([power.opening_points.value for power in powers], np.int16),
        "summit_tension": _small([power.summit_tension.value for power in powers]),
        "signature": _small([OrderKind.of(power.signature.kind) for power in powers]),
        "mandate": _small([MandateKind.of(power.mandate.kind) for power in powers]),
        "mandate_points": _small([power.mandate.points.value for power in powers]),
        "mandate_criticality": _small(
            [power.mandate.criticality.value if power.mandate.criticality else 0 for power in powers]
        ),
        "influence": _small([[start.influence.value if start else 0 for start in row] for row in starts]),
        "floor": _small([[start.floor.value if start else 0 for start in row] for row in starts]),
        "member": np.array([[bool(start and start.member) for start in row] for row in starts], np.bool_),
    }


def _republics(scenario: Scenario, names: Names) -> dict[str, Any]:
    republics = list(scenario.republics.values())
    longest = max(len(republic.asks) for republic in republics)
    asks = np.full((len(republics), longest), -1, np.int8)
    for row, republic in enumerate(republics):
        asks[row, : len(republic.asks)] = [names.asks.index(shown.ask) for shown in republic.asks]
    return {
        "value": _small([republic.value.value for republic in republics]),
        "room": _small([republic.room.value for republic in republics]),
        "purchases": _small([republic.purchases.value for republic in republics]),
        "development": _small([republic.development.value for republic in republics]),
        "asks": asks,
        "ask_count": _small([len(republic.asks) for republic in republics]),
        "first_ask": _small([_index(names.asks, republic.first_ask) for republic in republics]),
    }


def _answers(ruleset: Ruleset) -> Bools:
    answers = np.zeros((len(OrderKind), len(ruleset.ask_kinds)), np.bool_)
    for column, ask in enumerate(ruleset.ask_kinds.values()):
        for word in ask.answered_by:
            answers[OrderKind.of(word), column] = True
    return answers


def _deposits(scenario: Scenario, names: Names) -> dict[str, Any]:
    deposits = list(scenario.deposits.values())
    return {
        "host": _small([names.republics.index(deposit.host) for deposit in deposits]),
        "criticality": _small([deposit.criticality.value for deposit in deposits]),
        "cost": _small([deposit.cost.value for deposit in deposits]),
        "lead": _small([deposit.lead.value for deposit in deposits]),
        "integrated": np.array([deposit.integrated for deposit in deposits], np.bool_),
        "signed": _small([_index(names.powers, deposit.signed) for deposit in deposits]),
    }


def _corridors(scenario: Scenario, names: Names) -> dict[str, Any]:
    layout = layout_of(scenario)
    corridors = list(scenario.corridors.values())
    segments = [segment for corridor in corridors for segment in corridor.segments.values()]
    corridor_of = [row for row, corridor in enumerate(corridors) for _ in corridor.segments]
    shares = np.zeros((len(names.powers), len(segments)), np.int8)
    for column, segment in enumerate(segments):
        for power, share in segment.shares.items():
            shares[names.powers.index(power), column] = share.value
    return {
        "corridor_of": _small(corridor_of),
        "segment_touches": _touches(layout.segments, layout.republics),
        "corridor_touches": _touches(layout.corridors, layout.republics),
        "level": _small([segment.level.value for segment in segments]),
        "shares": shares,
        "standards": _small([_index(names.powers, corridor.standards) for corridor in corridors]),
    }


def _touches(rows: list[tuple[int, ...]], republics: int) -> Bools:
    out = np.zeros((len(rows), republics), np.bool_)
    for row, touched in enumerate(rows):
        out[row, list(touched)] = True
    return out


def _agendas(scenario: Scenario, names: Names) -> dict[str, Any]:
    agendas = list(scenario.agendas.values())
    return {
        "agenda_kind": _small([AgendaKind.of(agenda.kind) for agenda in agendas]),
        "agenda_count": _small([agenda.count for agenda in agendas]),
        "agenda_republic": _small([_index(names.republics, agenda.republic) for agenda in agendas]),
        "agenda_influence": _small([agenda.influence or 0 for agenda in agendas]),
    }


def _headlines(pack: Pack, names: Names) -> Headlines:
    """Compile headlines; there is always at least one column, so that no headline can be gathered too."""
    count = max(1, len(pack.headlines))
    powers, republics = len(names.powers), len(names.republics)
    arrays = Headlines(
        weight=_weights(pack, names, count),
        scheduled=_scheduled(pack.scenario, names),
        influence=np.zeros((powers, republics, count), np.int8),
        capital=np.zeros((powers, count), np.int8),
        attention=np.zeros((powers, count), np.int8),
        tension=np.zeros(count, np.int8),
        development=np.zeros((republics, count), np.int8),
        purchases=np.zeros((republics, count), np.int8),
        ask=np.full((republics, count), -1, np.int8),
        cost=np.zeros((powers, len(OrderKind), count), np.int8),
        truce=np.zeros(count, np.int8),
        conditions=_conditions(pack.headlines, names),
    )
    for column, headline in enumerate(pack.headlines.values()):
        for effect in headline.effects:
            _EFFECTS[effect.effect](arrays, names, effect, column)
    return arrays


def _weights(pack: Pack, names: Names, count: int) -> Short:
    """Weights of those that can be drawn: what a scenario schedules is not drawn as well."""
    dated = {entry.headline for entry in pack.scenario.schedule}
    weights = np.zeros(count, np.int16)
    for column, (name, headline) in enumerate(pack.headlines.items()):
        weights[column] = 0 if name in dated else headline.weight
    return weights


def _scheduled(scenario: Scenario, names: Names) -> Short:
    dates = np.full(scenario.calendar.years[-1].last + 1, -1, np.int16)
    for entry in scenario.schedule:
        if entry.turn < len(dates):
            dates[entry.turn] = names.headlines.index(entry.headline)
    return dates


def _influence(arrays: Headlines, names: Names, effect: InfluenceEffect, column: int) -> None:
    power, republic = names.powers.index(effect.power), names.republics.index(effect.republic)
    arrays.influence[power, republic, column] += effect.amount


def _capital(arrays: Headlines, names: Names, effect: CapitalEffect, column: int) -> None:
    arrays.capital[names.powers.index(effect.power), column] += effect.amount


def _attention(arrays: Headlines, names: Names, effect: AttentionEffect, column: int) -> None:
    arrays.attention[names.powers.index(effect.power), column] += effect.amount


def _tension(arrays: Headlines, names: Names, effect: TensionEffect, column: int) -> None:
    arrays.tension[column] += effect.amount


def _development(arrays: Headlines, names: Names, effect: DevelopmentEffect, column: int) -> None:
    arrays.development[names.republics.index(effect.republic), column] += effect.amount


def _purchases(arrays: Headlines, names: Names, effect: PurchasesEffect, column: int) -> None:
    arrays.purchases[names.republics.index(effect.republic), column] += effect.amount


def _ask(arrays: Headlines, names: Names, effect: AskEffect, column: int) -> None:
    arrays.ask[names.republics.index(effect.republic), column] = names.asks.index(effect.ask)


def _cost(arrays: Headlines, names: Names, effect: CostEffect, column: int) -> None:
    powers = slice(None) if effect.power is None else names.powers.index(effect.power)
    arrays.cost[powers, OrderKind.of(effect.order), column] += effect.amount


def _truce(arrays: Headlines, names: Names, effect: TruceEffect, column: int) -> None:
    arrays.truce[column] = effect.turns


_EFFECTS: dict[str, Callable[..., None]] = {
    "influence": _influence,
    "capital": _capital,
    "attention": _attention,
    "tension": _tension,
    "development": _development,
    "purchases": _purchases,
    "ask": _ask,
    "cost": _cost,
    "truce": _truce,
}


def _conditions(headlines: dict[str, Headline], names: Names) -> Short:
    rows = [
        (column, *_condition(condition, names))
        for column, headline in enumerate(headlines.values())
        for condition in headline.when
    ]
    return np.array(rows, np.int16).reshape(-1, 6)


def _condition(condition: Condition, names: Names) -> tuple[int, int, int, int, int]:
    """Return measure, first and second subject, and bounds; yes-or-no conditions need the value 1."""
    measure = Measure.of(condition.check)
    low, high = getattr(condition, "at_least", 1), getattr(condition, "at_most", 1)
    first = second = 0
    if isinstance(condition, InfluenceCondition | LeaderCondition | MemberCondition):
        first, second = names.powers.index(condition.power), names.republics.index(condition.republic)
    elif isinstance(condition, OpenCondition):
        first = names.corridors.index(condition.corridor)
    elif isinstance(condition, AfterCondition):
        first = names.headlines.index(condition.headline)
    return measure, first, second, low, high
