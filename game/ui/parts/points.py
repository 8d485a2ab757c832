"""Points by source: a stacked bar with numbers, and a key that names each piece."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.hatch import hatch
from game.ui.kit.label import Label, Picture
from game.ui.kit.layout import Flow, Row
from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget
from game.views.voice import Voice
from game.vocabulary import PointSource

_HIGH = 20


class PointsBar(Widget):
    """A stacked bar; `most` points take the whole width, and what pressure costs is cut off its end."""

    role = "bar"

    def __init__(self, by_source: Sequence[int], most: int, says: str = "", grow: float = 0) -> None:
        super().__init__(grow=grow)
        self._by_source, self._most, self._says = tuple(by_source), max(1, most), says

    @property
    def text(self) -> str:
        """Return the points in words."""
        return self._says

    def measure_width(self, look: Look) -> int:
        """Return the least useful width."""
        return look.px(120)

    def measure_height(self, look: Look, width: int) -> int:
        """Return its height."""
        return max(look.px(_HIGH), look.line_height("caption"))

    def paint(self, canvas: Canvas) -> None:
        """Draw the groove, then piece by piece, then what is lost."""
        look = canvas.look
        pygame.draw.rect(canvas.surface, look.colour("panel"), self.rect, border_radius=look.px(4))
        end = self.rect.x
        for source, points in zip(PointSource, self._by_source, strict=True):
            if points > 0:
                end = self._piece(canvas, end, points, f"source_{source.word}", str(points))
        lost = self._width(-sum(points for points in self._by_source if points < 0))
        if lost:
            self._lost(canvas, Rect(end - lost, self.rect.y, lost, self.rect.height))

    def _width(self, points: int) -> int:
        return self.rect.width * points // self._most

    def _piece(self, canvas: Canvas, left: int, points: int, colour: str, number: str) -> int:
        """Draw one piece with its number, if that fits; return its end."""
        place = Rect(left, self.rect.y, self._width(points), self.rect.height)
        inner = Rect(place.x, place.y, max(1, place.width - 1), place.height)
        canvas.surface.fill(canvas.look.colour(colour), inner)
        picture = canvas.look.text(number, "small_strong", "background")
        if picture.get_width() + 4 <= inner.width:
            canvas.surface.blit(picture, picture.get_rect(center=inner.center))
        return place.right

    def _lost(self, canvas: Canvas, place: Rect) -> None:
        """Strike out the points that are lost."""
        canvas.surface.fill(canvas.look.colour("panel"), place)
        hatch(canvas, place, "source_pressure", canvas.look.px(5))


class Swatch(Picture):
    """A small square of the colour of a source."""

    def __init__(self, source: PointSource) -> None:
        super().__init__(11, 11)
        self._source = source

    def paint(self, canvas: Canvas) -> None:
        """Draw it; a loss is struck out as in the bar."""
        colour = canvas.look.colour(f"source_{self._source.word}")
        pygame.draw.rect(canvas.surface, colour, self.rect, border_radius=canvas.look.px(2))


def points_key(voice: Voice, by_source: Sequence[int]) -> Flow:
    """Return what each piece of a bar stands for, with its points; sources without points are left out."""
    named = [
        Row(
            Swatch(source),
            Label(
                voice.say("power.source", source=voice.say(f"source.{source.word}"), points=points),
                "small",
                "soft",
            ),
            gap=5,
        )
        for source, points in zip(PointSource, by_source, strict=True)
        if points
    ]
    return Flow(*named, gap=12)


def length_of(by_source: Sequence[int]) -> int:
    """Return the points that a bar has before anything is lost: its whole length."""
    return sum(points for points in by_source if points > 0)
