"""A picture of a keyboard: keys that do something are lit, and say what under the pointer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pygame
from pydantic import BaseModel, ConfigDict

from game.scenario.modelled import read_model
from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget

_HIGH = 30  # units, a row
_WIDEST = 46  # units, a key
_GAP = 4


class Layout(BaseModel):
    """Rows of keys with their widths, no name for a gap; and names that stand for several keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rows: list[list[tuple[str, float]]]
    several: dict[str, list[str]]

    @property
    def width(self) -> float:
        """The width of the widest row, in keys."""
        return max(sum(width for _, width in row) for row in self.rows)


@cache
def load_layout(path: Path) -> Layout:
    """Read a layout; raises DataError."""
    return read_model(path, Layout)


class Keyboard(Widget):
    """The keys by what they do and by what stands on them; what is said of several keys is said of each."""

    def __init__(self, name: str, layout: Layout, does: Mapping[str, str], caps: Mapping[str, str]) -> None:
        said = dict(does)
        for group, keys in layout.several.items():
            for key in keys if group in does else ():
                said[key] = " ".join(filter(None, [said.get(key, ""), does[group]]))
        self._layout = layout
        self._keys = [
            [
                (_Cap(f"{name}.{key}", caps.get(key, ""), said.get(key, "")) if key else None, width)
                for key, width in row
            ]
            for row in layout.rows
        ]
        super().__init__(name, parts=[cap for row in self._keys for cap, _ in row if cap])

    def measure_width(self, look: Look) -> int:
        """Return the width of keys that are as large as they get."""
        return look.px(_WIDEST * self._layout.width)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of all rows."""
        return look.px((_HIGH + _GAP) * len(self._layout.rows))

    def place(self, look: Look, rect: Rect) -> None:
        """Place the keys row by row in the middle."""
        self.rect = rect
        unit = min(rect.width / self._layout.width, look.px(_WIDEST))
        left = rect.x + (rect.width - unit * self._layout.width) / 2
        gap, high = look.px(_GAP), look.px(_HIGH)
        for number, row in enumerate(self._keys):
            x, y = left, rect.y + number * (high + gap)
            for cap, width in row:
                if cap:
                    cap.place(look, Rect(round(x), y, max(1, round(width * unit) - gap), high))
                x += width * unit


class _Cap(Widget):
    """One key."""

    def __init__(self, name: str, cap: str, says: str) -> None:
        super().__init__(name)
        self._cap, self.hint = cap, says
        self.role = "key" if says else ""

    @property
    def text(self) -> str:
        """Return what it does."""
        return self.hint

    def paint(self, canvas: Canvas) -> None:
        """Draw it, lit if it does something."""
        look, lit = canvas.look, bool(self.hint)
        pointed = lit and canvas.hover == self.name
        ground = "raised" if pointed else "card" if lit else "panel"
        radius = look.px(5)
        pygame.draw.rect(canvas.surface, look.colour(ground), self.rect, border_radius=radius)
        edge = look.colour("link" if lit else "line")
        pygame.draw.rect(canvas.surface, edge, self.rect, max(1, look.px(1)), border_radius=radius)
        picture = look.text(self._cap, "caption", "text" if lit else "soft") if self._cap else None
        if picture and picture.get_width() <= self.rect.width - 2:
            place = picture.get_rect(center=self.rect.center)
            canvas.surface.blit(picture, place)
