"""The ground: the base picture with each republic tinted in its own colour, or a sea with drawn isles."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.ui.kit.theme import colour_of
from game.ui.map.chart import Chart
from game.ui.map.frame import Frame, Shape
from game.ui.map.sea import sea
from game.ui.map.surfaces import blank

_LARGE = 0.62  # from this scale on, the 2x picture is reduced instead of the 1x picture
_EDGE = 48  # pixels over which the picture's edge melts into what continues it
Tints = tuple[tuple[str, str], ...]  # republic, colour


class Ground:
    """Tinted pictures, kept at their natural sizes."""

    def __init__(self, folder: Path, frame: Frame, shapes: dict[str, Shape]) -> None:
        self._folder, self._frame, self._shapes = folder, frame, shapes
        self._tinted: dict[tuple[str, Tints], pygame.Surface] = {}

    def picture(self, chart: Chart, tints: Tints) -> pygame.Surface:
        """Return the ground of a chart."""
        if chart.picture is None:
            return sea(chart, [colour_of(colour) for _, colour in tints], self._frame)
        tinted = self._natural("2" if chart.scale > _LARGE else "1", tints)
        scaled = pygame.transform.smoothscale(tinted, chart.picture.size)
        if chart.picture.contains(pygame.Rect((0, 0), chart.size)):
            ground = blank(chart.size)
        else:
            ground = _continued(scaled, chart)
        ground.blit(scaled, chart.picture.topleft)
        return ground

    def mask(self, republic: str, kind: str, scale: str) -> pygame.Surface:
        """Return a mask in grey; empty where its file is missing."""
        name = getattr(self._frame.masks, kind).format(republic=republic, scale=scale)
        try:
            loaded = pygame.image.load(str(self._folder / name))
        except (pygame.error, OSError):
            return blank((1, 1))
        grey = blank(loaded.get_size())
        grey.blit(loaded, (0, 0))
        return grey

    def _natural(self, scale: str, tints: Tints) -> pygame.Surface:
        key = (scale, tints)
        if key not in self._tinted:
            self._tinted.clear()
            self._tinted[key] = self._tint(scale, tints)
        return self._tinted[key]

    def _tint(self, scale: str, tints: Tints) -> pygame.Surface:
        """Multiply each republic's colour into the base picture, through its masks."""
        loaded = pygame.image.load(str(self._folder / self._frame.pictures[scale]))
        base = blank(loaded.get_size())
        base.blit(loaded, (0, 0))
        for republic, colour in tints:
            box = [side * int(scale) for side in self._shapes[republic].box[:2]]
            for kind in ("fill", "band"):
                mask = self.mask(republic, kind, scale)
                strength = getattr(self._frame.masks, f"{kind}_strength")
                mask.fill(
                    [round(strength * (255 - part)) for part in colour_of(colour)],
                    special_flags=pygame.BLEND_RGB_MULT,
                )
                white = blank(mask.get_size(), (255, 255, 255))
                white.blit(mask, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
                base.blit(white, box, special_flags=pygame.BLEND_RGB_MULT)
        return base


def _continued(scaled: pygame.Surface, chart: Chart) -> pygame.Surface:
    """Return a ground on which the picture's edges run on, ever softer, where it does not reach."""
    assert chart.picture is not None
    width, height = chart.size
    ground = blank(chart.size)
    small = pygame.transform.smoothscale(scaled, (24, 18))
    for left, strip in ((0, 0), (chart.picture.right - _EDGE, 23)):
        reach = (chart.picture.left + _EDGE) if left == 0 else width - left
        if reach > 0:
            column = pygame.transform.smoothscale(
                small.subsurface((strip, 0, 1, 18)), (reach, chart.picture.height)
            )
            ground.blit(column, (max(0, left), chart.picture.top))
    for top, strip in ((0, 0), (chart.picture.bottom - _EDGE, 17)):
        reach = (chart.picture.top + _EDGE) if top == 0 else height - top
        if reach > _EDGE:
            row = pygame.transform.smoothscale(
                small.subsurface((0, strip, 24, 1)), (chart.picture.width, reach)
            )
            ground.blit(row, (chart.picture.left, max(0, top)))
    return ground
