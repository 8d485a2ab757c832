"""The wallpaper behind the title: the board on a table, melting into the ground where words stand."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

import pygame

from game.ui.kit.art import covering
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Canvas, Widget

_FADE = (
    0,
    0,
    2,
    8,
    24,
    54,
    82,
    95,
    100,
    100,
    100,
)  # how bright the picture is from left to right, in percent


class Wallpaper:
    """A picture fitted to one size of the window and one theme after another; the last one is kept."""

    def __init__(self) -> None:
        self._made: tuple[Hashable, pygame.Surface] | None = None

    def picture(self, file: Path, size: tuple[int, int], ground: Colour, lamp: Colour) -> pygame.Surface:
        """Return the wallpaper of a size in a light; the bare ground where the picture is missing."""
        key = (size, ground, lamp)
        if self._made is None or self._made[0] != key:
            self._made = key, _papered(file, size, ground, lamp)
        return self._made[1]


class Papered(Widget):
    """The wallpaper as a widget that says nothing."""

    def __init__(self, wallpaper: Wallpaper, file: Path) -> None:
        super().__init__()
        self._wallpaper, self._file = wallpaper, file

    def paint(self, canvas: Canvas) -> None:
        """Draw it over the whole rectangle."""
        ground, lamp = (canvas.look.colour(name) for name in ("background", "lamp"))
        canvas.surface.blit(self._wallpaper.picture(self._file, self.rect.size, ground, lamp), self.rect)


def _papered(file: Path, size: tuple[int, int], ground: Colour, lamp: Colour) -> pygame.Surface:
    paper = pygame.Surface(size, 0, 32)
    paper.fill(ground)
    try:
        picture = pygame.image.load(str(file))
    except (pygame.error, OSError):
        return paper
    whole = pygame.Surface(picture.get_size(), 0, 32)
    whole.blit(picture, (0, 0))
    fitted = covering(whole, size)
    paper.blit(fitted, (size[0] - fitted.get_width(), (size[1] - fitted.get_height()) // 2))
    paper.blit(_gradient(size, lamp), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    shade = pygame.Surface(size, 0, 32)
    shade.fill((255, 255, 255))
    shade.blit(_gradient(size, (255, 255, 255)), (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    shade.fill(ground, special_flags=pygame.BLEND_RGB_MULT)
    paper.blit(shade, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return paper


def _gradient(size: tuple[int, int], light: Colour) -> pygame.Surface:
    """Return a light that grows from left to right."""
    row = pygame.Surface((len(_FADE), 2), 0, 32)
    for place, bright in enumerate(_FADE):
        row.fill([min(255, part * bright // 100) for part in light], (place, 0, 1, 2))
    return pygame.transform.smoothscale(row, size)
