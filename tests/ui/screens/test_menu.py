"""The menu of a game: every way out of it, and what it says of what is kept."""

import pygame
import pytest

from game.records import saves
from game.ui.screens.planning import Planning
from tests.ui.driver import Driver, event
from tests.ui.gallery import SEAT, at_table

WAYS = ("click", "choose")


@pytest.fixture
def menu(tmp_path):
    return opened(tmp_path)


def opened(folder, language="en"):
    driver = Driver(folder, language)
    at_table(driver, 1)
    driver.app.show(Planning(SEAT))
    driver.frame()
    driver.click("menu")
    return driver


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("name", "screen"),
    [
        ("resume", "planning"),
        ("save", "saves"),
        ("load", "saves"),
        ("premise", "premise"),
        ("handbook", "handbookpages"),
        ("settings", "settingspage"),
        ("home", "title"),
    ],
)
def test_every_entry_leads_where_it_says(menu, way, name, screen):
    getattr(menu, way)(name)
    assert menu.screen.title == screen


@pytest.mark.parametrize("name", ["save", "premise", "handbook", "settings"])
def test_pages_opened_from_the_menu_lead_back_to_it_and_to_the_same_sheet(menu, name):
    behind = menu.screen.behind
    menu.click(name)
    menu.press("escape")
    assert menu.screen.title == "menu"
    menu.press("escape")
    assert menu.screen is behind


def test_enter_alone_goes_back_to_the_game(menu):
    menu.press("return")
    assert menu.screen.title == "planning"


def test_the_title_closes_the_save_properly(menu, tmp_path):
    path = menu.app.game.path
    menu.click("home")
    assert menu.app.table is None
    assert saves.summary(path).complete
    assert menu.has("continue")


@pytest.mark.parametrize("way", WAYS)
def test_quit_leaves(menu, way):
    getattr(menu, way)("quit")
    assert menu.app.leaving


@pytest.mark.parametrize(
    ("language", "kept", "lost"),
    [
        ("en", "Every sheet handed in is saved in", "This game is in memory only"),
        ("de", "Jeder abgegebene Bogen ist gespeichert in", "Dieses Spiel steht nur im Speicher"),
    ],
)
def test_the_menu_says_what_is_kept(tmp_path, language, kept, lost):
    menu = opened(tmp_path, language)
    assert kept in menu.says() and menu.app.game.path.name in menu.says()
    menu.app.game.go_on_without_saving()
    menu.app.show(menu.app.route("menu"))
    menu.frame()
    assert lost in menu.says() and kept not in menu.says()


def test_what_lies_behind_takes_no_input(menu):
    assert not menu.has("commit")
    menu.press("ctrl+z", "l", "1")
    assert menu.screen.title == "menu"


def test_a_menu_that_is_higher_than_the_window_scrolls(tmp_path):
    driver = Driver(tmp_path, "de", size=(800, 500), text_size=200)
    at_table(driver, 1)
    driver.app.show(Planning(SEAT))
    driver.app.show(driver.app.route("menu"))
    driver.frame()
    assert driver.surface.get_rect().contains(driver.widget("menu").rect)
    driver.click("quit")
    assert driver.app.leaving


def test_who_comes_back_is_where_they_were(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 3)
    driver.app.show(Planning(0))
    driver.frame()
    driver.press("3")
    driver.click("kind.memorandum")
    driver.focus(driver.names("order")[-1])
    before = driver.app.stage.position
    driver.show("menu")
    assert driver.app.stage.focus == "resume"
    driver.press("escape")
    assert driver.app.stage.position == before and any(before.offsets.values())


@pytest.fixture
def writing(tmp_path):
    """The menu over a sheet with an order on it."""
    driver = opened(tmp_path)
    driver.screen.behind.tray.add(1)
    return driver


WAYS_OUT = {
    "home": lambda driver: driver.click("home"),
    "quit": lambda driver: driver.click("quit"),
    "window": lambda driver: driver.send(event(pygame.QUIT)),
}


def has_left(driver):
    return driver.app.leaving or driver.screen.title == "title"


@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_sheet_that_is_being_written_is_lost_only_by_who_says_so(writing, way):
    WAYS_OUT[way](writing)
    assert "Leave without the sheet" in writing.says() and not has_left(writing)
    writing.click("answer.leaving.no")
    assert writing.screen.title == "menu" and writing.screen.behind.tray.sheet.orders
    WAYS_OUT[way](writing)
    writing.click("answer.leaving.yes")
    assert has_left(writing)


def test_who_closes_the_window_twice_means_it(writing):
    writing.send(event(pygame.QUIT), event(pygame.QUIT))
    assert writing.app.leaving


def test_the_briefing_can_be_looked_up_while_a_sheet_is_written_and_leads_back_to_it(writing):
    page = writing.screen.behind
    writing.click("briefing")
    assert writing.screen.title == "briefing"
    writing.click("proceed")
    assert writing.screen is page and page.tray.sheet.orders == (1,)


def test_nobody_is_asked_to_be_briefed_who_writes_nothing(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 1)
    driver.show("proceed")
    driver.show("menu")
    assert driver.has("quit") and not driver.has("briefing")
