"""Checks that guidance can be followed: it points at what is there, and no step waits for what cannot happen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from game.scenario.findings import Finding, unknown
from game.scenario.guidance import (
    THINGS,
    CommittedCondition,
    GuideStep,
    LookedCondition,
    OrderedCondition,
    Target,
)
from game.scenario.models import Scenario
from game.scenario.problems import suggestion
from game.scenario.reader import NodePath, shown
from game.scenario.ruleset import Ruleset
from game.vocabulary import AT_DEPOSITS, AT_SEGMENTS, OrderKind

_PLACES = ("republic", "deposit", "segment", "corridor")
_ON_MAP = ("planning", "resolution")
_PLANNED = (CommittedCondition, LookedCondition, OrderedCondition)


def check_guidance(scenario: Scenario, _: Ruleset) -> Iterator[Finding]:
    """Find steps that point at nothing, wait for nothing, or are never shown."""
    steps = scenario.guidance.steps if scenario.guidance else {}
    for name, step in steps.items():
        path: NodePath = ("guidance", "steps", name)
        yield from _when(scenario, step, path)
        if step.at:
            yield from _pointing(scenario, step, step.at, (*path, "at"))
        for index, condition in enumerate(step.done):
            where = (*path, "done", index)
            if isinstance(condition, _PLANNED) and step.page != "planning":
                yield Finding(
                    (*where, "check"), f"{shown(condition.check)} only happens on the page 'planning'."
                )
            if isinstance(condition, LookedCondition):
                yield from _looked(scenario, condition, where)
            if isinstance(condition, OrderedCondition):
                yield from _ordered(scenario, step, condition, where)
    yield from _hidden(steps)


def _when(scenario: Scenario, step: GuideStep, path: NodePath) -> Iterator[Finding]:
    last = scenario.calendar.years[-1].last
    if step.turn is not None and step.turn > last:
        yield Finding((*path, "turn"), f"The game ends with turn {last}.")


# --- what is pointed at ---------------------------------------------------------------------------------


def _pointing(scenario: Scenario, step: GuideStep, at: Target, path: NodePath) -> Iterator[Finding]:
    place = _place_of(at)
    subjects = [key for key in ("thing", "power") if getattr(at, key)]
    subjects += ["order"] if at.order or at.brings else [place] if place else []
    if len(subjects) != 1:
        wanted = "'thing', 'power', 'order' or a place; an order may have a place"
        yield Finding(path, f"A step points at one thing: name one of {wanted}.")
        return
    if at.thing and at.thing not in THINGS[step.page]:
        here = THINGS[step.page]
        hint = suggestion(at.thing, here) or f" There are: {', '.join(here)}."
        yield Finding((*path, "thing"), f"The page {shown(step.page)} has no {shown(at.thing)}.{hint}")
    if place and not at.order and step.page not in _ON_MAP:
        yield Finding((*path, place), f"The page {shown(step.page)} shows no map.")
    for key in ("order", "brings", "power"):
        if getattr(at, key) and step.page != "planning":
            yield Finding(
                (*path, key), f"The page {shown(step.page)} has no such thing: only 'planning' has."
            )
    yield from _segment(scenario, at.corridor, at.segment, path)
    yield from _order(scenario, step, at.order, place, path)


def _place_of(somewhere: Target | LookedCondition | OrderedCondition) -> str:
    """Return the key of the place that is named; a segment stands before its corridor."""
    return next((key for key in _PLACES if getattr(somewhere, key)), "")


def _segment(
    scenario: Scenario, corridor: str | None, segment: str | None, path: NodePath
) -> Iterator[Finding]:
    if segment is None:
        return
    if corridor is None:
        yield Finding((*path, "segment"), "Name the segment's 'corridor' beside it.")
    elif corridor in scenario.corridors and segment not in scenario.corridors[corridor].segments:
        known: Collection[str] = scenario.corridors[corridor].segments
        yield Finding((*path, "segment"), unknown("segment", segment, known))


def _order(
    scenario: Scenario, step: GuideStep, order: str | None, place: str, path: NodePath
) -> Iterator[Finding]:
    if order is None:
        return
    if scenario.orders is not None and order not in scenario.orders:
        yield Finding(
            (*path, "order"), f"{shown(order)} is not in play. In play are: {', '.join(scenario.orders)}."
        )
    fitting = _place_for(OrderKind.of(order))
    if place and place != fitting:
        where = f"names a {fitting}, no {place}" if fitting else "names no place"
        yield Finding((*path, place), f"The order {shown(order)} {where}.")


def _place_for(kind: OrderKind) -> str:
    """Return the key of the place that an order of a kind names."""
    if kind is OrderKind.LICENCE:
        return ""
    if kind is OrderKind.STANDARDS:
        return "corridor"
    return "deposit" if kind in AT_DEPOSITS else "segment" if kind in AT_SEGMENTS else "republic"


# --- when it is done ------------------------------------------------------------------------------------


def _looked(scenario: Scenario, condition: LookedCondition, path: NodePath) -> Iterator[Finding]:
    place = _place_of(condition)
    if len([key for key in (condition.page, condition.power, place) if key]) != 1:
        yield Finding(path, "Name what is to be looked at: one of 'page', 'power' or a place.")
    yield from _segment(scenario, condition.corridor, condition.segment, path)


def _ordered(
    scenario: Scenario, step: GuideStep, condition: OrderedCondition, path: NodePath
) -> Iterator[Finding]:
    if not (condition.order or condition.brings):
        yield Finding(path, "Name the order that is to be given: 'order', 'brings' or both.")
    yield from _segment(scenario, condition.corridor, condition.segment, path)
    yield from _order(scenario, step, condition.order, _place_of(condition), path)


def _hidden(steps: Mapping[str, GuideStep]) -> Iterator[Finding]:
    """Find steps behind one that stays until its page is left."""
    named = list(steps.items())
    for place, (name, step) in enumerate(named):
        for before, earlier in named[:place]:
            if _stays(earlier) and _covers(earlier, step):
                sentence = (
                    f"This is never shown: {shown(before)} stays until the page is left. Put it before."
                )
                yield Finding(("guidance", "steps", name), sentence, key=True)
                break


def _stays(step: GuideStep) -> bool:
    points_at_orders = step.at is not None and bool(step.at.order or step.at.brings)
    return not points_at_orders and all(one.check in ("left", "committed") for one in step.done)


def _covers(earlier: GuideStep, step: GuideStep) -> bool:
    """Return whether one step is shown wherever and to whomever the other would be."""
    in_time = earlier.turn is None or earlier.turn == step.turn
    for_all = not earlier.seats or (bool(step.seats) and set(step.seats) <= set(earlier.seats))
    return earlier.page == step.page and in_time and for_all
