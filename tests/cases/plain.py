"""Reads the case book's YAML into the models: plain numbers get an origin, missing texts are filled in."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import yaml
from pydantic import BaseModel

from game.scenario.models import Scenario, ShownAsk
from game.scenario.ruleset import Ruleset
from game.scenario.values import Claim, Number

HERE = Path(__file__).parent
Model = TypeVar("Model", bound=BaseModel)
ORIGIN = {"design": "the case book shows a rule"}
FILLED: dict[str, Any] = {
    "name": "Name",
    "short": "Short",
    "text": "Text.",
    "briefing": "Briefing.",
    "doctrine": "case-book",
    "origin": {},
    "institution": {},
    "wires": {"left": "This side.", "right": "That side."},
    "lenses": {},
}


@cache
def _parsed(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def ruleset(changes: dict[str, Any] | None = None) -> Ruleset:
    """The case book's rules with some numbers changed, by dotted path."""
    return _model(Ruleset, "rules.yaml", json.dumps(changes or {}))


def scenario(changes: dict[str, Any] | None = None) -> Scenario:
    """The case book's board with some values changed, by dotted path."""
    return _model(Scenario, "board.yaml", json.dumps(changes or {}))


@cache
def _model(model: type[Model], name: str, changes: str) -> Model:
    """A model of a file with changes; many cases share one, and nobody changes it."""
    return model.model_validate(completed(model, changed(deepcopy(_parsed(name)), json.loads(changes))))


def changed(data: Any, changes: dict[str, Any]) -> Any:
    """Put values at dotted paths."""
    for path, value in changes.items():
        *way, last = path.split(".")
        place = data
        for step in way:
            place = place.setdefault(step, {})
        place[last] = value
    return data


def completed(model: type[BaseModel], data: Any) -> Any:
    """The data as the model wants it."""
    if issubclass(model, Number) and isinstance(data, int):
        return {"value": data, **ORIGIN}
    if issubclass(model, ShownAsk) and isinstance(data, str):
        return {"ask": data, **ORIGIN}
    if not isinstance(data, dict):
        return data
    whole = dict(data)
    for name, field in model.model_fields.items():
        if name not in whole and field.is_required() and name in FILLED:
            whole[name] = FILLED[name]
        if name in whole:
            whole[name] = _of_type(field.annotation, whole[name])
    if issubclass(model, Claim) and not ({"facts", "design"} & whole.keys()):
        whole |= ORIGIN
    return whole


def _of_type(annotation: Any, value: Any) -> Any:
    """Complete a value inside lists, mappings and unions."""
    kind, inside = get_origin(annotation), get_args(annotation)
    if kind is dict and isinstance(value, dict):
        return {key: _of_type(inside[1], each) for key, each in value.items()}
    if kind is list and isinstance(value, list):
        return [_of_type(inside[0], each) for each in value]
    if hasattr(annotation, "__metadata__"):
        return _of_type(inside[0], value)
    if kind in (Union, UnionType):
        choices = [choice for choice in inside if _is_model(choice)]
        return _of_type(choices[0], value) if len(choices) == 1 else value
    return completed(annotation, value) if _is_model(annotation) else value


def _is_model(annotation: Any) -> bool:
    if hasattr(annotation, "__metadata__"):
        annotation = get_args(annotation)[0]
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
