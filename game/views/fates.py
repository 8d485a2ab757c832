"""What came of each order: the lines of the log that tell its fate, by seat and by place on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from game.kernel.events import Event
from game.records.course import Turn
from game.views.lines import LogLine, log_lines
from game.views.voice import Voice
from game.vocabulary import Clause, OrderKind

Place = tuple[int, ...]
Placed = Callable[[Voice, Event], Place]
"""Returns where an event happened, in the terms in which an order names its place."""


def fates(voice: Voice, turn: Turn) -> tuple[tuple[tuple[LogLine, ...], ...], ...]:
    """Return the lines that tell what came of each order, by seat and by place on its sheet."""
    told = list(zip(turn.events, log_lines(voice, turn.events, turn.number), strict=True))
    return tuple(
        tuple(tuple(_fate(voice, seat, number, told)) for number in sheet.orders)
        for seat, sheet in enumerate(turn.sheets)
    )


def _fate(voice: Voice, seat: int, number: int, told: Sequence[tuple[Event, LogLine]]) -> Iterator[LogLine]:
    own, placed = _FATES[voice.kind_of(number)]
    wanted = placed(voice, _as_event(voice, number))
    for event, line in told:
        mine = seat in (event.actor, event.other) if event.clause in _SHARED else event.actor == seat
        if event.clause is Clause.JOINT_UNMATCHED:
            if mine and event.detail == number:
                yield line
        elif (mine and event.clause in own and placed(voice, event) == wanted) or (
            _answers(voice, seat, number, event) or _opens(voice, number, event)
        ):
            yield line


def _as_event(voice: Voice, number: int) -> Event:
    """Return an order as something that happened, so that both name their place in one way."""
    catalogue = voice.tables.catalogue
    return Event(
        clause=Clause.PAID,
        actor=-1,
        other=int(catalogue.other[number]),
        republic=int(catalogue.republic[number]),
        deposit=int(catalogue.deposit[number]),
        segment=int(catalogue.segment[number]),
        corridor=int(catalogue.corridor[number]),
        amount=0,
        detail=number,
    )


def _answers(voice: Voice, seat: int, number: int, event: Event) -> bool:
    """Return whether an event tells that a seat answered an ask where the order counts, with such an order."""
    catalogue = voice.tables.catalogue
    return (
        event.clause in (Clause.ASK_ANSWERED, Clause.ASK_LATE)
        and event.actor == seat
        and bool(int(catalogue.there[number]) >> event.republic & 1)
        and bool(voice.tables.answers[int(catalogue.kind[number]), event.detail])
    )


def _opens(voice: Voice, number: int, event: Event) -> bool:
    """Return whether an event tells that the corridor opened in which the order built."""
    segment = int(voice.tables.catalogue.segment[number])
    opened = event.clause is Clause.CORRIDOR_OPENED
    return opened and segment >= 0 and int(voice.tables.corridor_of[segment]) == event.corridor


def _republic(voice: Voice, event: Event) -> Place:
    return (event.republic,)


def _deposit(voice: Voice, event: Event) -> Place:
    return (event.deposit,)


def _segment(voice: Voice, event: Event) -> Place:
    return (event.segment,)


def _corridor(voice: Voice, event: Event) -> Place:
    return (event.corridor,)


def _anywhere(voice: Voice, event: Event) -> Place:
    return ()


_SHARED = (Clause.JOINT_MINE,)
"""Clauses of which one record tells what two powers did."""

_SUMMIT = (
    Clause.SUMMIT,
    Clause.SUMMIT_FOCUS,
    Clause.SUMMIT_ANSWERS,
    Clause.SUMMITS_COLLIDE,
    Clause.MINISTER_SENT,
)
_BIDDING = (Clause.BID, Clause.SIGNED, Clause.TAKEN, Clause.OUTBID)

_FATES: dict[OrderKind, tuple[tuple[Clause, ...], Placed]] = {
    OrderKind.ENVOY: ((Clause.ENVOY,), _republic),
    OrderKind.VISIT: ((Clause.VISIT, Clause.VISIT_ANSWERS), _republic),
    OrderKind.SUMMIT: (_SUMMIT, _anywhere),
    OrderKind.MEMORANDUM: (_BIDDING, _deposit),
    OrderKind.CONTRACT: ((Clause.CONTRACT,), _deposit),
    OrderKind.PLANT: ((Clause.PLANT,), _republic),
    OrderKind.FLAGSHIP: ((Clause.FLAGSHIP, Clause.FLAGSHIP_LOST), _republic),
    OrderKind.INVEST: ((Clause.INVEST,), _segment),
    OrderKind.STANDARDS: ((Clause.STANDARDS_SET, Clause.STANDARDS_LOST), _corridor),
    OrderKind.ACCEDE: ((Clause.ACCEDE,), _republic),
    OrderKind.PRESSURE: ((Clause.PRESSURE, Clause.PRESSED), _republic),
    OrderKind.JOINT_DEPOSIT: ((Clause.JOINT_MINE,), _deposit),
    OrderKind.JOINT_SEGMENT: ((Clause.JOINT_SEGMENT,), _segment),
    OrderKind.GUARANTEE: ((Clause.GUARANTEE,), _deposit),
    OrderKind.PROGRAMME: ((Clause.PROGRAMME,), _republic),
    OrderKind.LICENCE: ((Clause.LICENCE,), _anywhere),
    OrderKind.BLEND: ((Clause.BLEND,), _segment),
}
