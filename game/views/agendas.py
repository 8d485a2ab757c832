"""The year's agendas: what is dealt, how far everybody is, and what this seat has marked."""

from __future__ import annotations

from dataclasses import dataclass

from game.kernel import scoring
from game.kernel.board import Board, Observation
from game.views.reading import at, row
from game.views.voice import Voice


@dataclass(frozen=True)
class AgendaView:
    """One agenda of this year."""

    place: int  # among those dealt: what a sheet marks
    number: int
    id: str
    name: str
    text: str
    needed: int
    progress: tuple[int, ...]  # by seat
    met: bool  # by this seat, if the year ended now
    marked: bool  # by this seat
    points: int
    words: str


def agenda_views(voice: Voice, observation: Observation) -> tuple[AgendaView, ...]:
    """Return the agendas dealt this year; none in a scenario without agendas."""
    board = observation.board
    return tuple(
        _agenda(voice, observation, place, number)
        for place, number in enumerate(row(board.dealt))
        if number >= 0
    )


def _agenda(voice: Voice, observation: Observation, place: int, number: int) -> AgendaView:
    tables, board = voice.tables, observation.board
    progress = progress_of(voice, board, number)
    needed, own = int(tables.agenda_count[number]), progress[observation.seat]
    marked = at(observation.mark) == place and not may_mark(voice, board)  # a sheet is still to mark one
    words = voice.say(
        "agenda.marked" if marked else "agenda.words",
        agenda=voice.agenda(number),
        text=voice.agenda_text(number),
        own=own,
        needed=needed,
    )
    return AgendaView(
        place=place,
        number=number,
        id=tables.names.agendas[number],
        name=voice.agenda(number),
        text=voice.agenda_text(number),
        needed=needed,
        progress=progress,
        met=own >= needed,
        marked=marked,
        points=tables.numbers.scoring_agenda,
        words=words,
    )


def progress_of(voice: Voice, board: Board, number: int) -> tuple[int, ...]:
    """Return how far each power is with an agenda, by seat."""
    progress = scoring.agendas(voice.tables, board)
    return tuple(at(progress, power, number) for power in range(voice.tables.powers))


def may_mark(voice: Voice, board: Board) -> bool:
    """Return whether this turn's sheets mark an agenda: the first of a scored year, when some are dealt."""
    return bool(voice.tables.year_opens[at(board.turn)]) and any(number >= 0 for number in row(board.dealt))
