"""Better orders: what a seat played in a turn beside what the planner would have played, and why that is better."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.powers import power_chip
from game.ui.screens.review.subject import Subject
from game.ui.screens.review.work import Work
from game.views.advice import Choice, percent, points_of, set_words
from game.views.review import Missed, Verdict, agenda_of, verdict_words, why_words
from game.views.voice import Voice
from game.views.wording import order_words

_SET = 230  # units
_VERDICTS = {  # icon and colour
    Verdict.SAME: ("verb-chosen", "good"),
    Verdict.BETTER: ("verb-up", "warning"),
    Verdict.ALIKE: ("verb-info", "soft"),
    Verdict.WORSE: ("verb-chosen", "good"),
}


def seat_choice(app: App, voice: Voice, seat: int, choose: Callable[[int], object]) -> Flow:
    """Return a button for each seat, of which one is chosen."""
    return Flow(
        *(
            Button(
                f"seat.{number}",
                lambda number=number: choose(number),  # type: ignore[misc]
                face=power_chip(voice, number, size=16, style="small_strong"),
                selected=number == seat,
                role="option",
                hint=app.say("review.seat_hint", power=voice.power(number)),
                pad=(9, 5),
            )
            for number in range(voice.tables.powers)
        ),
        gap=6,
    )


def verdicts(
    app: App, voice: Voice, subject: Subject, work: Work, seat: int, place: int, go: Callable[[int], object]
) -> Flow:
    """Return a small button for each turn, with the verdict on what the seat played in it; `go` takes a place."""
    return Flow(
        *(
            _verdict(app, voice, turn, work.review.of(turn, seat), turn == place + 1, partial(go, turn - 1))
            for turn in range(1, subject.last + 1)
        ),
        gap=4,
    )


def _verdict(
    app: App, voice: Voice, turn: int, missed: Missed | None, chosen: bool, act: Callable[[], object]
) -> Button:
    icon, colour = _VERDICTS[missed.verdict] if missed else ("verb-timer", "soft")
    hint = verdict_words(voice, missed) if missed else app.say("review.unknown_turn")
    return Button(
        f"verdict.{turn}",
        act,
        face=Row(Label(str(turn), "small_strong"), Icon(icon, 14, colour), gap=4),
        hint=voice.say("review.turn", turn=turn, verdict=hint),
        selected=chosen,
        pad=(7, 4),
    )


def better_page(
    app: App, voice: Voice, subject: Subject, work: Work, place: int, seat: int
) -> list[Widget | None]:
    """Return what is known about one turn of a seat."""
    if place == subject.last:
        return [Label(app.say("review.no_turn"), "body", "soft")]
    turn = place + 1
    missed = work.review.of(turn, seat)
    if missed:
        return list(_compared(app, voice, subject, missed))
    if turn >= work.review.secret_from:
        return [Row(Icon("verb-locked", 18, "soft"), Label(voice.say("review.secret", turn=turn), grow=1))]
    return [Label(app.say("review.stopped" if work.stopped else "review.coming"), "body", "soft")]


def _compared(app: App, voice: Voice, subject: Subject, missed: Missed) -> Iterable[Widget]:
    icon, colour = _VERDICTS[missed.verdict]
    yield Row(
        Icon(icon, 20, colour), Label(verdict_words(voice, missed), "body", grow=1), gap=10, align="top"
    )
    sets = [("played", missed.played, missed.advised)]
    if missed.verdict is not Verdict.SAME:
        sets.append(("advised", missed.advised, missed.played))
    yield Tiles(
        *(_set(app, voice, subject, missed.turn, name, ours, other) for name, ours, other in sets),
        least=_SET,
        gap=10,
    )
    for why in why_words(voice, missed):
        yield Row(Icon("verb-right", 14, "soft"), Label(why, "small", grow=1), gap=6, align="top")


def _set(
    app: App, voice: Voice, subject: Subject, turn: int, name: str, choice: Choice, other: Choice
) -> Card:
    """Return an order set with what it promises; what only it has is set in bold."""
    agenda = agenda_of(voice, subject.course.turns[turn - 1], choice)
    orders: list[Widget] = [
        _order(voice, number, number not in other.orders)
        for number in sorted(choice.orders, key=other.orders.__contains__)  # what both have comes last
    ] or [Label(voice.say("ui.resolution.no_orders"), "small", "soft")]
    parts: list[Widget | None] = [
        Row(
            Label(app.say(f"review.{name}"), "strong", grow=1),
            Label(app.say("review.win", win=percent(choice.win)), "heading"),
            gap=8,
        ),
        Label(app.say("review.points", points=points_of(choice.total)), "small", "soft"),
        *orders,
        _named("board-offer", _offer(app, voice, choice), choice.offer != other.offer)
        if choice.offer
        else None,
        _named("board-agenda", voice.agenda(agenda), choice.mark != other.mark) if agenda >= 0 else None,
    ]
    return Card(Column(*parts, gap=7), border="link" if name == "advised" else "", name=f"set.{name}")


def _offer(app: App, voice: Voice, choice: Choice) -> str:
    return app.say("planning.advice.offer", offer=order_words(voice, choice.offer))


def _order(voice: Voice, number: int, only_here: bool) -> Row:
    return _named(f"order-{voice.kind_of(number).word}", order_words(voice, number), only_here)


def _named(icon: str, words: str, only_here: bool) -> Row:
    style, colour = ("small_strong", "text") if only_here else ("small", "soft")
    return Row(Icon(icon, 18, colour), Label(words, style, colour, grow=1), gap=8, align="top")


def _instead(voice: Voice, missed: Missed) -> str:
    """Return in a sentence which orders the planner would have given, and instead of which."""
    ours, theirs = missed.advised, missed.played
    better = [number for number in ours.orders if number not in theirs.orders]
    worse = [number for number in theirs.orders if number not in ours.orders]
    if not (better or worse):
        return voice.say("ui.review.otherwise")
    return voice.say("ui.review.instead", orders=set_words(voice, better), others=set_words(voice, worse))


def missed_row(voice: Voice, missed: Missed, act: Callable[[], object]) -> Button:
    """Return a button that leads to a turn in which the planner would have done better."""
    words = voice.say("ui.review.missed", turn=missed.turn, win=percent(missed.apart.win))
    told = Column(
        Label(words, "small_strong"), Label(_instead(voice, missed), "small", "soft"), gap=1, grow=1
    )
    return Button(
        f"missed.{missed.turn}",
        act,
        face=Row(Icon("verb-up", 16, "warning"), told, gap=9),
        role="row",
        pad=(10, 5),
    )
