"""The year's end: the Five's own table first, then how each point was made, the marks, and the ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.kernel import ranking
from game.kernel.board import Board
from game.records.course import Turn
from game.views.five import OwnScore, five_table
from game.views.lines import LogLine, log_lines
from game.views.powers import points_words
from game.views.reading import at, row
from game.views.voice import Voice
from game.vocabulary import Clause, Outcome, PointSource, Step

_SOURCES = {
    Clause.SCORED_LEADER: PointSource.PARTNERS,
    Clause.SCORED_SECOND: PointSource.PARTNERS,
    Clause.SCORED_SUPPLY: PointSource.SUPPLY,
    Clause.SCORED_SHARE: PointSource.CORRIDORS,
    Clause.SCORED_STANDARDS: PointSource.CORRIDORS,
    Clause.SCORED_MANDATE: PointSource.MANDATE,
    Clause.SCORED_AGENDA: PointSource.AGENDA,
    Clause.PRESSURE_PENALTY: PointSource.PRESSURE,
}


@dataclass(frozen=True)
class MarkView:
    """A marked agenda, shown at the year's end."""

    power: int
    name: str
    agenda: int
    agenda_name: str
    met: bool
    words: str


@dataclass(frozen=True)
class SeatYear:
    """How one power's year went."""

    power: int
    name: str
    lines: tuple[LogLine, ...]  # one for each entry that scored
    by_source: tuple[int, ...]  # points of this year, by PointSource
    source_words: str  # the same in words
    year: int  # points of this year
    total: int
    rank: int  # from 1; who ties shares the better rank
    rank_before: int
    words: str


@dataclass(frozen=True)
class YearView:
    """A year's end."""

    year: int
    turn: int
    title: str
    five: tuple[OwnScore, ...]
    seats: tuple[SeatYear, ...]  # by seat
    ranking: tuple[int, ...]  # powers, best first
    marks: tuple[MarkView, ...]
    others: tuple[LogLine, ...]  # what else the year's end brought
    words: tuple[str, ...]  # the whole page, read aloud


def year_view(voice: Voice, turn: Turn) -> YearView | None:
    """Return the year's end that a resolved turn brought, or None if it brought none."""
    if not closes_year(voice, turn):
        return None
    year = int(voice.tables.year[turn.number])
    five = five_table(voice, closing_board(turn))
    lines = log_lines(voice, turn.events, turn.number)
    seats = tuple(_seat(voice, turn, power, lines) for power in range(voice.tables.powers))
    marks = mark_views(voice, turn)
    order = tuple(sorted(range(len(seats)), key=lambda power: (seats[power].rank, power)))
    title = voice.say("year.title", year=year)
    scored = {line for seat in seats for line in seat.lines}
    return YearView(
        year=year,
        turn=turn.number,
        title=title,
        five=five,
        seats=seats,
        ranking=order,
        marks=marks,
        others=tuple(line for line in lines if line.step is Step.YEAR_END and line not in scored),
        words=_words(voice, title, five, seats, order, marks),
    )


def closes_year(voice: Voice, turn: Turn) -> bool:
    """Return whether a turn was scored: the last of a year, and no crisis."""
    crisis = at(turn.after.board.outcome) == Outcome.CRISIS
    return bool(voice.tables.year_closes[turn.number]) and not crisis


def _words(
    voice: Voice,
    title: str,
    five: Sequence[OwnScore],
    seats: Sequence[SeatYear],
    order: Sequence[int],
    marks: Sequence[MarkView],
) -> tuple[str, ...]:
    page = [title, voice.say("year.five"), *(score.words for score in five)]
    for seat in seats:
        page += [voice.say("year.seat", power=seat.name), *(line.line for line in seat.lines)]
    if marks:
        page += [voice.say("year.marks"), *(mark.words for mark in marks)]
    return (*page, voice.say("year.ranking"), *(seats[power].words for power in order))


def closing_board(turn: Turn) -> Board:
    """Return the board as the year closed: without what the next turn's news did to development."""
    board = turn.after.board
    development = board.development.copy()
    for event in turn.events:
        if event.clause is Clause.HEADLINE_DEVELOPMENT:
            development[event.republic, 0] -= event.amount
    return board._replace(development=development)


def _seat(voice: Voice, turn: Turn, power: int, lines: Sequence[LogLine]) -> SeatYear:
    before, after = turn.before.board, turn.after.board
    own = tuple(line for line in lines if line.clause in _SOURCES and line.actor == power)
    by_source = tuple(
        new - old for new, old in zip(row(after.points, power), row(before.points, power), strict=True)
    )
    rank = at(ranking.ranks(voice.tables, after), power)
    total, year = at(ranking.totals(after), power), sum(by_source)
    words = voice.say("year.words", power=voice.power(power), rank=rank, total=total, year=year)
    return SeatYear(
        power=power,
        name=voice.power(power),
        lines=own,
        by_source=by_source,
        source_words=points_words(voice, by_source),
        year=year,
        total=total,
        rank=rank,
        rank_before=at(ranking.ranks(voice.tables, before), power),
        words=words,
    )


def marks_of(voice: Voice, turn: Turn) -> tuple[int, ...]:
    """Return the agenda that each seat had marked in the year that this turn closes; -1 where none was dealt."""
    dealt = row(turn.before.board.dealt)
    opens = bool(voice.tables.year_opens[turn.number])
    places = [sheet.mark for sheet in turn.sheets] if opens else row(turn.before.mark)
    return tuple(dealt[place] for place in places)


def mark_views(voice: Voice, turn: Turn) -> tuple[MarkView, ...]:
    """Return the marks of a year that this turn closed, by seat; none in a scenario without agendas."""
    met = {event.actor for event in turn.events if event.clause is Clause.SCORED_AGENDA}
    return tuple(
        _mark(voice, power, agenda, power in met)
        for power, agenda in enumerate(marks_of(voice, turn))
        if agenda >= 0
    )


def _mark(voice: Voice, power: int, agenda: int, met: bool) -> MarkView:
    name, title = voice.power(power), voice.agenda(agenda)
    words = voice.say("mark.met" if met else "mark.missed", power=name, agenda=title)
    return MarkView(power, name, agenda, title, met, words)
