"""Writes doctrines as YAML that a person can read: what differs from the doctrine below, and what each weight means."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from game.scenario.doctrines import Doctrine, Joint, Weights, load_doctrine

_LINK = "# yaml-language-server: $schema=schema.json"
_MEANINGS: dict[str, type[BaseModel]] = {"weights": Weights, "joint": Joint}
_BARE = re.compile(r"(?!(true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9_-]*")
_TOLD = ("extends", "name", "text", "design")
_INLINE = 100  # characters that a block may have on one line
_COLUMN = 24


def doctrine_text(doctrine: Doctrine, design: str) -> str:
    """Return a doctrine's file; `design` tells where its numbers come from."""
    below = load_doctrine(doctrine.extends).model_dump() if doctrine.extends else {}
    data = doctrine.model_dump(exclude_none=True)
    head = [f"{key}: {_flow(data[key])}" for key in ("extends", "name", "text") if key in data]
    lines = [_LINK, "", *head, f"design: {_flow(design)}", ""]
    for key, value in data.items():
        if key not in _TOLD and value != below.get(key):
            lines += _block(key, value, below.get(key))
    return "\n".join(lines) + "\n"


def _block(key: str, value: object, below: object) -> Iterator[str]:
    """Yield the lines of one key: only what is not the same below."""
    if isinstance(value, dict):
        known = below if isinstance(below, dict) else {}
        changed = {name: inner for name, inner in value.items() if known.get(name) != inner}
        yield from _mapping(key, changed)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield f"{key}:"
        yield from (
            f"  - {_flow({name: inner for name, inner in entry.items() if inner is not None})}"
            for entry in value
        )
    else:
        yield f"{key}: {_flow(value)}"


def _mapping(key: str, value: Mapping[str, Any]) -> Iterator[str]:
    meaning = _MEANINGS.get(key)
    if meaning is None and len(inline := f"{key}: {_flow(value)}") <= _INLINE:
        yield inline
        return
    yield f"{key}:"
    for name, inner in value.items():
        line = f"  {name}: {_flow(inner)}"
        yield f"{line:<{_COLUMN}}# {meaning.model_fields[name].description}" if meaning else line


def _flow(value: object) -> str:
    """Return a value in one line of YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str) and _BARE.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)
