"""The aids in the window: a forecast that follows the sheet by itself, an adviser on demand, and both switched off."""

from __future__ import annotations

import pytest

from game.records.replay import PERSON
from game.scenario.models import Aids
from game.session import adviser, foresight
from game.session.adviser import Adviser
from game.views.forecast import forecast_view
from tests.ui.gallery import SEAT, idle
from tests.ui.screens.planning_desk import at_desk, give, sheet, show

TURNS = 9
GAMES = 24  # of a whole forecast, and of the adviser's last judgement
AIDS = ("tab.forecast", "forecast.open", "advice.open")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(foresight, "_STAGES", (8, GAMES))
    monkeypatch.setattr(adviser, "FORECAST_GAMES", GAMES)


def thinking(folder, turns=TURNS, forecast=True, advisor=True, **settings):
    """A seat that plans with its aids; its adviser is the quickest one."""
    driver = at_desk(folder, turns, **settings)
    driver.app.game.aids = Aids(forecast=forecast, advisor=advisor)
    driver.screen._desk._adviser = Adviser(driver.app.game, SEAT, "easy")
    show(driver)
    return driver


def alone(driver):
    """Let the program play all other seats: now the settings count."""
    seats = driver.app.game.match.seats
    seats.update({power: PERSON if place == SEAT else "uniform" for place, power in enumerate(seats)})
    show(driver)


def shown(driver):
    """What leads to aids."""
    return [name for name in AIDS if driver.has(name)]


def working(driver):
    return driver.screen.pause(driver.app) is not None


def foreseen(driver):
    """The forecast of the tray, as the views have it."""
    desk = driver.screen._desk
    outlook = desk.foresight(driver.app).of(desk.tray.sheet)
    return outlook and forecast_view(driver.app.voice(), driver.app.game.match.observe(SEAT), outlook)


def possible_order(driver, nth=0):
    legal = [number for number, order in driver.screen._desk.menu(driver.app).items() if order.legal]
    return legal[nth]


def test_a_forecast_begins_by_itself_is_shown_before_it_is_whole_and_then_nothing_moves(tmp_path):
    driver = thinking(tmp_path)
    assert working(driver) and driver.widget("forecast.open").text == "Forecast"
    for _ in range(1000):
        if driver.widget("forecast.open").text != "Forecast":
            break
        driver.wait(0.1)
    assert working(driver) and foreseen(driver).games == 8
    assert driver.widget("forecast.open").text == f"Without orders: {foreseen(driver).summary}"
    idle(driver)
    assert not working(driver) and foreseen(driver).games == GAMES
    driver.app.tick(driver.now + 1)
    assert not driver.app.needs_frame


def test_every_change_of_the_sheet_has_its_own_forecast_and_an_undo_shows_the_one_before_at_once(tmp_path):
    driver = thinking(tmp_path)
    idle(driver)
    before = foreseen(driver)
    give(driver, possible_order(driver))
    assert working(driver) and driver.widget("forecast.open").text == "Forecast"
    idle(driver)
    after = foreseen(driver)
    assert after.republics != before.republics
    driver.press("ctrl+z")
    assert not working(driver) and foreseen(driver) == before
    driver.press("ctrl+y")
    assert not working(driver) and driver.widget("forecast.open").text == f"As it stands: {after.summary}"


def test_the_page_says_all_of_it_to_eyes_and_ears(tmp_path):
    driver = thinking(tmp_path)
    driver.press("5")
    assert "The first games are being imagined." in driver.says()
    idle(driver)
    view = foreseen(driver)
    said = driver.says()
    assert view.win_words in said and view.sources_words in said and view.basis in said
    assert [driver.widget(f"range.{each.number}").text for each in view.republics] == [
        each.words for each in view.republics
    ]
    assert sum(view.by_source) > 0 and all(0 <= each.leads <= 100 for each in view.republics)
    assert all(each.spread.low <= each.spread.high for each in view.republics)


def test_the_page_says_how_likely_each_order_does_what_it_can(tmp_path):
    driver = thinking(tmp_path, 0)
    bids = [
        number
        for number, order in driver.screen._desk.menu(driver.app).items()
        if order.legal and order.kind.word in ("memorandum", "joint_segment")
    ]
    give(driver, bids[0], bids[-1])
    driver.click("forecast.open")
    idle(driver)
    orders = foreseen(driver).orders
    assert [order.words for order in orders] and all(0 <= share <= 100 for o in orders for share in o.shares)
    assert "signed in" in orders[0].words and "does its half in" in orders[1].words
    for order in orders:
        assert order.order_words in driver.says() and order.chances[0] in driver.says()


def test_an_impossible_sheet_has_no_forecast(tmp_path):
    driver = thinking(tmp_path)
    give(driver, *(possible_order(driver, nth) for nth in range(5)))
    assert not driver.screen._desk.sheet(driver.app).legal
    driver.press("5")
    assert not working(driver)
    assert "There is a forecast as soon as the sheet is possible." in driver.says()


@pytest.mark.parametrize("way", ["click", "choose", "key"])
def test_the_adviser_answers_and_a_set_is_put_on_the_sheet_and_taken_back(tmp_path, way):
    driver = thinking(tmp_path, forecast=False)
    if way == "key":
        driver.press("a")
    else:
        getattr(driver, way)("advice.open")
    assert working(driver) and driver.has("advice.progress")
    idle(driver)
    advice = driver.screen._desk.adviser(driver.app).advice
    assert 1 < len(advice.choices) <= 3 and not driver.has("advice.progress")
    for choice in advice.choices:
        assert choice.games == GAMES
    (driver.click if way == "click" else driver.choose)("advice.take.2")
    chosen = advice.choices[1]
    assert (sheet(driver).orders, sheet(driver).offer) == (chosen.orders, chosen.offer)
    assert not driver.has("advice.take.2") and driver.has("advice.take.1")
    driver.app.game.course.require(SEAT, sheet(driver))
    driver.press("ctrl+z")
    assert sheet(driver).orders == () and driver.has("advice.take.2")


