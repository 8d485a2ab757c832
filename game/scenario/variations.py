"""Variations of a board: every number of its rules, its scenario and its headlines, and the board with one changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from game.scenario.boards import check_board
from game.scenario.headlines import HeadlineFile
from game.scenario.pack import Pack
from game.scenario.reader import NodePath
from game.scenario.values import Number
from game.scenario.walking import dotted, entries_of

_PLAIN = ("count", "influence", "weight", "amount", "turns")  # whole numbers that stand without an origin
_BLOCKS = ("agendas", "headlines")  # where they stand
_ASIDE = ("lenses", "calendar", "schedule")
_RULES, _HEADLINES = "rules", "headlines"

Model = TypeVar("Model", bound=BaseModel)


def numbers(pack: Pack) -> dict[str, int]:
    """Return every number of a board by its path: `rules.orders.envoy.influence`, `powers.NAME.income`."""
    found = {(_RULES, *path): value for path, value in _numbers(pack.ruleset, ())}
    found |= {path: value for path, value in _numbers(pack.scenario, ()) if path[0] != _HEADLINES}
    found |= dict(_numbers(_deck(pack), ()))
    return {dotted(path): value for path, value in found.items()}


def changed(pack: Pack, path: str, value: int) -> Pack | None:
    """Return the board with one number changed; None where the loader would refuse it.

    The digest stays that of the files: such a board is for trials and is never saved.
    """
    first, *rest = parts = [int(part) if part.isdigit() else part for part in path.split(".")]
    try:
        if first == _RULES:
            trial = replace(pack, ruleset=_with(pack.ruleset, rest, value))
        elif first == _HEADLINES:
            trial = replace(pack, headlines=_with(_deck(pack), parts, value).headlines)
        else:
            trial = replace(pack, scenario=_with(pack.scenario, parts, value))
    except ValidationError:
        return None
    return None if any(check_board(trial.scenario, trial.ruleset)) else trial


def _deck(pack: Pack) -> HeadlineFile:
    return HeadlineFile.model_construct(_fields_set={_HEADLINES}, headlines=pack.headlines)


def _numbers(node: object, path: NodePath) -> Iterator[tuple[NodePath, int]]:
    """Yield the numbers below a node; those that nobody wrote have their defaults."""
    if isinstance(node, Number):
        yield path, node.value
    elif isinstance(node, int) and path and path[-1] in _PLAIN and path[0] in _BLOCKS:
        if not isinstance(node, bool):
            yield path, node
    elif isinstance(node, BaseModel | dict | list):
        for key, inner in entries_of(node, defaults=True):
            if path or key not in _ASIDE:
                yield from _numbers(inner, (*path, key))


def _with(model: Model, path: list[str | int], value: int) -> Model:
    """Return a model with one number changed; raises ValidationError."""
    data = model.model_dump(exclude_unset=True)
    node: object = model
    inside: object = data
    *way, last = path
    for part in way:
        node, inside = dict(entries_of(node, defaults=True))[part], dict(entries_of(inside))[part]
    old = dict(entries_of(node, defaults=True))[last]
    if isinstance(inside, dict):
        inside[last] = (
            old.model_dump(exclude_unset=True) | {"value": value} if isinstance(old, Number) else value
        )
    return type(model).model_validate(data)
