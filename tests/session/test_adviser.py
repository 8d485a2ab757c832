"""The adviser says what the planner would play, can be stopped at any time, and goes on where it was stopped."""

import pytest

from game.records.course import Sheet
from game.session.adviser import Adviser
from game.session.newgame import seats_of, set_up
from tests.views.games import pack

LESSON = "first-lesson"


@pytest.fixture(scope="module")
def table():
    seats = seats_of(list(pack(LESSON).scenario.powers), {0}, "hard")
    return set_up(pack(LESSON), seats, 5, "2026-01-01", None)


def test_it_searches_only_when_asked_and_until_it_is_finished(table):
    adviser = Adviser(table, 0, "easy")
    assert not adviser.searching and adviser.advice is None
    adviser.ask()
    told = []
    while adviser.searching:
        adviser.step()
        told.append(adviser.percent)
    assert told == sorted(told) and told[-1] == 100 and len(set(told)) > 5
    assert adviser.finished
    adviser.ask()
    assert not adviser.searching


def test_the_best_sets_are_possible_differ_in_their_orders_and_come_best_first(table):
    adviser = Adviser(table, 0, "easy")
    adviser.ask()
    while adviser.searching:
        adviser.step()
    choices = adviser.advice.choices
    assert len({tuple(sorted(choice.orders)) for choice in choices}) == len(choices) == 3
    for choice in choices:
        table.course.require(0, Sheet(choice.orders, choice.offer, choice.mark))
        assert choice.games == 1024


def test_stopped_it_keeps_what_it_has_and_goes_on_to_the_same_end(table):
    stopped, straight = Adviser(table, 0, "easy"), Adviser(table, 0, "easy")
    stopped.ask()
    while not stopped.advice:
        stopped.step()
    stopped.stop()
    found = stopped.advice
    assert found and not stopped.searching and not stopped.finished
    for adviser in (stopped, straight):
        adviser.ask()
        while adviser.searching:
            adviser.step()
    assert stopped.advice == straight.advice != found
