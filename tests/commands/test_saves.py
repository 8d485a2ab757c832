"""`replay` and `debrief` of a saved game, and of a damaged one."""

from __future__ import annotations

import sys

import pytest

from tests.terminal.playing import flat
from tests.views.games import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_replay_tells_the_game_turn_by_turn_with_reasons(run, save, language):
    code, out, _ = run("replay", str(save), "--language", language)
    page = flat(out)
    assert code == 0
    titles = ("Turn 4, Q4 2026", "Runde 4, 4. Quartal 2026", "Ход 4, 4 кв. 2026")
    assert [title in page for title in titles] == [language == code for code in ("en", "de", "ru")]
    assert "[4.1]" in out and "[13.1]" in out


def test_replay_checks_digests_and_says_so(run, save):
    code, out, _ = run("replay", str(save), "--check")
    assert code == 0
    assert out == "Verified: 4 turns, every digest is the same.\n"


def test_replay_says_when_lines_may_be_missing(run, save, tmp_path):
    lines = save.read_bytes().splitlines(keepends=True)
    cut, torn = tmp_path / "cut.mvsave", tmp_path / "torn.mvsave"
    cut.write_bytes(b"".join(lines[:-1]))
    torn.write_bytes(b"".join(lines[:-1]) + lines[-1][:20])
    assert "not closed properly" in run("replay", str(cut), "--check")[1]
    assert "unfinished" in run("replay", str(torn), "--check")[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_debrief_is_written_and_not_overwritten_unless_asked_for(run, save, tmp_path, language):
    page = tmp_path / "debrief.html"
    words = ("debrief", str(save), "--out", str(page), "--language", language)
    code, out, _ = run(*words)
    assert code == 0 and "debrief.html" in flat(out)
    html = page.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in html and "[?" not in html
    page.write_text("mine")
    code, _, err = run(*words)
    assert code == 2 and "--overwrite" in err and page.read_text() == "mine"
    assert run(*words, "--overwrite")[0] == 0
    assert page.read_text(encoding="utf-8") == html
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".multivector")] == []


def test_a_debrief_needs_no_extra_package(run, save, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert run("debrief", str(save), "--out", str(tmp_path / "page.html"))[0] == 0


def test_a_save_of_another_version_is_refused_by_name(run, save, tmp_path, monkeypatch):
    monkeypatch.setattr("game.records.replay.RULES_VERSION", 99)
    for command in (("play",), ("replay",), ("review",), ("debrief", "--out", "page.html")):
        code, _, err = run(*command, str(save))
        assert code == 2
        assert "this save is of rules version 1, this program plays version 99" in err


def test_a_changed_save_is_refused_with_its_line(run, save, tmp_path):
    changed = tmp_path / "changed.mvsave"
    changed.write_bytes(save.read_bytes().replace(b"envoy kazakhstan", b"visit kazakhstan", 1))
    code, _, err = run("replay", str(changed))
    assert code == 2
    assert "changed.mvsave:" in err and "does not follow" in err
    assert "put a copy of the file in its place, or open it up to the last good turn" in err
    changed.write_bytes(b"x" + save.read_bytes())
    assert "put a copy of the file in its place" in run("replay", str(changed))[2]


def test_a_debrief_that_cannot_be_written_gets_its_sentence(run, save, tmp_path):
    (tmp_path / "file").write_text("")
    code, _, err = run("debrief", str(save), "--out", str(tmp_path / "file" / "page.html"))
    assert code == 2 and "a part of the path is a file where a folder should be" in err
    code, _, err = run("debrief", str(save), "--out", str(tmp_path / "nowhere" / "page.html"))
    assert code == 2 and "there is no such file or folder" in err
