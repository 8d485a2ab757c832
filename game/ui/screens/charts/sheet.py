"""What the charts of one build share: series, times and cursor, turned into lines and tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.app import App
from game.ui.kit.chart import LineChart
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Grid
from game.ui.kit.plot import Guide, Line, Plot
from game.ui.kit.type import Span
from game.ui.kit.widget import Widget
from game.views.history import HistoryView, Series
from game.views.voice import Voice


@dataclass(frozen=True)
class Sheet:
    """Series over time, and the cursor."""

    app: App
    voice: Voice
    history: HistoryView
    times: tuple[str, ...]  # one for each point in time
    cursor: int
    move: Callable[[int], None]

    @property
    def powers(self) -> range:
        """All seats."""
        return range(self.voice.tables.powers)

    @property
    def republics(self) -> range:
        """All republics."""
        return range(self.voice.tables.republics)

    def at(self, series: Series) -> int:
        """Return a series' value at the cursor."""
        return series[self.cursor]

    def power_lines(self, series: Sequence[Series]) -> list[Line]:
        """Return a line for each power."""
        models = self.voice.powers
        return [
            Line(values, model.colour, model.shape, model.letter)
            for values, model in zip(series, models, strict=True)
        ]

    def chart(
        self,
        name: str,
        heading: Widget,
        lines: Sequence[Line],
        told: Callable[[int], str],
        *,
        guides: Sequence[Guide] = (),
        highest: int = 0,
        ratio: float = 0.6,
        most: float = 640,
    ) -> Card:
        """Return a chart under its heading; `told` says its numbers at a point in time."""
        hints = [
            self.app.say("charts.at", time=time, values=told(number))
            for number, time in enumerate(self.times)
        ]
        chart = LineChart(
            name,
            Plot(tuple(lines), self.times, tuple(guides), highest),
            cursor=self.cursor,
            choose=self.move,
            hints=hints,
            ratio=ratio,
            most=most,
        )
        return Card(Column(heading, chart, gap=6))

    def pairs(self, names: Sequence[str], values: Sequence[int]) -> str:
        """Return names with their numbers in a sentence."""
        pairs = [
            self.app.say("charts.pair", name=name, value=value)
            for name, value in zip(names, values, strict=True)
        ]
        return self.voice.say("list.comma").join(pairs)


def number(value: object, note: object = "") -> Label:
    """Return a number for a table, with a small one beside it."""
    spans = [Span(str(value), "strong")] + ([Span(f" {note}", "caption", "soft")] if note != "" else [])
    return Label(spans, align="right")


def table(rows: Sequence[Sequence[Widget]]) -> Grid:
    """Return numbers in columns; the first column names the rows."""
    return Grid(rows, [1, *(0 for _ in rows[0][1:])], gap=10, row_gap=8)
