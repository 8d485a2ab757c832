"""The first page of the panel: how to begin, the year's agendas, the news, offers, and what the republics ask for."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Flag, Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row, Sized
from game.ui.kit.widget import Widget
from game.ui.map.place import Place
from game.ui.parts.coach import is_guided
from game.ui.parts.noted import noted
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.orders import order_card
from game.views.agendas import AgendaView
from game.views.board import OfferView, own_answers
from game.views.news import HeadlineView
from game.views.republics import RepublicView
from game.vocabulary import OrderKind

_STEPS = ("agenda", "place", "orders", "commit")
_ROOMY = 800  # units of the window from which an ask and its turns stand side by side


def overview(app: App, desk: Desk) -> list[Widget | None]:
    """Return the page that is shown when nothing is selected."""
    board = desk.board(app)
    return [
        _beginning(app, desk) if board.turn == 1 and not is_guided(app) else None,
        agendas(app, desk) if board.may_mark else None,
        _headline(app, board.headline),
        noted("board-tension", board.tension.words),
        *_offers(app, desk),
        Label(app.say("planning.heading.asks"), "strong"),
        *(_ask(app, desk, republic) for republic in board.republics),
    ]


def _beginning(app: App, desk: Desk) -> Card:
    """Return the first steps of a newcomer, those that are done ticked."""
    steps = [step for step in _STEPS if desk.board(app).may_mark or step != "agenda"]
    done = {"agenda": desk.tray.marked, "orders": bool(desk.tray.sheet.orders)}
    done["place"] = done["orders"] or desk.place is not None
    lines = [_first_step(app, step, number, done.get(step, False)) for number, step in enumerate(steps, 1)]
    heading = Row(
        Icon("verb-lesson", 18, "link"),
        Label(app.say("planning.begin.title"), "strong", grow=1),
        Button(
            "begin.signs",
            lambda: app.route("handbook"),
            app.say("signs.title"),
            icon="verb-info",
            kind="quiet",
            style="small_strong",
            role="link",
            hint=app.say("planning.tool.handbook"),
            pad=(7, 3),
        ),
        gap=8,
    )
    return Card(Column(heading, *lines, gap=4), border="link", name="begin")


def _first_step(app: App, step: str, number: int, done: bool) -> Row:
    mark = Icon("verb-chosen", 15, "good") if done else Label(f"{number}.", "small_strong", "link")
    text = Label(app.say(f"planning.begin.{step}"), "small", "soft" if done else "text", grow=1)
    return Row(Sized(mark, width=16), text, gap=7, align="top")


# --- agendas --------------------------------------------------------------------------------------------


def agendas(app: App, desk: Desk) -> Widget:
    """Return the agendas dealt this year, one of which can be marked in the year's first turn."""
    board = desk.board(app)
    if not board.agendas:
        return Label(app.voice().say("terminal.page.no_agendas"), "small", "soft")
    rows = [_agenda(app, desk, agenda) for agenda in board.agendas]
    told = "mark" if board.may_mark else "marked"
    return Column(
        Label(app.say("planning.heading.agendas"), "strong"),
        Label(app.say(f"planning.agenda.{told}"), "small", "soft"),
        *rows,
        gap=5,
    )


def _agenda(app: App, desk: Desk, agenda: AgendaView) -> Button:
    may_mark, chosen = desk.board(app).may_mark, is_marked(app, desk, agenda)
    progress = app.say("planning.agenda.progress", own=agenda.progress[desk.seat], needed=agenda.needed)
    return Button(
        f"agenda.{agenda.place}",
        lambda: desk.tray.mark(agenda.place),
        face=Row(
            Icon("verb-chosen" if chosen else "board-agenda", 20, "good" if chosen else "text"),
            Column(Label(agenda.name, "small_strong"), Label(agenda.text, "small", "soft"), gap=1, grow=1),
            Label(progress, "small", "soft"),
            gap=9,
        ),
        enabled=may_mark,
        why=[app.voice().say("terminal.mark.not_now")],
        hint=app.say("planning.agenda.hint", points=agenda.points),
        selected=chosen,
        role="option",
        pad=(10, 5),
    )


