"""The influence track: a field for each step, the floor marked, a power's token where it stands."""

from __future__ import annotations

import pygame

from game.ui.kit.label import Picture, stamp
from game.ui.kit.widget import Canvas, Rect
from game.views.republics import Presence
from game.views.voice import Voice

_STEP = 16
_TOKEN = 18
_BAR = 8


class InfluenceTrack(Picture):
    """One power's influence in one republic, from 0 to the highest."""

    role = "track"

    def __init__(self, voice: Voice, presence: Presence, highest: int) -> None:
        super().__init__(_STEP * (highest + 1) + 4, _TOKEN + 4, presence.words)
        self._model = voice.powers[presence.power]
        self._influence, self._floor, self._highest = presence.influence, presence.floor, highest

    def paint(self, canvas: Canvas) -> None:
        """Draw the fields, those below the floor hatched, and the token."""
        look, step = canvas.look, self.rect.width / (self._highest + 1)
        high = look.px(_BAR)
        for field in range(1, self._highest + 1):
            left = self.rect.x + round(field * step)
            place = Rect(left + 1, self.rect.centery - high // 2, max(2, round(step) - 2), high)
            taken = field <= self._influence
            pygame.draw.rect(
                canvas.surface, look.colour(self._model.colour if taken else "line"), place, border_radius=2
            )
            if field <= self._floor:
                pygame.draw.rect(canvas.surface, look.colour("paper"), place, max(1, look.px(1.5)), 2)
        middle = (self.rect.x + round((self._influence + 0.5) * step), self.rect.centery)
        stamp(canvas.surface, look, self._model.shape, self._model.colour, look.px(_TOKEN), middle)
