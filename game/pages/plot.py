"""Lines over time and stacked bars as inline SVG: text stays text, and light and dark follow the page's style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.pages.axis import apart, labelled, ticks
from game.pages.markup import Html, element, joined
from game.pages.tokens import stamp

Point = tuple[float, float]

_LETTER = 6.2  # units that a letter of a label is wide
_LABEL = 13  # units from label to label at the ends of lines
_FAN = 1.6  # units by which lines of one value are kept apart
_MARK, _END = 8.0, 11.0  # units: the shapes on a line and at its end
_TICKS = 5
_ROW = 34  # units: a stacked bar with the room around it
_NAMES = 120
_THIN = 16  # units that a part of a bar must be wide to hold its number


@dataclass(frozen=True)
class Curve:
    """A value for each point in time; without a shape it is thin and bare."""

    name: str
    values: Sequence[int]
    colour: str
    shape: str = ""
    letter: str = ""


@dataclass(frozen=True)
class Guide:
    """A dashed line that says where something begins."""

    name: str
    values: Sequence[int]
    kind: str = "soft"  # soft, warning or bad


@dataclass(frozen=True)
class _Area:
    """Where the lines are drawn, in units, and the values at its lower and upper edge."""

    wide: int
    high: int
    times: int
    low: int
    top: int
    left: int = 28
    right: int = 44
    above: int = 17
    below: int = 24

    def x(self, time: int) -> float:
        """Return where a point in time lies."""
        span = self.wide - self.left - self.right
        return self.left + (span * time / (self.times - 1) if self.times > 1 else span / 2)

    def y(self, value: int) -> float:
        """Return how high a value lies."""
        span = self.high - self.above - self.below
        return self.above + span * (self.top - value) / (self.top - self.low)


def line_chart(
    title: str,
    curves: Sequence[Curve],
    times: Sequence[str],
    *,
    guides: Sequence[Guide] = (),
    highest: int = 0,
    size: tuple[int, int] = (360, 230),
) -> Html:
    """Return curves over time; `times` names the points, `highest` is a value that is always in sight."""
    series = [curve.values for curve in curves] + [guide.values for guide in guides]
    values = [value for each in series for value in each]
    steps = ticks(min([0, *values]), max([highest, 1, *values]), _TICKS)
    area = _Area(*size, len(times), steps[0], steps[-1])
    offsets = _fans(curves)
    drawn = (
        *(_grid(area, step) for step in steps),
        *_times(area, times),
        *(_guide(area, guide) for guide in guides),
        *(_curve(area, curve, offset) for curve, offset in zip(curves, offsets, strict=True)),
        *(_marks(area, curve, offset, times) for curve, offset in zip(curves, offsets, strict=True)),
        *_ends(area, curves),
    )
    return _picture(title, size, drawn)


def _picture(title: str, size: tuple[int, int], drawn: Sequence[Html]) -> Html:
    named = element("title", title)
    box = f"0 0 {size[0]} {size[1]}"
    return element("svg", named, *drawn, viewBox=box, class_="plot", role="img", aria_label=title)


def _text(words: str, x: float, y: float, kind: str, anchor: str = "start") -> Html:
    return element("text", words, x=f"{x:.1f}", y=f"{y:.1f}", class_=kind, text_anchor=anchor)


def _line(points: Sequence[Point], kind: str, colour: str | None = None) -> Html:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return element("polyline", points=path, class_=kind, stroke=colour)


def _grid(area: _Area, value: int) -> Html:
    y = area.y(value)
    across = _line([(area.left, y), (area.wide - area.right, y)], "grid")
    return joined([across, _text(str(value), area.left - 6, y + 4, "axis", "end")])


def _times(area: _Area, times: Sequence[str]) -> list[Html]:
    """Return the names of as many points in time as fit below the lines."""
    middles = [round(area.x(time)) for time in range(len(times))]
    widths = [round(_LETTER * len(name)) for name in times]
    shown = [number for number, _ in labelled(middles, widths, 6, 0, area.wide)]
    return [_text(times[number], area.x(number), area.high - 6, "axis", "middle") for number in shown]


def _guide(area: _Area, guide: Guide) -> Html:
    points = [(area.x(time), area.y(value)) for time, value in enumerate(guide.values)]
    line = _line(points, f"guide {guide.kind}")
    name = _text(guide.name, area.left + 4, points[0][1] - 4, f"note {guide.kind}")
    return joined([line, name])


def _fans(curves: Sequence[Curve]) -> list[float]:
    middle = (len(curves) - 1) / 2
    return [(place - middle) * _FAN if curve.shape else 0 for place, curve in enumerate(curves)]


def _curve(area: _Area, curve: Curve, offset: float) -> Html:
    points = [(area.x(time), area.y(value) + offset) for time, value in enumerate(curve.values)]
    if not curve.shape:
        return _line(points, "thin")
    return joined([_line(points, "halo"), _line(points, "curve", curve.colour)])


def _marks(area: _Area, curve: Curve, offset: float, times: Sequence[str]) -> Html:
    """Return a curve's shape at every point in time, each of which says its value when it is pointed at."""
    if not curve.shape:
        return Html("")
    last = len(curve.values) - 1
    return joined(
        element(
            "g",
            element("title", f"{curve.name}, {times[time]}: {value}"),
            stamp(
                curve.shape,
                curve.colour,
                area.x(time),
                area.y(value) + offset,
                _END if time == last else _MARK,
            ),
        )
        for time, value in enumerate(curve.values)
    )


