"""Small meters: icons for what is left to spend, and the gauge of the region's tension."""

from __future__ import annotations

import pygame

from game.ui.kit.label import Picture
from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget
from game.views.scene import TensionView

_MOST = 8  # icons; more is said by the number alone
_PIP = 14
_CELL = 13


class Pips(Picture):
    """An icon for each unit that is left, a pale one for each that is spent, and the number."""

    role = "meter"

    def __init__(self, icon: str, left: int, whole: int, says: str, name: str) -> None:
        self._count = min(max(whole, left, 0), _MOST)
        super().__init__(_PIP * self._count + 4, _PIP + 4, says)
        self.name = name
        self._icon, self._left, self._whole = icon, left, whole

    def measure_width(self, look: Look) -> int:
        """Return the width of icons and number."""
        return super().measure_width(look) + look.width(self._number, "strong") + look.px(6)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of a line."""
        return max(look.px(self._size[1]), look.line_height("strong"))

    @property
    def _number(self) -> str:
        return str(self._left)

    def paint(self, canvas: Canvas) -> None:
        """Draw the icons that are left bright, then the number, in red if more is spent than there is."""
        look = canvas.look
        if self.rect.width < self.natural(look):
            self._count = 1  # the number says the rest
        most = max(1, self._count)
        shown_left = self._left if self._whole <= most else -(-self._left * most // self._whole)
        for place in range(self._count):
            colour = "warning" if place < shown_left else "edge"
            picture = look.icon(self._icon, _PIP - 1, colour)
            middle = (self.rect.x + look.px(_PIP * place + _PIP / 2), self.rect.centery)
            canvas.surface.blit(picture, picture.get_rect(center=middle))
        number = look.text(self._number, "strong", "text" if self._left >= 0 else "bad")
        canvas.surface.blit(number, number.get_rect(midright=self.rect.midright))


class Gauge(Widget):
    """The tension: its words above a row of cells, with a mark where republics begin to have less room."""

    role = "gauge"

    def __init__(self, tension: TensionView, tense_from: int, words: str) -> None:
        super().__init__("tension")
        self._tension, self._tense_from, self._words = tension, tense_from, words
        self.hint = tension.words

    @property
    def text(self) -> str:
        """Return what tension there is and what it does."""
        return self._tension.words

    def measure_width(self, look: Look) -> int:
        """Return the width of cells or words, with the icon before them."""
        cells = look.px(_CELL) * self._tension.cap
        return max(cells, look.width(self._words, "small_strong")) + look.px(28)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of the words and the cells."""
        return look.line_height("small_strong") + look.px(13)

    def paint(self, canvas: Canvas) -> None:
        """Draw icon, words and cells."""
        look, tension = canvas.look, self._tension
        colour = "bad" if tension.tense else "text"
        icon = look.icon("board-tension", 22, colour)
        canvas.surface.blit(icon, icon.get_rect(midleft=self.rect.midleft))
        left = self.rect.x + look.px(28)
        words = look.text(self._words, "small_strong", colour)
        canvas.surface.blit(words, (left, self.rect.y))
        top = self.rect.bottom - look.px(10)
        for cell in range(tension.cap):
            self._cell(canvas, cell, Rect(left + look.px(_CELL) * cell, top, look.px(_CELL - 2), look.px(8)))

    def _cell(self, canvas: Canvas, cell: int, place: Rect) -> None:
        """Draw a cell: full, or empty; those from which republics have less room have a red rim."""
        look, late = canvas.look, cell + 1 >= self._tense_from
        if cell < self._tension.level:
            colour = "bad" if late else "warning"
            pygame.draw.rect(canvas.surface, look.colour(colour), place, border_radius=look.px(2))
        else:
            rim = "bad" if late else "edge"
            pygame.draw.rect(canvas.surface, look.colour(rim), place, max(1, look.px(1)), look.px(2))
