"""The reveal: the headline in both wires, and all sheets opened side by side."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Pad, Row, Rule, Sized
from game.ui.kit.moving import Turning
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded
from game.ui.parts.origins import origins_fold
from game.ui.parts.powers import power_chip, power_heading
from game.views.news import HeadlineView, WireView
from game.views.resolution import GivenOrder, OpenedSheet, ResolutionView
from game.views.voice import Voice

_WIDEST = 1500
_SHEET = 235
_WIRE = 330


def reveal_body(app: App, unfolded: Unfolded, view: ResolutionView) -> Widget:
    """Return the whole spread."""
    voice = app.voice()
    return Scroll(
        "reveal",
        Sized(
            Pad(
                Column(
                    _headline(voice, unfolded, view.headline) if view.headline else None,
                    Tiles(*_opened(voice, view), least=_SHEET, gap=12),
                    gap=14,
                ),
                4,
                2,
            ),
            most=_WIDEST,
        ),
    )


def _opened(voice: Voice, view: ResolutionView) -> list[Widget]:
    """Return all sheets; they open together, a blink after each other, once the headline can be read."""
    sheets = view.sheets
    return [
        Turning(
            _sheet(voice, sheet),
            "verb-tray",
            0.3 + 0.3 * place / len(sheets),
            0.7 + 0.3 * (place + 1) / len(sheets),
        )
        for place, sheet in enumerate(sheets)
    ]


def _headline(voice: Voice, unfolded: Unfolded, headline: HeadlineView) -> Card:
    """Return the news as everybody may now compare it."""
    effects = [
        Row(Icon("verb-right", 14, "warning"), Label(effect, "small"), gap=4) for effect in headline.effects
    ]
    wires = [Turning(_wire(voice, wire), "board-wire", ends=0.5) for wire in headline.wires]
    sources = origins_fold(
        voice,
        unfolded,
        "headline.sources",
        voice.say("ui.resolution.sources"),
        [headline.origin] if headline.origin else [],
    )
    return Card(
        Column(
            Row(Icon("board-headline", 26, "warning"), Label(headline.name, "title", grow=1), gap=12),
            Tiles(*wires, least=_WIRE, gap=12),
            Flow(*effects, gap=14),
            sources if headline.origin else None,
            gap=10,
        ),
        name="headline",
        label=headline.name,
    )


def _wire(voice: Voice, wire: WireView) -> Card:
    readers = [power_chip(voice, power, size=14, style="small") for power in wire.readers]
    return Card(
        Column(
            Row(Icon("board-wire", 15, "warning"), Label(wire.name, "small_strong", grow=1), gap=6),
            Label(wire.text, "quote"),
            Flow(Label(voice.say("ui.resolution.reads"), "caption", "soft"), *readers, gap=10),
            gap=6,
        ),
        colour="panel",
        name=f"wire.{wire.id}",
        label=wire.name,
    )


def _sheet(voice: Voice, sheet: OpenedSheet) -> Card:
    """Return one power's orders with their costs, its offer and its sentence."""
    return Card(
        Column(
            power_heading(voice, sheet.power),
            Row(_cost("board-attention", sheet.attention), _cost("board-capital", sheet.capital), gap=14),
            Rule(),
            *(_order(voice, order) for order in sheet.orders),
            None if sheet.orders else Label(voice.say("ui.resolution.no_orders"), "small", "soft"),
            *_said(voice, sheet),
            gap=9,
        ),
        name=f"sheet.{sheet.power}",
        label=sheet.name,
    )


def _order(voice: Voice, order: GivenOrder) -> Row:
    missed = None
    if not order.matched:
        missed = Label(voice.say("ui.resolution.unmatched"), "small_strong", "bad")
    costs = Row(_cost("board-attention", order.attention), _cost("board-capital", order.capital), gap=12)
    told = Column(Label(order.words, "body"), missed, costs, gap=2, grow=1)
    return Row(Icon(f"order-{order.kind.word}", 22, "text"), told, gap=10, align="top")


def _cost(icon: str, amount: int) -> Row:
    return Row(Icon(icon, 14, "soft"), Label(str(amount), "small", "soft"), gap=4)


def _said(voice: Voice, sheet: OpenedSheet) -> list[Widget]:
    """Return the offer and the public sentence, where there are any."""
    said: list[Widget] = []
    if sheet.offer_words:
        words = voice.say("ui.resolution.offer", order=sheet.offer_words)
        said.append(
            Row(Icon("board-offer", 18, "warning"), Label(words, "small", grow=1), gap=8, align="top")
        )
    if sheet.statement:
        said.append(Label(f"“{sheet.statement}”", "quote", "soft"))
    return said
