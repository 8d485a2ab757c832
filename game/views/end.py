"""The end of a game: who won and why, all marks, and the Five's own table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.kernel import ranking, standing
from game.kernel.board import Board
from game.records.course import Course
from game.views.five import OwnScore, five_table
from game.views.powers import points_words
from game.views.reading import at, row, truth
from game.views.voice import Voice
from game.views.year import MarkView, closes_year, mark_views
from game.vocabulary import Outcome


@dataclass(frozen=True)
class PlaceView:
    """One power's place at the end."""

    power: int
    name: str
    rank: int  # from 1; who ties shares the better rank
    points: int
    by_source: tuple[int, ...]  # by PointSource
    source_words: str  # the same in words
    presses: int
    leads: int  # republics it leads
    words: str


@dataclass(frozen=True)
class EndView:
    """How a game ended, or how it stands while it goes on."""

    outcome: Outcome
    winners: tuple[int, ...]  # none in a crisis
    sentence: str
    five: tuple[OwnScore, ...]
    places: tuple[PlaceView, ...]  # best first
    marks: tuple[tuple[MarkView, ...], ...]  # by closed year, then by seat
    words: tuple[str, ...]  # the whole page, read aloud


def end_view(voice: Voice, course: Course) -> EndView:
    """Return the end of a course."""
    board = course.state.board
    five, places = five_table(voice, board), place_views(voice, board)
    winners = tuple(
        place.power for place in places if truth(ranking.winners(voice.tables, board), place.power)
    )
    sentence = _sentence(voice, course.outcome, winners)
    closed = [turn for turn in course.turns if closes_year(voice, turn)]
    marks = tuple(mark_views(voice, turn) for turn in closed)
    words = (
        sentence,
        voice.say("year.five"),
        *(score.words for score in five),
        voice.say("year.ranking"),
        *(place.words for place in places),
        *(mark.words for year in marks for mark in year),
    )
    return EndView(course.outcome, winners, sentence, five, places, marks, words)


def place_views(voice: Voice, board: Board) -> tuple[PlaceView, ...]:
    """Return every power's place, best first."""
    ranks, leaders = ranking.ranks(voice.tables, board), row(standing.leaders(voice.tables, board))
    places = [_place(voice, board, power, at(ranks, power), leaders) for power in range(voice.tables.powers)]
    return tuple(sorted(places, key=lambda place: (place.rank, place.power)))


def _place(voice: Voice, board: Board, power: int, rank: int, leaders: Sequence[int]) -> PlaceView:
    points, presses = at(ranking.totals(board), power), at(board.presses, power)
    leads = sum(leader == power for leader in leaders)
    words = voice.say(
        "end.place", power=voice.power(power), rank=rank, points=points, presses=presses, leads=leads
    )
    by_source = row(board.points, power)
    made_of = points_words(voice, by_source)
    return PlaceView(power, voice.power(power), rank, points, by_source, made_of, presses, leads, words)


def _sentence(voice: Voice, outcome: Outcome, winners: tuple[int, ...]) -> str:
    if outcome is Outcome.FINISHED:
        names = voice.joined(voice.power(power) for power in winners)
        return voice.say("end.winner" if len(winners) == 1 else "end.shared", winners=names)
    return voice.say(f"outcome.{outcome.word}")
