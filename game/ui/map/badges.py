"""Badges: deposits as hexagons, standards as seals, places as dots."""

from __future__ import annotations

from math import pi

import pygame

from game.ui.kit.label import stamp
from game.ui.kit.look import Look
from game.ui.kit.theme import colour_of
from game.ui.map.curve import dashes, polygon
from game.ui.map.plates import STRONG, Ruler
from game.ui.map.standing import Badge, Crest, Seal
from game.ui.map.surfaces import Fine

_SIDE = 44.0  # of a badge with everything that hangs on it
_HEXAGON = 17.0
_DOT, _HELD = 9.0, 13.0  # of a deposit on a tiny map, and of one that somebody holds


def badge_size(ruler: Ruler) -> tuple[int, int]:
    """Return how large a badge is."""
    side = ruler.px(_SIDE if ruler.detail else _HELD)
    return side, side


def badge_picture(look: Look, ruler: Ruler, badge: Badge) -> pygame.Surface:
    """Return the picture of a deposit: its mineral, how critical it is, and who holds it how."""
    size = badge_size(ruler)
    middle = (size[0] / 2, size[1] / 2)
    if not ruler.detail:
        return _dot(look, ruler, size, badge)
    picture = _hexagon(ruler, size, badge)
    icon = look.art.icon(badge.mineral, ruler.px(16), ruler.inks.gold)
    picture.blit(icon, icon.get_rect(center=(round(middle[0]), round(middle[1] - ruler.px(2)))))
    _hangings(picture, look, ruler, badge)
    return picture


def _dot(look: Look, ruler: Ruler, size: tuple[int, int], badge: Badge) -> pygame.Surface:
    """Return the dot of a deposit, or its holder's token."""
    fine, middle = Fine(size, ruler.inks.ink), (size[0] / 2, size[1] / 2)
    if not badge.holder:
        fine.fill(ruler.inks.paper, polygon(middle, ruler.px(_DOT) / 2 + 1, 6))
        fine.fill(ruler.inks.badge, polygon(middle, ruler.px(_DOT) / 2, 6))
    picture = fine.reduced()
    if badge.holder:
        stamp(
            picture,
            look,
            badge.holder.shape,
            badge.holder.colour,
            size[0],
            (size[0] // 2, size[1] // 2),
            ruler.inks.ink,
        )
    return picture


def _hexagon(ruler: Ruler, size: tuple[int, int], badge: Badge) -> pygame.Surface:
    fine = Fine(size, ruler.inks.ink)
    middle, g = (size[0] / 2, size[1] / 2), ruler.grain
    radius = _HEXAGON * g
    for reach, colour in ((radius, ruler.inks.ink), (radius - 1 * g, ruler.inks.paper)):
        fine.fill(colour, polygon(middle, reach, 6))
    if badge.holder:
        _ring(fine, badge, middle, radius - 2.5 * g, 2.9 * g)
    fine.fill(ruler.inks.badge, polygon(middle, radius - (4.9 if badge.holder else 2.6) * g, 6))
    for number in range(badge.criticality):
        across = middle[0] + (number - (badge.criticality - 1) / 2) * 4.6 * g
        fine.fill(ruler.inks.gold, polygon((across, middle[1] + 8.4 * g), 2.0 * g, 4))
    return fine.reduced()


def _ring(fine: Fine, badge: Badge, middle: tuple[float, float], radius: float, width: float) -> None:
    """Draw the holder's rim: dashed for a memorandum, growing while building, whole for a mine."""
    assert badge.holder is not None
    corners = polygon(middle, radius, 6)
    colour = colour_of(badge.holder.colour)
    if badge.status == "signed":
        for dash in dashes(corners, radius * 0.3, radius * 0.24):
            fine.track(colour, dash, width)
    elif badge.status == "building":
        fine.track(colour, polygon(middle, radius, 6)[:4], width)
    else:
        fine.track(colour, corners, width)


def _hangings(picture: pygame.Surface, look: Look, ruler: Ruler, badge: Badge) -> None:
    """Hang tokens, stake, turns to go and guarantee on a badge."""
    side = picture.get_width()
    far, near = side - ruler.px(8), ruler.px(8)
    if badge.holder:
        _token(picture, look, ruler, badge.holder, (far, near))
    if badge.partner:
        _token(picture, look, ruler, badge.partner, (near, near))
    if badge.guaranteed:
        _chip(picture, ruler, (near, far))
        icon = look.art.icon("order-guarantee", ruler.px(11), ruler.inks.ink)
        picture.blit(icon, icon.get_rect(center=(near, far)))
    if badge.figure:
        _chip(picture, ruler, (far, far), waiting=badge.status == "building")
        tone = ruler.inks.paper if badge.status == "building" else ruler.inks.ink
        figure = look.lettering(str(badge.figure), STRONG, ruler.px(11), tone)
        picture.blit(figure, figure.get_rect(center=(far, far)))


def _token(picture: pygame.Surface, look: Look, ruler: Ruler, crest: Crest, middle: tuple[int, int]) -> None:
    under = look.art.icon(f"shape-{crest.shape}-rim", ruler.px(19), ruler.inks.ink)
    picture.blit(under, under.get_rect(center=middle))
    stamp(picture, look, crest.shape, crest.colour, ruler.px(16), middle, ruler.inks.paper)


def _chip(picture: pygame.Surface, ruler: Ruler, middle: tuple[int, int], waiting: bool = False) -> None:
    radius = ruler.px(7)
    fine = Fine((radius * 2, radius * 2), ruler.inks.edge)
    fine.disc(ruler.inks.ink, (radius, radius), radius)
    fine.disc(ruler.inks.waiting if waiting else ruler.inks.paper, (radius, radius), radius - 1)
    chip = fine.reduced()
    picture.blit(chip, chip.get_rect(center=middle))


def seal_size(ruler: Ruler) -> tuple[int, int]:
    """Return how large a seal is."""
    side = ruler.px(27)
    return side, side


def seal_picture(look: Look, ruler: Ruler, seal: Seal, colour: str) -> pygame.Surface:
    """Return the seal of a corridor's standards: its holder's token, or a stamp that waits for one."""
    size = seal_size(ruler)
    fine = Fine(size, ruler.inks.ink)
    middle, radius = (size[0] / 2, size[1] / 2), size[0] / 2
    for number in range(2):
        fine.fill(ruler.inks.ink, polygon(middle, radius, 12, number * pi / 12))
    fine.disc(colour_of(colour), middle, radius - 1.6 * ruler.grain)
    fine.disc(ruler.inks.paper, middle, radius - 4.2 * ruler.grain)
    picture = fine.reduced()
    place = (size[0] // 2, size[1] // 2)
    if seal.holder:
        stamp(
            picture,
            look,
            seal.holder.shape,
            seal.holder.colour,
            ruler.px(17),
            place,
            ruler.inks.ink,
        )
    else:
        icon = look.art.icon("order-standards", ruler.px(13), ruler.inks.vacant)
        picture.blit(icon, icon.get_rect(center=place))
    return picture


def dot_picture(look: Look, ruler: Ruler, is_capital: bool) -> pygame.Surface:
    """Return the dot of a place, with another in it for a capital."""
    radius = (5.0 if is_capital else 3.9) * ruler.grain
    side = round(2 * radius) + 2
    fine = Fine((side, side), ruler.inks.ink)
    middle = (side / 2, side / 2)
    fine.disc(ruler.inks.ink, middle, radius)
    fine.disc(ruler.inks.paper, middle, radius * 0.62)
    if is_capital:
        fine.disc(ruler.inks.ink, middle, radius * 0.32)
    return fine.reduced()
