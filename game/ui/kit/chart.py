"""Line charts: a plot over time with a cursor that arrow keys and clicks move, and numbers for whoever points."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.kit.layout import box
from game.ui.kit.look import Look
from game.ui.kit.plot import Plan, Plot, picture, plan
from game.ui.kit.widget import IGNORED, Canvas, Rect, Reply, Widget

_MOVES = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
_COMMANDS = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META


class Moment(Widget):
    """One point in time of a chart, to be pointed at."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(name)
        self.hint = hint


class LineChart(Widget):
    """A plot on a ground; `hints` say its numbers at each point in time, and `choose` takes a new cursor."""

    role = "chart"
    focusable = True

    def __init__(
        self,
        name: str,
        plot: Plot,
        *,
        cursor: int,
        choose: Callable[[int], object],
        hints: Sequence[str] = (),
        ratio: float = 0.6,
        most: float = 420,
        ground: str = "card",
    ) -> None:
        super().__init__(name, parts=[Moment(f"{name}.{n}", hint) for n, hint in enumerate(hints)])
        self._plot, self._cursor, self._choose = plot, cursor, choose
        self._ratio, self._most, self._ground = ratio, most, ground
        self.hint = hints[cursor] if hints else ""
        self._plan: Plan | None = None

    @property
    def text(self) -> str:
        """Return what it shows at the cursor."""
        return self.hint

    def measure_width(self, look: Look) -> int:
        """Return room for a small chart."""
        return look.px(300)

    def measure_height(self, look: Look, width: int) -> int:
        """Return a share of the width, within reason."""
        return max(look.px(150), min(round(width * self._ratio), look.px(self._most)))

    def place(self, look: Look, rect: Rect) -> None:
        """Take a rectangle; give each point in time its stripe."""
        self.rect = rect
        self._plan = plan(look, self._plot, rect.size)
        for number, moment in enumerate(self.parts):
            moment.place(look, self._plan.stripe(number).move(rect.topleft))

    def click(self, place: tuple[int, int]) -> object:
        """Move the cursor to the nearest point in time."""
        stops = self._plan.stops if self._plan else [0]
        x = place[0] - self.rect.x
        return self._choose(min(range(len(stops)), key=lambda number: abs(stops[number] - x)))

    def key(self, key: int, modifiers: int, carets: dict[str, int]) -> Reply:
        """Move the cursor."""
        last = len(self._plot.times) - 1
        ends = {pygame.K_HOME: 0, pygame.K_END: last}
        if modifiers & _COMMANDS or (key not in _MOVES and key not in ends):
            return IGNORED
        target = ends[key] if key in ends else max(0, min(self._cursor + _MOVES[key], last))
        return Reply(True, self._choose(target), True)

    def paint(self, canvas: Canvas) -> None:
        """Draw the plot, then what changes: the point in time pointed at, the cursor, the ring of the focus."""
        if not self._plan:
            return
        look, area = canvas.look, self._plan.area.move(self.rect.topleft)
        canvas.surface.blit(picture(look, self._plot, self.rect.size, self._ground), self.rect)
        pointed = [number for number, part in enumerate(self.parts) if part.name == canvas.hover]
        for number, colour in [*((number, "soft") for number in pointed), (self._cursor, "text")]:
            x = self.rect.x + self._plan.stops[number]
            canvas.surface.fill(look.colour(colour), Rect(x, area.y, 1, area.height))
        if canvas.focus == self.name:
            box(canvas, self.rect.inflate(6, 6), "", "focus", width=2)