def is_marked(app: App, desk: Desk, agenda: AgendaView) -> bool:
    """Return whether this seat has marked an agenda: on the tray this turn, or at the year's beginning."""
    if desk.board(app).may_mark:
        return desk.tray.marked and desk.tray.sheet.mark == agenda.place
    return agenda.marked


# --- news and offers ------------------------------------------------------------------------------------


def _headline(app: App, headline: HeadlineView | None) -> Widget:
    if headline is None:
        return noted("board-headline", app.voice().say("terminal.page.no_news"))
    wire = headline.wires[0].name if headline.wires else ""
    effects = [noted("verb-right", effect) for effect in headline.effects]
    return Card(
        Column(
            Row(
                Icon("board-headline", 20, "link"),
                Label(headline.name, "strong", grow=1),
                Label(wire, "caption", "soft"),
                gap=8,
            ),
            Label(headline.text, "small", "soft"),
            *effects,
            gap=4,
        ),
        name="headline",
        label=headline.name,
    )


def _offers(app: App, desk: Desk) -> list[Widget]:
    """Return the offers of last turn; those to this seat with the order that answers them."""
    offers = sorted(desk.board(app).offers, key=lambda offer: not offer.for_me)
    if not offers:
        return []
    return [Label(app.say("planning.heading.offers"), "strong"), *(_offer(app, desk, one) for one in offers)]


def _offer(app: App, desk: Desk, offer: OfferView) -> Widget:
    told = noted("board-offer", offer.words, "link" if offer.for_me else "soft")
    if not offer.for_me:
        return told
    answer = order_card(app, desk, desk.menu(app)[offer.answer], name="accept")
    return Column(told, Label(app.say("planning.offer.answer"), "small", "soft"), answer, gap=4)


# --- asks -----------------------------------------------------------------------------------------------


def _ask(app: App, desk: Desk, view: RepublicView) -> Button:
    """Return what a republic asks for, and the seat's orders that answer it."""
    now = _answering(app, desk, view.number)
    kinds = own_answers(desk.board(app), view.number)
    turns = Label(app.say("planning.ask.turns", turns=view.ask.turns_left), "small", "soft")
    roomy = app.units[0] >= _ROOMY
    asked = Row(
        Icon(f"ask-{view.ask.id}", 16, "warning"),
        Label(view.ask.name, "small_strong", grow=1),
        turns if roomy else None,
        gap=6,
    )
    answers = Flow(*(_answer(app, kind, kind in now) for kind in kinds), gap=10, row_gap=2)
    return Button(
        f"ask.{view.number}",
        lambda: desk.select(Place("republic", view.number)),
        face=Row(
            Flag(view.id, 28),
            Column(Label(view.name, "small_strong"), asked, None if roomy else turns, answers, gap=2, grow=1),
            Icon("verb-right", 16, "soft"),
            gap=10,
        ),
        hint=view.ask.text,
        role="ask",
        pad=(10, 6),
    )


def _answering(app: App, desk: Desk, republic: int) -> set[OrderKind]:
    """Return the kinds of orders that could answer a republic's ask this turn."""
    return {
        order.kind
        for order in desk.menu(app).values()
        for change in order.changes
        if (change.what, change.power, change.republic) == ("answered", desk.seat, republic)
    }


def _answer(app: App, kind: OrderKind, possible: bool) -> Row:
    """Return a kind of order that answers an ask, ticked if one of them can be given now."""
    ink = "good" if possible else "soft"
    tick = Icon("verb-confirm", 13, ink, app.say("planning.ask.possible")) if possible else None
    return Row(Icon(f"order-{kind.word}", 14, ink), Label(app.voice().kind(kind), "small", ink), tick, gap=4)
