"""Rows of the panel: orders under a heading, and whatever leads to a place of the board."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Flag, Icon, Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.widget import Widget
from game.ui.map.place import Place
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.orders import order_list
from game.views.orders import OrderView
from game.views.republics import RepublicView
from game.views.resources import CorridorView, DepositView, SegmentView


def orders_here(
    app: App, desk: Desk, orders: list[OrderView], key: Callable[[OrderView], object] | None = None
) -> list[Widget | None]:
    """Return a heading and every order of a list."""
    if not orders:
        return [Label(app.say("planning.no_orders_here"), "small", "soft")]
    listed = order_list(app, desk, orders, key) if key else order_list(app, desk, orders)
    return [heading(app, "orders"), *listed]


def heading(app: App, key: str) -> Label:
    """Return a heading of the panel."""
    return Label(app.say(f"planning.heading.{key}"), "strong")


def everything(app: App, desk: Desk) -> list[Widget | None]:
    """Return all places, for those who do not point at the map."""
    board = desk.board(app)
    return [
        Label(app.say("planning.choose_place"), "small", "soft"),
        heading(app, "republics"),
        *(_republic_row(app, desk, republic) for republic in board.republics),
        heading(app, "deposits"),
        *(deposit_row(app, desk, deposit) for deposit in board.deposits),
        heading(app, "corridors"),
        *(_corridor_row(app, desk, corridor) for corridor in board.corridors),
    ]


def _republic_row(app: App, desk: Desk, view: RepublicView) -> Button:
    """Return a row that leads to a republic: who leads, how much room is left, what it asks for."""
    asked = app.voice().say("terminal.page.ask", ask=view.ask.name)
    told = f"{view.leader_words} {asked}."
    return _row(app, desk, Place("republic", view.number), Flag(view.id, 28), view.name, told)


def deposit_row(app: App, desk: Desk, view: DepositView) -> Button:
    """Return a row that leads to a deposit."""
    mineral = app.voice().deposits[view.number].mineral
    title = f"{view.name} · {view.mineral}"
    return _row(
        app, desk, Place("deposit", view.number), Icon(f"mineral-{mineral}", 20), title, view.status_words
    )


def _corridor_row(app: App, desk: Desk, view: CorridorView) -> Button:
    """Return a row that leads to a corridor."""
    return _row(
        app, desk, Place("corridor", view.number), Icon("board-corridor", 20), view.name, view.standards_words
    )


def segment_row(app: App, desk: Desk, view: SegmentView) -> Button:
    """Return a row that leads to a segment."""
    return _row(app, desk, Place("segment", view.number), Icon("site-rails", 20), view.name, view.words)


def segments(app: App, desk: Desk, numbers: Iterable[int]) -> list[SegmentView]:
    """Return segments by number."""
    every = {view.number: view for corridor in desk.board(app).corridors for view in corridor.segments}
    return [every[number] for number in numbers]


def _row(app: App, desk: Desk, place: Place, picture: Widget, title: str, told: str) -> Button:
    """Return a row that leads to a place, with the number of orders that are possible there."""
    count = _possible(desk.menu(app).values(), place)
    return Button(
        f"go.{place.sort}.{place.number}",
        lambda: desk.select(place),
        face=Row(
            picture,
            Column(Label(title, "small_strong"), Label(told, "small", "soft"), gap=1, grow=1),
            Label(app.say("planning.count", count=count), "small", "good" if count else "soft"),
            Icon("verb-right", 16, "soft"),
            gap=9,
        ),
        role="row",
        pad=(10, 5),
    )


def _possible(orders: Iterable[OrderView], place: Place) -> int:
    return sum(order.legal and getattr(order, place.sort) == place.number for order in orders)


def link(desk: Desk, place: Place, name: str) -> Button:
    """Return a small button that leads to a place."""
    return Button(
        f"go.{place.sort}.{place.number}",
        lambda: desk.select(place),
        name,
        icon="verb-jump",
        kind="quiet",
        style="small_strong",
        role="row",
        pad=(6, 3),
    )


def republic_link(app: App, desk: Desk, republic: int) -> Button:
    """Return a small button that leads to a republic."""
    return link(desk, Place("republic", republic), app.voice().republic(republic))
