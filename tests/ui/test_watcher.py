"""A designer's file is followed: a good save changes the board in play, a bad one is told over the last good board."""

import pygame
import pytest

from game.records.course import Sheet
from game.session.newgame import Plan
from game.ui.client import watched_game
from game.ui.map.place import Place
from game.ui.map.widget import is_unmade
from game.ui.parts.question import Question
from game.ui.screens.briefing import Briefing
from game.ui.screens.planning import Planning
from game.ui.screens.resolution import Resolution
from game.ui.screens.year import Year
from tests.ui.driver import Driver
from tests.ui.fitting import faults

GOOD = """\
extends: first-lesson
name: {en: "My Board", de: "Mein Brett"}
powers:
  eu:
    opening_points: {value: 3, design: "a test"}
"""
RICHER = GOOD.replace("value: 3", "value: 9")
WITHOUT_ENVOYS = RICHER + "orders: [visit, summit, memorandum, contract, invest]\nguidance: null\n"
OTHER = "extends: amber-isles\n"
OVERLAYS = (
    "handbook",
    "menu",
    "log",
    "charts",
    "settings",
    "keys",
    "sources",
    "premise",
    "saves",
    "questions",
)
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


def written(driver: Driver, *orders: str) -> Sheet:
    """Write orders on the sheet as notation has them."""
    for order in orders:
        driver.screen._desk.toggle(driver.app.game.course.notation.number(order))
    driver.app.show(driver.screen)
    driver.frame()
    return driver.screen.tray.sheet


def handed_in(driver: Driver) -> None:
    driver.press("ctrl+return")
    if driver.has("answer.planning.left.commit"):
        driver.click("answer.planning.left.commit")
    driver.wait(1)


def test_a_good_save_changes_the_board_and_keeps_sheet_and_place(tmp_path, file):
    driver = watching(tmp_path, file)
    assert isinstance(driver.screen, Planning)
    driver.click("ask.1")
    driver.click(next(name for name in driver.names("order") if driver.widget(name).enabled))
    before = driver.screen._desk.tray.sheet
    assert before.orders
    saved(driver, file, RICHER)
    assert driver.app.notice.startswith("my-board.yaml was saved: turn 1")
    assert driver.screen._desk.tray.sheet == before
    assert driver.screen._desk.place is not None
    assert driver.app.game.course.pack.scenario.powers["eu"].opening_points.value == 9


def test_the_map_stays_while_that_of_the_new_board_is_made(tmp_path, file):
    driver = watching(tmp_path, file)
    file.write_text(RICHER, encoding="utf-8")
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


@pytest.mark.parametrize("name", OVERLAYS)
def test_what_lies_over_the_sheet_stays_there_and_so_does_the_sheet(tmp_path, file, name):
    driver = watching(tmp_path, file)
    written(driver, "envoy uzbekistan", "visit kazakhstan")
    driver.show(name)
    over = driver.screen
    saved(driver, file, WITHOUT_ENVOYS)
    assert driver.screen is over
    driver.press("escape")
    text = driver.app.game.course.notation.text
    assert [text(order) for order in driver.screen.tray.sheet.orders] == ["visit kazakhstan"]


@pytest.mark.parametrize("name", OVERLAYS)
def test_what_lies_over_a_page_can_be_shown_whatever_board_comes(tmp_path, file, name):
    driver = watching(tmp_path, file)
    driver.show(name)
    over = driver.screen
    saved(driver, file, OTHER)
    assert driver.screen is over and not driver.has("problem.0")
    driver.press("escape")
    assert driver.screen is not over


def test_a_question_does_not_ask_about_the_board_that_was(tmp_path, file):
    driver = watching(tmp_path, file)
    sheet = written(driver, "envoy uzbekistan")
    driver.press("ctrl+return")
    assert isinstance(driver.screen, Question)
    saved(driver, file, RICHER)
    assert driver.screen.tray.sheet == sheet
    handed_in(driver)
    assert driver.app.game.course.turns[0].sheets[driver.screen._seat] == sheet


def test_a_resolution_shows_the_same_turn_as_it_went_on_the_new_board(tmp_path, file):
    driver = watching(tmp_path, file)
    written(driver, "envoy uzbekistan")
    handed_in(driver)
    driver.click("step")
    driver.click("step")
    page, place = driver.screen, driver.screen._playback.place
    assert isinstance(page, Resolution) and place > 0
    saved(driver, file, WITHOUT_ENVOYS)
    assert driver.screen is page and page._playback.place == place
    assert page._turn is driver.app.game.course.turns[0]
    told = driver.app.notice
    assert "1 turn was played again on the new board, turn 2 is next." in told
    assert "turn 1, USA: Envoy to Uzbekistan" in told
    driver.press("escape")
    saved(driver, file, RICHER)  # under the menu as well
    driver.press("escape")
    assert driver.screen is page and page._turn is driver.app.game.course.turns[0]


