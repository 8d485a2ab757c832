"""The ground: the base picture with each republic tinted in its own colour, or a sea with drawn isles."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.ui.kit.theme import Colour, Inks, colour_of
from game.ui.map.chart import Chart
from game.ui.map.frame import Frame, Shape
from game.ui.map.sea import sea
from game.ui.map.steps import Steps
from game.ui.map.surfaces import blank, clear

_LARGE = 0.62  # from this scale on, the 2x picture is reduced instead of the 1x picture
_EDGE = 0.12  # share of the picture over which its edge melts into what continues it
_COARSE = 14  # what continues it has this many colours
Tints = tuple[tuple[str, str], ...]  # republic, colour


class Ground:
    """Tinted pictures, kept at their natural sizes."""

    def __init__(self, folder: Path, frame: Frame, shapes: dict[str, Shape]) -> None:
        self._folder, self._frame, self._shapes = folder, frame, shapes
        self._tinted: dict[tuple[str, Tints], pygame.Surface] = {}

    def picture(self, chart: Chart, tints: Tints, inks: Inks) -> Steps[pygame.Surface]:
        """Return the ground of a chart, washed out as far as the inks say."""
        ground = yield from self._pictured(chart, tints, inks)
        if inks.wash:
            paper = blank(chart.size, inks.ground)
            paper.set_alpha(255 * inks.wash // 100)
            ground.blit(paper, (0, 0))
            _border(ground, chart, inks.ink)
        return ground

    def _pictured(self, chart: Chart, tints: Tints, inks: Inks) -> Steps[pygame.Surface]:
        if chart.picture is None:
            return sea(chart, [colour_of(colour) for _, colour in tints], self._frame, inks)
        tinted = yield from self._natural("2" if chart.scale > _LARGE else "1", tints)
        yield
        scaled = pygame.transform.smoothscale(tinted, chart.picture.size)
        ground = blank(chart.size)
        ground.blit(scaled, chart.picture.topleft)
        yield
        if not chart.picture.contains(ground.get_rect()):
            _continue(ground, scaled, chart.picture)
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

    def _natural(self, scale: str, tints: Tints) -> Steps[pygame.Surface]:
        key = (scale, tints)
        if key not in self._tinted:
            tinted = yield from self._tint(scale, tints)
            self._tinted.clear()
            self._tinted[key] = tinted
        return self._tinted[key]

    def _tint(self, scale: str, tints: Tints) -> Steps[pygame.Surface]:
        """Multiply each republic's colour into the base picture, through its masks."""
        loaded = pygame.image.load(str(self._folder / self._frame.pictures[scale]))
        base = blank(loaded.get_size())
        base.blit(loaded, (0, 0))
        yield
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
                yield
        return base


def _border(ground: pygame.Surface, chart: Chart, ink: Colour) -> None:
    """Draw the borders once more, where the ground was washed out."""
    for land in chart.lands:
        for ring in land.drawn:
            pygame.draw.lines(ground, ink, True, ring, max(1, round(1.6 * chart.scale)))


def _continue(ground: pygame.Surface, scaled: pygame.Surface, picture: pygame.Rect) -> None:
    """Let the picture's edges run on, ever softer, where it does not reach."""
    width, height = ground.get_size()
    small = pygame.transform.smoothscale(scaled, (_COARSE, _COARSE))
    edge, far = round(picture.height * _EDGE), _COARSE - 1
    if picture.left > 0:
        _melt(ground, small.subsurface((0, 0, 1, _COARSE)), (0, 0, picture.left + edge, height), edge, (1, 0))
        rest = (picture.right - edge, 0, width - picture.right + edge, height)
        _melt(ground, small.subsurface((far, 0, 1, _COARSE)), rest, edge, (-1, 0))
    if picture.top > 0:
        _melt(ground, small.subsurface((0, 0, _COARSE, 1)), (0, 0, width, picture.top + edge), edge, (0, 1))
        rest = (0, picture.bottom - edge, width, height - picture.bottom + edge)
        _melt(ground, small.subsurface((0, far, _COARSE, 1)), rest, edge, (0, -1))


def _melt(
    ground: pygame.Surface,
    colours: pygame.Surface,
    rect: tuple[int, int, int, int],
    edge: int,
    inwards: tuple[int, int],
) -> None:
    """Lay soft colours over a rectangle of the ground; over the last pixels inwards they fade away."""
    layer = clear(rect[2:])
    layer.blit(pygame.transform.smoothscale(colours, rect[2:]), (0, 0))
    across, down = inwards
    for step in range(edge):
        line = pygame.Rect(0, 0, 1 if across else rect[2], 1 if down else rect[3])
        line.topleft = (
            (rect[2] - 1 - step if across > 0 else step) if across else 0,
            (rect[3] - 1 - step if down > 0 else step) if down else 0,
        )
        layer.fill((255, 255, 255, 255 * step // edge), line, pygame.BLEND_RGBA_MULT)
    ground.blit(layer, rect[:2])
