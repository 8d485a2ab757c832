"""Year's end and end: the Five first, every point explained, marks shown, crises and shared wins told."""

import re

import numpy as np
import pytest

from game.records.course import Course, Sheet
from game.views.end import end_view, place_views
from game.views.history import history_view
from game.views.money import FLOWS
from game.views.republics import republic_views
from game.views.resolution import resolution_of
from game.views.year import year_view
from game.vocabulary import Clause, OrderKind, Outcome
from tests.views.games import LANGUAGES, SCENARIOS, course, pack, voice
from tests.views.test_resolution import texts_in

OPEN = re.compile(r"\[\?|[{}]|\bNone\b")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_years_and_ends_are_told_without_a_gap(name, language):
    said, played = voice(language, name), course(40, 2, name)
    years = [view for turn in played.turns if (view := year_view(said, turn))]
    assert len(years) == len(played.pack.scenario.calendar.years) or played.outcome is Outcome.CRISIS
    for view in (*years, end_view(said, played), history_view(said, played)):
        assert [text for text in texts_in(view) if OPEN.search(text)] == []


def test_every_point_of_a_year_is_explained():
    for seed in range(4):
        for turn in course(12, seed).turns:
            view = year_view(voice(), turn)
            for seat in view.seats if view else ():
                assert sum(line.amount for line in seat.lines) == seat.year == sum(seat.by_source)
                points = (
                    turn.after.board.points[seat.power].sum() - turn.before.board.points[seat.power].sum()
                )
                assert seat.year == points


def test_the_five_come_first_and_as_the_year_closed():
    turn = course(4, 2).turns[-1]
    view = year_view(voice(), turn)
    assert view.words[1] == "The republics' own table:" and view.words[2] == view.five[0].words
    assert [score.place for score in view.five] == sorted(score.place for score in view.five)
    news = sum(event.amount for event in turn.events if event.clause is Clause.HEADLINE_DEVELOPMENT)
    assert sum(score.development for score in view.five) == turn.after.board.development.sum() - news


def test_marks_are_shown_when_the_year_is_over():
    game = Course(pack(), 5)
    for _ in range(4):
        for seat in range(4):
            game.put(seat, Sheet(mark=seat % 3))
        game.resolve()
    dealt = game.turns[0].before.board.dealt[:, 0]
    marks = year_view(voice(), game.turns[-1]).marks
    assert [mark.agenda for mark in marks] == [dealt[0], dealt[1], dealt[2], dealt[0]]
    assert all(year_view(voice(), turn) is None for turn in game.turns[:3])


def test_a_scenario_without_agendas_shows_no_marks():
    assert year_view(voice(name="first-lesson"), course(2, 1, "first-lesson").turns[-1]).marks == ()


def ended(outcome, points=None, presses=None):
    """A course that ended as told."""
    game = course(1, 1)
    board = game.state.board
    changes = {"outcome": np.full(1, outcome, np.int8)}
    if points:
        table = np.zeros_like(board.points)
        table[:, 0, 0] = points
        changes["points"] = table
    if presses:
        changes["presses"] = np.array(presses, np.int8)[:, None]
    game.state = game.state._replace(board=board._replace(**changes))
    return game


def test_the_winner_is_named():
    view = end_view(voice(), ended(Outcome.FINISHED, [3, 9, 4, 5]))
    assert view.winners == (1,) and view.sentence == "The game is over. The winner: Russia."
    assert [place.rank for place in view.places] == [1, 2, 3, 4]


def test_a_shared_win_is_said_to_be_shared():
    game = ended(Outcome.FINISHED, [9, 9, 9, 9], [1, 1, 1, 1])
    even = np.full_like(game.state.board.influence, 2)
    never = np.full_like(game.state.board.contact, -50)
    game.state = game.state._replace(board=game.state.board._replace(influence=even, contact=never))
    view = end_view(voice(), game)
    assert view.winners == (0, 1, 2, 3)
    assert view.sentence.endswith("share the win: USA, Russia, China and EU.")


def test_a_crisis_has_no_winner():
    view = end_view(voice(), ended(Outcome.CRISIS, [9, 1, 1, 1], [2, 1, 0, 0]))
    assert view.winners == () and view.sentence == "The game ended in a crisis: nobody wins."
    assert [(place.name, place.rank) for place in view.places] == [
        ("Russia", 2),
        ("China", 2),
        ("EU", 2),
        ("USA", 4),
    ]


def test_leads_are_counted():
    board = course(3, 1).state.board
    leaders = [republic.leader for republic in republic_views(voice(), board)]
    places = place_views(voice(), board)
    assert [place.leads for place in places] == [leaders.count(place.power) for place in places]
    assert sum(place.leads for place in places) > 1


def test_history_has_one_number_for_each_point_in_time():
    game = course(12, 3)
    view = history_view(voice(), game)
    times = len(game.turns) + 1
    assert len(view.turns) == times == len(view.tension)
    assert all(len(series) == times for republic in view.influence for series in republic)
    assert view.influence[1][2][0] == game.turns[0].before.board.influence[2, 1, 0]
    assert view.points[0][-1] == view.points_now[0][-1] == game.state.board.points[0].sum()
    board = game.turns[2].before.board
    assert [series[2] for series in view.total] == board.influence[:, :, 0].sum(axis=0).tolist()
    assert [[floor[2] for floor in republic] for republic in view.floor] == board.floor[:, :, 0].T.tolist()
    assert [[made[2] for made in power] for power in view.by_source] == board.points[:, :, 0].tolist()


def test_room_over_time_is_what_each_board_shows():
    game = course(12, 0)
    view = history_view(voice(), game)
    for time, turn in enumerate(game.turns):
        shown = republic_views(voice(), turn.before.board)
        assert [series[time] for series in view.room] == [republic.room for republic in shown]
    assert len({room for series in view.room for room in series}) > 1, "tension takes room away"


def test_views_of_a_year_do_not_change_the_turn():
    turn = course(4, 2).turns[-1]
    before = turn.after.board.development.copy()
    year_view(voice(), turn)
    assert (turn.after.board.development == before).all()


def test_points_are_told_by_source():
    place = end_view(voice(), ended(Outcome.FINISHED, [3, 9, 4, 5])).places[0]
    assert place.source_words == "Opening 9" and place.by_source[0] == 9


def test_capital_is_accounted_for_turn_by_turn():
    for seed in (3, 4):
        game = course(12, seed)
        view = history_view(voice(), game)
        for power in range(4):
            flows = dict(zip(FLOWS, view.money[power], strict=True))
            for time in range(1, len(view.turns)):
                change = view.capital[power][time] - view.capital[power][time - 1]
                assert sum(series[time] for series in flows.values()) == change
                sheet = resolution_of(voice(), game.turns[time - 1], power).sheets[power]
                assert flows["orders"][time] == -sheet.capital
                assert 0 <= flows["returned"][time] <= sheet.capital
                if all(order.kind is OrderKind.ENVOY for order in sheet.orders):
                    assert flows["returned"][time] == 0
        assert any(
            view.money[power][FLOWS.index("returned")][time] for power in range(4) for time in range(12)
        )
