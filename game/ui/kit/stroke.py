"""Strokes: smooth lines of any width, whole or dashed, with what both kinds of pygame can draw."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

import pygame

from game.ui.kit.theme import Colour

Point = tuple[float, float]


def stroke(surface: pygame.Surface, colour: Colour, points: Sequence[Point], width: float) -> None:
    """Draw a line through points."""
    for one, other in pairwise(points):
        _piece(surface, colour, one, other, width)
    if width > 2:
        for point in points[1:-1]:
            pygame.draw.circle(surface, colour, point, width / 2)


def dashed(
    surface: pygame.Surface, colour: Colour, points: Sequence[Point], dash: float, gap: float, width: float
) -> None:
    """Draw a dashed line through points."""
    walked = 0.0
    for one, other in pairwise(points):
        length = hypot(other[0] - one[0], other[1] - one[1])
        start = -(walked % (dash + gap))
        while start < length:
            begin, end = max(0.0, start), min(length, start + dash)
            if end > begin:
                _piece(surface, colour, _at(one, other, begin / length), _at(one, other, end / length), width)
            start += dash + gap
        walked += length


def _at(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _piece(surface: pygame.Surface, colour: Colour, one: Point, other: Point, width: float) -> None:
    across, down = other[0] - one[0], other[1] - one[1]
    length = hypot(across, down)
    if not length:
        return
    if width <= 1.5:
        pygame.draw.aaline(surface, colour, one, other)
        return
    x, y = -down / length * width / 2, across / length * width / 2
    corners = [
        (one[0] + x, one[1] + y),
        (other[0] + x, other[1] + y),
        (other[0] - x, other[1] - y),
        (one[0] - x, one[1] - y),
    ]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)
