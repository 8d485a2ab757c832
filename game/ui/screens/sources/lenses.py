"""The board under its lenses: one column for each reading, one row for each value that somebody reads differently."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Pad, Row, Sized, Space
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Spread, Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.folding import fold
from game.ui.parts.origins import origin_card
from game.ui.screens.sources.desk import Desk
from game.views.lenses import LensTable, LensView, ReadRow, ReadValue, lens_table

_WIDEST = 1240
_VALUE = 130  # units of a column of values
_SIDE = 260


def lenses_page(desk: Desk) -> Widget:
    """Return all lenses, then what they read differently, each row with the facts behind it."""
    table = lens_table(desk.voice)
    cards = Tiles(*(_lens(desk, lens) for lens in table.lenses), least=_SIDE, gap=12)
    body = Column(cards, *_rows(desk, table), gap=10)
    return Scroll("lenses", Sized(Pad(body, 4, 4), most=_WIDEST))


def _lens(desk: Desk, lens: LensView) -> Card:
    played = Label(desk.say("in_play"), "small_strong", "good") if lens.in_play else None
    return Card(
        Column(
            Row(Icon("board-lens", 18, "warning"), Label(lens.name, "strong", grow=1), played, gap=8),
            Label(lens.text, "small", "soft"),
            gap=5,
        ),
        border="good" if lens.in_play else "",
        name=f"lens.{lens.id or 'none'}",
        label=lens.name,
    )


def _rows(desk: Desk, table: LensTable) -> list[Widget]:
    if not table.rows:
        return [Label(desk.say("no_lenses"), "body", "soft")]
    heads = [_cell(Label(lens.name, "small_strong", "soft", align="right")) for lens in table.lenses]
    head = Row(Space(width=12), Label(desk.say("value"), "small_strong", "soft", grow=1), *heads, gap=10)
    return [
        Label(desk.say("lenses_note"), "small", "soft"),
        Pad(head, 4, 0),
        *(_row(desk, row) for row in table.rows),
    ]


def _cell(widget: Widget) -> Sized:
    return Sized(widget, width=_VALUE)


def _row(desk: Desk, row: ReadRow) -> Widget:
    """Return a value as every lens reads it; what differs from the board is marked, and unfolds its reasons."""
    values = [_cell(_value(reading, row.readings[0].value)) for reading in row.readings]
    face = Row(Label(row.subject, "body", grow=1), *values, gap=10, grow=1)
    return fold(
        desk.choices.unfolded,
        f"row.{row.path}",
        face,
        lambda: _reasons(desk, row.readings),
        hint=desk.say("row_hint"),
    )


def _value(reading: ReadValue, plain: int) -> Widget:
    if not reading.changed:
        return Label(str(reading.value), "body", "soft", align="right")
    moved = f"{reading.value} ({reading.value - plain:+d})"
    return Label(moved, "strong", "warning", align="right")


def _reasons(desk: Desk, readings: Sequence[ReadValue]) -> Spread:
    """Return side by side what stands behind the board's value and behind each that differs."""
    told = [
        Column(
            Label(reading.sentence, "small_strong") if reading.sentence else None,
            origin_card(desk.voice, reading.origin, desk.follow, to="fact"),
            gap=4,
        )
        for place, reading in enumerate(readings)
        if reading.changed or place == 0
    ]
    return Spread(*told, weights=[1] * len(told), least=_SIDE, gap=10)
