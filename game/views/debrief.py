"""The debrief of a game: what each seat knew, ordered and said turn by turn, what came of it, and questions first.

Of a game that goes on it tells what everybody may know: resolved turns, and agendas of years that are over.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.records.course import Course, Turn
from game.views.end import EndView, end_view
from game.views.fates import fates
from game.views.knowledge import KnownView, OpenBoard, known_view, open_board
from game.views.lines import LogLine
from game.views.news import headline_view
from game.views.orders import order_origins
from game.views.origins import OriginView
from game.views.premise import PremiseView, premise_view
from game.views.questions import QuestionGroup, question_groups
from game.views.reading import at
from game.views.resolution import GivenOrder, OpenedSheet, ResolutionView, resolution_of
from game.views.rules import clause_number
from game.views.voice import Voice
from game.views.year import MarkView, YearView, closes_year, mark_views, marks_of, year_view
from game.vocabulary import Outcome


@dataclass(frozen=True)
class Decision:
    """One order with what came of it, the rule it rests on, and where its numbers come from."""

    order: GivenOrder
    clause: str
    outcome: tuple[LogLine, ...]
    origins: tuple[OriginView, ...]


@dataclass(frozen=True)
class SeatTurn:
    """One seat's turn: what it knew, then what it decided."""

    seat: int
    name: str
    known: KnownView
    sheet: OpenedSheet
    decisions: tuple[Decision, ...]
    marked: str  # the agenda that it marked with this sheet; empty for none, or while it is secret


@dataclass(frozen=True)
class Story:
    """One turn: what everybody saw, seat by seat, what happened and why, and the year's end if it brought one."""

    seen: OpenBoard
    seats: tuple[SeatTurn, ...]
    resolution: ResolutionView
    year: YearView | None


@dataclass(frozen=True)
class YearMarks:
    """The agendas marked in one year, once they need not be secret any more."""

    year: int
    scored: bool  # False for a year that a crisis cut short
    marks: tuple[MarkView, ...]


@dataclass(frozen=True)
class DebriefView:
    """What frames the turns of a debrief."""

    title: str
    premise: PremiseView
    finished: bool
    groups: tuple[QuestionGroup, ...]  # the debrief sheet, which names nobody's rank
    marks: tuple[YearMarks, ...]
    end: EndView
    disputes: tuple[str, ...]  # where documents behind this game's headlines contradict each other


def debrief_view(voice: Voice, course: Course) -> DebriefView:
    """Return the frame of a course's debrief; its turns are told one by one by `story_of`."""
    premise = premise_view(voice)
    return DebriefView(
        title=voice.say("debrief.title", scenario=premise.name, turns=len(course.turns)),
        premise=premise,
        finished=course.outcome is not Outcome.RUNNING,
        groups=question_groups(voice, course),
        marks=tuple(_year_marks(voice, course)),
        end=end_view(voice, course),
        disputes=_disputes(voice, course),
    )


def story_of(voice: Voice, course: Course, turn: Turn, seat: int = 0) -> Story:
    """Return one turn of a course; of its headline the seat's own wire stands first."""
    resolution, seen = resolution_of(voice, turn, seat), open_board(voice, turn.before)
    outcomes, marks = fates(voice, turn), _revealed(voice, course, turn)
    seats = tuple(
        _seat_turn(voice, turn, seen, resolution.sheets[power], outcomes[power], marks[power])
        for power in range(voice.tables.powers)
    )
    return Story(seen, seats, resolution, year_view(voice, turn))


def _seat_turn(
    voice: Voice,
    turn: Turn,
    seen: OpenBoard,
    sheet: OpenedSheet,
    outcomes: tuple[tuple[LogLine, ...], ...],
    mark: int,
) -> SeatTurn:
    opens = bool(voice.tables.year_opens[turn.number])
    known = known_view(voice, turn.before, sheet.power, seen, -1 if opens else mark)
    decisions = tuple(
        Decision(order, clause_number(order.kind), outcome, order_origins(voice, sheet.power, order.number))
        for order, outcome in zip(sheet.orders, outcomes, strict=True)
    )
    marked = voice.agenda(mark) if opens and mark >= 0 else ""
    return SeatTurn(sheet.power, sheet.name, known, sheet, decisions, marked)


# --- agendas --------------------------------------------------------------------------------------------


def _revealed(voice: Voice, course: Course, turn: Turn) -> tuple[int, ...]:
    """Return the agenda that each seat had marked in a turn's year; -1 for all while that is secret."""
    year = voice.tables.year[turn.number]
    for later in course.turns[turn.number - 1 :]:
        if voice.tables.year[later.number] == year and _opened(voice, later):
            return marks_of(voice, later)
    return (-1,) * voice.tables.powers


def _opened(voice: Voice, turn: Turn) -> bool:
    """Return whether a turn ended the secrecy of its year's marks: by the year's end, or with the game."""
    return closes_year(voice, turn) or at(turn.after.board.outcome) != Outcome.RUNNING


def _year_marks(voice: Voice, course: Course) -> list[YearMarks]:
    found = []
    for turn in course.turns:
        year = int(voice.tables.year[turn.number])
        if year and _opened(voice, turn):
            scored = closes_year(voice, turn)
            marks = mark_views(voice, turn) if scored else _unscored(voice, turn)
            found += [YearMarks(year, scored, marks)] if marks else []
    return found


def _unscored(voice: Voice, turn: Turn) -> tuple[MarkView, ...]:
    """Return the marks of a year that nobody scored, because the game broke off."""
    marked = [(power, agenda) for power, agenda in enumerate(marks_of(voice, turn)) if agenda >= 0]
    return tuple(
        MarkView(
            power,
            voice.power(power),
            agenda,
            voice.agenda(agenda),
            False,
            voice.say("mark.unscored", power=voice.power(power), agenda=voice.agenda(agenda)),
        )
        for power, agenda in marked
    )


# --- disputes -------------------------------------------------------------------------------------------


def _disputes(voice: Voice, course: Course) -> tuple[str, ...]:
    """Return the contradictions behind the headlines of the game, each once."""
    shown = (headline_view(voice, turn.before.board, 0, revealed=True) for turn in course.turns)
    origins = [headline.origin for headline in shown if headline]
    facts = [fact for origin in origins if origin for fact in origin.facts if fact.dispute]
    return tuple(dict.fromkeys(fact.words for fact in facts))
