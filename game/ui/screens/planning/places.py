"""What is selected on the board: its facts in short, and every order that can be given there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Flag, Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.widget import Widget
from game.ui.map.place import Place
from game.ui.parts.powers import power_flag, power_token
from game.ui.parts.tracks import InfluenceTrack
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.orders import order_list, partner_key
from game.views.orders import OrderView
from game.views.republics import Presence, RepublicView
from game.views.resources import CorridorView, DepositView, SegmentView

_Parts = list[Widget | None]


def place_page(app: App, desk: Desk) -> _Parts:
    """Return what there is to say and to do about the selected place, or all places to choose from."""
    pages: dict[str, Callable[[App, Desk, int], _Parts]] = {
        "republic": _republic,
        "deposit": _deposit,
        "segment": _segment,
        "corridor": _corridor,
        "power": power_page,
    }
    if desk.place is None:
        return _everything(app, desk)
    return pages[desk.place.sort](app, desk, desk.place.number)


# --- republics ------------------------------------------------------------------------------------------


def _republic(app: App, desk: Desk, number: int) -> _Parts:
    board, voice = desk.board(app), app.voice()
    view = board.republics[number]
    here = [order for order in desk.menu(app).values() if order.republic == number and order.deposit < 0]
    return [
        Row(Flag(view.id, 32), Label(view.name, "title", grow=1), *_worth(app, view), gap=8),
        Label(view.text, "small", "soft"),
        tracks(app, view),
        ask_card(app, desk, view),
        Label(voice.say("terminal.page.minister", name=view.name), "small") if view.minister else None,
        *orders_here(app, desk, here),
        _heading(app, "deposits") if view.deposits else None,
        *(deposit_row(app, desk, board.deposits[deposit]) for deposit in view.deposits),
        _heading(app, "segments") if view.segments else None,
        *(segment_row(app, desk, segment) for segment in segments(app, desk, view.segments)),
    ]


def _worth(app: App, view: RepublicView) -> list[Widget]:
    return [
        fact("board-value", view.value, app.say("planning.fact.value")),
        fact("board-development", view.development, app.say("planning.fact.development")),
    ]


def fact(icon: str, number: int, says: str) -> Widget:
    """Return a number with an icon; `says` names it, also to whoever points at it."""
    row = Row(Icon(icon, 15, "soft", says), Label(str(number), "strong"), gap=4, name=f"fact.{icon}")
    row.hint = f"{says}: {number}"
    return row


def tracks(app: App, view: RepublicView) -> Widget:
    """Return every power's influence, with marks for what else it has there, and the room."""
    highest = app.voice().tables.numbers.turn_influence_cap
    room = f"{view.leader_words} {view.room_words} {view.purchases_words}"
    rows = [_track(app, presence, highest) for presence in view.powers]
    return Card(Column(*rows, Label(room, "small", "soft"), gap=4))


_MARKS = (("leads", "board-leader"), ("member", "board-member"), ("plant", "site-plant"))


def _track(app: App, presence: Presence, highest: int) -> Widget:
    voice = app.voice()
    marks = [Icon(icon, 14, "soft") for mark, icon in _MARKS if getattr(presence, mark)]
    if presence.contact_turns:
        marks.append(Icon("board-contact", 14, "soft"))
    row = Row(
        Label(voice.power(presence.power), "small", grow=1),
        Row(*marks, gap=4),
        InfluenceTrack(voice, presence, highest),
        Label(str(presence.influence), "small_strong"),
        gap=6,
        name=f"track.{presence.power}",
    )
    row.hint = presence.words
    return row


def ask_card(app: App, desk: Desk, view: RepublicView) -> Widget:
    """Return what a republic asks for and what would answer it."""
    words = app.voice().say("terminal.page.ask", ask=view.ask.words)
    return Row(Icon(f"ask-{view.ask.id}", 22, "warning"), Label(words, "small", grow=1), gap=10, align="top")


# --- deposits and corridors -----------------------------------------------------------------------------


def _deposit(app: App, desk: Desk, number: int) -> _Parts:
    view = desk.board(app).deposits[number]
    here = [order for order in desk.menu(app).values() if order.deposit == number]
    mineral = app.voice().deposits[number].mineral
    return [
        Row(
            Icon(f"mineral-{mineral}", 28, "text"),
            Label(view.name, "title", grow=1),
            fact("board-criticality", view.criticality, app.say("planning.fact.criticality")),
            gap=8,
        ),
        Label(view.words, "small", "soft"),
        Label(view.processing_words, "small", "soft"),
        Flow(_link(app, desk, Place("republic", view.host), view.host_name)),
        *orders_here(app, desk, here),
    ]


