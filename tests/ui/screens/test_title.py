"""The title: up at once, in both languages, and every way into a game from it works by keyboard and by mouse."""

import os

import pygame
import pytest

from game.records import saves
from game.records.course import Course
from game.scenario import library
from tests.ui.driver import Driver, event
from tests.ui.gallery import idle

WAYS = ("click", "choose")


def begun(folder, name, turn=1, seats=None, scenario="first-lesson", lens=None):
    course = Course(library.load(scenario, lens), 5)
    players = seats or dict.fromkeys(course.pack.scenario.powers, "person")
    with saves.start(folder / f"{name}.mvsave", course, players, "2026-03-05") as journal:
        return journal


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["First lesson", "New game", "Load", "Review a game", "Handbook", "Settings", "Quit"]),
        ("de", ["Erste Stunde", "Neues Spiel", "Laden", "Ein Spiel auswerten", "Handbuch", "Beenden"]),
    ],
)
def test_the_title_offers_every_way_and_both_languages_by_their_own_names(tmp_path, language, words):
    driver = Driver(tmp_path, language)
    assert all(word in driver.says() for word in [*words, "Multivector", "English", "Deutsch"])
    assert not driver.has("continue")


def test_the_title_loads_no_scenario(tmp_path, monkeypatch):
    begun(tmp_path, "game")
    monkeypatch.setattr("game.scenario.library.load", None)
    monkeypatch.setattr("game.scenario.library.from_files", None)
    driver = Driver(tmp_path)
    assert driver.has("continue")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "After Washington, Russian reading, turn 1. Begun on 2026-03-05"),
        ("de", "Nach Washington, Russische Lesart, Runde 1. Begonnen am 05.03.2026"),
    ],
)
@pytest.mark.parametrize("way", WAYS)
def test_the_latest_game_goes_on(tmp_path, way, language, line):
    begun(tmp_path, "older")
    os.utime(tmp_path / "older.mvsave", (1, 1))
    begun(tmp_path, "game", scenario="after-washington", lens="russian")
    driver = Driver(tmp_path, language)
    assert line in driver.says()
    getattr(driver, way)("continue")
    assert driver.app.game.path == tmp_path / "game.mvsave"


def test_enter_alone_goes_on_with_the_latest_game(tmp_path):
    begun(tmp_path, "game")
    driver = Driver(tmp_path)
    driver.press("return")
    assert driver.app.game.path == tmp_path / "game.mvsave"


@pytest.mark.parametrize("way", WAYS)
def test_the_first_lesson_begins_at_once(tmp_path, way):
    driver = Driver(tmp_path)
    getattr(driver, way)("lesson")
    assert driver.screen.title == "premise"
    table = driver.app.game
    assert table.course.pack.name == "first-lesson"
    assert {power for power, player in table.match.seats.items() if player == "person"} == {"eu"}
    assert set(table.match.seats.values()) == {"person", "doctrine:easy"}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("name", "screen"), [("new", "newgame"), ("load", "saves"), ("settings", "settingspage")]
)
def test_other_pages_open_and_lead_back(tmp_path, way, name, screen):
    driver = Driver(tmp_path)
    getattr(driver, way)(name)
    assert driver.screen.title == screen
    driver.press("escape")
    assert driver.screen.title == "title"


@pytest.mark.parametrize("way", WAYS)
def test_the_language_changes_at_once_and_is_remembered(tmp_path, way):
    driver = Driver(tmp_path)
    getattr(driver, way)("language.de")
    assert "Neues Spiel" in driver.says() and "New game" not in driver.says()
    assert '"language": "de"' in (tmp_path / "settings.json").read_text()


@pytest.mark.parametrize("way", WAYS)
def test_quit_leaves(tmp_path, way):
    driver = Driver(tmp_path)
    getattr(driver, way)("quit")
    assert driver.app.leaving


def test_a_latest_game_that_was_damaged_meanwhile_is_told_and_the_title_stays(tmp_path):
    begun(tmp_path, "game")
    driver = Driver(tmp_path)
    (tmp_path / "game.mvsave").write_bytes(b"nothing")
    driver.click("continue")
    assert driver.screen.title == "title"
    assert "game.mvsave" in driver.app.notice and driver.app.notice in driver.says()


def test_a_map_that_is_missing_leaves_the_words(tmp_path, monkeypatch):
    monkeypatch.setattr("game.ui.screens.title.TABLE", "map/nosuch.webp")
    driver = Driver(tmp_path)
    assert driver.surface.get_at((1200, 300))[:3] == driver.app._look.colour("background")
    driver.click("new")
    assert driver.screen.title == "newgame"


def test_the_picture_follows_the_window(tmp_path):
    driver = Driver(tmp_path)
    for size in ((1920, 1080), (800, 500)):
        driver.surface = pygame.Surface(size)
        driver.send(event(pygame.VIDEOEXPOSE))
        assert driver.surface.get_at((size[0] - 8, size[1] // 2))[:3] != driver.app._look.colour("background")


def test_a_game_begun_meanwhile_can_be_continued_when_the_title_comes_back(tmp_path):
    driver = Driver(tmp_path)
    driver.click("settings")
    begun(tmp_path, "game")
    driver.press("escape")
    assert driver.has("continue")


def test_the_first_lesson_is_ready_once_the_title_has_been_looked_at_for_a_while(tmp_path, monkeypatch):
    library._shipped.cache_clear()  # by other tests
    driver = Driver(tmp_path)
    idle(driver)
    monkeypatch.setattr(library, "_pack", lambda *_: pytest.fail("it is read only now"))
    driver.click("lesson")
    assert driver.screen.title == "premise"
