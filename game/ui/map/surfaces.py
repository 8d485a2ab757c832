"""Surfaces: blank ones, clear ones, and pictures that are drawn large and reduced so that their edges are smooth."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.theme import Colour
from game.ui.map.frame import Point

FINE = 3  # how much larger pictures are drawn


def blank(size: tuple[int, int], colour: Colour = (0, 0, 0)) -> pygame.Surface:
    """Return a surface without gaps."""
    surface = pygame.Surface(size, 0, 32)
    surface.fill(colour)
    return surface


def clear(size: tuple[int, int], colour: Colour = (0, 0, 0)) -> pygame.Surface:
    """Return a surface on which nothing is seen yet; edges that fade, fade into the colour."""
    surface = pygame.Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA, 32)
    surface.fill((*colour, 0))
    return surface


class Fine:
    """A picture of a size in pixels that is drawn in larger ones."""

    def __init__(self, size: tuple[int, int], edge: Colour = (0, 0, 0), fine: int = FINE) -> None:
        self.size, self.fine = (max(1, size[0]), max(1, size[1])), fine
        self.surface = clear((self.size[0] * fine, self.size[1] * fine), edge)

    def fill(self, colour: Colour, points: Sequence[Point], alpha: int = 255) -> None:
        """Fill a polygon."""
        if len(points) > 2:
            pygame.draw.polygon(
                self.surface, (*colour, alpha), [(x * self.fine, y * self.fine) for x, y in points]
            )

    def disc(self, colour: Colour, middle: Point, radius: float, alpha: int = 255) -> None:
        """Fill a circle."""
        place = (round(middle[0] * self.fine), round(middle[1] * self.fine))
        pygame.draw.circle(self.surface, (*colour, alpha), place, max(1, round(radius * self.fine)))

    def box(
        self, colour: Colour, rect: tuple[float, float, float, float], round_by: float = 0, alpha: int = 255
    ) -> None:
        """Fill a rectangle (left, top, width, height) with round corners."""
        place = pygame.Rect([round(part * self.fine) for part in rect])
        pygame.draw.rect(self.surface, (*colour, alpha), place, border_radius=round(round_by * self.fine))

    def track(self, colour: Colour, points: Sequence[Point], width: float, alpha: int = 255) -> None:
        """Draw a line with round joints, for lines with sharp corners."""
        large = [(round(x * self.fine), round(y * self.fine)) for x, y in points]
        wide = max(1, round(width * self.fine))
        pygame.draw.lines(self.surface, (*colour, alpha), False, large, wide)
        if wide > 3:
            for point in large:
                pygame.draw.circle(self.surface, (*colour, alpha), point, wide // 2)

    def reduced(self) -> pygame.Surface:
        """Return the picture at its size."""
        return pygame.transform.smoothscale(self.surface, self.size)
