"""The sea: a drawn ground with soft isles, for boards that no picture shows."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.theme import Colour, Inks, colour_of, mixed
from game.ui.map.chart import Chart, Land
from game.ui.map.frame import Frame, Point
from game.ui.map.surfaces import blank, clear

_SHALLOWS = ((150, 0.25), (100, 0.5), (60, 0.75), (26, 1.0))  # width of the line along the coast, how light
_SOFT = 4  # the shallows are drawn this much smaller: enlarging blurs them
_BANDS = 7


def sea(chart: Chart, colours: Sequence[Colour], frame: Frame, inks: Inks) -> pygame.Surface:
    """Return a sea that is lighter towards its coasts, with each isle in its colour."""
    ground = pygame.transform.smoothscale(_water(chart, frame), chart.size)
    _rule(ground, chart, inks.light)
    for land, colour in zip(chart.lands, colours, strict=True):
        _isle(ground, land, colour, inks, chart.scale)
    return ground


def _water(chart: Chart, frame: Frame) -> pygame.Surface:
    shore, deep = colour_of(frame.sea), colour_of(frame.deep)
    width, height = (max(2, side // _SOFT) for side in chart.size)
    water = blank((width, height), deep)
    for wide, light in _SHALLOWS:
        stroke = max(1, round(wide * chart.scale / _SOFT))
        for land in chart.lands:
            coast = [(x / _SOFT, y / _SOFT) for x, y in land.drawn[0]]
            colour = mixed(deep, shore, light)
            pygame.draw.polygon(water, colour, coast)
            for corner in coast:
                pygame.draw.circle(water, colour, corner, stroke / 2)
    small = pygame.transform.smoothscale(water, (max(2, width // 4), max(2, height // 4)))
    return pygame.transform.smoothscale(small, (width, height))


def _rule(ground: pygame.Surface, chart: Chart, light: Colour) -> None:
    """Draw the fine lines of a sea chart."""
    lines = clear(chart.size)
    step = max(24, round(120 * chart.scale))
    for across in range(step // 2, chart.size[0], step):
        pygame.draw.line(lines, (*light, 34), (across, 0), (across, chart.size[1]))
    for down in range(step // 2, chart.size[1], step):
        pygame.draw.line(lines, (*light, 34), (0, down), (chart.size[0], down))
    ground.blit(lines, (0, 0))


def _isle(ground: pygame.Surface, land: Land, colour: Colour, inks: Inks, scale: float) -> None:
    """Draw an isle: a dark coast, its colour along it, and paper inland."""
    box, fine = land.box.inflate(16, 16), 2
    isle = clear((box.width * fine, box.height * fine), inks.coast)
    coast = [((x - box.left) * fine, (y - box.top) * fine) for x, y in land.drawn[0]]
    middle = (sum(x for x, _ in coast) / len(coast), sum(y for _, y in coast) / len(coast))
    pygame.draw.polygon(isle, (*inks.coast, 40), _shrunk(_moved(coast, 3 * fine * scale), middle, -0.02))
    pygame.draw.polygon(isle, (*inks.coast, 255), coast)
    for band in range(_BANDS + 1):
        share = 0.85 - 0.55 * min(1.0, band / _BANDS)
        inner = _shrunk(coast, middle, 0.012 + 0.018 * band)
        pygame.draw.polygon(isle, (*mixed(inks.isle, colour, share), 255), inner)
    ground.blit(pygame.transform.smoothscale(isle, box.size), box.topleft)


def _shrunk(coast: Sequence[Point], middle: Point, share: float) -> list[Point]:
    return [(x + (middle[0] - x) * share, y + (middle[1] - y) * share) for x, y in coast]


def _moved(coast: Sequence[Point], by: float) -> list[Point]:
    return [(x + by, y + by) for x, y in coast]
