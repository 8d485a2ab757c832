"""The wallpaper behind the title: the board on a table, melting into the ground where words stand."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

import pygame

from game.ui.kit.art import covering
from game.ui.kit.moving import eased
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Canvas, Widget

TABLE = "pictures/title.webp"
_BEGIN = 0.72  # of the free share: there the picture begins
_GROWTH = 0.46  # of the width: over so much of it it grows
_STEPS = 48
_FAINT = 0.72  # how much of a backdrop is ground


class Wallpaper:
    """A picture fitted to one size of the window and one theme after another; the last one is kept."""

    def __init__(self) -> None:
        self._made: tuple[Hashable, pygame.Surface] | None = None

    def picture(
        self, file: Path, size: tuple[int, int], ground: Colour, lamp: Colour, free: float
    ) -> pygame.Surface:
        """Return the wallpaper of a size in a light, its left share free; bare ground where the picture is missing."""
        key = (size, ground, lamp, free)
        if self._made is None or self._made[0] != key:
            self._made = key, _papered(file, size, ground, lamp, free)
        return self._made[1]


class Papered(Widget):
    """The wallpaper as a widget that says nothing; `words` units at the left are kept free for words."""

    def __init__(self, wallpaper: Wallpaper, file: Path, words: float) -> None:
        super().__init__()
        self._wallpaper, self._file, self._words = wallpaper, file, words

    def paint(self, canvas: Canvas) -> None:
        """Draw it over the whole rectangle."""
        look = canvas.look
        free = min(1.0, look.px(self._words) / max(1, self.rect.width))
        ground, lamp = look.colour("background"), look.colour("lamp")
        canvas.surface.blit(
            self._wallpaper.picture(self._file, self.rect.size, ground, lamp, free), self.rect
        )


class Backdrop(Widget):
    """The same picture, faint and even, behind a page that shows nothing of the game."""

    def paint(self, canvas: Canvas) -> None:
        """Draw it over the whole rectangle."""
        look = canvas.look
        file, ground = look.art.folder / TABLE, look.colour("background")
        canvas.surface.blit(look.art.photo(file, self.rect.size, 0, (ground, _FAINT)), self.rect)


def _papered(file: Path, size: tuple[int, int], ground: Colour, lamp: Colour, free: float) -> pygame.Surface:
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
    paper.blit(_gradient(size, lamp, free), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    shade = pygame.Surface(size, 0, 32)
    shade.fill((255, 255, 255))
    shade.blit(_gradient(size, (255, 255, 255), free), (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    shade.fill(ground, special_flags=pygame.BLEND_RGB_MULT)
    paper.blit(shade, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return paper


def _gradient(size: tuple[int, int], light: Colour, free: float) -> pygame.Surface:
    """Return a light that grows from left to right, gently where the free share ends."""
    row = pygame.Surface((_STEPS, 2), 0, 32)
    for step in range(_STEPS):
        share = (step / (_STEPS - 1) - _BEGIN * free) / _GROWTH
        row.fill([round(part * eased(share)) for part in light], (step, 0, 1, 2))
    return pygame.transform.smoothscale(row, size)
