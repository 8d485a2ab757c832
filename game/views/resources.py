"""Deposits and corridors as a seat sees them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.kernel import scoring, standing
from game.kernel.board import Board
from game.views.reading import at, truth
from game.views.voice import Voice

FREE, SIGNED, BUILDING, PRODUCING = "free", "signed", "building", "producing"


@dataclass(frozen=True)
class DepositView:
    """One deposit."""

    number: int
    id: str
    name: str
    mineral: str
    host: int
    host_name: str
    criticality: int
    cost: int
    lead: int
    integrated: bool
    status: str  # free, signed, building or producing
    holder: int  # -1: nobody
    stake: int  # of the memorandum; 0 without one
    age: int  # turns since signing, the signing turn being 1; 0 without a memorandum
    guaranteed: bool
    turns_to_go: int  # until it produces; 0 unless under construction
    partner: int  # of a joint order, or -1
    through: bool  # its ore goes, or would go, through the processor
    points: tuple[int, ...]  # by seat, if the year ended now
    status_words: str
    processing_words: str
    words: str


@dataclass(frozen=True)
class SegmentView:
    """One segment of a corridor."""

    number: int
    id: str
    name: str
    corridor: int
    level: int
    highest: int
    shares: tuple[int, ...]  # by seat
    touches: tuple[int, ...]  # republics
    words: str


@dataclass(frozen=True)
class CorridorView:
    """One corridor."""

    number: int
    id: str
    name: str
    segments: tuple[SegmentView, ...]
    touches: tuple[int, ...]  # republics
    open: bool
    upgraded: bool
    missing: tuple[str, ...]  # segments that keep it closed
    shares: tuple[int, ...]  # by seat, summed
    largest: tuple[int, ...]  # powers with most shares
    standards: int  # power, or -1
    standards_words: str
    words: str


def deposit_views(voice: Voice, board: Board, seat: int) -> tuple[DepositView, ...]:
    """Return every deposit; where nobody holds one, its ore goes as it would for this seat."""
    tables = voice.tables
    holder = np.where(board.holder >= 0, board.holder, np.int8(seat)).astype(np.int8)
    through = ~standing.processed(tables, board, holder, board.partner)
    points = scoring.supply(tables, board)
    return tuple(
        _deposit(
            voice, board, number, truth(through, number), tuple(int(value) for value in points[:, number, 0])
        )
        for number in range(tables.deposits)
    )


def _deposit(voice: Voice, board: Board, number: int, through: bool, points: tuple[int, ...]) -> DepositView:
    tables = voice.tables
    status = _status(board, number)
    held = at(board.holder, number) >= 0
    status_words = _status_words(voice, board, number, status)
    processing_words = _processing_words(voice, number, through)
    return DepositView(
        number=number,
        id=tables.names.deposits[number],
        name=voice.deposit(number),
        mineral=voice.mineral(number),
        host=int(tables.host[number]),
        host_name=voice.republic(int(tables.host[number])),
        criticality=int(tables.criticality[number]),
        cost=int(tables.cost[number]),
        lead=int(tables.lead[number]),
        integrated=bool(tables.integrated[number]),
        status=status,
        holder=at(board.holder, number),
        stake=at(board.stake, number),
        age=_age(board, number) if held else 0,
        guaranteed=truth(board.guaranteed, number),
        turns_to_go=max(0, at(board.lead, number)),
        partner=at(board.partner, number),
        through=through,
        points=points,
        status_words=status_words,
        processing_words=processing_words,
        words=_deposit_words(voice, number, status_words),
    )


def _status(board: Board, number: int) -> str:
    lead = at(board.lead, number)
    if lead < 0:
        return SIGNED if at(board.holder, number) >= 0 else FREE
    return BUILDING if lead else PRODUCING


def _age(board: Board, number: int) -> int:
    return at(board.turn) - at(board.signed, number) + 1


def _status_words(voice: Voice, board: Board, number: int, status: str) -> str:
    guaranteed = status == SIGNED and truth(board.guaranteed, number)
    words = voice.say(
        f"deposit.status.{'guaranteed' if guaranteed else status}",
        holder=voice.power(at(board.holder, number)),
        stake=at(board.stake, number),
        age=_age(board, number),
        lapse_turn=voice.tables.numbers.memorandum_lapse_turn,
        turns=at(board.lead, number),
    )
    partner = at(board.partner, number)
    return f"{words} {voice.say('deposit.partner', partner=voice.power(partner))}" if partner >= 0 else words


def _processing_words(voice: Voice, number: int, through: bool) -> str:
    if voice.tables.integrated[number]:
        return voice.say("deposit.integrated")
    if through:
        return voice.say("deposit.through", processor=voice.power(voice.tables.processor))
    return voice.say("deposit.at_home")


def _deposit_words(voice: Voice, number: int, status_words: str) -> str:
    tables = voice.tables
    return voice.say(
        "deposit.words",
        **voice.place_values(deposit=number),
        cost=int(tables.cost[number]),
        status=status_words,
    )


# --- corridors ------------------------------------------------------------------------------------------


def corridor_views(voice: Voice, board: Board) -> tuple[CorridorView, ...]:
    """Return every corridor with its segments."""
    state = standing.corridors(voice.tables, board)
    return tuple(_corridor(voice, board, state, number) for number in range(voice.tables.corridors))


def _corridor(voice: Voice, board: Board, state: standing.Corridors, number: int) -> CorridorView:
    tables = voice.tables
    powers = range(tables.powers)
    parts = [segment for segment, corridor in enumerate(tables.corridor_of) if corridor == number]
    views = tuple(segment_view(voice, board, segment) for segment in parts)
    largest = tuple(power for power in powers if truth(state.largest, power, number))
    missing = tuple(view.name for view in views if not view.level)
    upgraded, is_open = truth(state.upgraded, number), truth(state.open, number)
    standards_words = _standards_words(voice, at(board.standards, number))
    return CorridorView(
        number=number,
        id=tables.names.corridors[number],
        name=voice.corridor(number),
        segments=views,
        touches=_touched(tables.corridor_touches[number].tolist()),
        open=is_open,
        upgraded=upgraded,
        missing=missing,
        shares=tuple(at(state.shares, power, number) for power in powers),
        largest=largest,
        standards=at(board.standards, number),
        standards_words=standards_words,
        words=_corridor_words(voice, number, is_open, upgraded, missing, largest, standards_words),
    )


def _corridor_words(
    voice: Voice,
    number: int,
    is_open: bool,
    upgraded: bool,
    missing: tuple[str, ...],
    largest: tuple[int, ...],
    standards_words: str,
) -> str:
    status = "upgraded" if upgraded else "open" if is_open else "closed"
    owners = voice.joined(voice.power(power) for power in largest) or voice.say("nobody")
    words = voice.say(
        f"corridor.{status}", corridor=voice.corridor(number), missing=voice.joined(missing), owners=owners
    )
    return f"{words} {standards_words}"


def _standards_words(voice: Voice, holder: int) -> str:
    return voice.say("corridor.standards", power=voice.power(holder))


def _touched(mask: list[bool]) -> tuple[int, ...]:
    return tuple(republic for republic, touched in enumerate(mask) if touched)


def segment_view(voice: Voice, board: Board, number: int) -> SegmentView:
    """Return one segment."""
    tables = voice.tables
    shares = tuple(at(board.shares, power, number) for power in range(tables.powers))
    level, highest = at(board.level, number), tables.numbers.corridors_levels
    owners = [
        voice.say("segment.share", power=voice.power(power), count=count)
        for power, count in enumerate(shares)
        if count
    ]
    owned = voice.joined(owners) or voice.say("segment.unowned")
    return SegmentView(
        number=number,
        id=tables.names.segments[number],
        name=voice.segment(number),
        corridor=int(tables.corridor_of[number]),
        level=level,
        highest=highest,
        shares=shares,
        touches=_touched(tables.segment_touches[number].tolist()),
        words=voice.say(
            "segment.words", segment=voice.segment(number), level=level, highest=highest, shares=owned
        ),
    )
