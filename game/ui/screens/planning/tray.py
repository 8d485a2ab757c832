"""The tray: what is left to spend, the orders so far, what makes them impossible, the offer and the public sentence."""

from __future__ import annotations

from collections.abc import Callable

from game.records.course import STATEMENT_LENGTH
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.entry import Entry
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.widget import Widget
from game.ui.map.place import place_of
from game.ui.parts.keys import with_key
from game.ui.parts.noted import noted
from game.ui.parts.powers import power_token
from game.ui.screens.planning.aids import aids_line
from game.ui.screens.planning.desk import NEWS, SHEET, Desk
from game.ui.screens.planning.meters import Pips
from game.ui.screens.planning.orders import cost_line
from game.ui.screens.planning.overview import is_marked
from game.views.orders import OrderView, SheetView
from game.vocabulary import OrderKind

_JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)


def tray_card(app: App, desk: Desk, compact: bool, tiny: bool) -> Widget:
    """Return the tray below the panel's page; where room is scarce, without its orders."""
    view = desk.sheet(app)
    parts: list[Widget | None] = [
        _summary(app, desk, view, "tiny" if tiny else "short" if compact else "count")
    ]
    if not compact:
        parts += [*sheet_rows(app, desk, view), _agenda(app, desk), _beside(app, desk, view)]
    if not tiny:
        parts.append(aids_line(app, desk))
    return Card(Column(*parts, gap=5), pad=(10, 8), name="tray", label=view.words)


def _summary(app: App, desk: Desk, view: SheetView, words: str) -> Widget:
    """Return how many orders there are, and attention and capital left."""
    count = app.say(f"planning.tray.{words}", count=len(view.orders), slots=view.slots)
    head = Button(
        "tray.open",
        lambda: desk.show(SHEET),
        face=Row(Icon("verb-tray", 18), Label(count, "small_strong"), gap=7),
        kind="quiet",
        hint=app.say("planning.tray.hint"),
        selected=desk.page == SHEET,
        pad=(5, 4),
        grow=1,
    )
    attention = app.say("planning.tray.attention", left=view.attention_left)
    capital = app.say("planning.tray.capital", left=view.capital_left)
    return Row(
        head,
        Pips(
            "board-attention",
            view.attention_left,
            view.attention + view.attention_left,
            attention,
            "attention",
        ),
        Pips("board-capital", view.capital_left, view.capital + view.capital_left, capital, "capital"),
        gap=12,
    )


def sheet_rows(app: App, desk: Desk, view: SheetView) -> list[Widget]:
    """Return the orders of the sheet and what is wrong with it."""
    rows: list[Widget] = [_slot(app, desk, view, slot) for slot in range(len(view.orders))]
    if not rows:
        rows.append(Label(app.say("planning.tray.empty"), "small", "soft"))
    return rows + [noted("verb-error", problem, "bad", "bad") for problem in view.problems]


def _slot(app: App, desk: Desk, view: SheetView, slot: int) -> Widget:
    order, last = view.orders[slot], len(view.orders) - 1
    ink = "text" if order.legal else "bad"
    face = Row(Icon(f"order-{order.kind.word}", 18, ink), Label(order.words, "small", ink, grow=1), gap=7)
    edit = Button(
        f"tray.edit.{slot}",
        lambda: desk.select(place_of(order, desk.seat)),
        face=face,
        kind="quiet",
        hint=app.say("planning.tray.edit"),
        role="order",
        pad=(5, 3),
        grow=1,
    )
    return Row(
        edit,
        cost_line(app, order),
        _small(app, "up", slot, "verb-up", lambda: desk.tray.move(slot, slot - 1), slot > 0)
        if last
        else None,
        _small(app, "down", slot, "verb-down", lambda: desk.tray.move(slot, slot + 1), slot < last)
        if last
        else None,
        _small(app, "remove", slot, "verb-close", lambda: desk.remove(slot), True),
        gap=4,
    )


def _small(app: App, what: str, slot: int, icon: str, act: Callable[[], object], enabled: bool) -> Button:
    """Return a small button of a slot; slots can be emptied by their number as well."""
    key = f"ctrl+{slot + 1}" if what == "remove" else ""
    says = app.say(f"planning.tray.{what}", number=slot + 1)
    return Button(
        f"tray.{what}.{slot}",
        act,
        icon=icon,
        kind="quiet",
        enabled=enabled,
        hint=with_key(app, says, key) if key else says,
        shortcut=key,
        pad=(4, 3),
    )


