"""The picture: draws a standing on a sheet, and the glow of what is pointed at."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.kit.look import Look
from game.ui.kit.theme import colour_of
from game.ui.map.atlas import Atlas
from game.ui.map.badges import badge_picture, capsule_picture, seal_picture
from game.ui.map.curve import polygon, ribbon
from game.ui.map.frame import Point
from game.ui.map.glow import Glow, outline_picture
from game.ui.map.place import Place
from game.ui.map.placing import centred
from game.ui.map.plates import INK, PAPER, pennant_picture, plate_picture
from game.ui.map.routes import route_picture
from game.ui.map.sheet import Sheet
from game.ui.map.standing import Standing
from game.ui.map.surfaces import Fine


class Painter:
    """Paints one sheet with pictures that the atlas keeps."""

    def __init__(self, atlas: Atlas, look: Look, sheet: Sheet) -> None:
        self._atlas, self._look, self._sheet = atlas, look, sheet
        self._ruler = sheet.ruler

    def paint(self, surface: pygame.Surface, standing: Standing) -> None:
        """Draw everything but the ground."""
        self._routes(surface, standing)
        self._towns(surface)
        for label in self._sheet.labels:
            surface.blit(label.picture, label.rect)
        self._knots(surface, standing)
        self._badges(surface, standing)
        self._seals(surface, standing)
        self._plates(surface, standing)

    def colour(self, corridor: int) -> str:
        """Return the colour of a corridor."""
        colours = self._atlas.frame.corridors
        return colours[corridor % len(colours)]

    def _routes(self, surface: pygame.Surface, standing: Standing) -> None:
        order = sorted(range(len(standing.stretches)), key=lambda number: standing.stretches[number].level)
        for number in order:
            stretch, curve = standing.stretches[number], self._sheet.curves[number]
            picture, at = self._atlas.many(
                ("route", tuple(curve), stretch.level, stretch.open, stretch.corridor, self._ruler),
                lambda curve=curve, stretch=stretch: route_picture(  # type: ignore[misc]
                    curve, stretch, self.colour(stretch.corridor), self._ruler.grain
                ),
            )
            surface.blit(picture, at)

    def _towns(self, surface: pygame.Surface) -> None:
        for point, is_capital in self._sheet.dots:
            dot = self._atlas.many(
                ("dot", is_capital, self._ruler),
                lambda c=is_capital: _dot(self._ruler.grain, c),  # type: ignore[misc]
            )
            surface.blit(dot, centred(dot.get_size(), point))

    def _knots(self, surface: pygame.Surface, standing: Standing) -> None:
        for stretch, knot in zip(standing.stretches, self._sheet.knots, strict=True):
            picture = self._mark("capsule", stretch, capsule_picture, self.colour(stretch.corridor))
            surface.blit(picture, centred(picture.get_size(), knot))

    def _badges(self, surface: pygame.Surface, standing: Standing) -> None:
        for badge, rect in zip(standing.badges, self._sheet.badges, strict=True):
            surface.blit(self._mark("badge", badge, badge_picture), rect)

    def _seals(self, surface: pygame.Surface, standing: Standing) -> None:
        for seal, rect in zip(standing.seals, self._sheet.seals, strict=True):
            surface.blit(self._mark("seal", seal, seal_picture, self.colour(seal.corridor)), rect)

    def _plates(self, surface: pygame.Surface, standing: Standing) -> None:
        for number, plate in enumerate(standing.plates):
            thread, rect, flag = (
                part[number] for part in (self._sheet.threads, self._sheet.plates, self._sheet.pennants)
            )
            if thread:
                pygame.draw.aaline(surface, colour_of(INK), *thread)
            if rect:
                surface.blit(self._mark("plate", plate, plate_picture), rect)
            if flag:
                surface.blit(self._mark("pennant", standing.leaders[number], pennant_picture), flag)

    def _mark(
        self, kind: str, what: object, make: Callable[..., pygame.Surface], *more: object
    ) -> pygame.Surface:
        key = (kind, what, self._ruler, *more)
        return self._atlas.many(key, lambda: make(self._look, self._ruler, what, *more))

    # --- glows --------------------------------------------------------------------------------------------

    def shine(self, surface: pygame.Surface, place: Place, glow: Glow, corner: tuple[int, int]) -> None:
        """Draw the glow of one place."""
        picture, at = self._atlas.many(
            ("glow", place, glow, self._sheet.chart.size, self._ruler, tuple(self._sheet.knots)),
            lambda: self._glow(place, glow),
        )
        surface.blit(picture, (corner[0] + at[0], corner[1] + at[1]))

    def _glow(self, place: Place, glow: Glow) -> tuple[pygame.Surface, tuple[int, int]]:
        rings = self.rings(place)
        return outline_picture(rings, glow, self._ruler.grain)

    def rings(self, place: Place) -> tuple[tuple[Point, ...], ...]:
        """Return the outline of a place."""
        if place.sort == "republic":
            return self._sheet.chart.lands[place.number].drawn
        if place.sort == "segment":
            return (tuple(ribbon(self._sheet.curves[place.number], 12 * self._ruler.grain)),)
        rect = (self._sheet.badges if place.sort == "deposit" else self._sheet.seals)[place.number]
        corners = 6 if place.sort == "deposit" else 24
        radius = self._ruler.px(19) if place.sort == "deposit" else rect.width / 2 + self._ruler.px(2)
        return (tuple(polygon(rect.center, radius, corners)),)


def _dot(grain: float, is_capital: bool) -> pygame.Surface:
    radius = (5.0 if is_capital else 3.9) * grain
    side = round(2 * radius) + 2
    fine = Fine((side, side), colour_of(INK))
    middle = (side / 2, side / 2)
    fine.disc(colour_of(INK), middle, radius)
    fine.disc(colour_of(PAPER), middle, radius * 0.62)
    if is_capital:
        fine.disc(colour_of(INK), middle, radius * 0.32)
    return fine.reduced()
