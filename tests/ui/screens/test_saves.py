"""Saves: listed with their state, kept under names, opened, looked back at, rescued; by keyboard and by mouse."""

import os

import pytest

from game.match import Match
from game.records import saves
from game.records.course import Course, Sheet
from game.scenario import library
from game.ui.screens.planning import Planning
from tests.ui.driver import Driver, languages
from tests.ui.gallery import SEAT, at_table
from tests.ui.screens.test_title import begun

WAYS = ("click", "choose")


def played(folder, name, turns, scenario="first-lesson"):
    """A save of a game in which nothing was ordered."""
    course = Course(library.load(scenario), 5)
    seats = dict.fromkeys(course.pack.scenario.powers, "person")
    match = Match(course, saves.start(folder / f"{name}.mvsave", course, seats, "2026-03-05"), seats)
    for _ in range(turns):
        for seat in match.waiting_for:
            match.submit(seat, Sheet())
        match.resolve()
    match.close()
    return folder / f"{name}.mvsave"


def damage(path, line=-3):
    lines = path.read_bytes().splitlines(keepends=True)
    lines[line] = lines[line][:-5] + bytes([lines[line][-5] ^ 1]) + lines[line][-4:]
    path.write_bytes(b"".join(lines))


def opened(folder, language="en"):
    driver = Driver(folder, language)
    driver.click("load")
    driver.wait(0.3)
    return driver


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["First Lesson, turn 3", "Begun on 2026-03-05", "Running", "Finished", "Damaged", "Go on"]),
        ("de", ["Erste Stunde, Runde 3", "Begonnen am 05.03.2026", "Läuft", "Beendet", "Beschädigt"]),
    ],
)
def test_every_save_is_listed_with_game_turn_date_and_state(tmp_path, language, words):
    damage(played(tmp_path, "broken", 1))
    played(tmp_path, "over", 4)
    played(tmp_path, "monday", 2)
    says = opened(tmp_path, language).says()
    assert all(word in says for word in words)
    assert str(tmp_path) in says, "where games save themselves"


def test_an_empty_folder_says_so_and_opens_nothing(tmp_path):
    driver = opened(tmp_path)
    assert "There are no saves yet." in driver.says()
    assert not driver.widget("open").enabled


@pytest.mark.parametrize("way", WAYS)
def test_a_save_is_shown_with_its_board_and_players_and_goes_on(tmp_path, way):
    seats = {"league": "person", "meridian": "doctrine:easy", "combine": "uniform"}
    begun(tmp_path, "isles", seats=seats, scenario="amber-isles")
    begun(tmp_path, "latest")
    driver = opened(tmp_path)
    getattr(driver, way)("save.isles")
    assert "The board of this save" not in driver.says()
    driver.wait(0.3)
    assert driver.widget("save.isles").selected
    says = driver.says()
    assert "The board of this save" in says
    assert all(word in says for word in (": Person", ": program, easy", ": program, uniform"))
    getattr(driver, way)("open")
    assert driver.app.game.path == tmp_path / "isles.mvsave"
    assert driver.screen.title == "briefing"


@pytest.mark.parametrize("way", WAYS)
def test_a_finished_game_opens_at_its_end(tmp_path, way):
    played(tmp_path, "over", 4)
    driver = opened(tmp_path)
    assert driver.widget("open").text == "Show its end"
    getattr(driver, way)("open")
    assert driver.screen.title == "ending"


def test_a_save_that_was_not_closed_says_so(tmp_path):
    path = played(tmp_path, "cut", 2)
    assert "without closing" not in opened(tmp_path).says()
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    assert "without closing" in opened(tmp_path).says()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", languages())
def test_a_damaged_save_says_what_is_wrong_and_goes_on_from_its_last_good_turn(tmp_path, way, language):
    path = played(tmp_path, "broken", 3)
    damage(path)
    before = path.read_bytes()
    driver = opened(tmp_path, language)
    assert saves.summary(path).damage in driver.says()
    assert not driver.widget("open").enabled
    getattr(driver, way)("rescue")
    rescued = languages()[language].say("ui.saves.rescued_name", name="broken")
    assert driver.app.game.path == tmp_path / f"{rescued}.mvsave"
    assert driver.app.game.course.turn == 3
    assert path.read_bytes() == before