def _beside(app: App, desk: Desk, view: SheetView) -> Widget:
    """Return what goes with the orders in public: the offer and the sentence, to be changed on the sheet's page."""
    offer = view.offer_words or app.say("planning.tray.no_offer")
    sentence = desk.tray.sheet.statement or app.say("planning.tray.no_sentence")
    return Row(
        _extra(app, "offer", "board-offer", offer, bool(view.offer), lambda: desk.show(SHEET)),
        _extra(
            app, "sentence", "board-open", sentence, bool(desk.tray.sheet.statement), lambda: desk.show(SHEET)
        ),
        gap=6,
    )


def _agenda(app: App, desk: Desk) -> Widget | None:
    """Return the agenda that is marked with this sheet; nothing in turns in which none can be."""
    board = desk.board(app)
    if not board.may_mark:
        return None
    name = next((one.name for one in board.agendas if is_marked(app, desk, one)), "")
    text = app.say("planning.advice.mark", agenda=name) if name else app.say("planning.tray.no_agenda")
    return _extra(app, "agenda", "board-agenda", text, bool(name), lambda: desk.show(NEWS))


def _extra(app: App, what: str, icon: str, text: str, is_set: bool, act: Callable[[], object]) -> Button:
    """Return something that goes with the orders; pressing leads to where it is chosen."""
    ink = "text" if is_set else "soft"
    face = Row(Icon(icon, 16, ink), Label(text, "small", ink, grow=1), gap=8)
    return Button(
        f"tray.{what}",
        act,
        face=face,
        kind="quiet",
        hint=app.say(f"planning.tray.{what}_hint"),
        pad=(5, 3),
        grow=1,
    )


# --- the sheet's own page -------------------------------------------------------------------------------


def sheet_page(app: App, desk: Desk, compact: bool) -> list[Widget | None]:
    """Return the orders where the tray has no room for them, the choice of an offer, and the public sentence."""
    view = desk.sheet(app)
    heading = Label(app.say("planning.heading.sheet"), "strong")
    return [
        *((heading, *sheet_rows(app, desk, view)) if compact else ()),
        *_sentence(app, desk),
        *_offering(app, desk, view),
    ]


def _sentence(app: App, desk: Desk) -> list[Widget]:
    sentence = desk.tray.sheet.statement
    left = STATEMENT_LENGTH - len(sentence)
    return [
        Label(app.say("planning.heading.sentence"), "strong"),
        Label(app.say("planning.sentence.about"), "small", "soft"),
        Entry(
            "sentence",
            sentence,
            desk.tray.type,
            empty=app.say("planning.sentence.empty"),
            limit=STATEMENT_LENGTH,
        ),
        Label(app.say("planning.sentence.left", left=left), "caption", "soft"),
    ]


def _offering(app: App, desk: Desk, view: SheetView) -> list[Widget]:
    """Return the joint orders that can be offered: first a partner, then what to do together."""
    orders = [order for order in desk.sight(app).menu(()).values() if order.kind in _JOINT]
    if not orders:
        return []
    offered = next((order for order in orders if order.number == view.offer), None)
    partner = desk.partner if desk.partner >= 0 else offered.other if offered else -1
    partners = dict.fromkeys(order.other for order in orders)
    return [
        Label(app.say("planning.heading.offer"), "strong"),
        Label(app.say("planning.offer.about"), "small", "soft"),
        Flow(_no_offer(app, desk, view), *(_partner(app, desk, power, partner) for power in partners), gap=6),
        *(_offer(desk, order, view) for order in orders if order.other == partner),
    ]


def _no_offer(app: App, desk: Desk, view: SheetView) -> Button:
    def none() -> None:
        desk.partner = -1
        if view.offer:
            desk.tray.offer(0)

    return Button(
        "offer.none",
        none,
        app.say("planning.tray.no_offer"),
        selected=not view.offer and desk.partner < 0,
        role="option",
        style="small_strong",
        pad=(9, 5),
    )


def _partner(app: App, desk: Desk, power: int, chosen: int) -> Button:
    voice = app.voice()

    def choose() -> None:
        desk.partner = power

    return Button(
        f"offer.partner.{power}",
        choose,
        face=Row(power_token(voice, power, 16), Label(voice.power(power), "small_strong"), gap=6),
        selected=power == chosen,
        role="option",
        pad=(9, 5),
    )


def _offer(desk: Desk, order: OrderView, view: SheetView) -> Button:
    chosen = order.number == view.offer
    return Button(
        f"offer.{order.number}",
        lambda: desk.tray.offer(0 if chosen else order.number),
        face=Row(
            Icon("verb-chosen" if chosen else f"order-{order.kind.word}", 18),
            Label(order.words, "small", grow=1),
            gap=8,
        ),
        selected=chosen,
        role="option",
        pad=(9, 4),
    )
