"""Sight: how far apart two colours look to somebody, whatever kind of sight that person has."""

from __future__ import annotations

from collections.abc import Iterable
from math import dist
from typing import Literal, get_args

Sight = Literal["normal", "protan", "deutan", "tritan"]
SIGHTS: tuple[Sight, ...] = get_args(Sight)
LEAST_DIFFERENCE = 28
"""Powers' colours that are nearer to each other than this cannot be told apart on the map."""

_Triple = tuple[float, float, float]
_Matrix = tuple[_Triple, _Triple, _Triple]

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light.
_SEEN: dict[Sight, _Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: _Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: _Triple = (0.95047, 1.0, 1.08883)
_DARK = 6 / 29  # below its cube the curve of lightness is a straight line


def difference(one: str, other: str, sight: Sight) -> float:
    """Return how far apart two colours `#rrggbb` look to a sight: their distance in CIE Lab."""
    return dist(lab(one, sight), lab(other, sight))


def least_difference(one: str, other: str) -> tuple[float, Sight]:
    """Return the smallest difference of two colours, and the sight to which they look most alike."""
    return min((difference(one, other, sight), sight) for sight in SIGHTS)


def lab(colour: str, sight: Sight) -> _Triple:
    """Return a colour `#rrggbb` in CIE Lab as somebody of a sight sees it."""
    light = _each(_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    seen = _each(min(1.0, max(0.0, part)) for part in _times(_SEEN[sight], light))
    x, y, z = (_curved(part / white) for part, white in zip(_times(_TO_XYZ, seen), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _curved(part: float) -> float:
    return float(part ** (1 / 3)) if part > _DARK**3 else part / (3 * _DARK**2) + 4 / 29


def _times(matrix: _Matrix, triple: _Triple) -> _Triple:
    return _each(sum(a * b for a, b in zip(row, triple, strict=True)) for row in matrix)


def _each(parts: Iterable[float]) -> _Triple:
    first, second, third = parts
    return first, second, third
