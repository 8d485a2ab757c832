"""Orders as numbered lists: cost, expected effect, what it rests on, and every reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.views.effects import effect_words
from game.views.orders import OrderView, SheetView, order_origins
from game.views.texts import Texts
from game.views.voice import Voice
from game.vocabulary import OrderKind

LONGEST = 20


def by_kind(texts: Texts, orders: Iterable[OrderView]) -> Iterator[str]:
    """Yield a line for each kind of order: how many are possible, of how many."""
    kinds: dict[OrderKind, list[OrderView]] = {}
    for order in orders:
        kinds.setdefault(order.kind, []).append(order)
    for of_kind in kinds.values():
        yield "- " + texts.say(
            "terminal.orders.kind",
            kind=of_kind[0].kind_name,
            possible=sum(order.legal for order in of_kind),
            count=len(of_kind),
            attention=_range(order.attention for order in of_kind),
            capital=_range(order.capital for order in of_kind),
        )


def _range(values: Iterable[int]) -> str:
    low, *_, high = sorted(values) * 2
    return str(low) if low == high else f"{low}-{high}"


def numbered(voice: Voice, seat: int, orders: Sequence[OrderView]) -> Iterator[str]:
    """Yield orders by number, the possible ones before the others; a long list is cut."""
    previous = True
    for number, order in enumerate(orders[:LONGEST], 1):
        if previous and not order.legal:
            yield voice.say("terminal.orders.impossible")
        previous = order.legal
        yield f"{number}. {line(voice, seat, order)}"
    if len(orders) > LONGEST:
        yield voice.say("terminal.orders.more", count=len(orders) - LONGEST)


def line(voice: Voice, seat: int, order: OrderView) -> str:
    """Return an order in one line."""
    named = f"{order.words}. {cost_words(voice.texts, order)}"
    if not order.legal:
        return f"{named} {' '.join(order.reasons)}"
    higher = voice.say("terminal.orders.higher") if order.stake else ""
    return " ".join(
        filter(None, [named, higher, _own_effects(voice, seat, order), _source(voice, seat, order)])
    )


def _own_effects(voice: Voice, seat: int, order: OrderView) -> str:
    """Return what an order changes, without what rivals' points would come to: in a list that is too much."""
    kept = tuple(change for change in order.changes if change.what != "points" or change.power == seat)
    conditions = order.expected[: len(order.expected) - len(effect_words(voice, seat, order.changes))]
    return _expected(voice.texts, (*conditions, *effect_words(voice, seat, kept)))


def brief(texts: Texts, order: OrderView) -> str:
    """Return an order with its cost and, if it is possible, its expected effect."""
    named = f"{order.words}. {cost_words(texts, order)}"
    return f"{named} {_expected(texts, order.expected)}" if order.legal else named


def cost_words(texts: Texts, order: OrderView) -> str:
    """Return what an order costs."""
    return texts.say("terminal.orders.cost", attention=order.attention, capital=order.capital)


def _expected(texts: Texts, statements: Sequence[str]) -> str:
    effects = "; ".join(statements).replace(":;", ":") or texts.say("terminal.orders.nothing")
    return texts.say("terminal.orders.expected", effects=effects)


def _source(voice: Voice, seat: int, order: OrderView) -> str:
    origins = order_origins(voice, seat, order.number)
    documented = sum(not origin.design for origin in origins)
    return voice.say("terminal.orders.source", documented=documented, count=len(origins))


def details(voice: Voice, seat: int, order: OrderView) -> Iterator[str]:
    """Yield everything about one order."""
    yield f"{order.words}. {cost_words(voice.texts, order)}"
    if order.legal:
        yield voice.say("terminal.orders.possible")
        yield _expected(voice.texts, order.expected)
    else:
        yield voice.say("terminal.orders.not_possible")
        yield from (f"- {reason}" for reason in order.reasons)
    yield voice.say("terminal.orders.sources")
    yield from sources(voice, seat, order.number)


def sources(voice: Voice, seat: int, number: int) -> Iterator[str]:
    """Yield what an order's numbers rest on."""
    yield from (f"- {origin.words}" for origin in order_origins(voice, seat, number))


def tray(texts: Texts, view: SheetView, statement: str) -> Iterator[str]:
    """Yield the sheet as it stands."""
    if not view.orders:
        yield texts.say("terminal.tray.empty")
    for slot, order in enumerate(view.orders, 1):
        yield f"{slot}. {brief(texts, order)}"
    yield from view.problems
    if view.offer_words:
        yield texts.say("terminal.tray.offer", offer=view.offer_words)
    if statement:
        yield texts.say("terminal.tray.statement", statement=statement)
    yield view.words
