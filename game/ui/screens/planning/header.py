"""The bar above: whose turn it is, which turn, how tense the region is, and the tools."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.widget import Widget
from game.ui.parts.keys import with_key
from game.ui.parts.powers import power_flag, power_token
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.meters import Gauge

_ROUTES = (("log", "verb-log", "l"), ("charts", "verb-chart", "c"), ("handbook", "verb-handbook", "f1"))


def header(app: App, desk: Desk, compact: bool) -> Widget:
    """Return the bar above; where room is scarce flag and token alone say whose turn it is."""
    board, voice = desk.board(app), app.voice()
    name = None if compact else Label(board.powers[desk.seat].full_name, "heading")
    who = Column(name, Label(board.title, "small", "soft"), gap=0, grow=1)
    said = app.say("planning.tension", level=board.tension.level, cap=board.tension.cap)
    gauge = Gauge(board.tension, voice.tables.numbers.room_tense, said)
    return Card(
        Row(
            power_flag(voice, desk.seat, 40),
            power_token(voice, desk.seat, 26),
            who,
            gauge,
            *_undoing(app, desk),
            *(_tool(app, *route) for route in _ROUTES),
            _menu(app),
            gap=6,
        ),
        colour="panel",
        pad=(14, 6),
        radius=0,
    )


def _undoing(app: App, desk: Desk) -> list[Button]:
    tray = desk.tray
    return [
        _change(app, "undo", tray.undo, tray.can_undo, "ctrl+z"),
        _change(app, "redo", tray.redo, tray.can_redo, "ctrl+y"),
    ]


def _change(app: App, name: str, action: Callable[[], bool], possible: bool, shortcut: str) -> Button:
    return Button(
        name,
        action,
        icon=f"verb-{name}",
        kind="quiet",
        enabled=possible,
        hint=with_key(app, app.say(f"planning.tool.{name}"), shortcut),
        shortcut=shortcut,
        pad=(8, 7),
    )


def _tool(app: App, route: str, icon: str, shortcut: str) -> Button:
    return Button(
        route,
        lambda: app.route(route),
        icon=icon,
        kind="quiet",
        hint=with_key(app, app.say(f"planning.tool.{route}"), shortcut),
        shortcut=shortcut if shortcut not in app.keys else "",
        pad=(8, 7),
    )


def _menu(app: App) -> Button:
    return Button(
        "menu",
        lambda: app.route("menu"),
        icon="verb-menu",
        kind="quiet",
        hint=with_key(app, app.say("planning.tool.menu"), "escape"),
        pad=(8, 7),
    )
