"""The desk of a seat that plans: its tray, what it looks at, and everything it can see there, worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, cast

from game.kernel.board import Observation
from game.kernel.tables import Names
from game.records.course import Course, Sheet
from game.session.adviser import Adviser
from game.session.aids import aids_at
from game.session.foresight import Foresight
from game.session.transfer import agenda_there, carried, seat_there
from game.session.tray import Tray
from game.ui.app import App
from game.ui.map.place import Place, place_of
from game.ui.parts.folding import Unfolded
from game.views.board import BoardView, board_view
from game.views.forecast import ForecastView, forecast_view
from game.views.guidance import StepView, look
from game.views.orders import OrderView, SheetView, Sort, menu_view, sheet_view
from game.views.voice import Voice

NEWS, PLACE, ORDERS, STANDING, SHEET = "news", "place", "orders", "standing", "sheet"
PAGES = (NEWS, PLACE, ORDERS, STANDING)
_ON_NEWS = {"asks": "ask.0", "agendas": "agenda.0", "headline": "headline"}
"""Widgets of what guidance may name."""
FORECAST, ADVICE = "forecast", "advice"
_MENUS = 8  # kept for going back and forth


@dataclass
class Sight:
    """What a seat sees in one language: the board, and menu and sheet for every tray that it has tried."""

    voice: Voice
    observation: Observation
    board: BoardView
    menus: dict[tuple[int, ...], dict[int, OrderView]]
    sheets: dict[tuple[int, ...], SheetView]

    def menu(self, orders: Sequence[int]) -> dict[int, OrderView]:
        """Return every order of the seat beside those of a sheet, by number."""
        key = tuple(orders)
        if key not in self.menus:
            views = menu_view(self.voice, self.observation, key)
            self.menus = dict(list(self.menus.items())[-_MENUS:])
            self.menus[key] = {view.number: view for view in views}
        self.menus[key] = self.menus.pop(key)  # the last ones used are kept
        return self.menus[key]

    def sheet(self, orders: Sequence[int], offer: int) -> SheetView:
        """Return a sheet."""
        key = (offer, *orders)
        if key not in self.sheets:
            self.sheets = dict(list(self.sheets.items())[-_MENUS:])
            self.sheets[key] = sheet_view(self.voice, self.observation, orders, offer)
        return self.sheets[key]


class _Whole(NamedTuple):
    """A tray before changed boards took anything off it: from there it comes back when they are mended."""

    course: Course
    tray: Tray
    left: Sheet  # of it; once anything else is written, that counts


class Desk:
    """What one seat is doing. It keeps numbers and choices; its methods are the actions of the screen."""

    def __init__(self, seat: int) -> None:
        self.seat = seat
        self.tray = Tray()
        self.page = NEWS
        self.place: Place | None = None
        self.unfolded = Unfolded()
        self.chosen: dict[str, int] = {}  # the order that a group of alike orders shows
        self.looked = {NEWS}  # pages and places, as guidance asks for them
        self.partner = -1  # for whom an offer is being looked for
        self._whole: _Whole | None = None
        self._sight: Sight | None = None
        self._foresight: Foresight | None = None
        self._adviser: Adviser | None = None

    # --- looking ------------------------------------------------------------------------------------------

    def sight(self, app: App) -> Sight:
        """Return what the seat sees; a change of language gives it other words."""
        voice = app.voice()
        if self._sight is None or self._sight.voice is not voice:
            observation = app.game.match.observe(self.seat)
            self._sight = Sight(voice, observation, board_view(voice, observation), {}, {})
        return self._sight

    def board(self, app: App) -> BoardView:
        """Return the board."""
        return self.sight(app).board

    def menu(self, app: App) -> dict[int, OrderView]:
        """Return every order of the seat beside its tray, by number."""
        return self.sight(app).menu(self.tray.sheet.orders)

    def menu_at_first(self, app: App) -> dict[int, OrderView]:
        """Return every order of the seat as on an empty tray: what is sorted by it stays in its place."""
        return self.sight(app).menu(())

    def menu_without(self, app: App, order: int) -> dict[int, OrderView]:
        """Return every order of the seat beside its tray without one of the orders there."""
        return self.sight(app).menu([number for number in self.tray.sheet.orders if number != order])

    def sheet(self, app: App) -> SheetView:
        """Return the tray."""
        return self.sight(app).sheet(self.tray.sheet.orders, self.tray.sheet.offer)

    # --- aids ---------------------------------------------------------------------------------------------

    def foresight(self, app: App) -> Foresight:
        """Return what the seat may expect of its sheets."""
        self._foresight = self._foresight or Foresight(app.game, self.seat)
        return self._foresight

    def adviser(self, app: App) -> Adviser:
        """Return the seat's adviser."""
        self._adviser = self._adviser or Adviser(app.game, self.seat)
        return self._adviser

    def forecast(self, app: App) -> ForecastView | None:
        """Return what is known about the tray so far."""
        outlook = self.foresight(app).of(self.tray.sheet)
        return forecast_view(app.voice(), self.sight(app).observation, outlook) if outlook else None

    def is_foreseeing(self, app: App) -> bool:
        """Return whether a forecast of the tray is wanted and not yet whole; of one that cannot be is none."""
        wanted = aids_at(app.game, app.settings).forecast and self.sheet(app).legal
        return wanted and self.foresight(app).lacks(self.tray.sheet)

    def is_advised(self, app: App) -> bool:
        """Return whether the adviser is searching."""
        return aids_at(app.game, app.settings).advisor and self.adviser(app).searching

    def think(self, app: App) -> bool:
        """Let the aids work on for one slice, the forecast first; return whether there is more to be seen."""
        if self.is_foreseeing(app):
            return self.foresight(app).step(self.tray.sheet)
        if self.is_advised(app):
            adviser = self.adviser(app)
            return adviser.step() and (self.page == ADVICE or adviser.finished)
        return False

    def pages(self, app: App) -> set[str]:
        """Return the pages that there are: those of aids only where there are such aids."""
        there = aids_at(app.game, app.settings)
        aids = {FORECAST: there.forecast, ADVICE: there.advisor}
        return {*PAGES, SHEET} | {page for page, is_there in aids.items() if is_there}

    def page_at(self, app: App) -> str:
        """Return the page in front; the first one if an aid was switched off while its page was."""
        return self.page if self.page in self.pages(app) else NEWS

    # --- going --------------------------------------------------------------------------------------------

    def show(self, page: str) -> None:
        """Turn to a page."""
        self.page = page
        self.looked.add(look(page))

    def select(self, place: Place) -> None:
        """Look at a place."""
        self.place, self.page = place, PLACE
        self.looked |= {look(PLACE), look(place.sort, place.number)}

    def lead(self, app: App, step: StepView) -> bool:
        """Turn to what a step of the guidance points at; False if no page has to be turned to for it."""
        if step.places:
            places = [Place(*one) for one in step.places]
            self.select(self.place if self.place in places and self.place else places[0])
            here = [
                number for number in step.orders if place_of(self.menu(app)[number], self.seat) == self.place
            ]
            if here:
                app.stage.point(f"order.{here[0]}")
        elif step.thing in (*PAGES, SHEET):
            self.show(step.thing)
        elif step.thing in _ON_NEWS:
            self.show(NEWS)
            (app.stage.seek if step.thing == "headline" else app.stage.point)(_ON_NEWS[step.thing])
        return bool(step.places) or step.thing in (*PAGES, SHEET, *_ON_NEWS)

    def leave_place(self) -> bool:
        """Go back to the first page; False if that is where it is."""
        was_there = self.page == NEWS and self.place is None
        self.place, self.page = None, NEWS
        return not was_there

    def carried(self, old: Course, new: Course) -> Desk | None:
        """Return the same desk before a changed board, or None where the power is not there any more."""
        seat = seat_there(old, new, self.seat)
        if seat is None:
            return None
        desk = Desk(seat)
        course, tray = old, self.tray
        if self._whole and self._whole.left == tray.sheet:
            course, tray, _ = self._whole
        marked = agenda_there(course, new, tray.sheet.mark) if tray.marked else None
        sheet = replace(carried(course, new, desk.seat, tray.sheet), mark=marked or 0)
        desk.tray, desk._whole = Tray(sheet, marked is not None), _Whole(course, tray, sheet)
        desk.looked = set(_looked_there(self.looked, old.tables.names, new.tables.names))
        desk.place = self.place and _there(self.place, old.tables.names, new.tables.names)
        desk.page = self.page if desk.place or self.page != PLACE else NEWS
        return desk

    # --- writing ------------------------------------------------------------------------------------------

    def toggle(self, order: int) -> None:
        """Write an order on the sheet, or take it off."""
        orders = self.tray.sheet.orders
        if order in orders:
            self.tray.remove(orders.index(order))
        else:
            self.tray.add(order)

    def remove(self, slot: int) -> None:
        """Take the order of a slot off the sheet, if there is one."""
        if slot < len(self.tray.sheet.orders):
            self.tray.remove(slot)

    def choose(self, app: App, group: str, number: int, written: int) -> None:
        """Show another order of a group; it takes the place of the `written` one if only that is in its way."""
        self.chosen[group] = number
        if self.gives_way(app, written, number):
            self.tray.replace(self.tray.sheet.orders.index(written), number)

    def gives_way(self, app: App, written: int, number: int) -> bool:
        """Return whether a `written` order, 0 for none, is all that is in the way of another one."""
        there = bool(written) and not self.menu(app)[number].legal
        return there and self.menu_without(app, written)[number].legal


def _looked_there(looked: Iterable[str], old: Names, new: Names) -> Iterator[str]:
    """Yield the pages, and the places that are there on another board as well."""
    for name in looked:
        sort, _, number = name.partition(".")
        place = _there(Place(cast(Sort, sort), int(number)), old, new) if number else None
        if place or not number:
            yield look(place.sort, place.number) if place else name


def _there(place: Place, old: Names, new: Names) -> Place | None:
    """Return the place of the same name on another board, or None."""
    before, after = getattr(old, f"{place.sort}s"), getattr(new, f"{place.sort}s")
    return Place(place.sort, after.index(before[place.number])) if before[place.number] in after else None
