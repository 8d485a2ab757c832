"""The picture: draws a standing on a sheet, from below to above, with marks that the atlas keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pygame

from game.ui.kit.look import Look
from game.ui.kit.widget import Rect
from game.ui.map.atlas import Atlas
from game.ui.map.badges import badge_picture, dot_picture, seal_picture
from game.ui.map.capsules import capsule_picture
from game.ui.map.curve import part
from game.ui.map.frame import Point
from game.ui.map.hatching import hatched
from game.ui.map.motion import STILL, Moves
from game.ui.map.placing import centred
from game.ui.map.plates import (
    bubble_picture,
    column_at,
    pennant_picture,
    plate_picture,
    shadow_picture,
)
from game.ui.map.routes import route_picture
from game.ui.map.sheet import Sheet
from game.ui.map.standing import Standing, Stretch

Mark = tuple[pygame.Surface, tuple[int, int]]


class Painter:
    """Paints one sheet."""

    def __init__(self, atlas: Atlas, look: Look, sheet: Sheet) -> None:
        self._atlas, self._look, self._sheet = atlas, look, sheet
        self._ruler = sheet.ruler

    def lay_lines(self, surface: pygame.Surface, standing: Standing, moves: Moves = STILL) -> None:
        """Draw what lies on the ground: hatching, corridors, and the threads from plates to their pennants."""
        self._hatching(surface, standing)
        self._routes(surface, standing, moves)
        for thread in self._sheet.threads:
            if thread:
                pygame.draw.aaline(surface, self._ruler.inks.ink, *thread)

    def marks(self, standing: Standing, moves: Moves = STILL) -> list[Mark]:
        """Return what stands above that, from below to above; a tiny map has room for little of it."""
        towns = [
            _centred(self._mark("dot", is_capital, dot_picture), point)
            for point, is_capital in self._sheet.dots
        ]
        words = [(label.picture, label.rect.topleft) for label in self._sheet.labels]
        if not self._ruler.detail:
            return [*self._badges(standing, moves), *words]
        return [
            *towns,
            *words,
            *self._knots(standing),
            *self._badges(standing, moves),
            *self._seals(standing, moves),
            *self._plates(standing, moves),
            *self._bubbles(standing),
        ]

    def _colour(self, corridor: int) -> str:
        colours = self._atlas.frame.corridors
        return colours[corridor % len(colours)]

    # --- the ground and its lines -------------------------------------------------------------------------

    def _hatching(self, surface: pygame.Surface, standing: Standing) -> None:
        for number, leader in enumerate(standing.patterns):
            if leader >= 0:
                land = self._sheet.chart.lands[number]
                key = ("hatching", self._sheet.key, number, leader)
                picture, at = self._atlas.mark(key, partial(hatched, land, leader, self._ruler))
                surface.blit(picture, at)

    def _routes(self, surface: pygame.Surface, standing: Standing, moves: Moves) -> None:
        order = sorted(range(len(standing.stretches)), key=lambda number: standing.stretches[number].level)
        for number in order:
            stretch = standing.stretches[number]
            if number in moves.grown:
                self._route(surface, number, replace(stretch, level=stretch.level - 1, open=False))
                self._grow(surface, number, stretch, moves.share)
            else:
                self._route(surface, number, stretch)

    def _route(self, surface: pygame.Surface, number: int, stretch: Stretch) -> None:
        key = ("route", self._sheet.key, number, stretch.level, stretch.open)
        picture, at = self._atlas.mark(key, partial(self._drawn, self._sheet.curves[number], stretch))
        surface.blit(picture, at)

    def _grow(self, surface: pygame.Surface, number: int, stretch: Stretch, share: float) -> None:
        """Draw the first part of a segment that has just been raised."""
        surface.blit(*self._drawn(part(self._sheet.curves[number], 0.0, max(0.02, share)), stretch))

    def _drawn(self, curve: list[Point], stretch: Stretch) -> Mark:
        return route_picture(curve, stretch, self._colour(stretch.corridor), self._ruler)

    # --- marks --------------------------------------------------------------------------------------------

    def _knots(self, standing: Standing) -> Iterator[Mark]:
        for stretch, knot in zip(standing.stretches, self._sheet.knots, strict=True):
            capsule = self._mark(
                "capsule", stretch, capsule_picture, self._colour(stretch.corridor), knot.size
            )
            yield _centred(capsule, knot.center)

    def _badges(self, standing: Standing, moves: Moves) -> Iterator[Mark]:
        for number, badge in enumerate(standing.badges):
            picture = self._mark("badge", badge, badge_picture)
            yield _popping(picture, self._sheet.badges[number], moves, number in moves.popping)

    def _seals(self, standing: Standing, moves: Moves) -> Iterator[Mark]:
        for number, seal in enumerate(standing.seals):
            picture = self._mark("seal", seal, seal_picture, self._colour(seal.corridor))
            yield _popping(picture, self._sheet.seals[number], moves, number in moves.sealed)

    def _plates(self, standing: Standing, moves: Moves) -> Iterator[Mark]:
        for number, plate in enumerate(standing.plates):
            rect, flag = self._sheet.plates[number], self._sheet.pennants[number]
            if flag:
                pennant = self._mark("pennant", standing.leaders[number], pennant_picture)
                yield _popping(pennant, flag, moves, number in moves.raised)
            if rect:
                shadow = self._mark("shadow", rect.size, shadow_picture)
                yield _centred(shadow, (rect.centerx, rect.centery + 2))
                yield self._mark("plate", plate, plate_picture), rect.topleft

    def _bubbles(self, standing: Standing) -> Iterator[Mark]:
        """Yield a bubble over each influence that is on the move."""
        for plate, rect in zip(standing.plates, self._sheet.plates, strict=True):
            for number, column in enumerate(plate.columns):
                if column.change and rect:
                    bubble = self._mark("bubble", column.change, bubble_picture)
                    x, y = column_at(self._ruler, len(plate.columns), number)
                    rise = self._ruler.px(14 + 8 * column.hop)
                    yield _centred(bubble, (rect.left + x + self._ruler.px(8), rect.top + y - rise))

    def _mark(
        self, kind: str, what: object, make: Callable[..., pygame.Surface], *more: object
    ) -> pygame.Surface:
        key = (kind, what, self._ruler, *more)
        return self._atlas.mark(key, partial(make, self._look, self._ruler, what, *more))


def _centred(picture: pygame.Surface, middle: Point) -> Mark:
    return picture, centred(picture.get_size(), middle).topleft


def _popping(picture: pygame.Surface, rect: Rect, moves: Moves, pops: bool) -> Mark:
    """Return a mark; one that pops is for a while smaller or larger than it will be."""
    if pops:
        width, height = picture.get_size()
        size = (round(width * moves.swell), round(height * moves.swell))
        picture = pygame.transform.smoothscale(picture, size)
    return _centred(picture, rect.center)
