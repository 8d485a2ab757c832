"""`multivector play` opens the window, with what was asked for, and says why where it cannot."""

from __future__ import annotations

import sys
from types import ModuleType

import pygame
import pytest

from tests.terminal.playing import LESSON, STANDARD


@pytest.fixture
def window(monkeypatch):
    """The application of the window that a command opens, and whether it tells what it shows; nobody plays in it."""
    opened = []
    monkeypatch.setattr("game.ui.window.Loop.run", lambda loop: opened.append((loop._app, loop._tell)))
    yield opened
    for app, _ in opened:
        app.get_up()
    pygame.quit()


def test_without_a_command_the_window_shows_its_title(run, window):
    code, out, _ = run()
    assert (code, out) == (0, "")
    [(app, tells)] = window
    assert app.screen.title == "title" and not tells


def test_a_language_is_that_of_the_window_too(run, window):
    run("--language", "de")
    run()
    assert [app.settings.language for app, _ in window] == ["de", "en"]


def test_a_window_has_the_size_asked_for_and_describes_itself_where_wanted(run, window):
    run("play", "--size", "900x600", "--describe")
    assert pygame.display.get_surface().get_size() == (900, 600)
    assert window[0][1]


def test_a_window_begins_the_game_that_is_asked_for(run, window, tmp_path):
    run("play", STANDARD, "--seat", "eu,usa", "--lens", "russian", "--seed", "7", "--save", "Our Game")
    table = window[0][0].game
    assert table.path == tmp_path / "saves" / "our-game.mvsave"
    assert (table.course.seed, table.course.pack.lens) == (7, "russian")
    assert table.match.persons == [0, 3]


def test_a_game_can_be_begun_without_aids(run, window):
    run("play", "--no-aids")
    assert not any(window[0][0].game.aids.model_dump().values())


@pytest.mark.parametrize("word", ["game", "--continue"])
def test_a_window_goes_on_with_a_save(run, window, tmp_path, word):
    run("play", LESSON, "--text", "--seat", "eu", "--save", "game", typed="quit\n")
    run("play", word)
    assert window[0][0].game.path == tmp_path / "saves" / "game.mvsave"


def test_a_window_that_cannot_go_on_shows_its_title(run, window):
    run("play", "--continue")
    assert window[0][0].table is None


@pytest.mark.parametrize("words", [("--watch",), ("--watch", "after-washington")])
def test_only_a_file_is_watched(run, words):
    code, _, err = run("play", *words)
    assert code == 2 and "multivector play my-board.yaml --watch" in err


def test_a_watched_file_that_is_not_there_is_told(run):
    code, _, err = run("play", "nowhere.yaml", "--watch")
    assert code == 2 and "nowhere.yaml" in err


def test_a_watched_file_opens_at_its_first_sheet(run, window, tmp_path):
    board = tmp_path / "my-board.yaml"
    board.write_text("extends: first-lesson\nname: {en: Mine, de: Meins}\n", encoding="utf-8")
    assert run("play", str(board), "--watch", "--seat", "eu", "--no-aids")[0] == 0
    assert window[0][0].game.match.seats["eu"] == "person"
    assert window[0][0].screen.title == "planning"
    assert not any(window[0][0].game.aids.model_dump().values())


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "multivector play --text"), ("de", "Stattdessen im Terminal spielen: multivector play --text")],
)
def test_without_a_display_there_is_a_sentence(run, monkeypatch, language, sentence):
    monkeypatch.setenv("SDL_VIDEODRIVER", "nosuch")
    pygame.quit()
    code, _, err = run("--language", language)
    assert code == 2
    assert sentence in err and len(err.splitlines()) == 1


@pytest.mark.parametrize("broken", [ModuleType("pygame"), None])
def test_a_pygame_that_is_missing_or_damaged_is_told_with_its_repair(run, monkeypatch, broken):
    monkeypatch.setitem(sys.modules, "pygame", broken)
    code, _, err = run("play")
    assert code == 2
    assert "pip install pygame-ce" in err and len(err.splitlines()) == 1
