"""Points by source: a stacked bar with numbers, and a key that names each piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        """Draw the groove, then piece by piece, then strike out what is lost; numbers stand on what is left."""
        look = canvas.look
        pygame.draw.rect(canvas.surface, look.colour("panel"), self.rect, border_radius=look.px(4))
        pieces = list(self._pieces())
        lost = self._width(-sum(points for points in self._by_source if points < 0))
        end = pieces[-1][2].right - lost if pieces else self.rect.x
        for source, points, place in pieces:
            canvas.surface.fill(look.colour(f"source_{source.word}"), place)
            left = Rect(place.x, place.y, min(place.right, end) - place.x, place.height)
            number = look.text(str(points), "small_strong", "figure")
            if number.get_width() + 4 <= left.width:
                canvas.surface.blit(number, number.get_rect(center=left.center))
        if lost:
            place = Rect(end, self.rect.y, lost, self.rect.height)
            canvas.surface.fill(look.colour("panel"), place)
            hatch(canvas, place, "source_pressure", look.px(5))

    def _pieces(self) -> Iterator[tuple[PointSource, int, Rect]]:
        """Yield each source with points, and its place in the bar."""
        left = self.rect.x
        for source, points in zip(PointSource, self._by_source, strict=True):
            if points > 0:
                wide = self._width(points)
                yield source, points, Rect(left, self.rect.y, max(1, wide - 1), self.rect.height)
                left += wide

    def _width(self, points: int) -> int:
        return self.rect.width * points // self._most


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
    return Flow(*named, gap=12, row_gap=3)


def length_of(by_source: Sequence[int]) -> int:
    """Return the points that a bar has before anything is lost: its whole length."""
    return sum(points for points in by_source if points > 0)
