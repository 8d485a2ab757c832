"""Moments of a game that a class should ask about: contests, promises, wishes that nobody met. All of it was public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.kernel.events import Event
from game.records.course import Course, Turn
from game.views.reading import at
from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import Clause, OrderKind, Outcome


class Question(NamedTuple):
    """One question."""

    turn: int  # that it is about; 0 for none
    words: str
    weight: int = 1  # the heavier, the more there is to say; a sheet has not room for all
    sort: str = ""  # what it is about, so that a sheet does not ask the same four times


def contests(voice: Voice, course: Course) -> Iterator[Question]:
    """Yield where powers met: bids on one deposit, summits at one time, memoranda taken, pressure."""
    for turn in course.turns:
        yield from _bids(voice, turn)
        yield from _summits(voice, turn)
        for event in turn.events:
            if event.clause is Clause.TAKEN:
                yield _question(voice, turn, "taken", event, weight=3)
            elif event.clause is Clause.PRESSED:
                yield _pressed(voice, turn, event)


def _bids(voice: Voice, turn: Turn) -> Iterator[Question]:
    bidders: dict[int, list[int]] = {}
    for event in turn.events:
        if event.clause is Clause.BID:
            bidders.setdefault(event.deposit, []).append(event.actor)
    for deposit, powers in bidders.items():
        if len(powers) > 1:
            names = voice.joined(voice.power(power) for power in powers)
            values = voice.place_values(deposit=deposit)
            words = voice.say("debrief.ask.bids", turn=turn.number, powers=names, **values)
            yield Question(turn.number, words, len(powers) + 1, "bids")


def _summits(voice: Voice, turn: Turn) -> Iterator[Question]:
    powers = [event.actor for event in turn.events if event.clause is Clause.SUMMITS_COLLIDE]
    if len(powers) > 1:
        names = voice.joined(voice.power(power) for power in powers)
        words = voice.say("debrief.ask.summits", turn=turn.number, powers=names)
        yield Question(turn.number, words, 3, "summits")


def _pressed(voice: Voice, turn: Turn, event: Event) -> Question:
    said = turn.sheets[event.actor].statement
    key = "pressed_said" if said else "pressed"
    return _question(voice, turn, key, event, weight=2 + bool(said), statement=said)


def _question(voice: Voice, turn: Turn, key: str, event: Event, weight: int, **more: object) -> Question:
    values = voice.place_values(event.republic, event.deposit) | {"turn": turn.number} | more
    values |= {"power": voice.power(event.actor), "other": voice.power(event.other)}
    return Question(turn.number, voice.say(f"debrief.ask.{key}", **values), weight, key.partition("_")[0])


# --- promises -------------------------------------------------------------------------------------------


def promises(voice: Voice, course: Course) -> Iterator[Question]:
    """Yield what became of every offer, and of every memorandum that lapsed."""
    for earlier, turn in zip(course.turns, course.turns[1:], strict=False):
        for power, sheet in enumerate(earlier.sheets):
            if sheet.offer:
                yield _offer(voice, power, sheet.offer, earlier, turn)
    for turn in course.turns:
        for event in turn.events:
            if event.clause is Clause.LAPSED:
                yield _lapsed(voice, turn, event)


_OFFERS = {
    (True, True): ("offer_kept", 2),
    (False, True): ("offer_broken", 5),
    (True, False): ("offer_alone", 3),
}
"""What became of an offer, by whether who made it and the partner gave the order; and how telling that is."""


def _offer(voice: Voice, power: int, offer: int, earlier: Turn, turn: Turn) -> Question:
    catalogue = voice.tables.catalogue
    partner, mirror = int(catalogue.other[offer]), int(catalogue.mirror[power, offer])
    gave = offer in turn.sheets[power].orders, mirror in turn.sheets[partner].orders
    key, weight = _OFFERS.get(gave, ("offer_forgotten", 1))
    words = voice.say(
        f"debrief.ask.{key}",
        turn=earlier.number,
        next=turn.number,
        power=voice.power(power),
        partner=voice.power(partner),
        order=order_words(voice, offer),
    )
    return Question(earlier.number, words, weight, key.partition("_")[2])


def _lapsed(voice: Voice, turn: Turn, event: Event) -> Question:
    signed = at(turn.before.board.signed, event.deposit)
    key = "lapsed" if signed > 0 else "lapsed_opening"
    return _question(voice, turn, key, event, weight=3, signed=signed)


# --- wishes ---------------------------------------------------------------------------------------------


def wishes(voice: Voice, course: Course) -> Iterator[Question]:
    """Yield the asks that were withdrawn because nobody answered, and those still open when the game ended."""
    for turn in course.turns:
        for event in turn.events:
            if event.clause is Clause.ASK_WITHDRAWN:
                yield _withdrawn(voice, turn, event)
    if course.outcome is not Outcome.RUNNING:
        yield from _open_asks(voice, course)


def _withdrawn(voice: Voice, turn: Turn, event: Event) -> Question:
    republic, ask = event.republic, event.detail
    words = voice.say(
        "debrief.ask.withdrawn",
        turn=turn.number,
        republic=voice.republic(republic),
        ask=voice.ask(ask),
        kinds=voice.say("list.comma").join(voice.kind(kind) for kind in _kinds(voice, ask)),
    )
    return Question(turn.number, words, 2, voice.republic(republic))


def _kinds(voice: Voice, ask: int) -> Iterator[OrderKind]:
    return (kind for kind in voice.kinds_in_play() if voice.tables.answers[kind, ask])


def _open_asks(voice: Voice, course: Course) -> Iterator[Question]:
    board = course.turns[-1].after.board if course.turns else course.state.board
    open_ = [place for place in range(voice.tables.republics) if at(board.ask_age, place) > 0]
    if open_:
        asks = (
            voice.say(
                "debrief.ask.open_ask", republic=voice.republic(place), ask=voice.ask(at(board.ask, place))
            )
            for place in open_
        )
        yield Question(0, voice.say("debrief.ask.open_asks", asks=voice.say("list.semicolon").join(asks)))
