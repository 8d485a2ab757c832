"""Capsules: the marks on segments, with a token for everybody who has shares in one."""

from __future__ import annotations

import pygame

from game.ui.kit.label import stamp
from game.ui.kit.look import Look
from game.ui.kit.theme import colour_of
from game.ui.map.plates import STRONG, Ruler
from game.ui.map.standing import Crest, Stretch
from game.ui.map.surfaces import Fine

_HIGH, _RING, _TOKEN, _STEP, _FIGURE, _PAD = 17.0, 11.0, 14.0, 15.0, 8.0, 6.0
_LEAST = 6.0  # how much of a token is seen where others lie over it
Size = tuple[int, int]


def capsule_rooms(ruler: Ruler) -> list[Size]:
    """Return how much room a capsule would like, and with how much less it can do."""
    sizes = ((38.0, _HIGH), (_STEP + _PAD, _HIGH), (_RING, _RING), (6.0, 6.0))
    return [(ruler.px(wide), ruler.px(high)) for wide, high in sizes]


def capsule_picture(look: Look, ruler: Ruler, stretch: Stretch, colour: str, room: Size) -> pygame.Surface:
    """Return the mark of a segment that fits a room: who has shares in it, or an empty ring."""
    if not stretch.shares or room[1] < ruler.px(_HIGH):
        ring = min(room[1], ruler.px(_RING))
        return _bare((ring, ring), colour, ruler)
    wide = sum(_STEP + (_FIGURE if count > 1 else 0) for _, count in stretch.shares) + _PAD
    if ruler.px(wide) > room[0]:
        return _squeezed(look, ruler, [crest for crest, _ in stretch.shares], colour, room)
    picture = _bare((ruler.px(wide), ruler.px(_HIGH)), colour, ruler)
    left, middle = (_STEP + _PAD) / 2, picture.get_height() // 2
    for crest, count in stretch.shares:
        _token(picture, look, ruler, crest, ruler.px(left))
        if count > 1:
            figure = look.lettering(str(count), STRONG, ruler.px(11), ruler.inks.ink)
            picture.blit(figure, figure.get_rect(midleft=(ruler.px(left + 7), middle)))
        left += _STEP + (_FIGURE if count > 1 else 0)
    return picture


def _squeezed(look: Look, ruler: Ruler, crests: list[Crest], colour: str, room: Size) -> pygame.Surface:
    """Return a capsule in which tokens overlap, as many as can be told apart."""
    free = room[0] - ruler.px(_STEP + _PAD)
    shown = crests[: 1 + free // ruler.px(_LEAST)]
    step = min(free / max(1, len(shown) - 1), ruler.px(_STEP))
    width = ruler.px(_STEP + _PAD) + round(step * (len(shown) - 1))
    picture = _bare((width, ruler.px(_HIGH)), colour, ruler)
    for number, crest in enumerate(shown):
        _token(picture, look, ruler, crest, ruler.px((_STEP + _PAD) / 2) + round(step * number))
    return picture


def _token(picture: pygame.Surface, look: Look, ruler: Ruler, crest: Crest, left: int) -> None:
    middle = (left, picture.get_height() // 2)
    stamp(picture, look, crest.shape, crest.colour, ruler.px(_TOKEN), middle, ruler.inks.ink)


def _bare(size: Size, colour: str, ruler: Ruler) -> pygame.Surface:
    """Return a capsule with nothing in it, in the colour of its corridor."""
    (width, height), edge = size, 2.2 * ruler.grain
    fine = Fine(size, ruler.inks.ink)
    fine.box(ruler.inks.ink, (0, 0, width, height), height / 2)
    fine.box(colour_of(colour), (1, 1, width - 2, height - 2), height / 2 - 1)
    fine.box(ruler.inks.paper, (edge, edge, width - 2 * edge, height - 2 * edge), height / 2 - edge)
    return fine.reduced()
