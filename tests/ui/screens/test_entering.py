"""Opening a game: a card answers at once, what takes a moment follows, and a game that does not open leads back."""

import pygame
import pytest

from game.errors import StorageError
from game.records.course import Sheet
from game.session import table
from game.session.newgame import set_up
from tests.ui.driver import TODAY, Driver, event
from tests.ui.gallery import SEAT
from tests.ui.screens.test_saves import opened, played
from tests.ui.screens.test_title import begun
from tests.views.games import pack


def press(driver, name):
    """Press a button with the mouse and let no time pass."""
    driver.app.stage._reveal(name)
    place = driver.widget(name).rect.center
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        driver.app.handle(event(kind, pos=place, button=1))
    driver.frame()


def steps(driver, most=20):
    """Let time pass until the game is open, and return the pages seen."""
    seen = []
    while driver.app.pause() is not None and driver.screen.title == "entering" and len(seen) < most:
        seen.append(driver.screen.title)
        driver.app.tick(0.0)
        driver.frame()
    return [*seen, driver.screen.title]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Opening the game"), ("de", "Das Spiel wird geöffnet")]
)
def test_a_card_is_seen_before_anything_is_read(tmp_path, monkeypatch, language, words):
    begun(tmp_path, "game")
    driver = Driver(tmp_path, language)
    read = []
    monkeypatch.setattr(
        table.saves, "resume", lambda path, resume=table.saves.resume: read.append(path) or resume(path)
    )
    press(driver, "continue")
    assert words in driver.says() and not read
    driver.app.tick(0.0)
    assert not read, "the first step only lets the card be seen"
    assert steps(driver)[-1] == "handover" and read
    assert driver.app.game.path == tmp_path / "game.mvsave"


def test_a_game_from_the_list_opens_behind_the_card_and_escape_waits(tmp_path):
    played(tmp_path, "monday", 2)
    driver = opened(tmp_path)
    press(driver, "open")
    assert driver.screen.title == "entering"
    driver.app.handle(event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode=""))
    assert driver.screen.title == "entering"
    assert steps(driver)[-1] == "handover"


def test_a_game_that_was_damaged_meanwhile_leads_back_to_where_it_was_chosen(tmp_path):
    path = played(tmp_path, "monday", 2)
    driver = opened(tmp_path)
    path.write_bytes(b"nothing")
    press(driver, "open")
    assert steps(driver)[-1] == "saves"
    assert "monday.mvsave" in driver.app.notice and driver.app.notice in driver.says()


def test_a_disk_that_refuses_is_asked_about_over_the_list(tmp_path, monkeypatch):
    played(tmp_path, "monday", 2)
    driver = opened(tmp_path)

    def refuse(path):
        raise StorageError("the disk is full")

    monkeypatch.setattr(table.saves, "resume", refuse)
    press(driver, "open")
    assert steps(driver)[-1] == "question"
    assert "the disk is full" in driver.says()
    driver.press("escape")
    assert driver.screen.title == "saves" and driver.app.table is None


def test_the_end_of_a_game_that_is_opened_sounds_once(tmp_path, monkeypatch):
    played(tmp_path, "over", 4)
    driver = opened(tmp_path)
    heard = []
    monkeypatch.setattr(driver.app.sounds, "play", heard.append)
    driver.click("open")
    assert driver.screen.title == "ending" and heard.count("year") == 1


def test_sheets_that_were_all_in_are_revealed_from_the_start(tmp_path):
    board = pack("first-lesson")
    seats = {power: "person" if power == "eu" else "doctrine:easy" for power in board.scenario.powers}
    game = set_up(board, seats, 5, TODAY, tmp_path)
    game.match.submit(SEAT, Sheet())
    game.get_up()
    driver = Driver(tmp_path)
    press(driver, "continue")
    assert steps(driver)[-1] == "resolution"
    assert driver.app.pause() is not None, "its cards turn over"


@pytest.mark.parametrize(("language", "words"), [("en", "One moment"), ("de", "Einen Moment")])
@pytest.mark.parametrize(
    ("entry", "page"), [("lesson", "premise"), ("new", "newgame"), ("handbook", "handbookpages")]
)
def test_who_is_quicker_than_the_title_has_a_card_and_then_the_page(tmp_path, language, words, entry, page):
    driver = Driver(tmp_path, language)
    press(driver, entry)
    assert driver.screen.title == "entering" and words in driver.says()
    assert steps(driver)[-1] == page


@pytest.mark.parametrize(
    ("entry", "page"), [("lesson", "premise"), ("new", "newgame"), ("handbook", "handbookpages")]
)
def test_who_is_not_goes_there_at_once(tmp_path, entry, page):
    driver = Driver(tmp_path)
    driver.wait(9)
    press(driver, entry)
    assert driver.screen.title == page
