"""Finds the node of a document that an error of its model speaks of.

A pydantic error has a `loc`: keys and indices, mixed with labels that say which member of a union was tried.
Walking the model's annotations beside it tells labels from keys, and which keys would have been right.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from game.scenario.reader import Document, NodePath

Annotation = Any
"""A type as models write it: a class, `list[X]`, `X | None`, `Annotated[X, ...]`."""


@dataclass(frozen=True)
class Choice:
    """A union on the way to an error: which member was tried, `depth` nodes below the top."""

    union: NodePath
    member: str
    depth: int


@dataclass(frozen=True)
class Location:
    """Where an error stands.

    `path` leads to the deepest node that the document has, `depth` counts the nodes that the error names,
    `owner_keys` are the keys that the model knows beside the last of them.
    """

    path: NodePath
    depth: int
    choices: tuple[Choice, ...]
    owner_keys: tuple[str, ...]
    is_key: bool


def locate(loc: NodePath, model: type[BaseModel], document: Document) -> Location:
    """Follow the `loc` of an error through the model and the document."""
    owners: list[Annotation] = []
    kinds: list[Annotation] = [model]
    choices: list[Choice] = []
    path: NodePath = ()
    depth = 0
    is_key = bool(loc) and loc[-1] == "[key]" and loc not in document.values
    for index, part in enumerate(loc[:-1] if is_key else loc):
        members = [_members(kind) for kind in kinds]
        kinds = [kind for several in members for kind in several]
        if any(len(several) > 1 for several in members):
            choices.append(Choice(loc[:index], str(part), depth))
            kinds = [kind for kind in kinds if part in _labels(kind)] or kinds
            continue
        owners, kinds = kinds, [inner for kind in kinds for inner in _inside(kind, part)]
        path = (*path, part) if (*path, part) in document.values else path
        depth += 1
    known = dict.fromkeys(name for owner in owners for name in _fields(owner))
    return Location(path, depth, tuple(choices), tuple(known), is_key)


def _members(kind: Annotation) -> list[Annotation]:
    """Return the members of a union apart from None, or just the kind if it is none."""
    kind = _bare(kind)
    if _origin(kind) not in (Union, UnionType):
        return [kind]
    members = [_bare(member) for member in get_args(kind) if member is not NoneType]
    return members if len(members) > 1 else _members(members[0])


def _bare(kind: Annotation) -> Annotation:
    """Strip what annotations and root models wrap around a type."""
    while True:
        if _origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif isinstance(kind, type) and issubclass(kind, RootModel):
            kind = kind.model_fields["root"].annotation
        else:
            return kind


def _labels(kind: Annotation) -> set[str | int]:
    """Return the labels by which pydantic may name this member of a union: its class or its tags."""
    tags = {
        value
        for annotation in _fields(kind).values()
        if _origin(annotation) is Literal
        for value in get_args(annotation)
    }
    return {getattr(kind, "__name__", ""), *tags}


def _fields(kind: Annotation) -> dict[str, Annotation]:
    """Return the annotations of a model's fields by the keys that files use, nothing for other types."""
    return _fields_of_model(kind) if isinstance(kind, type) and issubclass(kind, BaseModel) else {}


@cache
def _fields_of_model(model: type[BaseModel]) -> dict[str, Annotation]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _inside(kind: Annotation, part: str | int) -> Sequence[Annotation]:
    """Return the type of what stands under a key or index."""
    fields = _fields(kind)
    if part in fields:
        return [fields[str(part)]]
    origin, arguments = _origin(kind), get_args(kind)
    if not isinstance(origin, type) or not arguments:
        return []
    if issubclass(origin, tuple) and isinstance(part, int) and arguments[-1] is not Ellipsis:
        return arguments[part : part + 1]
    if issubclass(origin, Mapping):
        return arguments[1:]
    return arguments[:1] if issubclass(origin, Collection) else []


def _origin(kind: Annotation) -> object:
    return get_origin(kind)
