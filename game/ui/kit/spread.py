"""Parts side by side where there is room for that, and below each other where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit.look import Look
from game.ui.kit.widget import Rect, Widget


class Spread(Widget):
    """A few columns with weights; if one would be narrower than `least` units, all stand below each other."""

    def __init__(
        self, *parts: Widget, weights: Sequence[float], least: float, gap: float = 14, grow: float = 0
    ) -> None:
        super().__init__(grow=grow, parts=parts)
        self._weights, self._least, self._gap = weights, least, gap

    def measure_width(self, look: Look) -> int:
        """Return the natural widths of all parts and the gaps between them."""
        return sum(part.natural(look) for part in self.parts) + look.px(self._gap) * (len(self.parts) - 1)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of the highest column, or of all of them."""
        widths = self._widths(look, width)
        heights = [part.height(look, wide) for part, wide in zip(self.parts, widths, strict=True)]
        if self._is_wide(look, width):
            return max(heights, default=0)
        return sum(heights) + look.px(self._gap) * max(0, len(heights) - 1)

    def place(self, look: Look, rect: Rect) -> None:
        """Place the columns from their tops."""
        self.rect = rect
        wide, gap, left, top = self._is_wide(look, rect.width), look.px(self._gap), rect.x, rect.y
        for part, width in zip(self.parts, self._widths(look, rect.width), strict=True):
            high = part.height(look, width)
            part.place(look, Rect(left, top, width, high))
            left, top = (left + width + gap, top) if wide else (left, top + high + gap)

    def _widths(self, look: Look, width: int) -> list[int]:
        return self._shares(look, width) if self._is_wide(look, width) else [width] * len(self.parts)

    def _is_wide(self, look: Look, width: int) -> bool:
        return min(self._shares(look, width), default=0) >= look.px(self._least)

    def _shares(self, look: Look, width: int) -> list[int]:
        free = width - look.px(self._gap) * (len(self.parts) - 1)
        return [int(free * weight / sum(self._weights)) for weight in self._weights]


class Tiles(Widget):
    """Parts of equal width, as many beside each other as have `least` units each; a row is as high as its highest."""

    def __init__(self, *parts: Widget | None, least: float, gap: float = 10, grow: float = 0) -> None:
        super().__init__(grow=grow, parts=[part for part in parts if part])
        self._least, self._gap = least, gap

    def measure_width(self, look: Look) -> int:
        """Return the width of one row of all of them."""
        return (look.px(self._least) + look.px(self._gap)) * len(self.parts)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of all rows."""
        heights = self._row_heights(look, width)
        return sum(heights) + look.px(self._gap) * max(0, len(heights) - 1)

    def place(self, look: Look, rect: Rect) -> None:
        """Place row after row."""
        self.rect = rect
        count, gap, top = self._columns(look, rect.width), look.px(self._gap), rect.y
        wide = self._width(look, rect.width)
        for row, high in enumerate(self._row_heights(look, rect.width)):
            for column, part in enumerate(self.parts[row * count : (row + 1) * count]):
                part.place(look, Rect(rect.x + column * (wide + gap), top, wide, high))
            top += high + gap

    def _row_heights(self, look: Look, width: int) -> list[int]:
        count, wide = self._columns(look, width), self._width(look, width)
        heights = [part.height(look, wide) for part in self.parts]
        return [max(heights[start : start + count]) for start in range(0, len(heights), count)]

    def _width(self, look: Look, width: int) -> int:
        count = self._columns(look, width)
        return (width - look.px(self._gap) * (count - 1)) // count

    def _columns(self, look: Look, width: int) -> int:
        """Return how many stand in a row: as many as fit, shared out evenly over the rows."""
        gap, parts = look.px(self._gap), max(1, len(self.parts))
        most = max(1, min(parts, (width + gap) // (look.px(self._least) + gap)))
        return -(-parts // -(-parts // most))
