"""Finds orders for a player who plans: by the number on the last list, or by words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.terminal import orderlist
from game.terminal.app import App
from game.terminal.looking import known_things
from game.terminal.matching import Finder
from game.terminal.names import Sort, named
from game.terminal.words import shown_word
from game.views.orders import OrderView, menu_view
from game.views.voice import Voice
from game.vocabulary import SIGNATURES, OrderKind

JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)


class Ordering:
    """The orders of one seat, and which of them the last list showed."""

    def __init__(self, seat: int) -> None:
        self._seat = seat
        self._listed: list[int] = []
        self._known: tuple[Voice, Finder] | None = None

    def listed(self, orders: Iterable[int]) -> None:
        """Remember which orders a list has just shown."""
        self._listed = list(orders)

    def menu(self, app: App, sheet: Sequence[int], expect: bool = False) -> list[OrderView]:
        """Return all orders of the seat beside a sheet, with their effects if they are wanted."""
        return menu_view(app.voice(), app.game.match.observe(self._seat), sheet, expect)

    def show(self, app: App, sheet: Sequence[int], text: str) -> None:
        """List the kinds of orders, or the orders that a text names, with cost, effect, source and reasons."""
        menu = self.menu(app, sheet)
        if not text:
            app.write(*orderlist.by_kind(app.texts, menu))
            app.tell("orders.how", word=shown_word(app.texts, "orders"))
            return
        found = self.meant(app, menu, text)
        if len(found) == 1:
            self.explain(app, sheet, found[0])
        elif found:
            self._list(app, sheet, found)

    def explain(self, app: App, sheet: Sequence[int], order: OrderView) -> None:
        """Tell everything about one order, which is then number 1 of the last list."""
        self._listed = [order.number]
        menu = self.menu(app, sheet, expect=True)
        whole = next(other for other in menu if other.number == order.number)
        app.write(*orderlist.details(app.voice(), self._seat, whole))

    def one(
        self, app: App, sheet: Sequence[int], text: str, kinds: Sequence[OrderKind] = tuple(OrderKind)
    ) -> OrderView | None:
        """Return the one order of some kinds that a text names; lists them if there are several, and returns None."""
        found = self.meant(app, [order for order in self.menu(app, sheet) if order.kind in kinds], text)
        possible = [order for order in found if order.legal]
        if len(found) == 1 or len(possible) == 1:
            return (possible or found)[0]
        if found:
            self._list(app, sheet, found)
            app.tell("orders.several")
        return None

    def _list(self, app: App, sheet: Sequence[int], found: Sequence[OrderView]) -> None:
        """Write orders by number, possible ones first; joint ones only if nothing else was asked for."""
        single = [order for order in found if order.kind not in JOINT]
        numbers = {order.number for order in _lowest_stakes(single or found)}
        menu = [order for order in self.menu(app, sheet, expect=True) if order.number in numbers]
        listed = sorted(menu, key=lambda order: not order.legal)
        self._listed = [order.number for order in listed]
        app.write(*orderlist.numbered(app.voice(), self._seat, listed))
        if single and len(single) < len(found):
            app.tell("orders.joint", count=len(found) - len(single))

    def meant(self, app: App, menu: Sequence[OrderView], text: str) -> list[OrderView]:
        """Return the orders that a number on the last list or some words name; says so if there is none."""
        numbers = text.split()
        if 1 <= len(numbers) <= 2 and all(number.isdecimal() for number in numbers):
            return self._by_number(app, menu, *numbers)
        wanted = set(self._finder(app).find(text))
        found = [order for order in menu if order.number in wanted]
        if not found:
            app.write(self._absent(app, text))
        return found

    def _by_number(
        self, app: App, menu: Sequence[OrderView], number: str, stake: str = ""
    ) -> list[OrderView]:
        """Return the order of a number on the last list, a memorandum with the stake behind the number."""
        listed = dict(enumerate(self._listed, 1)).get(int(number[:4]))
        found = [order for order in menu if order.number == listed]
        if not found:
            app.tell("orders.not_listed", number=number, word=shown_word(app.texts, "orders"))
        if not found or not stake:
            return found
        staked = [order for order in menu if _same_but_stake(order, found[0]) and str(order.stake) == stake]
        if not staked:
            app.tell("orders.no_stake", stake=stake)
        return staked

    def _absent(self, app: App, text: str) -> str:
        """Return why no order fits: the kind is not in play, or is another power's, or the words are unknown."""
        voice = app.voice()
        kind = self._kind(app, text)
        if kind and kind not in voice.kinds_in_play():
            return voice.say("refusal.not_in_scenario", kind=voice.kind(kind))
        if kind in SIGNATURES and kind != voice.tables.signature[self._seat]:
            owners = [power for power, other in enumerate(voice.tables.signature) if other == kind]
            return voice.say("refusal.not_yours", owners=voice.joined(map(voice.power, owners)))
        near = self._finder(app).nearest(text)
        hint = f" {app.say('suggestion', word=near)}" if near else ""
        return app.say("orders.none", text=text, hint=hint)

    def _kind(self, app: App, text: str) -> OrderKind | None:
        """Return the kind of order that a text begins with, or None."""
        kinds = (thing for thing in known_things(app) if thing.sort is Sort.KIND)
        found = named(kinds, text.split(maxsplit=1)[0])
        return OrderKind(found[0].number) if found else None

    def knows(self, app: App, text: str) -> bool:
        """Return whether a text begins with a kind of order and names orders."""
        return self._kind(app, text) is not None and bool(self._finder(app).find(text))

    def _finder(self, app: App) -> Finder:
        """Return what finds this seat's orders in the language in use; their words never change."""
        voice = app.voice()
        if self._known is None or self._known[0] is not voice:
            self._known = (voice, Finder(self.menu(app, ()), known_things(app), _fillers(app)))
        return self._known[1]

    def slot(self, app: App, sheet: Sequence[int], text: str) -> int | None:
        """Return the place on the sheet that a number or some words mean; None if they mean none or several."""
        if not text:
            return 0 if len(sheet) == 1 else None
        wanted = set(self._finder(app).find(text))
        found = [place for place, number in enumerate(sheet) if number in wanted]
        return found[0] if len(found) == 1 else place_of(text, len(sheet))

    def words(self, app: App) -> list[str]:
        """Return the words for orders that a typing error may stand for."""
        return [thing.label.lower() for thing in known_things(app)]


def place_of(text: str, count: int) -> int | None:
    """Return the place of a number from 1 to `count`, or None."""
    if text.isdecimal() and 1 <= int(text[:4]) <= count:
        return int(text[:4]) - 1
    return None


def _lowest_stakes(orders: Iterable[OrderView]) -> Iterator[OrderView]:
    """Yield orders without those that differ from an earlier one in their stake alone."""
    seen: list[OrderView] = []
    for order in orders:
        if not any(_same_but_stake(order, other) for other in seen):
            seen.append(order)
            yield order


def _same_but_stake(order: OrderView, other: OrderView) -> bool:
    return order.stake > 0 and (order.kind, order.deposit) == (other.kind, other.deposit)


def _fillers(app: App) -> Iterator[str]:
    for texts in app.languages.values():
        yield from texts.say("terminal.fillers").split()
