"""Placing: finds room for what stands on a map, so that nothing covers anything else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from game.ui.kit.widget import Rect
from game.ui.map.frame import Point

_MOST = 40  # directions that are tried
_LINE = 0.6  # what a pixel of a covered line costs, measured in pixels of distance
Choice = tuple[Rect, float]  # where something could stand, and what that costs


class Placer:
    """Remembers what is taken. Lines may be covered, but at a price."""

    def __init__(self, bounds: Rect, lines: Iterable[Sequence[Point]], thickness: int) -> None:
        self.bounds = bounds
        self.taken: list[Rect] = []
        self._thickness = max(2, thickness)
        self._lines = [self._around(point) for line in lines for point in line[:: max(1, thickness // 5)]]

    def _around(self, point: Point) -> Rect:
        rect = Rect(0, 0, self._thickness, self._thickness)
        rect.center = (round(point[0]), round(point[1]))
        return rect

    def is_free(self, rect: Rect, air: int = 0) -> bool:
        """Return whether nothing stands in a rectangle, nor in the air around it."""
        return self.bounds.contains(rect) and rect.inflate(2 * air, 2 * air).collidelist(self.taken) < 0

    def price(self, rect: Rect) -> float:
        """Return what it costs to cover the lines that a rectangle covers."""
        return _LINE * self._thickness * len(rect.collidelistall(self._lines))

    def put(self, choices: Iterable[Choice], shy: float = 1.0, air: int = 0) -> Rect | None:
        """Take the cheapest choice that is free, None if there is none.

        The shy keep away from lines; with air, as many pixels around it are free as well.
        """
        free = ((cost + shy * self.price(rect), rect) for rect, cost in choices if self.is_free(rect, air))
        best = min(free, key=lambda choice: choice[0], default=None)
        if best is None:
            return None
        self.take(best[1])
        return best[1]

    def take(self, rect: Rect, room: int = 0) -> None:
        """Mark a rectangle, and some room around it, as taken."""
        self.taken.append(rect.inflate(2 * room, 2 * room))


def centred(size: tuple[int, int], middle: Point) -> Rect:
    """Return a rectangle around a place."""
    rect = Rect((0, 0), size)
    rect.center = (round(middle[0]), round(middle[1]))
    return rect


def around(size: tuple[int, int], middle: Point, reach: float, step: float) -> list[Choice]:
    """Return rectangles around a place and ever further from it, close ones densely; the price is the distance."""
    choices, radius = [(centred(size, middle), 0.0)], step / 3
    while radius <= reach:
        count = max(8, min(_MOST, round(2 * pi * radius / step)))
        for number in range(count):
            angle = 2 * pi * number / count
            place = (middle[0] + radius * cos(angle), middle[1] + radius * sin(angle))
            choices.append((centred(size, place), radius))
        radius += max(step / 3, radius * 0.1)
    return choices


def at_sides(size: tuple[int, int], dot: Point, gap: float, first: str) -> list[Choice]:
    """Return rectangles beside a dot, that on the wanted side for nothing."""
    (x, y), (wide, high) = dot, size
    across, down = gap + wide / 2, gap + high / 2
    slant = gap * 0.7
    middles = {
        "right": (x + across, y),
        "left": (x - across, y),
        "above": (x, y - down),
        "below": (x, y + down),
        "right above": (x + slant + wide / 2, y - slant - high / 2),
        "right below": (x + slant + wide / 2, y + slant + high / 2),
        "left above": (x - slant - wide / 2, y - slant - high / 2),
        "left below": (x - slant - wide / 2, y + slant + high / 2),
    }
    return [
        (centred(size, middle), 0.0 if side == first else 12.0 + 2 * number)
        for number, (side, middle) in enumerate(middles.items())
    ]
