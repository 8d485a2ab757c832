"""The influence track: a field for each step, the floor marked, a power's token where it stands."""

from __future__ import annotations

import pygame

from game.ui.kit.label import Picture, stamp
from game.ui.kit.widget import Canvas, Rect
from game.views.republics import Presence
from game.views.voice import Voice

_STEP = 16
_TOKEN = 18
_BAR = 9
_FLOOR = 2


class InfluenceTrack(Picture):
    """One power's influence in one republic, from 0 to the highest."""

    role = "track"

    def __init__(self, voice: Voice, presence: Presence, highest: int) -> None:
        super().__init__(_STEP * (highest + 1) + 4, _TOKEN + 4, presence.words)
        self._model = voice.powers[presence.power]
        self._influence, self._floor, self._highest = presence.influence, presence.floor, highest

    def paint(self, canvas: Canvas) -> None:
        """Draw the fields, a bar under those of the floor, and the token."""
        look, step = canvas.look, self.rect.width / (self._highest + 1)
        high, rim = look.px(_BAR), max(1, look.px(1))
        for field in range(1, self._highest + 1):
            left = self.rect.x + round(field * step)
            place = Rect(left + 1, self.rect.centery - high // 2, max(2, round(step) - 2), high)
            taken = field <= self._influence
            pygame.draw.rect(canvas.surface, look.colour("rim" if taken else "slot"), place, border_radius=2)
            if taken:  # within a rim: some powers are as dark, or as pale, as the ground
                inner = place.inflate(-2 * rim, -2 * rim)
                pygame.draw.rect(canvas.surface, look.colour(self._model.colour), inner, border_radius=1)
            if field <= self._floor:
                bar = Rect(place.x, place.bottom + rim, place.width, max(2, look.px(_FLOOR)))
                canvas.surface.fill(look.colour("text"), bar)
        middle = (self.rect.x + round((self._influence + 0.5) * step), self.rect.centery)
        stamp(canvas.surface, look, self._model.shape, self._model.colour, look.px(_TOKEN), middle)
