"""Letters: words of a map, spaced, turned, with a halo that lifts them off the ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

import pygame

from game.ui.kit.look import Look
from game.ui.kit.theme import Colour, colour_of
from game.ui.map.surfaces import FINE, clear

HALO = 0.8  # how much of what lies beneath a halo hides
_STEPS = 12


@dataclass(frozen=True)
class Lettering:
    """A text and everything that decides how it looks; the size is in pixels."""

    text: str
    font: str
    size: int
    colour: str
    halo: str | None = None
    spacing: float = 0.0
    angle: float = 0.0


def lettered(look: Look, told: Lettering) -> pygame.Surface:
    """Return the picture of a text, as small as it can be."""
    word = _word(look, told, colour_of(told.colour))
    room = 3 * FINE if told.halo else FINE
    large = clear(
        (word.get_width() + 2 * room, word.get_height() + 2 * room), colour_of(told.halo or told.colour)
    )
    if told.halo:
        _lay_halo(large, _word(look, told, colour_of(told.halo)), room)
    large.blit(word, (room, room))
    if told.angle:
        large = pygame.transform.rotate(large, -told.angle)
    size = (max(1, round(large.get_width() / FINE)), max(1, round(large.get_height() / FINE)))
    small = pygame.transform.smoothscale(large, size)
    return small.subsurface(small.get_bounding_rect(12)).copy()


def _word(look: Look, told: Lettering, colour: Colour) -> pygame.Surface:
    """Return a text at the large size."""
    size = told.size * FINE
    if not told.spacing:
        return look.lettering(told.text, told.font, size, colour)
    letters = [look.lettering(letter, told.font, size, colour) for letter in told.text]
    gap = round(told.spacing * size)
    width = sum(letter.get_width() for letter in letters) + gap * (len(letters) - 1)
    whole = clear((width, max(letter.get_height() for letter in letters)), colour)
    left = 0
    for letter in letters:
        whole.blit(letter, (left, 0))
        left += letter.get_width() + gap
    return whole


def _lay_halo(large: pygame.Surface, word: pygame.Surface, room: int) -> None:
    radius = room * 0.8
    for step in range(_STEPS):
        angle = 2 * pi * step / _STEPS
        large.blit(word, (room + round(radius * cos(angle)), room + round(radius * sin(angle))))
    large.fill((255, 255, 255, round(255 * HALO)), special_flags=pygame.BLEND_RGBA_MULT)


def stacked(pictures: Sequence[pygame.Surface], gap: int) -> pygame.Surface:
    """Return lines of text below each other, centred."""
    width = max(picture.get_width() for picture in pictures)
    whole = clear((width, sum(picture.get_height() + gap for picture in pictures) - gap))
    top = 0
    for picture in pictures:
        whole.blit(picture, ((width - picture.get_width()) // 2, top))
        top += picture.get_height() + gap
    return whole
