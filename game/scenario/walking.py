"""Walks through a validated model: every model inside it, with the path of keys and indices that leads there."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from game.scenario.reader import NodePath


def models_in(node: object, path: NodePath = ()) -> Iterator[tuple[NodePath, BaseModel]]:
    """Yield the models in a model, list or mapping, outer ones first; defaults that nobody wrote are left out."""
    if isinstance(node, BaseModel):
        yield path, node
    for key, inner in entries_of(node):
        yield from models_in(inner, (*path, key))


def entries_of(node: object, *, defaults: bool = False) -> Iterator[tuple[str | int, object]]:
    """Yield what stands directly in a model, list or mapping, with its key; nothing for anything else."""
    if isinstance(node, BaseModel):
        fields = type(node).model_fields
        names = [name for name in fields if defaults or name in node.model_fields_set]
        yield from ((name, getattr(node, name)) for name in names)
    elif isinstance(node, dict):
        yield from node.items()
    elif isinstance(node, list):
        yield from enumerate(node)


def dotted(path: NodePath) -> str:
    """Return a path as it is written in lenses and tables: `powers.usa.income`."""
    return ".".join(map(str, path))
