"""Republics as a seat sees them: who stands where, what is asked, how much room is left."""

from __future__ import annotations

from dataclasses import dataclass

from game.kernel import prices, standing
from game.kernel.board import Board, contact_counts
from game.kernel.phases.room import room_of
from game.views.reading import at, truth
from game.views.voice import Voice
from game.vocabulary import OrderKind


@dataclass(frozen=True)
class Presence:
    """One power in one republic."""

    power: int
    name: str
    influence: int
    floor: int
    leads: bool
    contact_turns: int  # turns for which its contact still counts, this one included; 0: no contact
    member: bool
    ripe: bool  # its accession may become substance now
    young: bool  # an accession that may become substance later
    plant: bool
    words: str


@dataclass(frozen=True)
class AskView:
    """What a republic asks for."""

    number: int
    id: str
    name: str
    text: str
    answered_by: tuple[OrderKind, ...]  # of the kinds in play, programmes aside
    turns_left: int  # turns in which it can still be answered, this one included
    words: str


@dataclass(frozen=True)
class RepublicView:
    """One republic."""

    number: int
    id: str
    name: str
    letters: str
    text: str
    value: int
    powers: tuple[Presence, ...]  # by seat
    total: int
    room: int
    room_left: int
    leader: int  # -1: nobody
    leader_words: str
    room_words: str
    ask: AskView
    may_ask: tuple[str, ...]  # names of all its asks
    minister: bool  # it sends a minister to summits this turn
    development: int
    even: int  # year's ends at which nobody led clearly
    purchases: int
    purchases_words: str
    deposits: tuple[int, ...]
    segments: tuple[int, ...]


def republic_views(voice: Voice, board: Board) -> tuple[RepublicView, ...]:
    """Return every republic."""
    leaders = standing.leaders(voice.tables, board)
    rooms = room_of(voice.tables, board, board)
    return tuple(
        _republic(voice, board, number, at(leaders, number), at(rooms, number))
        for number in range(voice.tables.republics)
    )


def _republic(voice: Voice, board: Board, number: int, leader: int, room: int) -> RepublicView:
    tables, model = voice.tables, voice.republics[number]
    total = sum(at(board.influence, power, number) for power in range(tables.powers))
    purchases = at(board.purchases, number)
    return RepublicView(
        number=number,
        id=tables.names.republics[number],
        name=voice.of(model.name),
        letters=model.letters,
        text=voice.of(model.text),
        value=int(tables.value[number]),
        powers=tuple(presence(voice, board, power, number, leader) for power in range(tables.powers)),
        total=total,
        room=room,
        room_left=max(0, room - total),
        leader=leader,
        leader_words=_leader_words(voice, leader),
        room_words=voice.say("republic.room", room=room, total=total, left=max(0, room - total)),
        ask=ask_view(voice, board, number),
        may_ask=tuple(voice.ask(int(ask)) for ask in tables.asks[number] if ask >= 0),
        minister=truth(board.withdrawn, number),
        development=at(board.development, number),
        even=at(board.even, number),
        purchases=purchases,
        purchases_words=voice.say("republic.purchases", count=purchases),
        deposits=tuple(place for place, host in enumerate(tables.host) if host == number),
        segments=tuple(place for place, touched in enumerate(tables.segment_touches) if touched[number]),
    )


def _leader_words(voice: Voice, leader: int) -> str:
    return (
        voice.say("republic.leader", power=voice.power(leader))
        if leader >= 0
        else voice.say("republic.no_leader")
    )


def presence(voice: Voice, board: Board, power: int, republic: int, leader: int) -> Presence:
    """Return how one power stands in one republic."""
    ripe = bool(prices.ripe(voice.tables, board)[power, republic, 0])
    accession = at(board.accession, power, republic) > 0
    values = {
        "influence": at(board.influence, power, republic),
        "floor": at(board.floor, power, republic),
        "leads": leader == power,
        "contact_turns": contact_turns(voice, board, power, republic),
        "member": truth(board.member, power, republic),
        "ripe": ripe,
        "young": accession and not ripe,
        "plant": truth(board.plant, power, republic),
    }
    name = voice.power(power)
    return Presence(power=power, name=name, words=_presence_words(voice, power, values), **values)  # type: ignore[arg-type]


def contact_turns(voice: Voice, board: Board, power: int, republic: int) -> int:
    """Return for how many turns, this one included, a contact still counts."""
    last, turns = board.contact[power, republic], voice.tables.numbers.turn_contact_turns
    return sum(bool(contact_counts(board.turn + ahead, last, turns)[0]) for ahead in range(turns))


_MARKS = ("leads", "member", "young", "ripe", "plant")


def _presence_words(voice: Voice, power: int, values: dict[str, int | bool]) -> str:
    parts = [voice.say("presence.influence", power=voice.power(power), influence=values["influence"])]
    if values["floor"]:
        parts.append(voice.say("presence.floor", floor=values["floor"]))
    parts += [
        voice.say(f"presence.{mark}", institution=voice.institution(power)) for mark in _MARKS if values[mark]
    ]
    if values["contact_turns"]:
        parts.append(voice.say("presence.contact", turns=values["contact_turns"]))
    return voice.say("list.comma").join(parts)


def ask_view(voice: Voice, board: Board, republic: int) -> AskView:
    """Return the ask that a republic shows."""
    number = at(board.ask, republic)
    name = voice.tables.names.asks[number]
    model = voice.pack.ruleset.ask_kinds[name]
    kinds = tuple(kind for kind in voice.kinds_in_play() if voice.tables.answers[kind, number])
    left = voice.tables.numbers.asks_patience - at(board.ask_age, republic)
    words = voice.say(
        "ask.words",
        ask=voice.of(model.name),
        text=voice.of(model.text),
        kinds=voice.say("list.comma").join(voice.kind(kind) for kind in kinds),
        turns=left,
    )
    return AskView(number, name, voice.of(model.name), voice.of(model.text), kinds, left, words)
