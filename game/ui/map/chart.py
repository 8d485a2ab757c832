"""A chart: where everything of one board lies on a map of one size, in its pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import pygame

from game.ui.kit.widget import Rect
from game.ui.map.curve import box_of, kept_in
from game.ui.map.frame import Frame, Point, Ring, Shape
from game.ui.map.isles import Plan, plan
from game.ui.map.surfaces import clear
from game.views.voice import Voice


class Spot(Protocol):
    """Something of a board that says where it is: a place or a deposit."""

    @property
    def longitude(self) -> float:
        """Return degrees east."""

    @property
    def latitude(self) -> float:
        """Return degrees north."""


@dataclass(frozen=True)
class Land:
    """A republic's land."""

    drawn: tuple[Ring, ...]
    touched: tuple[Ring, ...]

    @cached_property
    def box(self) -> Rect:
        """Return the rectangle around it."""
        return box_of([corner for ring in self.drawn for corner in ring], 1)

    def holds(self, place: Point) -> bool:
        """Return whether a place lies in it."""
        x, y = int(place[0]) - self.box.left, int(place[1]) - self.box.top
        return bool(self.box.collidepoint(place) and self._ground.get_at((x, y)))

    @cached_property
    def _ground(self) -> pygame.Mask:
        """Its pixels within the box: placing the plates asks for thousands of places, too many to follow rings."""
        ground, shift = pygame.Mask(self.box.size), self.box.topleft
        for ring in self.touched:
            within = _filled(ring, self.box.size, shift)
            hole = ground.overlap_mask(within, (0, 0))  # a ring in a ring is one
            ground.draw(within, (0, 0))
            ground.erase(hole, (0, 0))
        return ground


def _filled(ring: Ring, size: tuple[int, int], shift: tuple[int, int]) -> pygame.Mask:
    surface = clear(size, (255, 255, 255))
    pygame.draw.polygon(surface, (255, 255, 255, 255), [(x - shift[0], y - shift[1]) for x, y in ring])
    return pygame.mask.from_surface(surface)


@dataclass(frozen=True)
class Chart:
    """Positions for one size; `picture` is where the base picture lies, None where the ground is drawn."""

    size: tuple[int, int]
    scale: float  # pixels a pixel of the 1x picture
    lands: tuple[Land, ...]  # by republic
    picture: Rect | None
    _frame: Frame
    _plan: Plan | None
    _shift: Point

    def at(self, longitude: float, latitude: float) -> Point:
        """Return the pixel of a place."""
        x, y = self._plan.place(longitude, latitude) if self._plan else self._frame.place(longitude, latitude)
        return self._shift[0] + x * self.scale, self._shift[1] + y * self.scale

    def site(self, spot: Spot) -> Point:
        """Return the pixel of something on the board: at the nearest edge for what lies beyond the picture."""
        return kept_in(self.size, self.at(spot.longitude, spot.latitude))


def chart_of(frame: Frame, shapes: Mapping[str, Shape], voice: Voice, size: tuple[int, int]) -> Chart:
    """Return the chart of a board: on the picture if that has all its republics, else drawn."""
    names = voice.tables.names.republics
    if all(name in shapes for name in names):
        return _pictured(frame, [shapes[name] for name in names], size)
    return _drawn(frame, voice, size)


def _pictured(frame: Frame, shapes: Sequence[Shape], size: tuple[int, int]) -> Chart:
    window, (width, height) = frame.window, size
    left, top, right, bottom = window.kept
    covering = max(width / window.width, height / window.height)
    scale = min(covering, width / (right - left), height / (bottom - top))
    shift = (
        _shifted(width, window.width * scale, left * scale, right * scale),
        _shifted(height, window.height * scale, top * scale, bottom * scale),
    )
    picture = Rect(shift, (round(window.width * scale), round(window.height * scale)))
    lands = tuple(
        Land(_moved(shape.drawn, scale, shift), _moved(shape.touched, scale, shift)) for shape in shapes
    )
    return Chart(size, scale, lands, picture, frame, None, shift)


def _shifted(room: int, whole: float, start: float, end: float) -> int:
    """Return where a picture begins so that what must be seen of it lies in the middle, and no edge is bare."""
    middle = room / 2 - (start + end) / 2
    return round(middle if whole < room else min(0.0, max(room - whole, middle)))


def _drawn(frame: Frame, voice: Voice, size: tuple[int, int]) -> Chart:
    drawn = plan(voice)
    scale = min(size[0] / drawn.width, size[1] / drawn.height)
    shift = ((size[0] - drawn.width * scale) / 2, (size[1] - drawn.height * scale) / 2)
    lands = tuple(Land(rings, rings) for rings in (_moved((coast,), scale, shift) for coast in drawn.coasts))
    return Chart(size, scale, lands, None, frame, drawn, shift)


def _moved(rings: Sequence[Ring], scale: float, shift: Point) -> tuple[Ring, ...]:
    return tuple(tuple((shift[0] + x * scale, shift[1] + y * scale) for x, y in ring) for ring in rings)
