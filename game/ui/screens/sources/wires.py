"""Headlines with all their texts side by side; those of a game that goes on stay sealed until they are opened."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Pad, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Spread
from game.ui.kit.widget import Widget
from game.ui.parts.noted import noted
from game.ui.parts.origins import origin_card
from game.ui.parts.powers import power_token
from game.ui.parts.searching import search_row
from game.ui.screens.sources.desk import Desk
from game.views.news import WireView
from game.views.register import WirePair, opened_headlines, wire_pairs
from game.views.searching import holds

_LIST = 330  # units
_LINE = 820
_SIDE = 240


def wires_page(desk: Desk) -> Widget:
    """Return the headlines beside the one that is read."""
    table = desk.app.table
    pairs = wire_pairs(desk.voice, opened_headlines(table.course) if table else None)
    found = [pair for pair in pairs if holds(_text(pair), desk.choices.query)]
    chosen = next((pair for pair in pairs if pair.headline.number == desk.choices.headline), None)
    left = Sized(_list(desk, found), width=_LIST)
    return Row(left, _reader(desk, chosen), gap=14, grow=1, align="stretch")


def _text(pair: WirePair) -> str:
    """Return what a search looks through: of a sealed headline only its name."""
    texts = () if pair.sealed else (wire.text for wire in pair.headline.wires)
    return " ".join((pair.headline.name, *texts))


def _list(desk: Desk, found: Sequence[WirePair]) -> Column:
    search = search_row(
        desk.app,
        desk.choices.query,
        lambda query: setattr(desk.choices, "query", query),
        empty=desk.say("search_wires"),
        hint=desk.say("search_hint"),
        submit=lambda: _choose(desk, found[0].headline.number) if found else None,
    )
    entries = Column(*(_entry(desk, pair) for pair in found), gap=2)
    count = Label(desk.say("found", count=len(found)), "small", "soft")
    return Column(search, count, Scroll(f"headlines.{desk.choices.query}", entries), gap=8, grow=1)


def _entry(desk: Desk, pair: WirePair) -> Button:
    number, icon = pair.headline.number, "verb-locked" if pair.sealed else "board-headline"
    face = Row(Icon(icon, 18, "soft"), Label(pair.headline.name, grow=1), gap=10)
    return Button(
        f"headline.{number}",
        lambda: _choose(desk, number),
        face=face,
        kind="quiet",
        selected=number == desk.choices.headline,
        role="option",
        pad=(10, 5),
    )


def _choose(desk: Desk, number: int) -> None:
    desk.choices.headline = number


def _reader(desk: Desk, pair: WirePair | None) -> Scroll:
    if pair is None:
        return Scroll("wire", Label(desk.say("nothing"), "body", "soft"))
    headline = pair.headline
    parts: list[Widget] = [
        Row(Icon("board-headline", 30, "soft"), Label(headline.name, "title", grow=1), gap=10),
        Flow(*(noted("verb-info", effect) for effect in headline.effects), gap=16),
    ]
    if pair.sealed:
        parts.append(noted("verb-locked", desk.say("sealed"), "warning"))
    else:
        wires = [_wire(desk, wire) for wire in headline.wires]
        parts.append(Spread(*wires, weights=[1] * len(wires), least=_SIDE, gap=12))
        parts.append(Label(desk.say("behind"), "heading"))
        if headline.origin:
            parts.append(origin_card(desk.voice, headline.origin, desk.follow, to="fact"))
    return Scroll(f"wire.{headline.number}", Sized(Pad(Column(*parts, gap=12), 6, 4), most=_LINE))


def _wire(desk: Desk, wire: WireView) -> Card:
    """Return one text with who reads it."""
    readers = (power_token(desk.voice, power, 17, desk.voice.power(power)) for power in wire.readers)
    return Card(
        Column(
            Row(Label(wire.name, "strong", "warning", grow=1), *readers, gap=6),
            Label(wire.text, "reading"),
            gap=8,
        ),
        border="line",
        pad=(16, 12),
        name=f"text.{wire.id}",
        label=wire.name,
    )