def test_a_save_that_does_not_replay_is_found_out_when_it_is_looked_at(tmp_path, monkeypatch):
    played(tmp_path, "odd", 1)
    monkeypatch.setattr("game.records.course.Course.digest", lambda course: "0" * 32)
    driver = opened(tmp_path)
    assert "does not replay to the same board" in driver.says()
    assert "Damaged" in driver.says() and not driver.widget("open").enabled


def test_what_is_no_save_at_all_cannot_be_rescued_and_says_why(tmp_path):
    (tmp_path / "letter.mvsave").write_bytes(b"Dear all,\n")
    driver = opened(tmp_path)
    assert "letter.mvsave" in driver.says()
    assert not driver.widget("rescue").enabled and driver.widget("rescue").why


# --- with a game in play ----------------------------------------------------------------------------------


def at_play(folder, language="en"):
    """A game in play, and the page of saves over its menu."""
    driver = Driver(folder, language)
    at_table(driver, 1)
    driver.app.show(Planning(SEAT))
    driver.app.show(driver.app.route("menu"))
    driver.frame()
    driver.click("save")
    driver.wait(0.3)
    return driver


@pytest.mark.parametrize("way", WAYS)
def test_the_game_in_play_is_kept_under_a_name(tmp_path, way):
    driver = at_play(tmp_path)
    getattr(driver, way)("keep.name")
    driver.type("Tuesday club")
    getattr(driver, way)("keep")
    assert "Kept as tuesday-club.mvsave." in driver.says()
    assert driver.widget("save.tuesday-club").selected
    assert saves.read(tmp_path / "tuesday-club.mvsave")[1].turn == driver.app.game.course.turn


@pytest.mark.parametrize(("name", "sentence"), [("", "letters or digits"), ("taken", "this name already")])
def test_a_name_that_cannot_be_is_told_and_the_game_goes_on(tmp_path, name, sentence):
    (tmp_path / "taken.mvsave").write_bytes(b"")
    driver = at_play(tmp_path)
    driver.click("keep.name")
    driver.type(name)
    driver.press("return")
    assert sentence in driver.app.notice and driver.app.notice in driver.says()
    assert driver.screen.title == "saves" and driver.app.table


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator writes anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    driver = at_play(tmp_path)
    tmp_path.chmod(0o500)
    try:
        driver.click("keep.name")
        driver.type("copy")
        driver.press("return")
        assert "cannot be written" in driver.app.notice
    finally:
        tmp_path.chmod(0o700)


def test_a_disk_that_refuses_a_name_is_told(tmp_path, monkeypatch):
    driver = at_play(tmp_path)
    monkeypatch.setattr(driver.app, "folder", tmp_path / "after-washington.mvsave" / "below")
    driver.click("keep.name")
    driver.type("copy")
    driver.press("return")
    assert driver.app.notice and driver.screen.title == "saves"


@pytest.mark.parametrize("way", WAYS)
def test_leaving_a_running_game_for_another_is_asked_first(tmp_path, way):
    played(tmp_path, "other", 1)
    driver = at_play(tmp_path)
    first = driver.app.table
    getattr(driver, way)("save.other")
    driver.wait(0.3)
    getattr(driver, way)("open")
    assert "The sheet being written now is not kept." in driver.says()
    driver.press("escape")
    assert driver.screen.title == "saves" and driver.app.table is first
    getattr(driver, way)("open")
    getattr(driver, way)("answer.saves.leave_yes")
    assert driver.app.game.path == tmp_path / "other.mvsave"


def test_the_game_in_play_is_marked_and_gone_back_to_without_a_question(tmp_path):
    driver = at_play(tmp_path)
    assert "In play" in driver.says()
    assert driver.widget("open").text == "Back to the game"
    table = driver.app.table
    driver.click("open")
    assert driver.app.table is table and driver.screen.title in ("handover", "planning")
