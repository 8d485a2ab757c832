"""What is open after the reveal: the headline in both wires, and the sheet of a power."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row, Rule
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded
from game.ui.parts.origins import origins_fold
from game.ui.parts.powers import power_chip, power_heading
from game.views.news import HeadlineView, WireView
from game.views.resolution import GivenOrder, OpenedSheet
from game.views.voice import Voice

_WIRE = 330


def headline_card(
    voice: Voice,
    unfolded: Unfolded,
    headline: HeadlineView,
    shown: Callable[[Widget], Widget] = lambda wire: wire,
) -> Card:
    """Return the news as everybody may now compare it; `shown` says how a wire is shown."""
    effects = [
        Row(Icon("verb-right", 14, "warning"), Label(effect, "small"), gap=4) for effect in headline.effects
    ]
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
            Tiles(*(shown(_wire(voice, wire)) for wire in headline.wires), least=_WIRE, gap=12),
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


def sheet_card(voice: Voice, sheet: OpenedSheet) -> Card:
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
        words = voice.say("ui.resolution.statement", sentence=sheet.statement)
        said.append(Label(words, "quote", "soft"))
    return said
