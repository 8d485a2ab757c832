"""A bar that says how far something is."""

from __future__ import annotations

from game.ui.kit.layout import box
from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget


class Progress(Widget):
    """A bar filled by a share from 0 to 1."""

    role = "progress"

    def __init__(self, name: str, share: float) -> None:
        super().__init__(name)
        self._share = share

    @property
    def text(self) -> str:
        """Return the share in percent."""
        return f"{round(self._share * 100)} %"

    def measure_height(self, look: Look, width: int) -> int:
        """Return the bar's height."""
        return look.px(12)

    def paint(self, canvas: Canvas) -> None:
        """Draw the track and what is done of it."""
        box(canvas, self.rect, "raised", radius=6)
        done = Rect(self.rect.x, self.rect.y, round(self.rect.width * self._share), self.rect.height)
        if done.width:
            box(canvas, done, "link", radius=6)
