"""Glows: what is pointed at, chosen or recommended shines along its own outline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit.theme import Colour
from game.ui.kit.widget import Rect
from game.ui.map.curve import box_of, polygon, ribbon
from game.ui.map.frame import Point, Ring
from game.ui.map.place import Place
from game.ui.map.sheet import Sheet
from game.ui.map.surfaces import clear

_CASING = 2.0  # units by which the line around a line is wider
_SOFT = 4  # the shine is drawn this much smaller: enlarging blurs it


@dataclass(frozen=True)
class Glow:
    """A colour, and how wide its line is in units."""

    colour: Colour
    width: float


def glow_picture(sheet: Sheet, place: Place, glow: Glow) -> tuple[pygame.Surface, tuple[int, int]]:
    """Return the shining outline of a place, and where its upper left corner lies."""
    rings, grain = rings_of(sheet, place), sheet.ruler.grain
    box = box_of([corner for ring in rings for corner in ring], round(14 * grain))
    picture = _shine(rings, box, glow, grain)
    casing = sheet.ruler.inks.ink  # so that it stands out from light and dark ground alike
    fine = clear((box.width * 2, box.height * 2), casing)
    for colour, wide in ((casing, glow.width + _CASING), (glow.colour, glow.width)):
        for ring in rings:
            corners = [((x - box.left) * 2, (y - box.top) * 2) for x, y in ring]
            _line(fine, (*colour, 255), corners, wide * grain * 2)
    picture.blit(pygame.transform.smoothscale(fine, box.size), (0, 0))
    return picture, box.topleft


def rings_of(sheet: Sheet, place: Place) -> tuple[Ring, ...]:
    """Return the outline of a place on a sheet."""
    ruler = sheet.ruler
    if place.sort == "republic":
        return sheet.chart.lands[place.number].drawn
    if place.sort == "segment":
        return (tuple(ribbon(sheet.curves[place.number], 13 * ruler.grain)),)
    if place.sort == "deposit":
        return (tuple(polygon(sheet.badges[place.number].center, ruler.px(19), 6)[:-1]),)
    seal = sheet.seals[place.number]
    return (tuple(polygon(seal.center, seal.width / 2 + ruler.px(2), 24)[:-1]),)


def _shine(rings: Sequence[Ring], box: Rect, glow: Glow, grain: float) -> pygame.Surface:
    small = clear((box.width // _SOFT + 1, box.height // _SOFT + 1), glow.colour)
    for width, alpha in ((11, 45), (7, 95), (4, 150)):
        for ring in rings:
            corners = [((x - box.left) / _SOFT, (y - box.top) / _SOFT) for x, y in ring]
            _line(small, (*glow.colour, alpha), corners, width * glow.width / 2 * grain / _SOFT)
    return pygame.transform.smoothscale(small, box.size)


def _line(
    surface: pygame.Surface, colour: tuple[int, int, int, int], corners: Sequence[Point], width: float
) -> None:
    wide = max(1, round(width))
    pygame.draw.lines(surface, colour, True, corners, wide)
    if wide > 2:
        for corner in corners:
            pygame.draw.circle(surface, colour, corner, wide / 2)
