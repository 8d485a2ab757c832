"""Effects of an order as a window shows them: each beside its icon, a rival's beside the rival's token."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Column, Flow, Row
from game.ui.kit.widget import Widget
from game.ui.parts.powers import power_token
from game.views.effects import EffectView
from game.views.orders import OrderView

_ICONS = {
    "answered": "board-ask",
    "contact": "board-contact",
    "crisis": "board-crisis",
    "development": "board-development",
    "floor": "board-floor",
    "funded": "order-contract",
    "guaranteed": "order-guarantee",
    "income": "board-capital",
    "influence": "board-influence",
    "level": "board-level",
    "licence": "order-licence",
    "member": "board-member",
    "opened": "board-corridor",
    "paper": "order-memorandum",
    "partner": "board-offer",
    "plant": "site-plant",
    "points": "board-points",
    "purchases": "board-purchase",
    "room": "board-room",
    "shares": "board-share",
    "standards": "order-standards",
    "tension": "board-tension",
}
_INKS = {"answered": "good", "tension": "warning", "crisis": "bad"}


def effect_list(app: App, order: OrderView) -> Widget:
    """Return what an order is expected to change, the seat's own effects first."""
    if not order.main_effects:
        return Label(app.voice().say("terminal.orders.nothing"), "small", "soft")
    condition = Label(order.condition, "small", "soft") if order.condition else None
    return Column(
        condition, Flow(*(_effect(app, effect) for effect in order.main_effects), gap=14, row_gap=1), gap=2
    )


def _effect(app: App, effect: EffectView) -> Widget:
    """Return one effect, which is kept whole."""
    ink = _INKS.get(effect.what, "text") if effect.power < 0 else "soft"
    picture: Widget = Icon(_ICONS.get(effect.what, "verb-right"), 13, ink)
    if effect.power >= 0:
        picture = power_token(app.voice(), effect.power, 13)
    return Row(picture, Label(effect.words, "small", ink), gap=5)
