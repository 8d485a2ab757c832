"""`multivector play --text`: seats, lens, seed and saves by words; nothing is lost however it ends."""

from __future__ import annotations

import pytest

from game.records import saves
from tests.terminal.playing import LESSON, STANDARD, flat


def test_play_takes_seats_lens_seed_and_name_of_the_save(run, tmp_path):
    words = [
        "--seat",
        "usa",
        "--seat",
        "eu=uniform",
        "--lens",
        "russian",
        "--seed",
        "7",
        "--save",
        "Our Game",
    ]
    code, out, _ = run("play", STANDARD, "--text", *words, typed="\n\nquit\n")
    assert code == 0
    assert "Seed: 7." in out
    opened = saves.resume(tmp_path / "saves" / "our-game.mvsave")
    assert opened.seats == {
        "usa": "person",
        "russia": "doctrine:hard",
        "china": "doctrine:hard",
        "eu": "uniform",
    }
    assert opened.course.pack.lens == "russian"
    opened.journal.close()


def test_play_asks_for_a_seat_when_none_is_named(run):
    code, out, _ = run("play", LESSON, "--text", typed="3\n\n\n\nquit\n")
    assert code == 0
    assert "China, turn 1." in out


@pytest.mark.parametrize("word", ["first-lesson.mvsave", "first-lesson-game", "--continue"])
def test_play_goes_on_with_a_save_by_file_name_or_the_latest(run, tmp_path, word):
    run("play", LESSON, "--text", "--seat", "eu", "--save", "first-lesson-game", typed="quit\n")
    if word.endswith(".mvsave"):
        word = str(tmp_path / "saves" / "first-lesson-game.mvsave")
    code, out, _ = run("play", word, "--text", typed="quit\n")
    assert code == 0
    assert "first-lesson-game.mvsave is open, in turn 1." in out


def test_play_keeps_lines_within_the_width(run):
    _, out, _ = run("play", LESSON, "--text", "--seat", "eu", "--width", "40", typed="\n\nquit\n")
    assert max(map(len, out.splitlines())) <= 100  # a prompt stands on one line
    assert max(len(line) for line in out.splitlines() if " > " not in line) <= 40


def test_an_unwritable_folder_gets_its_sentence_and_exit_code_2(run, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MULTIVECTOR_HOME", str(tmp_path / "file" / "saves"))
    code, out, err = run("play", LESSON, "--text", "--seat", "eu", typed="3\n")
    assert code == 2
    assert "a part of the path is a file where a folder should be" in flat(out) + err
    code, _, err = run("schema", "--output", str(tmp_path / "file" / "schemas"))
    assert code == 2
    assert "cannot be written" in err


def test_input_that_ends_gets_its_sentence_and_loses_no_turn(run, tmp_path):
    typed = "\n\nenvoy kazakhstan\nend\nyes\nskip\n"
    code, _, err = run("play", LESSON, "--text", "--seat", "eu=person", "--save", "game", typed=typed)
    assert code == 2
    assert "The input ended before the game did. The game is saved as game.mvsave." in err
    assert len(saves.read(tmp_path / "saves" / "game.mvsave")[1].turns) == 1


def test_an_interruption_says_where_the_game_is(run, monkeypatch, tmp_path):
    def interrupted(self, prompt):
        raise KeyboardInterrupt

    monkeypatch.setattr("game.terminal.console.Console.ask", interrupted)
    code, out, _ = run("play", LESSON, "--text", "--seat", "eu", "--save", "game")
    assert code == 130
    assert "The game is saved as game.mvsave." in out
    assert saves.summary(tmp_path / "saves" / "game.mvsave").complete
