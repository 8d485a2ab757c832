"""Scroll areas: something taller than its place, with a bar that can be dragged and clicked."""

from __future__ import annotations

from collections.abc import Mapping

import pygame

from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget, walk

_BAR = 10
_STEP = 60


class Scroll(Widget):
    """One part seen through a window; where it stands is remembered by the stage under its name.

    It can take the focus only if nothing in it can, so that the keyboard can always scroll.
    """

    role = "scroll area"

    def __init__(self, name: str, part: Widget, grow: float = 1) -> None:
        super().__init__(name, grow, [part])
        self.offset = 0  # pixels that lie above the window
        self.whole = 0  # pixels of the part's height
        self._bar = _BAR
        self.step = _STEP

    def measure_width(self, look: Look) -> int:
        """Return the part's width and that of the bar."""
        return self.parts[0].natural(look) + look.px(self._bar)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the part's height."""
        return self.parts[0].height(look, width - look.px(self._bar))

    def place(self, look: Look, rect: Rect) -> None:
        """Place the part from the top; `scrolled` then moves it."""
        self.rect = rect
        width = max(1, rect.width - look.px(self._bar))
        part = self.parts[0]
        self.whole = max(rect.height, part.height(look, width))
        part.place(look, Rect(rect.x, rect.y, width, self.whole))
        self.step = look.px(_STEP)
        self.focusable = self.farthest > 0 and not any(below.focusable for below in walk(part))

    @property
    def farthest(self) -> int:
        """The largest offset."""
        return max(0, self.whole - self.rect.height)

    def scrolled(self, offset: int) -> None:
        """Move the part so that `offset` pixels lie above the window; the stage does this right after placing."""
        offset = max(0, min(offset, self.farthest))
        moved = self.offset - offset
        self.offset = offset
        if moved:
            for below in walk(self.parts[0]):
                below.rect = below.rect.move(0, moved)

    def clip(self, around: Rect) -> Rect:
        """Return the window's part that is seen."""
        return around.clip(self.rect)

    def showing(self, rect: Rect) -> int:
        """Return the offset at which a rectangle is seen, as near to the present one as can be."""
        margin = min(self.step // 2, self.rect.height // 4)
        top, bottom = rect.top - margin, rect.bottom + margin
        if top < self.rect.top:
            return self.offset - (self.rect.top - top)
        if bottom > self.rect.bottom:
            return self.offset + min(bottom - self.rect.bottom, top - self.rect.top)
        return self.offset

    @property
    def bar(self) -> Rect:
        """The track at the right edge."""
        width = self.rect.width - self.parts[0].rect.width
        return Rect(self.rect.right - width, self.rect.y, width, self.rect.height)

    @property
    def thumb(self) -> Rect:
        """The piece of the track that stands for what is seen."""
        bar = self.bar
        high = max(bar.width * 2, bar.height * self.rect.height // max(1, self.whole))
        free = bar.height - high
        top = bar.y + (free * self.offset // self.farthest if self.farthest else 0)
        return Rect(bar.x, top, bar.width, min(high, bar.height))

    def offset_at(self, y: int) -> int:
        """Return the offset at which the middle of the thumb stands at a height on the screen."""
        free = max(1, self.bar.height - self.thumb.height)
        return (y - self.bar.y - self.thumb.height // 2) * self.farthest // free

    def draw(self, canvas: Canvas) -> None:
        """Draw what is seen of the part, then the bar."""
        before = canvas.surface.get_clip()
        seen = self.rect.clip(before)
        if seen.width and seen.height:
            canvas.surface.set_clip(seen)
            _draw_seen(self.parts[0], canvas, seen)
            canvas.surface.set_clip(before)
        if self.farthest:
            self._paint_bar(canvas)

    def _paint_bar(self, canvas: Canvas) -> None:
        look, thumb = canvas.look, self.thumb.inflate(-canvas.look.px(4), 0)
        held = self.name in (canvas.focus, canvas.pressed)
        pygame.draw.rect(
            canvas.surface, look.colour("focus" if held else "edge"), thumb, border_radius=look.px(4)
        )


def _draw_seen(widget: Widget, canvas: Canvas, seen: Rect) -> None:
    """Draw a tree without what lies out of sight."""
    if not widget.rect.colliderect(seen):
        return
    if type(widget).draw is not Widget.draw:
        widget.draw(canvas)
        return
    widget.paint(canvas)
    for part in widget.parts:
        _draw_seen(part, canvas, seen)


def scroll_all(root: Widget, offsets: Mapping[str, int]) -> None:
    """Move every scroll area of a tree that was just placed to where it stood before."""
    for widget in walk(root):
        if isinstance(widget, Scroll):
            widget.scrolled(offsets.get(widget.name, 0))
