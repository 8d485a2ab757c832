"""A designer's file is followed: a good save changes the board in play, a bad one is told over the last good board."""

import pygame
import pytest

from game.session.newgame import Plan
from game.ui.client import watched_game
from game.ui.map.widget import is_unmade
from game.ui.screens.planning import Planning
from tests.ui.driver import Driver
from tests.ui.fitting import faults

GOOD = """\
extends: first-lesson
name: {en: "My Board", de: "Mein Brett"}
powers:
  eu:
    opening_points: {value: 3, design: "a test"}
"""
BAD = GOOD.replace("value: 3", "value: many").replace("powers", "powerz", 1)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "board" / "my-board.yaml"
    path.parent.mkdir()
    path.write_text(GOOD, encoding="utf-8")
    return path


def watching(tmp_path, path, language="en") -> Driver:
    driver = Driver(tmp_path / "home", language)
    driver.app.show(watched_game(path, Plan(seed=4))(driver.app) or driver.app.screen)
    driver.frame()
    return driver


def saved(driver: Driver, path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    driver.wait(1)


def test_a_good_save_changes_the_board_and_keeps_sheet_and_place(tmp_path, file):
    driver = watching(tmp_path, file)
    assert isinstance(driver.screen, Planning)
    driver.click("ask.1")
    driver.click(next(name for name in driver.names("order") if driver.widget(name).enabled))
    before = driver.screen._desk.tray.sheet
    assert before.orders
    saved(driver, file, GOOD.replace("value: 3", "value: 9"))
    assert driver.app.notice.startswith("my-board.yaml was saved: turn 1")
    assert driver.screen._desk.tray.sheet == before
    assert driver.screen._desk.place is not None
    assert driver.app.game.course.pack.scenario.powers["eu"].opening_points.value == 9


def test_the_map_stays_while_that_of_the_new_board_is_made(tmp_path, file):
    driver = watching(tmp_path, file)
    file.write_text(GOOD.replace("value: 3", "value: 9"), encoding="utf-8")
    driver.app.tick(driver.now + 1)
    driver.app.frame(driver.surface)
    assert is_unmade(driver.widget("map"))
    row = driver.surface.subsurface(driver.widget("map").rect).subsurface((0, 0, 300, 1))
    assert len({*map(tuple, pygame.surfarray.array3d(row)[:, 0])}) > 30


def test_a_bad_save_is_told_with_its_line_and_the_game_goes_on(tmp_path, file):
    driver = watching(tmp_path, file)
    saved(driver, file, BAD)
    told = driver.widget("problem.0").text
    assert "my-board.yaml:3:1" in told
    assert faults(driver.app, driver.surface.get_size()) == []
    driver.click("tab.orders")  # the last good board is still played on
    assert driver.has("problem.0")
    driver.click("problems.hide")
    assert not driver.has("problem.0")
    saved(driver, file, BAD + "\n")
    assert driver.has("problem.0")
    saved(driver, file, GOOD)
    assert not driver.has("problem.0")


@pytest.mark.parametrize("text", ["", "a: [", "\x00", "extends: nowhere\n", "name: {en: 3}\n", "- 1\n"])
def test_no_save_ends_the_program(tmp_path, file, text):
    driver = watching(tmp_path, file)
    saved(driver, file, text)
    assert driver.has("problem.0")
    file.unlink()
    driver.wait(1)
    assert driver.has("problem.0")
    saved(driver, file, GOOD)
    assert not driver.has("problem.0")
    assert isinstance(driver.screen, Planning)


def test_a_file_with_mistakes_is_waited_for(tmp_path, file):
    file.write_text(BAD, encoding="utf-8")
    driver = watching(tmp_path, file)
    assert driver.has("problem.0")
    saved(driver, file, GOOD)
    assert isinstance(driver.screen, Planning)


def test_nothing_is_drawn_while_nothing_is_saved(tmp_path, file):
    driver = watching(tmp_path, file)
    for _ in range(10):
        driver.now += 0.5
        driver.app.tick(driver.now)
        assert not driver.app.needs_frame


def test_another_game_is_left_alone(tmp_path, file):
    driver = watching(tmp_path, file)
    driver.app.get_up()
    driver.app.show(driver.app.route("title"))
    driver.click("lesson")
    other = driver.app.game
    saved(driver, file, GOOD.replace("value: 3", "value: 9"))
    assert driver.app.game is other
