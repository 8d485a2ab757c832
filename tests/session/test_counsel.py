"""A person at the table can ask what the planner would play, and what may come of a sheet."""

from game.agents.explaining import explain
from game.records.course import Sheet
from game.session.counsel import advising, forecasting, planner_at
from game.session.newgame import seats_of, set_up
from game.views.advice import advice_words
from tests.views.games import pack, voice

LESSON = "first-lesson"


def sat_down():
    seats = seats_of(list(pack(LESSON).scenario.powers), {0}, "hard")
    return set_up(pack(LESSON), seats, 5, "2026-01-01", None)


def test_advice_is_possible_and_said_in_words():
    table = sat_down()
    search = advising(table, planner_at(table, "easy"), 0)
    at_once = explain(search)
    assert at_once.choices[0].games == 0 and at_once.choices[0].orders == search.best.orders
    list(search.run())
    advice = explain(search)
    assert len(advice.choices) == len({tuple(sorted(each.orders)) for each in advice.choices}) > 1
    assert len(advice.differences) == len(advice.choices) - 1
    for each in advice.choices:
        table.course.require(0, Sheet(each.orders, each.offer, each.mark))
        assert each.win_low <= each.win <= each.win_high and each.games > 0
        assert each.total > 0 and len(each.led) == table.course.tables.republics
    assert advice_words(voice(name=LESSON), advice)[0].startswith("1. ")


def test_a_forecast_is_of_the_sheet_that_is_written():
    table = sat_down()
    adviser = planner_at(table, "easy")
    orders = explain(advising(table, adviser, 0)).choices[0].orders
    found = forecasting(table, adviser, 0, Sheet(orders), games=64)
    list(found.run())
    assert found.so_far.games == 64
    assert [each.order for each in found.so_far.orders] == list(orders)
    idle = forecasting(table, adviser, 0, Sheet(), games=64)
    list(idle.run())
    assert idle.so_far.points[0].mean < found.so_far.points[0].mean
