"""Photos: pictures from files, cropped to a shape, with rounded corners."""

from __future__ import annotations

from pathlib import Path

from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Widget

_CORNER = 6  # units


class Photo(Widget):
    """A picture as wide as its place, `ratio` times as high; `width` in units is how wide it would like to be."""

    role = "picture"

    def __init__(self, file: Path, says: str, *, width: float, ratio: float = 9 / 16) -> None:
        super().__init__()
        self._file, self._says, self._width, self._ratio = file, says, width, ratio

    @property
    def text(self) -> str:
        """Return what is on it."""
        return self._says

    def measure_width(self, look: Look) -> int:
        """Return how wide it would like to be."""
        return look.px(self._width)

    def measure_height(self, look: Look, width: int) -> int:
        """Return its height at a width."""
        return round(width * self._ratio)

    def paint(self, canvas: Canvas) -> None:
        """Draw it."""
        corner = canvas.look.px(_CORNER)
        canvas.surface.blit(canvas.look.art.photo(self._file, self.rect.size, corner), self.rect)
