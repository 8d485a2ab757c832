"""Plates: the small boards on which each republic shows who stands where, what is asked and how much room is left."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from math import pi, sin

import pygame

from game.ui.kit.label import stamp
from game.ui.kit.look import Look
from game.ui.kit.theme import Inks, colour_of, contrast
from game.ui.map.standing import Column, Crest, Plate
from game.ui.map.surfaces import Fine

PLAIN, STRONG = "Inter-Regular", "Inter-SemiBold"  # of figures: the two weights that there are


class Detail(IntEnum):
    """How much a map of some size shows."""

    TINY = 0  # a picture of the board: lands, lines, deposits as dots, names of republics
    SHORT = 1
    FULL = 2


@dataclass(frozen=True)
class Ruler:
    """Measures of marks: how many pixels a unit has, how much is shown, and in which inks."""

    grain: float
    detail: Detail
    theme: str
    inks: Inks = field(compare=False)  # those of the theme

    def px(self, units: float) -> int:
        """Return units in pixels."""
        return max(1, round(units * self.grain))


_COLUMN = {Detail.FULL: 37.0, Detail.SHORT: 33.0}
_FIGURE = {Detail.FULL: 14.0, Detail.SHORT: 13.5}
_HEIGHT = {Detail.FULL: 65.0, Detail.SHORT: 37.0}
_PAD = 6.0


def plate_size(ruler: Ruler, powers: int) -> tuple[int, int]:
    """Return how large a plate is."""
    wide = max(_COLUMN[ruler.detail] * powers, 112.0 if ruler.detail is Detail.FULL else 84.0)
    return ruler.px(wide + 2 * _PAD), ruler.px(_HEIGHT[ruler.detail])


def column_at(ruler: Ruler, powers: int, number: int) -> tuple[int, int]:
    """Return the middle of a power's token on a plate."""
    width = plate_size(ruler, powers)[0]
    step = (width - 2 * ruler.px(_PAD)) / powers
    return round(ruler.px(_PAD) + step * number + ruler.px(10)), ruler.px(12)


def plate_picture(look: Look, ruler: Ruler, plate: Plate) -> pygame.Surface:
    """Return the picture of a plate."""
    size = plate_size(ruler, len(plate.columns))
    picture = _sheet(ruler, size, plate)
    for number, column in enumerate(plate.columns):
        _column(picture, look, ruler, column, column_at(ruler, len(plate.columns), number))
    _foot(picture, look, ruler, plate)
    return picture


def shadow_picture(look: Look, ruler: Ruler, size: tuple[int, int]) -> pygame.Surface:
    """Return the soft shadow of a plate, a little larger than it."""
    around = ruler.px(3)
    fine = Fine((size[0] + 2 * around, size[1] + 2 * around), ruler.inks.ink, 2)
    for step in range(around + 1):
        rect = (step, step, fine.size[0] - 2 * step, fine.size[1] - 2 * step)
        fine.box(ruler.inks.ink, rect, ruler.px(7), round(80 * (step + 1) / (around + 1)))
    return fine.reduced()


def _sheet(ruler: Ruler, size: tuple[int, int], plate: Plate) -> pygame.Surface:
    """Return the bare plate, its leading column tinted, with the bar of influence."""
    fine = Fine(size, ruler.inks.edge)
    round_by = ruler.px(5)
    fine.box(ruler.inks.edge, (0, 0, *size), round_by)
    fine.box(ruler.inks.paper, (1, 1, size[0] - 2, size[1] - 2), round_by - 1)
    step = (size[0] - 2 * ruler.px(_PAD)) / len(plate.columns)
    for number, column in enumerate(plate.columns):
        if column.leads:
            high = ruler.px(36 if ruler.detail is Detail.FULL else 20)
            left = ruler.px(_PAD) + step * number - ruler.px(2)
            fine.box(ruler.inks.leading, (left, ruler.px(2), step, high), ruler.px(4))
    if ruler.detail is Detail.FULL:
        _bar(fine, ruler, size, plate)
    return fine.reduced()


def _bar(fine: Fine, ruler: Ruler, size: tuple[int, int], plate: Plate) -> None:
    """Draw what is taken of the room, power by power, and where the room ends."""
    left, top, wide, high = ruler.px(_PAD), ruler.px(39), size[0] - 2 * ruler.px(_PAD), ruler.px(6)
    total = sum(column.influence for column in plate.columns)
    unit = wide / max(plate.room, total, 1)
    fine.box(ruler.inks.edge, (left - 1, top - 1, wide + 2, high + 2), ruler.px(2))
    fine.box(ruler.inks.empty, (left, top, wide, high), ruler.px(1))
    start = float(left)
    for column in plate.columns:
        if column.influence:
            fine.box(colour_of(column.crest.colour), (start, top, column.influence * unit, high))
            start += column.influence * unit
            fine.box(ruler.inks.paper, (start - 0.6, top, 1.2, high))
    for step in range(1, plate.room):
        if step * unit > start - left:
            fine.box(ruler.inks.soft, (left + step * unit - 0.3, top + high / 2 - 1, 1, 2))
    if total > plate.room:
        fine.box(ruler.inks.ink, (left + plate.room * unit - 1, top - 3, 2, high + 6))


