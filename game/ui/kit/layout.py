"""Layout: columns, rows, grids, cards. Whatever grows shares what the others leave."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget


class Space(Widget):
    """Nothing, of a size in units."""

    def __init__(self, width: float = 0, height: float = 0, grow: float = 0) -> None:
        super().__init__(grow=grow)
        self._width, self._height = width, height

    def measure_width(self, look: Look) -> int:
        """Return its width."""
        return look.px(self._width)

    def measure_height(self, look: Look, width: int) -> int:
        """Return its height."""
        return look.px(self._height)


class Column(Widget):
    """Parts below each other, each as wide as the column."""

    def __init__(
        self, *parts: Widget | None, gap: float = 8, grow: float = 0, name: str = "", middle: bool = False
    ) -> None:
        super().__init__(name, grow, [part for part in parts if part])
        self._gap = gap
        self._middle = middle

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of all parts and the gaps between them."""
        gaps = look.px(self._gap) * max(0, len(self.parts) - 1)
        return sum(part.height(look, width) for part in self.parts) + gaps

    def place(self, look: Look, rect: Rect) -> None:
        """Place the parts from the top; those that grow share the rest."""
        self.rect = rect
        gap = look.px(self._gap)
        fixed = [0 if part.grow else part.height(look, rect.width) for part in self.parts]
        free = rect.height - sum(fixed) - gap * max(0, len(self.parts) - 1)
        heights = _grown(self.parts, fixed, free)
        top = rect.y + (max(0, free) // 2 if self._middle and not any(p.grow for p in self.parts) else 0)
        for part, height in zip(self.parts, heights, strict=True):
            part.place(look, Rect(rect.x, top, rect.width, height))
            top += height + gap


class Row(Widget):
    """Parts beside each other; `align` is `stretch`, `middle` or `top`."""

    def __init__(
        self,
        *parts: Widget | None,
        gap: float = 8,
        grow: float = 0,
        align: str = "middle",
        name: str = "",
    ) -> None:
        super().__init__(name, grow, [part for part in parts if part])
        self._gap = gap
        self._align = align
        self._shared: dict[int, list[int]] = {}

    def measure_width(self, look: Look) -> int:
        """Return the natural widths of all parts and the gaps between them."""
        gaps = look.px(self._gap) * max(0, len(self.parts) - 1)
        return sum(part.natural(look) for part in self.parts) + gaps

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of the highest part."""
        widths = self._widths(look, width)
        return max(
            (part.height(look, wide) for part, wide in zip(self.parts, widths, strict=True)), default=0
        )

    def place(self, look: Look, rect: Rect) -> None:
        """Place the parts from the left."""
        self.rect = rect
        left = rect.x
        for part, width in zip(self.parts, self._widths(look, rect.width), strict=True):
            high = rect.height if self._align == "stretch" else min(rect.height, part.height(look, width))
            top = rect.y + ((rect.height - high) // 2 if self._align == "middle" else 0)
            part.place(look, Rect(left, top, width, high))
            left += width + look.px(self._gap)

    def _widths(self, look: Look, width: int) -> list[int]:
        if width not in self._shared:
            self._shared[width] = self._share(look, width)
        return self._shared[width]

    def _share(self, look: Look, width: int) -> list[int]:
        free = width - look.px(self._gap) * max(0, len(self.parts) - 1)
        natural = [0 if part.grow else part.natural(look) for part in self.parts]
        room = free - min(free * 3 // 10, sum(part.natural(look) for part in self.parts if part.grow))
        fixed = _shrunk(natural, room) if sum(natural) > room else natural
        return _grown(self.parts, fixed, free - sum(fixed))


def _grown(parts: Sequence[Widget], fixed: Sequence[int], free: int) -> list[int]:
    """Return sizes in which the parts that grow share what is free."""
    shares = sum(part.grow for part in parts)
    if not shares or free <= 0:
        return list(fixed)
    sizes = [
        int(part.grow / shares * free) if part.grow else size for part, size in zip(parts, fixed, strict=True)
    ]
    last = max(place for place, part in enumerate(parts) if part.grow)
    sizes[last] += free - sum(size for part, size in zip(parts, sizes, strict=True) if part.grow)
    return sizes


def _shrunk(natural: Sequence[int], room: int) -> list[int]:
    """Return widths that fit a room: narrow parts keep theirs, wide ones share the rest equally."""
    widths, left = [0] * len(natural), room
    order = sorted(range(len(natural)), key=lambda place: natural[place])
    for done, place in enumerate(order):
        widths[place] = min(natural[place], left // (len(order) - done))
        left -= widths[place]
    return widths


class Flow(Widget):
    """Parts beside each other as long as they fit, then on a next line."""

    def __init__(
        self,
        *parts: Widget | None,
        gap: float = 8,
        grow: float = 0,
        right: bool = False,
        row_gap: float | None = None,
    ) -> None:
        super().__init__(grow=grow, parts=[part for part in parts if part])
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self._right = right

    def measure_width(self, look: Look) -> int:
        """Return the width on one line."""
        gaps = look.px(self._gap) * max(0, len(self.parts) - 1)
        return sum(part.natural(look) for part in self.parts) + gaps

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of all lines."""
        rows = self._rows(look, width)
        heights = [max(part.height(look, wide) for part, wide in row) for row in rows]
        return sum(heights) + look.px(self._row_gap) * max(0, len(rows) - 1)

    def place(self, look: Look, rect: Rect) -> None:
        """Place line after line."""
        self.rect = rect
        gap, top = look.px(self._gap), rect.y
        for row in self._rows(look, rect.width):
            high = max(part.height(look, wide) for part, wide in row)
            used = sum(wide for _, wide in row) + gap * (len(row) - 1)
            left = rect.right - used if self._right else rect.x
            for part, wide in row:
                part.place(look, Rect(left, top, wide, high))
                left += wide + gap
            top += high + look.px(self._row_gap)

    def _rows(self, look: Look, width: int) -> list[list[tuple[Widget, int]]]:
        rows: list[list[tuple[Widget, int]]] = []
        gap, used = look.px(self._gap), 0
        for part in self.parts:
            wide = min(width, part.natural(look))
            if not rows or used + gap + wide > width:
                rows.append([(part, wide)])
                used = wide
            else:
                rows[-1].append((part, wide))
                used += gap + wide
        return rows


class Grid(Widget):
    """Rows of cells in columns: weights share the width; a weight of 0 is as wide as its widest cell."""

    def __init__(
        self, rows: Sequence[Sequence[Widget]], weights: Sequence[float], gap: float = 8, row_gap: float = 6
    ) -> None:
        super().__init__(parts=[cell for row in rows for cell in row])
        self._rows = [list(row) for row in rows]
        self._weights = weights
        self._gaps = (gap, row_gap)

    def measure_width(self, look: Look) -> int:
        """Return the widths of the widest cells and the gaps between them."""
        gaps = look.px(self._gaps[0]) * max(0, len(self._weights) - 1)
        return sum(self._widest(look, column) for column in range(len(self._weights))) + gaps

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of all rows."""
        heights = self._heights_of(look, self._widths(look, width))
        return sum(heights) + look.px(self._gaps[1]) * max(0, len(heights) - 1)

    def place(self, look: Look, rect: Rect) -> None:
        """Place row after row, cells in the middle of their row's height."""
        self.rect = rect
        widths = self._widths(look, rect.width)
        top = rect.y
        for row, high in zip(self._rows, self._heights_of(look, widths), strict=True):
            left = rect.x
            for cell, wide in zip(row, widths, strict=False):
                own = min(high, cell.height(look, wide))
                cell.place(look, Rect(left, top + (high - own) // 2, wide, own))
                left += wide + look.px(self._gaps[0])
            top += high + look.px(self._gaps[1])

    def _widest(self, look: Look, column: int) -> int:
        return max((row[column].natural(look) for row in self._rows if column < len(row)), default=0)

    def _widths(self, look: Look, width: int) -> list[int]:
        free = width - look.px(self._gaps[0]) * max(0, len(self._weights) - 1)
        widest = [self._widest(look, column) for column in range(len(self._weights))]
        natural = [0 if weight else wide for wide, weight in zip(widest, self._weights, strict=True)]
        room = free - min(free * 3 // 10, sum(widest) - sum(natural))
        fixed = _shrunk(natural, room) if sum(natural) > room else natural
        left, shares = free - sum(fixed), sum(self._weights)
        return [
            int(left * weight / shares) if weight else wide
            for weight, wide in zip(self._weights, fixed, strict=True)
        ]

    def _heights_of(self, look: Look, widths: Sequence[int]) -> list[int]:
        return [
            max((cell.height(look, wide) for cell, wide in zip(row, widths, strict=False)), default=0)
            for row in self._rows
        ]


class Sized(Widget):
    """One part with a width, a height or a greatest width of its own, in units."""

    def __init__(
        self,
        part: Widget,
        width: float | None = None,
        height: float | None = None,
        most: float | None = None,
        grow: float = 0,
    ) -> None:
        super().__init__(grow=grow, parts=[part])
        self._width, self._height, self._most = width, height, most

    def measure_width(self, look: Look) -> int:
        """Return its own width, else that of the part."""
        if self._width is not None:
            return look.px(self._width)
        natural = self.parts[0].natural(look)
        return natural if self._most is None else min(natural, look.px(self._most))

    def measure_height(self, look: Look, width: int) -> int:
        """Return its own height, else that of the part."""
        if self._height is not None:
            return look.px(self._height)
        return self.parts[0].height(look, self._inner(look, width))

    def place(self, look: Look, rect: Rect) -> None:
        """Place the part in the middle, not wider than it may be."""
        self.rect = rect
        width = self._inner(look, rect.width)
        self.parts[0].place(look, Rect(rect.x + (rect.width - width) // 2, rect.y, width, rect.height))

    def _inner(self, look: Look, width: int) -> int:
        return width if self._most is None else min(width, look.px(self._most))


class Card(Widget):
    """One part on a coloured ground with rounded corners; a named one stands in descriptions as a group."""

    role = "group"

    def __init__(
        self,
        part: Widget,
        *,
        colour: str = "card",
        border: str = "",
        pad: tuple[float, float] = (12, 10),
        radius: float = 8,
        grow: float = 0,
        name: str = "",
        label: str = "",
    ) -> None:
        super().__init__(name, grow, [part])
        self._colour, self._border, self._pad, self._radius = colour, border, pad, radius
        self._label = label

    @property
    def text(self) -> str:
        """Return the group's label."""
        return self._label

    def measure_width(self, look: Look) -> int:
        """Return the part's width and the padding."""
        return self.parts[0].natural(look) + 2 * look.px(self._pad[0])

    def measure_height(self, look: Look, width: int) -> int:
        """Return the part's height and the padding."""
        return self.parts[0].height(look, width - 2 * look.px(self._pad[0])) + 2 * look.px(self._pad[1])

    def place(self, look: Look, rect: Rect) -> None:
        """Place the part inside the padding."""
        self.rect = rect
        self.parts[0].place(look, rect.inflate(-2 * look.px(self._pad[0]), -2 * look.px(self._pad[1])))

    def paint(self, canvas: Canvas) -> None:
        """Draw the ground and the border."""
        hem = "hem" if self._colour == "card" else ""
        box(canvas, self.rect, self._colour, self._border or hem, self._radius, 1.5 if self._border else 1)


class Pad(Card):
    """One part with room around it and no ground."""

    role = ""

    def __init__(self, part: Widget, x: float = 12, y: float = 10, grow: float = 0) -> None:
        super().__init__(part, colour="", pad=(x, y), grow=grow)


class Behind(Widget):
    """A tree that is seen but takes no input, darkened: what lies behind a dialog."""

    @property
    def inert(self) -> bool:
        """Take no input."""
        return True

    def draw(self, canvas: Canvas) -> None:
        """Draw the tree, then a shade over it."""
        quiet = Canvas(canvas.surface, canvas.look)
        for part in self.parts:
            part.draw(quiet)
        shade = pygame.Surface(self.rect.size)
        shade.fill(canvas.look.colour("shade"))
        shade.set_alpha(170)
        canvas.surface.blit(shade, self.rect)


class Rule(Widget):
    """A thin line across."""

    def measure_height(self, look: Look, width: int) -> int:
        """Return a pixel or two."""
        return max(1, look.px(1))

    def paint(self, canvas: Canvas) -> None:
        """Draw the line."""
        canvas.surface.fill(canvas.look.colour("line"), self.rect)


def box(
    canvas: Canvas, rect: Rect, colour: str, border: str = "", radius: float = 8, width: float = 1.5
) -> None:
    """Draw a rounded rectangle, filled or with a border or both; an empty colour draws nothing."""
    look = canvas.look
    if colour:
        pygame.draw.rect(canvas.surface, look.colour(colour), rect, border_radius=look.px(radius))
    if border:
        line = max(1, look.px(width))
        pygame.draw.rect(canvas.surface, look.colour(border), rect, line, border_radius=look.px(radius))
