"""Plots: series over time as a picture, told apart by colour, marker and a name at the end of the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.pages.axis import apart, labelled, ticks
from game.ui.kit.label import stamp
from game.ui.kit.look import Look
from game.ui.kit.stroke import dashed, stroke
from game.ui.kit.theme import contrast
from game.ui.kit.widget import Rect

_MARKER = 11
_SEEN = 2.5  # contrast from which a line needs no rim
_AXIS, _NAME = "caption", "small_strong"
_KEPT = 32  # pictures: all small charts of a large board, and some more

Size = tuple[int, int]


@dataclass(frozen=True)
class Line:
    """One series: a value for each point in time, and what it is drawn with; without a shape it is thin and bare.

    It may end early, where later values are not known yet.
    """

    values: tuple[int, ...]
    colour: str
    shape: str = ""
    letter: str = ""


@dataclass(frozen=True)
class Guide:
    """A dashed line to read others by; one with a name has it at its end."""

    values: tuple[int, ...]
    colour: str = "soft"
    name: str = ""


@dataclass(frozen=True)
class Band:
    """A stripe behind the lines from one point in time to another, with a name at its top."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class End:
    """What is named at the right end: where, in which words, and with which marker."""

    place: int  # point in time
    value: int
    text: str
    colour: str = ""
    shape: str = ""


@dataclass(frozen=True)
class Plot:
    """What is plotted: series and guides over points in time; the axis reaches at least up to `highest`."""

    lines: tuple[Line, ...]
    times: tuple[str, ...]
    guides: tuple[Guide, ...] = ()
    highest: int = 0
    bands: tuple[Band, ...] = ()

    @property
    def range(self) -> tuple[int, int]:
        """The lowest and the highest value; 0 always lies between them."""
        series = [line.values for line in self.lines] + [guide.values for guide in self.guides]
        values = [value for one in series for value in one]
        return min([0, *values]), max([1, self.highest, *values])

    @property
    def ends(self) -> list[End]:
        """What is named at the right end."""
        lines = [
            End(
                len(line.values) - 1,
                line.values[-1],
                f"{line.letter} {line.values[-1]}".strip(),
                line.colour,
                line.shape,
            )
            for line in self.lines
            if line.values
        ]
        named = [guide for guide in self.guides if guide.name]
        return lines + [
            End(len(guide.values) - 1, guide.values[-1], f"{guide.name} {guide.values[-1]}")
            for guide in named
        ]