def _column(
    picture: pygame.Surface, look: Look, ruler: Ruler, column: Column, middle: tuple[int, int]
) -> None:
    """Draw a power's token, its influence, its floor and its marks."""
    size = ruler.px(18 if ruler.detail is Detail.FULL else 16)
    lift = round(sin(pi * column.hop) * ruler.px(5))
    stamp(
        picture,
        look,
        column.crest.shape,
        column.crest.colour,
        size,
        (middle[0], middle[1] - lift),
        ruler.inks.ink,
    )
    font = STRONG if column.leads else PLAIN
    large = _FIGURE[ruler.detail] * (0.8 if column.influence > 9 else 1.0)
    figure = look.lettering(str(column.influence), font, ruler.px(large), ruler.inks.ink)
    left = middle[0] + size // 2 + ruler.px(1.5)
    picture.blit(figure, figure.get_rect(midleft=(left, middle[1])))
    if ruler.detail is Detail.FULL:
        _floor(picture, ruler, column.floor, (middle[0] - size // 2, middle[1] + ruler.px(12)))
        for number, mark in enumerate(column.marks[:2]):
            icon = look.art.icon(mark, ruler.px(10), ruler.inks.edge)
            picture.blit(
                icon, icon.get_rect(center=(left + ruler.px(1 + 10 * number), middle[1] + ruler.px(15)))
            )


def _floor(picture: pygame.Surface, ruler: Ruler, floor: int, at: tuple[int, int]) -> None:
    """Draw a floor as that many bars under the token: what nothing takes away."""
    wide, high = ruler.px(4), ruler.px(3)
    for number in range(floor):
        pygame.draw.rect(picture, ruler.inks.ink, (at[0] + number * (wide + 1), at[1] + 1, wide, high))


def _foot(picture: pygame.Surface, look: Look, ruler: Ruler, plate: Plate) -> None:
    """Draw ask, room left, development and value in the lowest row."""
    told = [
        (plate.ask, plate.turns, ruler.inks.ink),
        ("board-room", plate.left, ruler.inks.ink if plate.left else ruler.inks.fall),
        ("board-development", plate.development, ruler.inks.ink),
        ("board-value", plate.value, ruler.inks.ink),
    ]
    if ruler.detail is Detail.SHORT:
        told = told[:2]
    size, middle = ruler.px(14), picture.get_height() - ruler.px(9)
    step = (picture.get_width() - 2 * ruler.px(_PAD)) / len(told)
    for number, (name, figure, colour) in enumerate(told):
        left = round(ruler.px(_PAD) + step * number)
        icon = look.art.icon(name, size, colour)
        picture.blit(icon, icon.get_rect(midleft=(left, middle)))
        text = look.lettering(str(figure), STRONG, ruler.px(12), colour)
        picture.blit(text, text.get_rect(midleft=(left + size + ruler.px(2), middle)))


# --- pennants -------------------------------------------------------------------------------------------


def pennant_size(ruler: Ruler) -> tuple[int, int]:
    """Return how large a pennant is; the foot of its pole is its lower left corner."""
    return ruler.px(30), ruler.px(34)


def pennant_picture(look: Look, ruler: Ruler, leader: Crest | None) -> pygame.Surface:
    """Return the pennant of a leader, with its token on it; a bare one for nobody."""
    size = pennant_size(ruler)
    fine = Fine(size, ruler.inks.ink)
    g = ruler.grain
    flag = [(3 * g, 2 * g), (28 * g, 2 * g), (23 * g, 10.5 * g), (28 * g, 19 * g), (3 * g, 19 * g)]
    inner = [
        (4.5 * g, 3.5 * g),
        (25.5 * g, 3.5 * g),
        (21.4 * g, 10.5 * g),
        (25.5 * g, 17.5 * g),
        (4.5 * g, 17.5 * g),
    ]
    fine.box(ruler.inks.ink, (1 * g, 1 * g, 2.6 * g, 33 * g), g)
    fine.fill(ruler.inks.ink, flag)
    fine.fill(colour_of(leader.colour) if leader else ruler.inks.paper, inner)
    if leader is None:
        fine.box(ruler.inks.soft, (8 * g, 9.6 * g, 9 * g, 1.8 * g))
    picture = fine.reduced()
    if leader:
        rim = ruler.inks.paper if contrast(colour_of(leader.colour), ruler.inks.paper) > 3 else ruler.inks.ink
        stamp(picture, look, leader.shape, leader.colour, ruler.px(14), (ruler.px(12), ruler.px(10.5)), rim)
    return picture


def bubble_picture(look: Look, ruler: Ruler, change: int) -> pygame.Surface:
    """Return a small bubble that says by how much an influence changes."""
    colour = ruler.inks.rise if change > 0 else ruler.inks.fall
    text = look.lettering(f"{change:+d}".replace("-", "−"), STRONG, ruler.px(12), ruler.inks.light)
    size = (text.get_width() + ruler.px(10), ruler.px(18))
    fine = Fine(size, colour)
    fine.box(ruler.inks.paper, (0, 0, *size), size[1] / 2)
    fine.box(colour, (1, 1, size[0] - 2, size[1] - 2), size[1] / 2 - 1)
    picture = fine.reduced()
    picture.blit(text, text.get_rect(center=(size[0] // 2, size[1] // 2)))
    return picture