def _segment(app: App, desk: Desk, number: int) -> _Parts:
    view = segments(app, desk, [number])[0]
    corridor = desk.board(app).corridors[view.corridor]
    here = [order for order in desk.menu(app).values() if order.segment == number]
    return [
        Row(Icon("site-rails", 26, "text"), Label(view.name, "title", grow=1), gap=8),
        Label(view.words, "small", "soft"),
        _shares(app, view),
        Flow(
            _link(app, desk, Place("corridor", corridor.number), corridor.name),
            *(_republic_link(app, desk, republic) for republic in view.touches),
        ),
        *orders_here(app, desk, here),
    ]


def _corridor(app: App, desk: Desk, number: int) -> _Parts:
    view = desk.board(app).corridors[number]
    here = [order for order in desk.menu(app).values() if order.corridor == number and order.segment < 0]
    return [
        Row(Icon("board-corridor", 26, "text"), Label(view.name, "title", grow=1), gap=8),
        Label(view.words, "small", "soft"),
        Flow(*(_republic_link(app, desk, republic) for republic in view.touches)),
        *orders_here(app, desk, here),
        _heading(app, "segments"),
        *(segment_row(app, desk, segment) for segment in view.segments),
    ]


def _shares(app: App, view: SegmentView) -> Widget:
    """Return the shares of a segment, a token for each."""
    voice = app.voice()
    owned = [
        Row(*(power_token(voice, power, 18) for _ in range(count)), Label(voice.power(power), "small"), gap=3)
        for power, count in enumerate(view.shares)
        if count
    ]
    return Flow(fact("board-level", view.level, app.say("planning.fact.level")), *owned, gap=14)


# --- powers ---------------------------------------------------------------------------------------------


def power_page(app: App, desk: Desk, number: int) -> _Parts:
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


def power_facts(app: App, desk: Desk, number: int) -> _Parts:
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


def noted(icon: str, text: str, colour: str = "soft", ink: str = "text") -> Row:
    """Return a line of text with an icon before it."""
    return Row(Icon(icon, 16, colour), Label(text, "small", ink, grow=1), gap=8, align="top")


def _orders_of(orders: Iterable[OrderView], seat: int, power: int) -> list[OrderView]:
    """Return the orders that name a power; for the seat itself those that name neither power nor place."""
    if power != seat:
        return [order for order in orders if order.other == power]
    return [order for order in orders if order.other < 0 and _is_nowhere(order)]


def _is_nowhere(order: OrderView) -> bool:
    return max(order.republic, order.deposit, order.segment, order.corridor) < 0


# --- lists ----------------------------------------------------------------------------------------------


def orders_here(
    app: App, desk: Desk, orders: list[OrderView], key: Callable[[OrderView], object] | None = None
) -> _Parts:
    """Return a heading and every order of a list."""
    if not orders:
        return [Label(app.say("planning.no_orders_here"), "small", "soft")]
    listed = order_list(app, desk, orders, key) if key else order_list(app, desk, orders)
    return [_heading(app, "orders"), *listed]


def _heading(app: App, key: str) -> Label:
    return Label(app.say(f"planning.heading.{key}"), "strong")


def _everything(app: App, desk: Desk) -> _Parts:
    """Return all places, for those who do not point at the map."""
    board = desk.board(app)
    return [
        Label(app.say("planning.choose_place"), "small", "soft"),
        _heading(app, "republics"),
        *(republic_row(app, desk, republic) for republic in board.republics),
        _heading(app, "deposits"),
        *(deposit_row(app, desk, deposit) for deposit in board.deposits),
        _heading(app, "corridors"),
        *(corridor_row(app, desk, corridor) for corridor in board.corridors),
    ]


def republic_row(app: App, desk: Desk, view: RepublicView) -> Button:
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


def corridor_row(app: App, desk: Desk, view: CorridorView) -> Button:
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


def _link(app: App, desk: Desk, place: Place, name: str) -> Button:
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


def _republic_link(app: App, desk: Desk, republic: int) -> Button:
    return _link(app, desk, Place("republic", republic), app.voice().republic(republic))
