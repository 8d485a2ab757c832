"""Hatching: a band of lines along a republic's border, another pattern for each power that leads."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.theme import Colour
from game.ui.kit.widget import Rect
from game.ui.map.chart import Land
from game.ui.map.plates import Ruler
from game.ui.map.surfaces import clear

_STRENGTH = 120
_SLOPES: tuple[tuple[tuple[int, int], ...], ...] = (
    ((1, 1),),
    ((1, -1),),
    ((1, 0),),
    ((0, 1),),
    ((1, 1), (1, -1)),
    ((1, 0), (0, 1)),
)


def hatched(land: Land, pattern: int, ruler: Ruler) -> tuple[pygame.Surface, tuple[int, int]]:
    """Return the hatched band of a land, and where its upper left corner lies."""
    box, grain = land.box, ruler.grain
    picture = _lines(box.size, _SLOPES[pattern % len(_SLOPES)], ruler.inks.ink, grain)
    for mask in (_inside(land, box), _border(land, box, 13 * grain)):
        picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return picture, box.topleft


def _lines(
    size: tuple[int, int], slopes: Sequence[tuple[int, int]], ink: Colour, grain: float
) -> pygame.Surface:
    lines, reach, gap = clear(size, ink), size[0] + size[1], max(5, round(7 * grain))
    colour, wide = (*ink, _STRENGTH), max(1, round(1.4 * grain))
    for across, down in slopes:
        for start in range(-reach, reach, gap):
            x, y = (start, 0) if down else (0, start)
            pygame.draw.line(lines, colour, (x, y), (x + across * reach, y + down * reach), wide)
            if down < 0:
                pygame.draw.line(lines, colour, (x, size[1]), (x + reach, size[1] - reach), wide)
    return lines


def _inside(land: Land, box: Rect) -> pygame.Surface:
    mask = clear(box.size, (255, 255, 255))
    for ring in land.drawn:
        pygame.draw.polygon(mask, (255, 255, 255, 255), [(x - box.left, y - box.top) for x, y in ring])
    return mask


def _border(land: Land, box: Rect, width: float) -> pygame.Surface:
    mask = clear(box.size, (255, 255, 255))
    for ring in land.drawn:
        corners = [(x - box.left, y - box.top) for x, y in ring]
        for corner in corners:
            pygame.draw.circle(mask, (255, 255, 255, 255), corner, width)
        pygame.draw.lines(mask, (255, 255, 255, 255), True, corners, round(2 * width))
    return mask
