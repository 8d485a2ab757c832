"""Guidance as one seat sees it: where it stands in, the step to show next and what that points at out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.scenario.guidance import (
    Condition,
    Guidance,
    GuideStep,
    LeftCondition,
    LookedCondition,
    NextCondition,
    OrderedCondition,
    Target,
)
from game.views.orders import OrderView, Sort
from game.views.voice import Voice
from game.vocabulary import OrderKind

EVERYBODY = -1


@dataclass(frozen=True)
class Situation:
    """Where a seat stands on a page. Everything here is its own or public; what it did not plan with is empty."""

    page: str
    seat: int  # EVERYBODY on pages that all read together
    turn: int
    passed: frozenset[str] = frozenset()  # steps that the player has put behind
    looked: frozenset[str] = frozenset()  # pages and places looked at this turn, as `look` names them
    sheet: Sequence[OrderView] = ()
    menu: Sequence[OrderView] = ()  # every order of the seat beside its sheet
    earlier: Sequence[int] = ()  # numbers of the orders on its sheets of earlier turns


@dataclass(frozen=True)
class StepView:
    """One step."""

    name: str
    title: str
    text: str
    number: int  # among those of its page and turn, from 1
    count: int
    to_read: bool  # it asks for nothing: pressing its button is to have done it, otherwise to pass it over
    thing: str  # of the page; empty when it points at something else
    orders: tuple[int, ...]  # those possible now that it points at
    places: tuple[tuple[Sort, int], ...]  # of the board that it points at, those of the orders among them


def look(sort: str, number: int = EVERYBODY) -> str:
    """Return how `Situation.looked` names a page beside the map (without a number), or a place."""
    return sort if number < 0 else f"{sort}.{number}"


def guidance_of(voice: Voice) -> Guidance | None:
    """Return the guidance of a board."""
    return voice.pack.scenario.guidance


def guidance_view(voice: Voice, situation: Situation) -> StepView | None:
    """Return the first step of a page that is neither done nor impossible; None when nothing is left to say."""
    steps = list(_steps(voice, situation))
    for number, (name, step) in enumerate(steps, 1):
        if name in situation.passed or any(_holds(voice, situation, step, one) for one in step.done):
            continue
        orders = _orders(voice, situation, step.at) if step.at else ()
        if _names_orders(step.at) and not orders:
            continue
        return _view(voice, situation, (name, step), orders, (number, len(steps)))
    return None


def _steps(voice: Voice, situation: Situation) -> Iterator[tuple[str, GuideStep]]:
    """Yield the steps that a seat sees on a page in a turn."""
    guidance = guidance_of(voice)
    seat = situation.seat
    power = voice.tables.names.powers[seat] if seat >= 0 else ""
    for name, step in guidance.steps.items() if guidance else ():
        in_time = step.turn is None or step.turn == situation.turn
        if step.page == situation.page and in_time and (not step.seats or power in step.seats):
            yield name, step


def _view(
    voice: Voice,
    situation: Situation,
    named: tuple[str, GuideStep],
    orders: Sequence[OrderView],
    place: tuple[int, int],
) -> StepView:
    name, step = named
    places = dict.fromkeys(order.where(situation.seat) for order in orders)
    if not orders and step.at:
        places = dict.fromkeys(_place(voice, step.at))
    words = voice.joined(dict.fromkeys(voice.place(*one) for one in places))
    return StepView(
        name=name,
        title=voice.of(step.title),
        text=voice.of(step.text).replace("{place}", words),
        number=place[0],
        count=place[1],
        to_read=any(isinstance(one, NextCondition | LeftCondition) for one in step.done),
        thing=(step.at.thing or "") if step.at else "",
        orders=tuple(order.number for order in orders),
        places=tuple(places),
    )


# --- when a step is done --------------------------------------------------------------------------------


def _holds(voice: Voice, situation: Situation, step: GuideStep, condition: Condition) -> bool:
    """Return whether a condition holds; that a page is left needs no test: its steps are not shown any more."""
    if isinstance(condition, LookedCondition):
        wanted = (
            [look(condition.page)] if condition.page else [look(*one) for one in _place(voice, condition)]
        )
        return any(one in situation.looked for one in wanted)
    if isinstance(condition, OrderedCondition):
        held = sum(_matches(voice, situation.seat, condition, order) for order in situation.sheet)
        if step.turn is None and not condition.brings:
            held += sum(_is_such(voice, condition, number) for number in situation.earlier)
        return held >= condition.count
    return False


# --- orders and places ----------------------------------------------------------------------------------


def _names_orders(at: Target | None) -> bool:
    return at is not None and bool(at.order or at.brings)


def _orders(voice: Voice, situation: Situation, at: Target) -> tuple[OrderView, ...]:
    """Return the possible orders that a step points at; nothing if it points at something else."""
    if not _names_orders(at):
        return ()
    return tuple(
        order for order in situation.menu if order.legal and _matches(voice, situation.seat, at, order)
    )


def _matches(voice: Voice, seat: int, wanted: Target | OrderedCondition, order: OrderView) -> bool:
    return _is_such(voice, wanted, order.number) and all(
        _brings(order, seat, effect) for effect in wanted.brings
    )


def _brings(order: OrderView, seat: int, effect: str) -> bool:
    """Return whether an order is expected to answer an ask, to open a corridor, or to bring the seat points."""
    if effect == "answer":
        return order.answers_ask
    what = "opened" if effect == "opening" else "points"
    return any(
        change.what == what and change.power in (EVERYBODY, seat) and change.amount > 0
        for change in order.changes
    )


def _is_such(voice: Voice, wanted: Target | OrderedCondition, number: int) -> bool:
    """Return whether an order is of the kind and at the place that are wanted."""
    catalogue = voice.tables.catalogue
    if wanted.order and catalogue.kind[number] != OrderKind.of(wanted.order):
        return False
    for sort, place in _place(voice, wanted):
        if sort == "republic":
            return bool(int(catalogue.there[number]) >> place & 1)
        return int(getattr(catalogue, sort)[number]) == place
    return True


def _place(voice: Voice, somewhere: Target | LookedCondition | OrderedCondition) -> list[tuple[Sort, int]]:
    """Return the place or the power that is named, as a list of one or none."""
    names = voice.tables.names
    if somewhere.segment:
        return [("segment", names.segments.index(f"{somewhere.corridor}.{somewhere.segment}"))]
    if somewhere.deposit:
        return [("deposit", names.deposits.index(somewhere.deposit))]
    if somewhere.republic:
        return [("republic", names.republics.index(somewhere.republic))]
    if somewhere.corridor:
        return [("corridor", names.corridors.index(somewhere.corridor))]
    power = None if isinstance(somewhere, OrderedCondition) else somewhere.power
    return [("power", names.powers.index(power))] if power else []
