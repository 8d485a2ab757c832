"""Reads a scenario through a lens: a handful of numbers changed, each with its own origin."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.scenario.findings import Finding
from game.scenario.models import Difference, Scenario
from game.scenario.problems import suggestion
from game.scenario.reader import NodePath, shown
from game.scenario.values import Number
from game.scenario.walking import entries_of


def through_lens(scenario: Scenario, lens: str) -> tuple[Scenario, list[Finding]]:
    """Return the scenario as a lens reads it, and what is wrong with the lens; then the scenario is unchanged.

    The findings point at the differences. Raises KeyError for a lens that the scenario does not have.
    """
    differences = list(enumerate(scenario.lenses[lens].differences))
    wrong = [finding for entry in differences for finding in _wrong(scenario, lens, *entry)]
    if wrong:
        return scenario, wrong
    data = scenario.model_dump(exclude_unset=True)
    for _, difference in differences:
        _change(data, scenario, difference)
    try:
        return Scenario.model_validate(data), []
    except ValidationError as error:
        return scenario, [_beyond(scenario, lens, details) for details in error.errors(include_url=False)]


def number_path(at: str) -> NodePath:
    """Return the path that a difference names with dots; a few digits are an index."""
    return tuple(int(part) if part.isdigit() and len(part) < 4 else part for part in at.split("."))


def blame(scenario: Scenario, lens: str, finding: Finding) -> Finding:
    """Return a finding about the board through a lens as one about the difference that caused it."""
    for path in (finding.path, *finding.involves):
        for index, difference in enumerate(scenario.lenses[lens].differences):
            target = number_path(difference.at)
            if path[: len(target)] == target:
                place = ("lenses", lens, "differences", index, "at")
                return Finding(place, f"Through this lens: {finding.sentence}")
    return Finding(("lenses", lens), f"Through this lens: {finding.sentence}", key=True)


def _wrong(scenario: Scenario, lens: str, index: int, difference: Difference) -> Iterator[Finding]:
    path: NodePath = ("lenses", lens, "differences", index)
    if (difference.add is None) == (difference.set is None):
        yield Finding(path, "A difference needs either 'add' or 'set', and not both.")
    earlier = [number_path(other.at) for other in scenario.lenses[lens].differences[:index]]
    if number_path(difference.at) in earlier:
        sentence = f"This lens changes {shown(difference.at)} already. Keep one of the two."
        yield Finding((*path, "at"), sentence)
    elif sentence := _leads_astray(scenario, difference.at):
        yield Finding((*path, "at"), sentence)


def _leads_astray(scenario: Scenario, at: str) -> str:
    """Return what is wrong with a path, nothing if it leads to a number."""
    node: object = scenario
    for part in number_path(at):
        inner = dict(entries_of(node, defaults=True))
        if part not in inner:
            return f"{shown(at)} leads nowhere: {shown(part)} is unknown.{suggestion(part, map(str, inner))}"
        node = inner[part]
    return "" if isinstance(node, Number) else f"{shown(at)} is not a number with an origin. Name one."


def _change(data: object, node: object, difference: Difference) -> None:
    """Put the changed number in place, with the difference's origin; `node` is the model whose dump the data is."""
    *way, last = number_path(difference.at)
    for part in way:
        node, data = dict(entries_of(node))[part], dict(entries_of(data))[part]
    old = dict(entries_of(node, defaults=True))[last]
    if isinstance(data, dict) and isinstance(old, Number):
        origin = difference.model_dump(include={"facts", "why", "design"}, exclude_unset=True)
        added = old.value + (difference.add or 0)
        data[last] = {"value": added if difference.set is None else difference.set, **origin}


def _beyond(scenario: Scenario, lens: str, details: ErrorDetails) -> Finding:
    """Tell at the difference that its number went too far."""
    words = _BOUNDS.get(details["type"], "{error}").format(**details["ctx"])
    return blame(scenario, lens, Finding(details["loc"], f"The number {words}."))


_BOUNDS = {"less_than_equal": "must be at most {le}", "greater_than_equal": "must be at least {ge}"}
