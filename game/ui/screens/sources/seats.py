"""How much of the board and of each seat no document says, and what that is."""

from __future__ import annotations

from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Pad, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.folding import fold
from game.ui.parts.noted import noted
from game.ui.parts.origins import design_bar
from game.ui.parts.powers import power_heading
from game.ui.screens.sources.desk import Desk
from game.views.register import SeatShare, UseView, seat_shares

_WIDEST = 1240
_SEAT = 400  # units


def seats_page(desk: Desk) -> Widget:
    """Return the share of the whole board, then seat by seat."""
    whole, *seats = seat_shares(desk.voice)
    body = Column(
        Label(desk.app.say("premise.design_note"), "small", "soft"),
        Card(design_bar(whole.share), name="share.all", label=whole.share.words),
        Tiles(*(_seat(desk, seat) for seat in seats), least=_SEAT, gap=12),
        gap=12,
    )
    return Scroll("seats", Sized(Pad(body, 4, 4), most=_WIDEST))


def _seat(desk: Desk, share: SeatShare) -> Card:
    words = desk.say("invented", count=len(share.design))
    invented = fold(
        desk.choices.unfolded,
        f"design.{share.seat}",
        words,
        lambda: Column(*(_value(desk, use) for use in share.design), gap=6),
        icon="board-design",
    )
    return Card(
        Column(
            power_heading(desk.voice, share.seat),
            design_bar(share.share),
            invented if share.design else None,
            gap=9,
        ),
        name=f"share.{share.seat}",
        label=share.share.words,
    )


def _value(desk: Desk, use: UseView) -> Widget:
    reason = desk.voice.say("ui.origins.design", reason=use.reason)
    return Column(Label(use.words, "small_strong"), noted("board-design", reason, ink="soft", size=15), gap=2)
