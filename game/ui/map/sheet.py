"""A sheet: one board's map at one size, and where on it everything stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import pygame

from game.ui.kit.look import Look
from game.ui.kit.widget import Rect
from game.ui.map.chart import Chart
from game.ui.map.curve import box_of, distance
from game.ui.map.frame import Point
from game.ui.map.plates import Detail, Ruler


@dataclass(frozen=True)
class Label:
    """A word with its place."""

    text: str
    picture: pygame.Surface
    rect: Rect


class Key(NamedTuple):
    """What tells a sheet from all others."""

    scenario: str
    digest: str  # of its files
    language: str
    scale: float
    theme: str
    size: tuple[int, int]


@dataclass
class Sheet:
    """Where everything stands. What found no room is None, or not in the list of labels, and is not drawn."""

    key: Key
    chart: Chart
    ruler: Ruler
    ground: pygame.Surface
    corridors: tuple[int, ...]  # of each segment
    curves: list[list[Point]]  # of each segment
    dots: list[tuple[Point, bool]] = field(default_factory=list)  # and whether it is a capital
    badges: list[Rect] = field(default_factory=list)
    knots: list[Rect] = field(default_factory=list)  # where a segment's mark may spread
    plates: list[Rect | None] = field(default_factory=list)
    pennants: list[Rect | None] = field(default_factory=list)
    threads: list[tuple[Point, Point] | None] = field(default_factory=list)  # from a plate to its pennant
    seals: list[Rect] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    def segment_at(self, point: Point, near: float) -> int | None:
        """Return the segment that runs nearest to a place, within a distance."""
        found = [
            (away, number)
            for number, curve in enumerate(self.curves)
            if self._boxes[number].collidepoint(point) and (away := distance(curve, point)) <= near
        ]
        return min(found)[1] if found else None

    @cached_property
    def _boxes(self) -> list[Rect]:
        return [box_of(curve, self.ruler.px(20)) for curve in self.curves]


def ruler_for(chart: Chart, look: Look) -> Ruler:
    """Return the measures for a chart: marks follow the text size as far as the map has room for them."""
    grain = round(max(0.55, min(look.scale, 0.62 + 0.52 * chart.scale)), 2)
    share = chart.scale / grain
    detail = Detail.FULL if share >= 0.7 else Detail.SHORT if share >= 0.42 else Detail.TINY
    return Ruler(grain, detail, look.theme.name, look.theme.inks)