def test_a_year_stays_open_and_a_briefing_too(tmp_path, file):
    driver = watching(tmp_path, file)
    driver.app.show(Briefing(driver.screen.writer, driver.screen))
    saved(driver, file, RICHER)
    assert isinstance(driver.screen, Briefing)
    driver.press("escape")
    for _ in range(2):
        handed_in(driver)
        driver.show("proceed")
    driver.show("year")
    saved(driver, file, GOOD)
    assert isinstance(driver.screen, Year)
    saved(driver, file, GOOD + "calendar:\n  years:\n    - {first: 1, last: 4}\n")
    assert not driver.has("problem.0")
    assert isinstance(driver.screen, Planning)  # there no year has ended by then


def test_what_is_taken_off_the_sheet_is_told_and_comes_back_when_the_file_is_mended(tmp_path, file):
    driver = watching(tmp_path, file)
    sheet = written(driver, "envoy uzbekistan", "visit kazakhstan")
    saved(driver, file, WITHOUT_ENVOYS)
    assert len(driver.screen.tray.sheet.orders) == 1
    assert driver.app.notice.endswith("Taken off your sheet: Envoy to Uzbekistan.")
    saved(driver, file, GOOD)
    assert driver.screen.tray.sheet == sheet
    assert "Taken off" not in driver.app.notice


def test_what_is_taken_off_by_oneself_does_not_come_back(tmp_path, file):
    driver = watching(tmp_path, file)
    written(driver, "envoy uzbekistan", "visit kazakhstan")
    saved(driver, file, WITHOUT_ENVOYS)
    driver.screen._desk.remove(0)
    saved(driver, file, GOOD)
    assert driver.screen.tray.sheet.orders == ()


def test_an_agenda_that_is_gone_is_asked_for_again(tmp_path, file):
    text = 'extends: after-washington\nname: {en: "My Board", de: "Mein Brett"}\n'
    file.write_text(text, encoding="utf-8")
    driver = watching(tmp_path, file)
    driver.screen.tray.mark(1)
    marked = driver.screen._desk.board(driver.app).agendas[1]
    saved(driver, file, text + "summary: {en: x, de: y}\n")
    assert driver.screen.tray.marked and driver.screen.tray.sheet.mark == 1
    saved(driver, file, f"{text}agendas:\n  {marked.id}: null\n")
    assert not driver.screen.tray.marked
    assert driver.app.notice.endswith(f"Taken off your sheet: Agenda: {marked.name}.")


def test_a_lesson_goes_on_where_it_was(tmp_path, file):
    driver = watching(tmp_path, file)
    uzbekistan = driver.app.game.course.tables.names.republics.index("uzbekistan")
    driver.screen._desk.select(Place("republic", uzbekistan))
    driver.app.show(driver.screen)
    driver.frame()
    step = driver.widget("coach").text
    assert "Your first order" in step
    saved(driver, file, RICHER)
    assert driver.widget("coach").text == step


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
    assert driver.widget("problems.outlook").text.startswith("The board will be laid as soon as")
    saved(driver, file, GOOD)
    assert isinstance(driver.screen, Planning)


def test_a_bad_save_takes_the_word_on_the_last_good_one_away(tmp_path, file):
    driver = watching(tmp_path, file)
    saved(driver, file, RICHER)
    assert driver.app.notice
    saved(driver, file, BAD)
    assert driver.widget("problems.outlook").text.startswith("The game goes on")
    assert not driver.app.notice


def test_a_file_that_is_gone_is_told_with_its_path(tmp_path, file):
    driver = watching(tmp_path, file)
    file.rename(file.with_name("other-board.yaml"))
    driver.wait(1)
    assert driver.widget("problems.title").text == "my-board.yaml is gone"
    assert str(file) in driver.widget("problem.0").text
    saved(driver, file, GOOD)
    assert not driver.has("problem.0")


def test_mistakes_of_other_files_are_not_counted_as_the_scenarios(tmp_path, file):
    driver = watching(tmp_path, file)
    base = file.with_name("base.yaml")
    base.write_text(BAD, encoding="utf-8")
    saved(driver, file, "extends: base\n")
    assert driver.widget("problems.title").text.endswith(" in files that it is built from")
    saved(driver, file, "extends: base\nnumbers: 3\n")
    assert driver.widget("problems.title").text.startswith("my-board.yaml: 1 mistake, and ")


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
    saved(driver, file, RICHER)
    assert driver.app.game is other