def test_a_set_at_a_years_beginning_marks_its_agenda(tmp_path):
    driver = thinking(tmp_path, 8, forecast=False)
    driver.press("a")
    idle(driver)
    best = driver.screen._desk.adviser(driver.app).advice.choices[0]
    agenda = next(each for each in driver.screen._desk.board(driver.app).agendas if each.place == best.mark)
    assert f"Agenda: {agenda.name}" in driver.says()
    driver.click("advice.take.1")
    assert sheet(driver).mark == best.mark and driver.screen._desk.tray.marked


def test_an_agenda_that_is_marked_stands_on_the_sheet_and_stays_whatever_the_adviser_would_mark(tmp_path):
    driver = thinking(tmp_path, 8, forecast=False)
    assert driver.widget("tray.agenda").text == "No agenda is marked yet"
    driver.press("a")
    idle(driver)
    best = driver.screen._desk.adviser(driver.app).advice.choices[0]
    agenda = next(each for each in driver.screen._desk.board(driver.app).agendas if each.place != best.mark)
    driver.click("tray.agenda")
    driver.click(f"agenda.{agenda.place}")
    assert driver.widget("tray.agenda").text == f"Agenda: {agenda.name}"
    driver.press("a")
    driver.click("advice.take.1")
    assert (sheet(driver).orders, sheet(driver).mark) == (best.orders, agenda.place)
    assert not driver.has("advice.take.1"), "it is on the sheet"


def test_the_search_is_stopped_with_what_it_has_and_goes_on(tmp_path):
    driver = thinking(tmp_path, forecast=False)
    driver.press("a")
    for _ in range(1000):
        if driver.has("advice.take.1"):
            break
        driver.wait(0.1)
    assert working(driver), "the best so far can be had before the search is over"
    driver.click("advice.stop")
    assert not working(driver) and "Stopped at" in driver.says()
    driver.click("advice.take.1")
    assert sheet(driver).orders
    driver.click("advice.go_on")
    assert working(driver)
    idle(driver)
    assert driver.screen._desk.adviser(driver.app).finished


def test_the_search_goes_on_while_other_pages_are_looked_at_and_then_waits_there(tmp_path):
    driver = thinking(tmp_path, forecast=False)
    driver.press("a", "1")
    idle(driver)
    assert driver.screen._desk.page == "news"
    driver.press("a")
    assert driver.has("advice.take.1") and not working(driver)


def test_the_own_sheet_stands_beside_the_proposals_with_what_sets_it_apart(tmp_path):
    driver = thinking(tmp_path)
    driver.press("a")
    idle(driver)
    assert driver.has("advice.own") and "Your sheet as it stands" in driver.says()
    driver.click("advice.take.1")
    idle(driver)
    assert not driver.has("advice.own")


def test_a_set_promises_on_the_sheet_what_it_promised_before(tmp_path):
    driver = thinking(tmp_path)
    driver.press("a")
    idle(driver)
    best = driver.screen._desk.adviser(driver.app).advice.choices[0]
    driver.click("advice.take.1")
    idle(driver)
    end = driver.screen._desk.foresight(driver.app).of(sheet(driver)).end
    assert (end.win, end.points, end.led) == (best.win, best.points, best.led)


def test_aids_are_where_the_settings_want_them(tmp_path):
    driver = thinking(tmp_path)
    alone(driver)
    driver.app.change(advisor=False, forecast=False)
    driver.frame()
    assert not shown(driver) and not working(driver)
    driver.press("a", "5")
    assert driver.screen._desk.page == "news"
    driver.app.change(advisor=True)
    driver.frame()
    assert shown(driver) == ["advice.open"] and not working(driver)
    driver.app.change(forecast=True)
    driver.frame()
    assert shown(driver) == list(AIDS) and working(driver)
    driver.press("5")
    driver.app.change(forecast=False)
    driver.frame()
    assert driver.widget("tab.news").selected and not working(driver)


def test_a_search_ends_when_the_adviser_is_switched_off(tmp_path):
    driver = thinking(tmp_path, forecast=False)
    alone(driver)
    driver.press("a")
    assert working(driver)
    driver.app.change(advisor=False)
    driver.frame()
    assert not working(driver) and not driver.has("advice.progress")


def test_a_game_without_aids_has_none_whatever_the_settings_are(tmp_path):
    driver = thinking(tmp_path, forecast=False, advisor=False)
    alone(driver)
    driver.app.change(advisor=True, forecast=True)
    driver.frame()
    assert not shown(driver) and not working(driver)


def test_where_several_people_play_the_settings_change_nothing(tmp_path):
    driver = thinking(tmp_path, forecast=False)
    driver.app.change(advisor=False, forecast=True)
    driver.frame()
    assert shown(driver) == ["advice.open"] and not working(driver)


def test_with_large_text_the_aids_are_reached_on_the_page(tmp_path):
    driver = thinking(tmp_path, text_size=200)
    assert driver.has("forecast.open")
    driver.choose("advice.open")
    idle(driver)
    assert driver.has("advice.take.1")
