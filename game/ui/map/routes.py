"""Routes: corridors as smooth lines, dashed where nothing is built, doubled where it is built twice."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.theme import Colour, colour_of, mixed
from game.ui.map.curve import beside, box_of, dashes, evenly, ribbon
from game.ui.map.frame import Point
from game.ui.map.plates import Ruler
from game.ui.map.standing import Stretch
from game.ui.map.surfaces import Fine

_AROUND = 10.0


def route_picture(
    points: Sequence[Point], stretch: Stretch, colour: str, ruler: Ruler
) -> tuple[pygame.Surface, tuple[int, int]]:
    """Return the picture of a segment, and where its upper left corner lies."""
    box = box_of(points, round(_AROUND * ruler.grain) + 2)
    line = [(x - box.left, y - box.top) for x, y in points]
    fine = Fine(box.size, ruler.inks.ink, 2)
    if stretch.level == 0:
        _planned(fine, line, colour_of(colour), ruler)
    else:
        _built(fine, line, colour_of(colour), ruler, stretch)
    return fine.reduced(), box.topleft


def _planned(fine: Fine, line: Sequence[Point], colour: Colour, ruler: Ruler) -> None:
    """Draw a line that is only a plan."""
    grain, inks = ruler.grain, ruler.inks
    fine.fill(inks.ink, ribbon(line, 4.6 * grain), 70)
    fine.fill(inks.track, ribbon(line, 3.6 * grain), 215)
    for dash in dashes(line, 6.5 * grain, 5.5 * grain):
        fine.fill(mixed(colour, inks.track, 0.12), ribbon(dash, 2.6 * grain))


def _built(fine: Fine, line: Sequence[Point], colour: Colour, ruler: Ruler, stretch: Stretch) -> None:
    """Draw a line that carries goods: two tracks if it is built twice, with lights on it if the corridor is open."""
    grain, inks = ruler.grain, ruler.inks
    wide = 10.4 if stretch.level > 1 else 7.0
    if stretch.open:
        for spread, alpha in ((8.0, 60), (4.0, 110)):
            fine.fill(inks.shine, ribbon(line, (wide + spread) * grain), alpha)
    fine.fill(inks.ink, ribbon(line, wide * grain))
    fine.fill(inks.track, ribbon(line, (wide - 1.7) * grain))
    tracks = (-2.35, 2.35) if stretch.level > 1 else (0.0,)
    for track in tracks:
        laid = beside(line, track * grain) if track else line
        fine.fill(colour, ribbon(laid, 3.3 * grain))
        if stretch.open:
            for light in evenly(laid, 15 * grain):
                fine.disc(inks.light, light, 1.45 * grain)
