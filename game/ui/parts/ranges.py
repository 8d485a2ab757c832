"""The range bar: how far a number may spread, with a token where it is expected and a mark where it stands now."""

from __future__ import annotations

import pygame

from game.ui.kit.label import stamp
from game.ui.kit.layout import box
from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget
from game.views.forecast import RepublicOutlook
from game.views.outcomes import Spread
from game.views.voice import Voice

_HIGH = 22  # units
_LEAST = 110
_OWN, _RIVAL = 18, 13  # tokens
_BAND, _GROOVE = 10, 4
_HUNDRED = 100


class RangeBar(Widget):
    """A seat's influence in one republic after this turn, from 0 to the highest; the strongest rival's behind it."""

    role = "range"

    def __init__(self, voice: Voice, seat: int, outlook: RepublicOutlook, highest: int) -> None:
        super().__init__(f"range.{outlook.number}", grow=1)
        self._own, self._rival = voice.powers[seat], voice.powers[outlook.rival]
        self._outlook, self._highest = outlook, highest
        self.hint = outlook.words

    @property
    def text(self) -> str:
        """Return what it shows in words."""
        return self._outlook.words

    def measure_width(self, look: Look) -> int:
        """Return the least useful width."""
        return look.px(_LEAST)

    def measure_height(self, look: Look, width: int) -> int:
        """Return its height."""
        return look.px(_HIGH)

    def paint(self, canvas: Canvas) -> None:
        """Draw the groove with a tick for each step, the band, the rival's token, the mark of today, the own token."""
        look, outlook = canvas.look, self._outlook
        self._groove(canvas)
        self._band(canvas, outlook.spread)
        rival = (self._at(look, outlook.rival_spread.mean), self.rect.centery)
        stamp(canvas.surface, look, self._rival.shape, self._rival.colour, look.px(_RIVAL), rival)
        self._today(canvas)
        own = (self._at(look, outlook.spread.mean), self.rect.centery)
        stamp(canvas.surface, look, self._own.shape, self._own.colour, look.px(_OWN), own)

    def _groove(self, canvas: Canvas) -> None:
        look = canvas.look
        left, right = self._at(look, 0), self._at(look, self._highest * _HUNDRED)
        box(canvas, self._bar(left, right, look.px(_GROOVE)), "slot", radius=2)
        for step in range(self._highest + 1):
            tick = Rect(
                self._at(look, step * _HUNDRED), self.rect.bottom - look.px(4), max(1, look.px(1)), look.px(3)
            )
            canvas.surface.fill(look.colour("slot"), tick)

    def _band(self, canvas: Canvas, spread: Spread) -> None:
        look = canvas.look
        left, right = self._at(look, spread.low * _HUNDRED), self._at(look, spread.high * _HUNDRED)
        band = self._bar(left, right, look.px(_BAND)).inflate(look.px(_BAND), 0)
        box(canvas, band, self._own.colour, "rim", radius=_BAND / 2, width=1)

    def _today(self, canvas: Canvas) -> None:
        look = canvas.look
        left = self._at(look, self._outlook.now * _HUNDRED)
        top, bottom = self.rect.centery - look.px(9), self.rect.centery + look.px(9)
        pygame.draw.line(canvas.surface, look.colour("text"), (left, top), (left, bottom), max(2, look.px(2)))

    def _at(self, look: Look, hundredths: int) -> int:
        """Return where so much influence lies, in pixels from the left of the window."""
        margin = look.px(_OWN) // 2 + 1
        return (
            self.rect.x + margin + (self.rect.width - 2 * margin) * hundredths // (self._highest * _HUNDRED)
        )

    def _bar(self, left: int, right: int, high: int) -> Rect:
        return Rect(left, self.rect.centery - high // 2, right - left, high)
