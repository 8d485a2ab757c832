"""Fingerprints: short names for anything that a result depends on, the program's own rules and players included."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import numpy as np
from pydantic import BaseModel

_RULES = ("kernel", "agents", "lab", "vocabulary.py")  # whatever stands in them may change what games come to


def fingerprint(*things: object) -> str:
    """Return 32 hexadecimal digits that change with anything inside the things, however deep."""
    whole = sha256()
    for part in _parts(things):
        whole.update(len(part).to_bytes(8, "little"))
        whole.update(part)
    return whole.hexdigest()[:32]


@cache
def program() -> str:
    """Return the fingerprint of the source text of rules, players and lab; of a bundle, that of the program's file."""
    package = Path(__file__).resolve().parents[1]
    paths = [path for name in _RULES for path in sorted([package / name, *(package / name).rglob("*.py")])]
    texts = [path.read_text(encoding="utf-8") for path in paths if path.is_file()]
    return (
        fingerprint(*texts) if texts else fingerprint(sha256(Path(sys.executable).read_bytes()).hexdigest())
    )


def _parts(thing: object) -> Iterator[bytes]:
    """Yield what makes a thing what it is, as bytes."""
    yield type(thing).__qualname__.encode()
    if isinstance(thing, np.ndarray):
        yield f"{thing.dtype.str}{thing.shape}".encode()
        yield np.ascontiguousarray(thing).tobytes()
    elif isinstance(thing, BaseModel):
        yield thing.model_dump_json().encode()
    elif isinstance(thing, str | int | float | bool | slice | np.generic | None):
        yield repr(thing).encode()
    else:
        for inner in _inside(thing):
            yield from _parts(inner)


def _inside(thing: object) -> Iterator[object]:
    """Yield the parts of a compound thing."""
    if callable(thing) and hasattr(thing, "__qualname__"):
        yield thing.__qualname__
    elif isinstance(thing, dict):
        yield from thing.items()
    elif isinstance(thing, tuple | list):
        yield from thing
    elif is_dataclass(thing):
        yield from (getattr(thing, field.name) for field in fields(thing))
    else:
        yield from vars(thing).items()
