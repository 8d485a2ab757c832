"""A finding: something wrong with validated data, before it is known in which line of which file it stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from game.scenario.problems import suggestion
from game.scenario.reader import NodePath, shown

_MOST_NAMES = 12


@dataclass(frozen=True)
class Finding:
    """Something wrong at a path, in a sentence; `key` blames the key instead of its value."""

    path: NodePath
    sentence: str
    key: bool = False
    involves: tuple[NodePath, ...] = ()  # numbers that enter into it, any of which may be to blame


def unknown(noun: str, name: str, known: Collection[str]) -> str:
    """Return the sentence for a name that names nothing, with the one that may be meant, else a list if it is short."""
    hint = suggestion(name, known)
    if not hint and len(known) <= _MOST_NAMES:
        hint = f" Known are: {', '.join(known)}." if known else " There are none here."
    return f"There is no {noun} {shown(name)}.{hint}"
