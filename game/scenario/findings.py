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
    """Return the sentence for a name that names nothing."""
    hint = suggestion(name, known) or _listed(known)
    return f"There is no {noun} {shown(name)}.{hint}"


def _listed(known: Collection[str]) -> str:
    if not known:
        return " There are none here."
    rest = ", …" if len(known) > _MOST_NAMES else ""
    return f" Known are: {', '.join(list(known)[:_MOST_NAMES])}{rest}."
