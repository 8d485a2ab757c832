"""Curves: a smooth line through points, what lies beside it, and how far a place is from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, cos, dist, floor, hypot, pi, sin

from game.ui.kit.widget import Rect
from game.ui.map.frame import Point

_STEP = 5.0  # pixels from one point of a curve to the next


def through(stops: Sequence[Point]) -> list[list[Point]]:
    """Return a Catmull-Rom curve through stops, one piece from each stop to the next."""
    ends = [stops[0], *stops, stops[-1]]
    return [_piece(*ends[number : number + 4]) for number in range(len(stops) - 1)]


def _piece(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    steps = max(2, ceil(dist(b, c) / _STEP))
    return [_at(a, b, c, d, step / steps) for step in range(steps + 1)]


def _at(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    x, y = (
        q
        + 0.5 * t * (r - p)
        + t**2 * (p - 2.5 * q + 2 * r - 0.5 * s)
        + t**3 * (1.5 * (q - r) + 0.5 * (s - p))
        for p, q, r, s in zip(a, b, c, d, strict=True)
    )
    return x, y


def length(points: Sequence[Point]) -> float:
    """Return the length of a line."""
    return sum(dist(one, other) for one, other in pairwise(points))


def along(points: Sequence[Point], share: float) -> Point:
    """Return the point at a share (0 to 1) of a line's length."""
    left = share * length(points)
    for one, other in pairwise(points):
        step = dist(one, other)
        if left <= step and step:
            part = left / step
            return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part
        left -= step
    return points[-1]


def evenly(points: Sequence[Point], gap: float) -> Iterator[Point]:
    """Yield points of a line, `gap` apart, centred on its length."""
    count = max(1, int(length(points) / gap))
    yield from (along(points, (number + 0.5) / count) for number in range(count))


def dashes(points: Sequence[Point], dash: float, gap: float) -> Iterator[list[Point]]:
    """Yield the dashes of a line, whole ones, with dashes at both ends."""
    whole = length(points)
    count = max(1, round((whole + gap) / (dash + gap)))
    period = (whole + gap) / count
    for number in range(count):
        start, end = number * period, min(whole, number * period + period - gap)
        if end > start:
            yield part(points, start / whole, end / whole)


def part(points: Sequence[Point], start: float, end: float) -> list[Point]:
    """Return what lies between two shares of a line's length."""
    whole, walked, inner = length(points), 0.0, []
    for one, other in pairwise(points):
        walked += dist(one, other)
        if start * whole < walked < end * whole:
            inner.append(other)
    return [along(points, start), *inner, along(points, end)]


def beside(points: Sequence[Point], offset: float) -> list[Point]:
    """Return a line that runs beside another: to the left of its direction for a negative offset."""
    return [
        (x + offset * across[0], y + offset * across[1])
        for (x, y), across in zip(points, _across(points), strict=True)
    ]


def ribbon(points: Sequence[Point], width: float) -> list[Point]:
    """Return the polygon of a line of a width."""
    return [*beside(points, -width / 2), *reversed(beside(points, width / 2))]


def _across(points: Sequence[Point]) -> Iterator[Point]:
    """Yield the direction across a line at each of its points."""
    for before, after in zip([points[0], *points[:-1]], [*points[1:], points[-1]], strict=True):
        x, y = after[0] - before[0], after[1] - before[1]
        size = hypot(x, y) or 1.0
        yield -y / size, x / size


def distance(points: Sequence[Point], place: Point) -> float:
    """Return how far a place is from a line."""
    return min(_gap(one, other, place) for one, other in pairwise(points))


def _gap(one: Point, other: Point, place: Point) -> float:
    x, y = other[0] - one[0], other[1] - one[1]
    size = x * x + y * y
    share = ((place[0] - one[0]) * x + (place[1] - one[1]) * y) / size if size else 0.0
    share = min(1.0, max(0.0, share))
    return dist(place, (one[0] + share * x, one[1] + share * y))


def box_of(points: Sequence[Point], room: int = 0) -> Rect:
    """Return the rectangle around points, with some room."""
    across, down = [x for x, _ in points], [y for _, y in points]
    left, top = floor(min(across)) - room, floor(min(down)) - room
    return Rect(left, top, ceil(max(across)) + room - left, ceil(max(down)) + room - top)


def kept_in(size: tuple[float, float], point: Point) -> Point:
    """Return a point itself, or the nearest one in a rectangle of a size."""
    return min(max(point[0], 0.0), size[0]), min(max(point[1], 0.0), size[1])


def polygon(middle: Point, radius: float, corners: int, turned: float = 0.0) -> list[Point]:
    """Return the corners of a regular polygon and its first corner again; `turned` is in radians."""
    angles = [turned + 2 * pi * number / corners for number in range(corners + 1)]
    return [(middle[0] + radius * cos(angle), middle[1] + radius * sin(angle)) for angle in angles]
