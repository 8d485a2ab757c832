"""Rings: a tree with rings around some of its widgets, each with a badge, for whatever guidance points at."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.layout import box
from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget, in_sight

Ring = tuple[str, ...]
"""Names of widgets that one ring goes around together; a name that ends with a dot stands for all that begin so."""

_AIR, _LINE, _HALO = 4, 2.5, 5.5  # units
_BADGE = 22
_LEAST = 26  # of a side of a ring


class Ringed(Widget):
    """A tree; of several choices of rings the first one counts of which something is in sight."""

    def __init__(self, tree: Widget, choices: Sequence[Sequence[Ring]], icon: str) -> None:
        super().__init__(parts=[tree])
        self._choices, self._icon = choices, icon

    def place(self, look: Look, rect: Rect) -> None:
        """Place the tree, and mark what is pointed at for descriptions."""
        super().place(look, rect)
        every = [widget for widget, _ in in_sight(self.parts[0], rect) if widget.name]
        for rings in self._choices:
            found = [widget for widget in every if any(_is_in(ring, widget) for ring in rings)]
            for widget in found:
                widget.ringed = True
            if found:
                return

    def draw(self, canvas: Canvas) -> None:
        """Draw the tree and the rings over it."""
        super().draw(canvas)
        for rect in self.rings():
            _draw_ring(canvas, rect, self.rect, self._icon)

    def rings(self) -> list[Rect]:
        """Return what the rings enclose, as far as it is in sight."""
        seen = [
            (widget, widget.rect.clip(around))
            for widget, around in in_sight(self.parts[0], self.rect)
            if widget.name
        ]
        for rings in self._choices:
            found = [rect for ring in rings if (rect := _around(ring, seen)).width]
            if found:
                return found
        return []


def _is_in(ring: Ring, widget: Widget) -> bool:
    return any(widget.name == name or (name.endswith(".") and widget.name.startswith(name)) for name in ring)


def _around(ring: Ring, seen: Sequence[tuple[Widget, Rect]]) -> Rect:
    """Return the rectangle around all widgets of a ring that are seen; empty if none is."""
    rects = [rect for widget, rect in seen if rect.width and rect.height and _is_in(ring, widget)]
    return rects[0].unionall(rects[1:]) if rects else Rect(0, 0, 0, 0)


def _draw_ring(canvas: Canvas, rect: Rect, around: Rect, icon: str) -> None:
    """Draw a light line on a dark one, which both stand out from any ground, and the badge on its corner."""
    look = canvas.look
    air, least = look.px(_AIR), look.px(_LEAST)
    wide = rect.inflate(max(2 * air, least - rect.width), max(2 * air, least - rect.height)).clip(around)
    box(canvas, wide.inflate(look.px(2), look.px(2)), "", "background", 10, _HALO)
    box(canvas, wide, "", "link", 9, _LINE)
    side = look.px(_BADGE)
    middle = Rect(0, 0, side, side)
    middle.center = wide.topleft
    middle.clamp_ip(around)
    pygame.draw.circle(canvas.surface, look.colour("background"), middle.center, side // 2 + look.px(2))
    pygame.draw.circle(canvas.surface, look.colour("link"), middle.center, side // 2)
    sign = look.icon(icon, _BADGE - 7, "background")
    canvas.surface.blit(sign, sign.get_rect(center=middle.center))