def _ends(area: _Area, curves: Sequence[Curve]) -> list[Html]:
    """Return letter and last value of each curve behind its end, kept apart from each other."""
    named = [curve for curve in curves if curve.letter]
    places = [round(area.y(curve.values[-1])) for curve in named]
    moved = apart(places, _LABEL, area.above, area.high - area.below)
    x = area.wide - area.right + 9
    return [
        _text(f"{curve.letter} {curve.values[-1]}", x, y + 4, "end")
        for curve, y in zip(named, moved, strict=True)
    ]


# --- stacked bars ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Bar:
    """One row of parts that add up; a part below zero lies left of the line."""

    name: str
    shape: str
    colour: str
    parts: Sequence[int]


def stacked_bars(title: str, bars: Sequence[Bar], names: Sequence[str], width: int = 720) -> Html:
    """Return bars of parts; part by part they carry the pattern of the legend, the number, and what they are."""
    low = min(sum(part for part in bar.parts if part < 0) for bar in bars)
    top = max(1, *(sum(part for part in bar.parts if part > 0) for bar in bars))
    unit = (width - _NAMES - 44) / (top - low)
    zero = _NAMES - low * unit
    high = _ROW * len(bars)
    rows = [_bar(bar, place * _ROW, zero, unit, names) for place, bar in enumerate(bars)]
    line = _line([(zero, 0), (zero, high)], "zero")
    return _picture(title, (width, high), [*rows, line])


def _bar(bar: Bar, y: float, zero: float, unit: float, names: Sequence[str]) -> Html:
    middle = y + _ROW / 2
    drawn = [stamp(bar.shape, bar.colour, 10, middle, 16), _text(bar.name, 24, middle + 4, "row")]
    right, left = zero, zero
    for number, part in enumerate(bar.parts):
        if part:
            wide = abs(part) * unit
            x = right if part > 0 else left - wide
            right, left = (right + wide, left) if part > 0 else (right, left - wide)
            drawn.append(_part(number, part, (x, y + 6), (wide, _ROW - 12), names[number]))
    drawn.append(_text(str(sum(bar.parts)), right + 8, middle + 4, "end"))
    return joined(drawn)


def _part(number: int, value: int, place: Point, size: Point, name: str) -> Html:
    box = {"x": f"{place[0]:.1f}", "y": f"{place[1]:.1f}"}
    box |= {"width": f"{max(0.5, size[0] - 1):.1f}", "height": f"{size[1]:.1f}"}
    ground = element("rect", class_=f"part-{number}", **box)
    pattern = element("rect", fill=f"url(#pattern-{number})", **box)
    fits = size[0] >= _THIN
    label = _text(str(value), place[0] + size[0] / 2, place[1] + size[1] / 2 + 4, "inside", "middle")
    return element("g", element("title", f"{name}: {value}"), ground, pattern, label if fits else None)


_PATTERNS = (
    "",
    "M-1 1l2-2M0 8l8-8M7 9l2-2",  # rising
    "M4 0v8",  # upright
    "M0 4h8",  # level
    "M-1 7l2 2M0 0l8 8M7-1l2 2",  # falling
    "M4 3v2M3 4h2",  # crosses
    "M0 8l8-8M0 0l8 8",  # net
)


def patterns() -> Html:
    """Return the patterns by which parts of bars differ besides their colour; a page needs them once."""
    made = (
        element(
            "pattern",
            element("path", d=path, class_="pattern"),
            id=f"pattern-{number}",
            width=8,
            height=8,
            patternUnits="userSpaceOnUse",
        )
        for number, path in enumerate(_PATTERNS)
    )
    return element("svg", element("defs", *made), width=0, height=0, aria_hidden="true", class_="unseen")


def legend(names: Sequence[str]) -> Html:
    """Return what each pattern of a bar stands for."""
    entries = (
        element(
            "li",
            element(
                "svg",
                element("rect", width=18, height=14, class_=f"part-{number}"),
                element("rect", width=18, height=14, fill=f"url(#pattern-{number})"),
                viewBox="0 0 18 14",
                class_="swatch",
                aria_hidden="true",
            ),
            name,
        )
        for number, name in enumerate(names)
    )
    return element("ul", *entries, class_="legend")
