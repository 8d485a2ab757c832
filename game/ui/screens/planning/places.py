"""What is selected on the board: its facts in short, and every order that can be given there."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.label import Flag, Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.widget import Widget
from game.ui.map.place import Place
from game.ui.parts.powers import power_token
from game.ui.parts.tracks import InfluenceTrack
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.powers import power_page
from game.ui.screens.planning.rows import (
    deposit_row,
    everything,
    heading,
    link,
    orders_here,
    republic_link,
    segment_row,
    segments,
)
from game.views.republics import Presence, RepublicView
from game.views.resources import SegmentView

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
        return everything(app, desk)
    return pages[desk.place.sort](app, desk, desk.place.number)


# --- republics ------------------------------------------------------------------------------------------


def _republic(app: App, desk: Desk, number: int) -> _Parts:
    board, voice = desk.board(app), app.voice()
    view = board.republics[number]
    here = [order for order in desk.menu(app).values() if order.republic == number and order.deposit < 0]
    return [
        Row(Flag(view.id, 32), Label(view.name, "title", grow=1), *_worth(app, view), gap=8),
        Label(view.text, "small", "soft"),
        _tracks(app, view, desk.seat),
        _ask(app, view),
        Label(voice.say("terminal.page.minister", name=view.name), "small") if view.minister else None,
        *orders_here(app, desk, here),
        heading(app, "deposits") if view.deposits else None,
        *(deposit_row(app, desk, board.deposits[deposit]) for deposit in view.deposits),
        heading(app, "segments") if view.segments else None,
        *(segment_row(app, desk, segment) for segment in segments(app, desk, view.segments)),
    ]


def _worth(app: App, view: RepublicView) -> list[Widget]:
    return [
        _fact("board-value", view.value, app.say("planning.fact.value")),
        _fact("board-development", view.development, app.say("planning.fact.development")),
    ]


def _fact(icon: str, number: int, says: str) -> Widget:
    """Return a number with an icon; `says` names it, also to whoever points at it."""
    row = Row(Icon(icon, 15, "soft", says), Label(str(number), "strong"), gap=4, name=f"fact.{icon}")
    row.hint = f"{says}: {number}"
    return row


def _tracks(app: App, view: RepublicView, seat: int) -> Widget:
    """Return every power's influence, with marks for what else it has there, and the room."""
    highest = app.voice().tables.numbers.turn_influence_cap
    room = f"{view.leader_words} {view.room_words} {view.purchases_words}"
    rows = [_track(app, presence, highest, presence.power == seat) for presence in view.powers]
    return Card(Column(*rows, Label(room, "small", "soft"), gap=4))


_MARKS = (("leads", "board-leader"), ("member", "board-member"), ("plant", "site-plant"))


def _track(app: App, presence: Presence, highest: int, own: bool) -> Widget:
    voice = app.voice()
    marks = [Icon(icon, 14, "soft") for mark, icon in _MARKS if getattr(presence, mark)]
    if presence.contact_turns:
        marks.append(Icon("board-contact", 14, "soft"))
    row = Row(
        Label(voice.power(presence.power), "small_strong" if own else "small", grow=1),
        Row(*marks, gap=4),
        InfluenceTrack(voice, presence, highest),
        Label(str(presence.influence), "small_strong"),
        gap=6,
        name=f"track.{presence.power}",
    )
    row.hint = presence.words
    return row


def _ask(app: App, view: RepublicView) -> Widget:
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
            _fact("board-criticality", view.criticality, app.say("planning.fact.criticality")),
            gap=8,
        ),
        Label(view.words, "small", "soft"),
        Label(view.processing_words, "small", "soft"),
        Flow(link(desk, Place("republic", view.host), view.host_name)),
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
            link(desk, Place("corridor", corridor.number), corridor.name),
            *(republic_link(app, desk, republic) for republic in view.touches),
        ),
        *orders_here(app, desk, here),
    ]


def _corridor(app: App, desk: Desk, number: int) -> _Parts:
    view = desk.board(app).corridors[number]
    here = [order for order in desk.menu(app).values() if order.corridor == number and order.segment < 0]
    return [
        Row(Icon("board-corridor", 26, "text"), Label(view.name, "title", grow=1), gap=8),
        Label(view.words, "small", "soft"),
        Flow(*(republic_link(app, desk, republic) for republic in view.touches)),
        *orders_here(app, desk, here),
        heading(app, "segments"),
        *(segment_row(app, desk, segment) for segment in view.segments),
    ]


def _shares(app: App, view: SegmentView) -> Widget | None:
    """Return the shares of a segment, a token for each; nothing where nobody has one."""
    voice = app.voice()
    owned = [
        Row(
            *(power_token(voice, power, 18) for _ in range(count)),
            Label(voice.power(power), "small"),
            gap=3,
        )
        for power, count in enumerate(view.shares)
        if count
    ]
    return Flow(*owned, gap=14) if owned else None
