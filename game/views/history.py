"""Series over the turns for charts: influence, points, capital, tension, development."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.kernel import ranking
from game.kernel.board import Board
from game.kernel.phases.room import room_of
from game.kernel.preview import points_now
from game.records.course import Course
from game.views.money import money_flows
from game.views.reading import at, row
from game.views.voice import Voice
from game.vocabulary import Outcome, PointSource

Series = tuple[int, ...]
"""One number for each point in time."""


@dataclass(frozen=True)
class HistoryView:
    """How the board changed; the first point in time is the first turn's planning."""

    turns: Series  # turn about to be planned, or that the game ended in
    quarters: tuple[str, ...]
    tension: Series
    influence: tuple[tuple[Series, ...], ...]  # by republic, then by seat
    points: tuple[Series, ...]  # by seat, banked
    points_now: tuple[Series, ...]  # by seat, with what the year would bring if it ended then, agendas aside
    capital: tuple[Series, ...]  # by seat
    money: tuple[tuple[Series, ...], ...]  # what the turn before brought or took, by seat and by money.FLOWS
    development: tuple[Series, ...]  # by republic
    floor: tuple[tuple[Series, ...], ...]  # by republic, then by seat
    total: tuple[Series, ...]  # by republic: the influence of all together
    room: tuple[Series, ...]  # by republic
    by_source: tuple[tuple[Series, ...], ...]  # banked points by seat, then by PointSource
    influence_cap: int
    development_cap: int
    tension_cap: int  # at which the republics close the door
    tension_tense: int  # from which every republic has less room


def history_view(voice: Voice, course: Course) -> HistoryView:
    """Return the series of a course."""
    boards = [turn.before.board for turn in course.turns] + [course.state.board]
    powers, republics = range(voice.tables.powers), range(voice.tables.republics)
    turns = tuple(at(board.turn) for board in boards)
    now = [_points_now(voice, board) for board in boards]
    rooms = [row(room_of(voice.tables, board, board)) for board in boards]
    numbers = voice.tables.numbers
    return HistoryView(
        turns=turns,
        quarters=tuple(voice.quarter(turn) for turn in turns),
        tension=tuple(at(board.tension) for board in boards),
        influence=tuple(
            tuple(_series(boards, "influence", power, republic) for power in powers) for republic in republics
        ),
        points=tuple(tuple(at(ranking.totals(board), power) for board in boards) for power in powers),
        points_now=tuple(tuple(points[power] for points in now) for power in powers),
        capital=tuple(_series(boards, "capital", power) for power in powers),
        money=money_flows(voice, course),
        development=tuple(_series(boards, "development", republic) for republic in republics),
        floor=tuple(
            tuple(_series(boards, "floor", power, republic) for power in powers) for republic in republics
        ),
        total=tuple(
            tuple(sum(row(board.influence[:, republic])) for board in boards) for republic in republics
        ),
        room=tuple(tuple(room[republic] for room in rooms) for republic in republics),
        by_source=tuple(
            tuple(_series(boards, "points", power, source) for source in PointSource) for power in powers
        ),
        influence_cap=numbers.turn_influence_cap,
        development_cap=numbers.turn_development_cap,
        tension_cap=numbers.tension_cap,
        tension_tense=numbers.room_tense,
    )


def _series(boards: Sequence[Board], field: str, *place: int) -> Series:
    return tuple(at(getattr(board, field), *place) for board in boards)


def _points_now(voice: Voice, board: Board) -> Series:
    """Return each power's points with what the year would bring; a game that is over brings no more."""
    banked = ranking.totals(board)
    coming = points_now(voice.tables, board).sum(axis=1) * (board.outcome == Outcome.RUNNING)
    return tuple(int(points) for points in (banked + coming)[:, 0])
