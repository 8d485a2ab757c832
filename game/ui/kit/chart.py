"""Line charts: series of whole numbers over time, told apart by colour, marker and a name at the end of the line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit.axis import apart, labelled, ticks
from game.ui.kit.label import stamp
from game.ui.kit.look import Look
from game.ui.kit.stroke import dashed, stroke
from game.ui.kit.widget import IGNORED, Canvas, Rect, Reply, Widget

_MARKER = 11
_AXIS = "caption"
_MOVES = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
_COMMANDS = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META

Place = tuple[int, int]


@dataclass(frozen=True)
class Line:
    """One series: a value for each point in time, and what it is drawn with; without a shape it is thin and bare."""

    values: tuple[int, ...]
    colour: str
    shape: str = ""
    letter: str = ""


@dataclass(frozen=True)
class Guide:
    """A dashed line to read others by; one with a name has it at its end."""

    values: tuple[int, ...]
    colour: str = "soft"
    name: str = ""


class Moment(Widget):
    """One point in time of a chart, to be pointed at."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(name)
        self.hint = hint


class LineChart(Widget):
    """Lines over time with a cursor that arrow keys and clicks move."""

    role = "chart"
    focusable = True

    def __init__(
        self,
        name: str,
        lines: Sequence[Line],
        times: Sequence[str],
        *,
        cursor: int,
        choose: Callable[[int], object],
        guides: Sequence[Guide] = (),
        hints: Sequence[str] = (),
        highest: int = 0,
        ratio: float = 0.6,
        most: float = 420,
    ) -> None:
        moments = [Moment(f"{name}.{number}", hint) for number, hint in enumerate(hints)]
        super().__init__(name, parts=moments)
        self._lines, self._times, self._guides = tuple(lines), tuple(times), tuple(guides)
        self._cursor, self._choose = cursor, choose
        self._ratio, self._most = ratio, most
        series = [line.values for line in self._lines] + [guide.values for guide in self._guides]
        values = [value for one in series for value in one]
        self._range = (min(0, *values), max(1, highest, *values))
        self.hint = hints[cursor] if hints else ""
        self._plot = Rect(0, 0, 1, 1)
        self._ticks = [0, 1]
        self._inset = 0

    @property
    def text(self) -> str:
        """Return what it shows at the cursor."""
        return self.hint

    # --- placing ------------------------------------------------------------------------------------------

    def measure_width(self, look: Look) -> int:
        """Return room for a small chart."""
        return look.px(300)

    def measure_height(self, look: Look, width: int) -> int:
        """Return a share of the width, within reason."""
        return max(look.px(150), min(round(width * self._ratio), look.px(self._most)))

    def place(self, look: Look, rect: Rect) -> None:
        """Take a rectangle; give each point in time its stripe."""
        self.rect = rect
        line = look.line_height(_AXIS)
        high = max(1, rect.height - line * 2 - look.px(6))
        self._ticks = ticks(*self._range, high // (line + look.px(4)))
        self._inset = look.px(_MARKER)
        left = max(look.width(str(tick), _AXIS) for tick in self._ticks) + look.px(8)
        self._plot = Rect(
            rect.x + left,
            rect.y + line // 2 + look.px(2),
            max(1, rect.width - left - self._margin(look)),
            high,
        )
        stops = [self._x(number) for number in range(len(self._times))]
        for number, moment in enumerate(self.parts):
            start = (stops[number - 1] + stops[number]) // 2 if number else self._plot.left
            end = (stops[number] + stops[number + 1]) // 2 if number + 1 < len(stops) else self._plot.right
            moment.place(look, Rect(start, self._plot.y, end - start, self._plot.height))

    def _margin(self, look: Look) -> int:
        """Return the room right of the plot, for names at the ends of lines."""
        widest = max((look.width(text, "small_strong") for _, text, _ in self._ends()), default=0)
        return look.px(_MARKER + 18) + widest

    def _ends(self) -> list[tuple[int, str, Line | None]]:
        """Return what is named at the end: value, text, and the line whose marker stands there."""
        guides = [guide for guide in self._guides if guide.name]
        return [
            *((line.values[-1], f"{line.letter} {line.values[-1]}".strip(), line) for line in self._lines),
            *((guide.values[-1], f"{guide.name} {guide.values[-1]}", None) for guide in guides),
        ]

    def _x(self, number: int) -> int:
        inside = self._plot.inflate(-2 * self._inset, 0)
        last = len(self._times) - 1
        return inside.x + inside.width * number // last if last else inside.centerx

    def _y(self, value: int) -> int:
        low, high = self._ticks[0], self._ticks[-1]
        return self._plot.bottom - self._plot.height * (value - low) // (high - low)

    # --- input --------------------------------------------------------------------------------------------

    def click(self, place: Place) -> object:
        """Move the cursor to the nearest point in time."""
        return self._choose(min(range(len(self._times)), key=lambda number: abs(self._x(number) - place[0])))

    def key(self, key: int, modifiers: int, carets: dict[str, int]) -> Reply:
        """Move the cursor."""
        last = len(self._times) - 1
        ends = {pygame.K_HOME: 0, pygame.K_END: last}
        if modifiers & _COMMANDS or (key not in _MOVES and key not in ends):
            return IGNORED
        target = ends[key] if key in ends else max(0, min(self._cursor + _MOVES[key], last))
        return Reply(True, self._choose(target), True)

    # --- drawing ------------------------------------------------------------------------------------------

    def paint(self, canvas: Canvas) -> None:
        """Draw grid, cursor, guides, lines and their names."""
        self._paint_ground(canvas)
        self._paint_times(canvas)
        for guide in self._guides:
            points = [(self._x(number), self._y(value)) for number, value in enumerate(guide.values)]
            self._paint_guide(canvas, guide, points)
        fans = self._fans(canvas.look)
        for line, fan in zip(self._lines, fans, strict=True):
            self._paint_line(canvas, line, fan)
        for number in range(len(self._times)):
            self._paint_markers(canvas, number)
        self._paint_ends(canvas)
        if canvas.focus == self.name:
            width = max(1, canvas.look.px(2))
            pygame.draw.rect(canvas.surface, canvas.look.colour("focus"), self.rect, width, border_radius=4)

    def _paint_ground(self, canvas: Canvas) -> None:
        look, plot = canvas.look, self._plot
        pointed = [place for place, part in enumerate(self.parts) if part.name == canvas.hover]
        for place, colour in [*((place, "line") for place in pointed), (self._cursor, "text")]:
            canvas.surface.fill(look.colour(colour), Rect(self._x(place), plot.top, 1, plot.height))
        for tick in self._ticks:
            y = self._y(tick)
            canvas.surface.fill(look.colour("line"), Rect(plot.x, y, plot.width, 1))
            picture = look.text(str(tick), _AXIS, "soft")
            canvas.surface.blit(picture, picture.get_rect(midright=(plot.x - look.px(5), y)))

    def _paint_times(self, canvas: Canvas) -> None:
        look, top = canvas.look, self._plot.bottom + canvas.look.px(4)
        widths = [look.width(time, _AXIS) for time in self._times]
        middles = [self._x(number) for number in range(len(self._times))]
        for number, left in labelled(middles, widths, look.px(10), self.rect.left, self.rect.right):
            canvas.surface.blit(look.text(self._times[number], _AXIS, "soft"), (left, top))

    def _paint_guide(self, canvas: Canvas, guide: Guide, points: list[Place]) -> None:
        look = canvas.look
        ends = [(self._plot.left, points[0][1]), *points, (self._plot.right, points[-1][1])]
        dashed(canvas.surface, look.colour(guide.colour), ends, look.px(5), look.px(4), max(1, look.px(1.2)))

    def _fans(self, look: Look) -> list[int]:
        """Return how far each line is moved up or down, so that lines of one value lie beside each other."""
        step, middle = look.px(1.5), (len(self._lines) - 1) / 2
        return [round((place - middle) * step) if line.shape else 0 for place, line in enumerate(self._lines)]

    def _paint_line(self, canvas: Canvas, line: Line, fan: int) -> None:
        look = canvas.look
        points = [(self._x(number), self._y(value) + fan) for number, value in enumerate(line.values)]
        if not line.shape:
            stroke(canvas.surface, look.colour(line.colour), points, max(1, look.px(1.2)))
            return
        wide = max(2, look.px(2.2))
        stroke(canvas.surface, look.colour("paper"), points, wide + max(1, look.px(1)))
        stroke(canvas.surface, look.colour(line.colour), points, wide)

    def _paint_markers(self, canvas: Canvas, number: int) -> None:
        """Draw the markers of one point in time, those of one value side by side."""
        size = canvas.look.px(_MARKER)
        shared: dict[int, list[int]] = {}
        for place, line in enumerate(self._lines):
            if line.shape:
                shared.setdefault(line.values[number], []).append(place)
        room = max(size // 3, self._plot.width // max(1, len(self._times)) - size // 2)
        for value, places in shared.items():
            step = min(size, room // len(places))
            for order, place in enumerate(places):
                x = self._x(number) + round((order - (len(places) - 1) / 2) * step)
                line, middle = self._lines[place], (x, self._y(value))
                stamp(canvas.surface, canvas.look, line.shape, line.colour, size, middle)

    def _paint_ends(self, canvas: Canvas) -> None:
        look, ends = canvas.look, self._ends()
        gap = look.line_height("small_strong") * 9 // 10
        heights = apart([self._y(value) for value, _, _ in ends], gap, self._plot.top, self._plot.bottom)
        start, left = self._x(len(self._times) - 1) + look.px(_MARKER), self._plot.right + look.px(8)
        for (value, text, line), height in zip(ends, heights, strict=True):
            thread = (start, self._y(value)), (left - look.px(2), height)
            pygame.draw.aaline(canvas.surface, look.colour("line"), *thread)
            if line and line.shape:
                middle = (left + look.px(_MARKER) // 2, height)
                stamp(canvas.surface, look, line.shape, line.colour, look.px(_MARKER), middle)
            picture = look.text(text, "small_strong", "text" if line and line.shape else "soft")
            canvas.surface.blit(picture, picture.get_rect(midleft=(left + look.px(_MARKER + 4), height)))
