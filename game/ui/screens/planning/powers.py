"""A power as everybody sees it, and what can be ordered with it or against it."""

from __future__ import annotations

from collections.abc import Iterable

from game.ui.app import App
from game.ui.kit.label import Label
from game.ui.kit.layout import Row
from game.ui.kit.widget import Widget
from game.ui.parts.noted import noted
from game.ui.parts.powers import power_flag, power_token
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.orders import partner_key
from game.ui.screens.planning.rows import orders_here
from game.views.orders import OrderView


def power_page(app: App, desk: Desk, number: int) -> list[Widget | None]:
    """Return what is known about a power, and what can be ordered with or against it."""
    board = desk.board(app)
    return [
        Row(
            power_token(app.voice(), number, 26),
            Label(board.powers[number].full_name, "title", grow=1),
            power_flag(app.voice(), number, 40),
            gap=9,
        ),
        *power_facts(app, desk, number),
        *orders_here(app, desk, _orders_of(desk.menu(app).values(), desk.seat, number), partner_key),
    ]


def power_facts(app: App, desk: Desk, number: int) -> list[Widget | None]:
    """Return means, mandate and limits of a power, and where it stands."""
    board, voice = desk.board(app), app.voice()
    view = board.powers[number]
    means = voice.say(
        "terminal.page.means",
        attention=view.attention,
        income=view.income + view.flagship_income[0],
        papers=view.papers,
        limit=view.papers_limit,
    )
    signature = voice.say(
        "terminal.page.signature", signature=view.signature_name, institution=view.institution
    )
    limits = (view.summit_words, view.pressure_words, view.licence_words)
    return [
        Label(f"{view.words} {means}", "small", "soft"),
        noted("board-mandate", voice.say("terminal.page.mandate", mandate=view.mandate)),
        noted("board-institution", signature),
        noted("verb-info", " ".join(filter(None, limits))),
    ]


def _orders_of(orders: Iterable[OrderView], seat: int, power: int) -> list[OrderView]:
    """Return the orders that name a power; for the seat itself those that name neither power nor place."""
    if power != seat:
        return [order for order in orders if order.other == power]
    return [order for order in orders if order.other < 0 and _is_nowhere(order)]


def _is_nowhere(order: OrderView) -> bool:
    return max(order.republic, order.deposit, order.segment, order.corridor) < 0
