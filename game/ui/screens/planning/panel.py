"""The panel beside the map: powers, pages, the tray, and the next step."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.map.place import Place
from game.ui.parts.keys import with_key
from game.ui.parts.powers import power_token
from game.ui.screens.planning.advice import advice_page
from game.ui.screens.planning.aids import aids_line
from game.ui.screens.planning.desk import ADVICE, FORECAST, NEWS, ORDERS, PLACE, SHEET, STANDING, Desk
from game.ui.screens.planning.forecast import forecast_page
from game.ui.screens.planning.kinds import kinds_page
from game.ui.screens.planning.overview import overview
from game.ui.screens.planning.places import place_page
from game.ui.screens.planning.standing import standing_page
from game.ui.screens.planning.steps import step_button
from game.ui.screens.planning.tray import sheet_page, tray_card
from game.views.powers import PowerView

_ICONS = {
    NEWS: "board-headline",
    PLACE: "verb-jump",
    ORDERS: "verb-list",
    STANDING: "board-points",
    FORECAST: "verb-forecast",
}

_TABS = 4  # that have room for their words where it is scarce
_CARD = 82  # units: the least width of a power's card


def panel(app: App, desk: Desk, compact: bool, tiny: bool) -> Widget:
    """Return everything beside the map; with very little room the powers are part of the page."""
    pages: dict[str, Callable[[App, Desk], list[Widget | None]]] = {
        NEWS: overview,
        PLACE: place_page,
        ORDERS: kinds_page,
        STANDING: standing_page,
        SHEET: lambda app, desk: sheet_page(app, desk, compact),
        FORECAST: forecast_page,
        ADVICE: advice_page,
    }
    powers = _powers(app, desk, compact)
    above = (powers, aids_line(app, desk)) if tiny else ()
    body = Column(*above, *pages[desk.page_at(app)](app, desk), gap=8)
    return Card(
        Column(
            None if tiny else powers,
            _tabs(app, desk, compact, tiny),
            Scroll(_scroll_name(desk), body),
            tray_card(app, desk, compact, tiny),
            step_button(app, desk, compact),
            gap=6 if compact else 8,
        ),
        colour="panel",
        pad=(10, 6) if compact else (12, 10),
        radius=0,
    )


def _scroll_name(desk: Desk) -> str:
    """Return a name under which the stage remembers how far each page is scrolled."""
    return f"page.{desk.page}.{desk.place.name if desk.place and desk.page == PLACE else ''}"


def _powers(app: App, desk: Desk, compact: bool) -> Widget:
    cards = (_power(app, desk, view, compact) for view in desk.board(app).powers)
    return Tiles(*cards, least=_CARD, gap=4 if compact else 6)


def _power(app: App, desk: Desk, view: PowerView, compact: bool) -> Button:
    """Return a power's card: token, name, points and capital; the own one carries a mark."""
    place = Place("power", view.number)
    own = view.number == desk.seat
    return Button(
        f"power.{view.number}",
        lambda: desk.select(place),
        face=Column(
            Row(
                power_token(app.voice(), view.number, 14 if compact else 18),
                Label(view.name, "caption" if compact else "small_strong", grow=1),
                Icon("board-person", 11 if compact else 14, "link", app.say("planning.own")) if own else None,
                gap=3 if compact else 6,
            ),
            Row(
                Icon("board-points", 13, "soft", app.say("planning.points")),
                Label(str(view.points), "strong", grow=1),
                Icon("board-capital", 13, "soft", app.say("planning.capital")),
                Label(str(view.capital), "strong", grow=1),
                gap=4,
            ),
            gap=1 if compact else 3,
        ),
        hint=view.words,
        selected=desk.page == PLACE and desk.place == place,
        role="power",
        pad=(4, 3) if compact else (8, 5),
    )


def _tabs(app: App, desk: Desk, compact: bool, tiny: bool) -> Widget:
    """Return a tab for each page; they stay on one line."""
    pages = [page for page in _ICONS if page in desk.pages(app)]
    terse = tiny or (compact and len(pages) > _TABS)
    return Flow(*(_tab(app, desk, page, number, terse) for number, page in enumerate(pages, 1)), gap=4)


def _tab(app: App, desk: Desk, page: str, number: int, terse: bool) -> Button:
    """Return a tab; where room is scarce only the chosen one has its word beside its icon."""
    chosen = desk.page_at(app) == page
    ink = "text" if chosen else "soft"
    word = app.say(f"planning.page.{page}")
    label = Label(word, "small_strong", ink) if chosen or not terse else None
    return Button(
        f"tab.{page}",
        lambda: desk.show(page),
        face=Row(Icon(_ICONS[page], 16, ink, "" if label else word), label, gap=6),
        kind="quiet",
        hint=with_key(app, app.say(f"planning.page.{page}_hint"), str(number)),
        shortcut=str(number),
        selected=chosen,
        role="tab",
        pad=(9, 5),
    )
