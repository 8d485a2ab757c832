"""All orders by kind: what is possible of each kind, and its orders when it is unfolded."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.widget import Widget
from game.ui.parts.folding import fold
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.orders import order_list
from game.views.orders import OrderView
from game.vocabulary import OrderKind


def kinds_page(app: App, desk: Desk) -> list[Widget | None]:
    """Return a line for each kind of order; those of which something is possible on an empty sheet come first."""
    at_first = desk.menu_at_first(app)
    kinds: dict[OrderKind, list[OrderView]] = {}
    for order in desk.menu(app).values():
        kinds.setdefault(order.kind, []).append(order)
    groups = sorted(kinds.values(), key=lambda some: not any(at_first[order.number].legal for order in some))
    return [
        Label(app.say("planning.kinds"), "small", "soft"),
        *(_kind(app, desk, orders) for orders in groups),
    ]


def _kind(app: App, desk: Desk, orders: list[OrderView]) -> Widget:
    kind, possible = orders[0].kind, sum(order.legal for order in orders)
    ink = "text" if possible else "soft"
    told = app.say("planning.possible", possible=possible, count=len(orders))
    title = Row(
        Icon(f"order-{kind.word}", 20, ink),
        Label(orders[0].kind_name, "small_strong", ink, grow=1),
        Label(told, "small", "good" if possible else "soft"),
        gap=9,
        grow=1,
    )
    return fold(
        desk.unfolded,
        f"kind.{kind.word}",
        title,
        lambda: Column(*order_list(app, desk, orders), gap=5),
    )
