"""The debrief as a web page from the window, and the questions that come before the ranking."""

import pytest

from game.ui.screens.ending import Ending
from game.ui.screens.resolution import Resolution
from game.ui.screens.webpage import page_path
from game.views.questions import question_groups
from tests.ui.driver import Driver
from tests.ui.gallery import at_table
from tests.views.games import LANGUAGES


def at_log(folder, turns=2, language="en"):
    driver = Driver(folder, language)
    at_table(driver, turns)
    driver.app.show(driver.app.route("log"))
    driver.frame()
    driver.shown = []
    driver.app.browse = driver.shown.append
    return driver


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_written_beside_the_saves_and_shown(tmp_path, language):
    driver = at_log(tmp_path, language=language)
    path = page_path(driver.app)
    driver.click("tool.webpage")
    assert not path.exists() and driver.has("progress")
    driver.wait(3)
    assert path.parent == tmp_path and f'<html lang="{language}">' in path.read_text(encoding="utf-8")
    assert path.name in driver.says() and driver.shown == [path]
    driver.click("webpage.browse")
    assert driver.shown == [path, path]
    driver.press("escape")
    assert driver.screen.title == "log"
    assert driver.screen.pause(driver.app) is None


def test_a_page_that_is_there_is_replaced_only_when_asked_to(tmp_path):
    driver = at_log(tmp_path)
    path = page_path(driver.app)
    path.write_text("mine")
    driver.click("tool.webpage")
    driver.press("escape")
    assert path.read_text() == "mine" and driver.screen.title == "log"
    driver.click("tool.webpage")
    driver.click("answer.webpage.open")
    assert driver.shown == [path] and path.read_text() == "mine" and driver.screen.title == "log"
    driver.click("tool.webpage")
    driver.click("answer.webpage.replace")
    driver.wait(3)
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_whoever_leaves_before_it_is_whole_keeps_nothing(tmp_path):
    driver = at_log(tmp_path)
    driver.click("tool.webpage")
    driver.wait(0.2)
    driver.press("escape")
    driver.wait(2)
    assert not page_path(driver.app).exists() and driver.screen.title == "log"


def test_a_disk_that_refuses_is_told_and_the_game_goes_on(tmp_path):
    driver = at_log(tmp_path / "saves")
    driver.app.folder = tmp_path / "file" / "below"
    (tmp_path / "file").write_text("")
    driver.click("tool.webpage")
    driver.wait(3)
    assert "a part of the path is a file" in driver.says() and driver.shown == []
    assert driver.screen.pause(driver.app) is None
    driver.press("escape")
    assert driver.screen.title == "log"


@pytest.mark.parametrize("route", ["log", "charts", "questions"])
def test_log_charts_and_questions_offer_it(tmp_path, route):
    driver = at_log(tmp_path)
    driver.app.show(driver.app.route(route))
    driver.frame()
    driver.choose("tool.webpage")
    assert driver.screen.title == "webpage"


def test_the_end_offers_page_and_questions(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 20)
    driver.app.show(Ending())
    driver.frame()
    driver.click("tool.questions")
    said = driver.says()
    groups = question_groups(driver.app.voice(), driver.app.game.course)
    assert all(question.words in said for group in groups for question in group.questions)
    driver.press("escape")
    driver.click("webpage")
    driver.wait(5)
    assert page_path(driver.app).exists()


def test_questions_can_be_asked_before_anything_of_the_result_is_seen(tmp_path):
    driver = Driver(tmp_path, reduced_motion=True)
    at_table(driver, 20)
    driver.app.show(Resolution(driver.app.game.course.turns[-1]))
    driver.frame()
    driver.press("space", "end")
    driver.click("questions")
    assert driver.screen.title == "questions" and "Ranking" not in driver.says()
    driver.press("return")
    assert driver.screen.title == "year"


def test_in_the_middle_of_a_game_the_resolution_asks_no_questions(tmp_path):
    driver = Driver(tmp_path, reduced_motion=True)
    at_table(driver, 2)
    driver.app.show(Resolution(driver.app.game.course.turns[-1]))
    driver.frame()
    driver.press("space", "end")
    assert not driver.has("questions")
