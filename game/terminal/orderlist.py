"""Orders as numbered lists: cost, expected effect, what it rests on, and every reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.views.effects import joined
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
    if any(order.legal for order in orders):
        yield voice.say("terminal.orders.listed")
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
    if not order.legal:
        return f"{_named(voice.texts, order)} {' '.join(order.reasons)}"
    higher = [voice.say("terminal.orders.higher")] if order.stake else []
    return " ".join([brief(voice, order), *higher, _source(voice, seat, order)])


def brief(voice: Voice, order: OrderView) -> str:
    """Return an order with its cost and, if it is possible, what it changes for its seat."""
    named = _named(voice.texts, order)
    if not order.legal:
        return named
    return f"{named} {voice.say('terminal.orders.effect', effects=joined(voice, order.brief))}"


def _named(texts: Texts, order: OrderView) -> str:
    cost = texts.say("terminal.orders.cost", attention=order.attention, capital=order.capital)
    return f"{order.words}. {cost}"


def _source(voice: Voice, seat: int, order: OrderView) -> str:
    origins = order_origins(voice, seat, order.number)
    documented = sum(not origin.design for origin in origins)
    if not documented:
        return voice.say("terminal.orders.design")
    return voice.say("terminal.orders.source", documented=documented, count=len(origins))


def details(voice: Voice, seat: int, order: OrderView) -> Iterator[str]:
    """Yield everything about one order."""
    yield _named(voice.texts, order)
    if order.legal:
        yield voice.say("terminal.orders.possible")
        yield voice.say("terminal.orders.expected", effects=joined(voice, order.expected))
    else:
        yield voice.say("terminal.orders.not_possible")
        yield from (f"- {reason}" for reason in order.reasons)
    yield voice.say("terminal.orders.sources")
    yield from sources(voice, seat, order.number)


def sources(voice: Voice, seat: int, number: int) -> Iterator[str]:
    """Yield what an order's numbers rest on."""
    yield from (f"- {origin.words}" for origin in order_origins(voice, seat, number))


def tray(voice: Voice, view: SheetView, statement: str) -> Iterator[str]:
    """Yield the sheet as it stands."""
    if not view.orders:
        yield voice.say("terminal.tray.empty")
    for slot, order in enumerate(view.orders, 1):
        yield f"{slot}. {brief(voice, order)}"
    yield from view.problems
    if view.offer_words:
        yield voice.say("terminal.tray.offer", offer=view.offer_words)
    if statement:
        yield voice.say("terminal.tray.statement", statement=statement)