class Plan:
    """Where everything of a plot lies in a picture of a size."""

    def __init__(self, look: Look, plot: Plot, size: Size) -> None:
        line = look.line_height(_AXIS)
        high = max(1, size[1] - line * 2 - look.px(6))
        self.size = size
        self.ticks = ticks(*plot.range, high // (2 * line))
        left = max(look.width(str(tick), _AXIS) for tick in self.ticks) + look.px(8)
        names = max((look.width(end.text, _NAME) for end in plot.ends), default=0)
        right = look.px(_MARKER + 22) + names
        self.area = Rect(left, line // 2 + look.px(2), max(1, size[0] - left - right), high)
        inner = self.area.inflate(-3 * look.px(_MARKER), 0)
        last = len(plot.times) - 1
        self.stops = [
            inner.x + inner.width * number // last if last else inner.centerx for number in range(last + 1)
        ]

    def y(self, value: int) -> int:
        """Return the height at which a value stands."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.area.bottom - self.area.height * (value - low) // (high - low)

    def points(self, values: Sequence[int], moved: int = 0) -> list[tuple[int, int]]:
        """Return the places of a series, moved up or down by some pixels."""
        return [(x, self.y(value) + moved) for x, value in zip(self.stops, values, strict=False)]

    def stripe(self, number: int) -> Rect:
        """Return the part of the area that belongs to a point in time."""
        stops, area = self.stops, self.area
        start = (stops[number - 1] + stops[number]) // 2 if number else area.left
        end = (stops[number] + stops[number + 1]) // 2 if number + 1 < len(stops) else area.right
        return Rect(start, area.y, end - start, area.height)


@lru_cache(maxsize=_KEPT)
def plan(look: Look, plot: Plot, size: Size) -> Plan:
    """Return where everything of a plot lies."""
    return Plan(look, plot, size)


@lru_cache(maxsize=_KEPT)
def picture(look: Look, plot: Plot, size: Size, ground: str) -> pygame.Surface:
    """Return a plot drawn on a ground, made once."""
    surface = pygame.Surface(size)
    surface.fill(look.colour(ground))
    laid = plan(look, plot, size)
    for band in plot.bands:
        _band(surface, look, laid, band)
    _grid(surface, look, laid)
    _times(surface, look, laid, plot.times)
    _threads(surface, look, laid, plot.ends)
    for guide in plot.guides:
        _guide(surface, look, laid, guide, ground)
    for line, moved in zip(plot.lines, _fans(look, plot.lines), strict=True):
        _line(surface, look, laid.points(line.values, moved), line)
    for number in range(len(plot.times)):
        _markers(surface, look, laid, plot.lines, number)
    _names(surface, look, laid, plot.ends)
    return surface


def _grid(surface: pygame.Surface, look: Look, laid: Plan) -> None:
    for tick in laid.ticks:
        y = laid.y(tick)
        surface.fill(look.colour("line"), Rect(laid.area.x, y, laid.area.width, 1))
        number = look.text(str(tick), _AXIS, "soft")
        surface.blit(number, number.get_rect(midright=(laid.area.x - look.px(5), y)))


def _times(surface: pygame.Surface, look: Look, laid: Plan, times: Sequence[str]) -> None:
    widths = [look.width(time, _AXIS) for time in times]
    for number, left in labelled(laid.stops, widths, look.px(10), 0, laid.size[0]):
        surface.blit(look.text(times[number], _AXIS, "soft"), (left, laid.area.bottom + look.px(4)))


def _band(surface: pygame.Surface, look: Look, laid: Plan, band: Band) -> None:
    left, right = laid.stops[band.start], laid.stops[band.end]
    place = Rect(left, laid.area.y, right - left, laid.area.height).inflate(-look.px(3), 0)
    surface.fill(look.colour("raised"), place)
    name = look.text(band.name, _NAME, "warning")
    surface.blit(name, name.get_rect(midtop=(place.centerx, place.y + look.px(3))))


def _guide(surface: pygame.Surface, look: Look, laid: Plan, guide: Guide, ground: str) -> None:
    points = laid.points(guide.values)
    ends = [(laid.area.left, points[0][1]), *points, (laid.area.right, points[-1][1])]
    thin = max(1, look.px(1.2))
    if (
        contrast(look.colour(guide.colour), look.colour(ground)) < _SEEN
    ):  # a power's, as dark or as pale as that
        dashed(surface, look.colour("rim"), ends, look.px(5), look.px(4), thin + 2)
    dashed(surface, look.colour(guide.colour), ends, look.px(5), look.px(4), thin)


def _fans(look: Look, lines: Sequence[Line]) -> list[int]:
    """Return how far each line is moved up or down, so that lines of one value lie beside each other."""
    step, middle = look.px(1.5), (len(lines) - 1) / 2
    return [round((place - middle) * step) if line.shape else 0 for place, line in enumerate(lines)]


def _line(surface: pygame.Surface, look: Look, points: Sequence[tuple[int, int]], line: Line) -> None:
    if len(points) < 2:
        return
    if not line.shape:
        stroke(surface, look.colour(line.colour), points, max(1, look.px(1.2)))
        return
    wide = max(2, look.px(2.2))
    stroke(surface, look.colour("rim"), points, wide + max(1, look.px(1)))
    stroke(surface, look.colour(line.colour), points, wide)


def _markers(surface: pygame.Surface, look: Look, laid: Plan, lines: Sequence[Line], number: int) -> None:
    """Draw the markers of one point in time, those of one value side by side.

    Where there is no room for all of them, they take turns from one point in time to the next.
    """
    size = look.px(_MARKER)
    shared: dict[int, list[Line]] = {}
    for line in lines:
        if line.shape and number < len(line.values):
            shared.setdefault(line.values[number], []).append(line)
    room = max(1, laid.area.width // len(laid.stops) // size)
    for value, same in shared.items():
        first = number * room % len(same) if len(same) > room else 0
        shown = (same[first:] + same[:first])[:room]
        for order, line in enumerate(shown):
            x = laid.stops[number] + round((order - (len(shown) - 1) / 2) * size)
            stamp(surface, look, line.shape, line.colour, size, (x, laid.y(value)))


def _heights(look: Look, laid: Plan, ends: Sequence[End]) -> list[int]:
    """Return where the names at the end stand, none on another."""
    gap = look.line_height(_NAME) * 9 // 10
    return apart([laid.y(end.value) for end in ends], gap, laid.area.top, laid.area.bottom)


def _threads(surface: pygame.Surface, look: Look, laid: Plan, ends: Sequence[End]) -> None:
    """Lead from the last values to their names."""
    for end, height in zip(ends, _heights(look, laid, ends), strict=True):
        name = (laid.area.right + look.px(10), height)
        pygame.draw.aaline(surface, look.colour("line"), (laid.stops[end.place], laid.y(end.value)), name)


def _names(surface: pygame.Surface, look: Look, laid: Plan, ends: Sequence[End]) -> None:
    heights = _heights(look, laid, ends)
    marker, left = look.px(_MARKER), laid.area.right + look.px(12)
    for end, height in zip(ends, heights, strict=True):
        if end.shape:
            stamp(surface, look, end.shape, end.colour, marker, (left + marker // 2, height))
        name = look.text(end.text, _NAME, "text" if end.shape else "soft")
        surface.blit(name, name.get_rect(midleft=(left + look.px(_MARKER + 4), height)))
