"""What cannot be used gets a sentence and exit code 2, whatever the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.playing import LESSON, STANDARD

LONG = "x" * 5000


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("simulat",), "Did you mean 'simulate'?"),
        (("xyzzy",), "There is no command 'xyzzy'."),
        (("play", "after-wshington"), "Did you mean 'after-washington'?"),
        (("play", "xyzzy"), "There is no scenario 'xyzzy'."),
        (("play", "nosuch.yaml"), "There is no file"),
        (("play", "nosuch.mvsave"), "there is no such file"),
        (("play", LONG), "There is no scenario"),
        (("play", f"{LONG}.mvsave"), "cannot be read"),
        (("play", "///"), "There is no"),
        (("play", "elsewhere/.."), "There is no"),
        (("play", LESSON, "--seat", "uso"), "Did you mean 'usa'?"),
        (("play", LESSON, "--seat", "usa=doctrin"), "Did you mean 'doctrine'?"),
        (("play", STANDARD, "--lens", "rusian", "--seat", "usa"), "Did you mean 'russian'?"),
        (("play", "--seed", "-1"), "not a whole number from 0 to"),
        (("play", "--seed", "9" * 40), "not a whole number from 0 to"),
        (("play", LESSON, "--seat", "usa", "--save", "///"), "letters or digits"),
        (("play", "--continue", "--save", "x", "--text"), "--save names a new game."),
        (("play", "x.mvsave", "--save", "y", "--text"), "--save names a new game."),
        (("play", LESSON, "extra"), "'extra' is not known here."),
        (("play", "--language", "xx"), "There is no language 'xx'."),
        (("play", "--language"), "There is no language"),
        (("play", "--width", "5"), "not a whole number from 20"),
        (("play", "--size", "wide"), "'wide' is not a size of a window. Write it like this: 1280x760"),
        (("play", "--size", "10x10"), "at least 800x500"),
        (("play", "nosuch.mvsave", "--text"), "there is no such file"),
        (("simulate",), "multivector simulate --help"),
        (("simulate", "xyzzy"), "There is no scenario 'xyzzy'."),
        (("simulate", f"{LONG}.yaml"), "There is no file"),
        (("simulate", LESSON, "--games", "0"), "not a whole number from 1 to"),
        (("simulate", LESSON, "--games", "many"), "not a whole number from 1 to"),
        (("simulate", LESSON, "--games"), "--games"),
        (("simulate", LESSON, "--gmaes", "3"), "Did you mean '--games'?"),
        (("simulate", LESSON, "--agents", "usa=doctrin:hard"), "Did you mean 'doctrine:hard'?"),
        (("simulate", LESSON, "--agents", "uso=uniform"), "Did you mean 'usa'?"),
        (("simulate", LESSON, "--lens", "russian"), "There is no lens 'russian'."),
        (("validate", "nosuch"), "There is no file or folder"),
        (("validate", "."), "The folder '.' holds no scenario"),
        (("balance", LESSON, "--doctrines", "nofolder"), "There is no folder 'nofolder'."),
        (
            ("balance", LESSON, "--doctrines", "."),
            "holds no doctrine of this board. Files that fit: 'usa.yaml',",
        ),
        (("sensitivity", LESSON, "--doctrines", "nofolder"), "There is no folder 'nofolder'."),
        (("train", LESSON, "--out", "x", "--doctrines", "nofolder"), "There is no folder 'nofolder'."),
        (("train", LESSON, "--out", "x", "--resume"), "The folder x holds no training to go on with."),
        (("validate", LONG), "There is no file or folder"),
        (("sources", "xyzzy"), "There is no scenario 'xyzzy'."),
        (("replay",), "multivector replay --help"),
        (("replay", "nosuch"), "there is no such file"),
        (("replay", LONG), "there is no such file"),
        (("debrief",), "--out"),
        (("debrief", "nosuch", "--out", "page.html"), "there is no such file"),
        (("debrief", "nosuch", "--out", "page.pdf"), "must end in .html"),
        (("debrief", "nosuch", "--out", "."), "must end in .html"),
        (("handbook", "xyzzyplugh"), "The handbook says nothing about 'xyzzyplugh'."),
        (("handbook", "tensoin"), "Did you mean 'Tension'?"),
        (("play", "--save", "x", "--seat", "usa", LONG), "There is no scenario"),
        (("handbook", "--scenario", "xyzzy"), "There is no scenario 'xyzzy'."),
    ],
)
def test_what_cannot_be_used_gets_a_sentence_and_exit_code_2(run, words, sentence):
    code, _, err = run(*words)
    assert code == 2
    assert sentence in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("simulate", "fjords.yam"), "There is no file 'fjords.yam'. Did you mean 'fjords.yaml'?"),
        (("play", "Fjord.yaml"), "There is no file 'Fjord.yaml'. Did you mean 'fjords.yaml'?"),
        (("play", "../elsewhere/fjord.yaml"), "Did you mean 'fjords.yaml'?"),
        (("simulate", "fjords"), "There is no scenario 'fjords'. Did you mean 'fjords.yaml'?"),
        (("play", "fjords.yam", "--watch"), "There is no file 'fjords.yam'. Did you mean 'fjords.yaml'?"),
        (("play", "fjords.txt", "--watch"), "'.yaml' at the end"),
        (("simulate", "fjords.txt"), "'.yaml' at the end"),
        (("play", "fjords.yaml", "--watch", "--text"), "Leave out --text."),
        (
            ("play", "fjords.yaml", "--watch", "--save", "first"),
            "a new game that is not saved. Leave out --save.",
        ),
        (("play", "fjords.yaml", "--watch", "--continue"), "Leave out --continue."),
    ],
)
def test_a_designer_s_own_file_is_told_from_one_that_is_nearly_called_so(run, words, sentence):
    for name in ("fjords.yaml", "fjords.txt"):
        Path(name).write_text("extends: first-lesson\nname: Fjords\n", encoding="utf-8")
    code, _, err = run(*words)
    assert code == 2 and sentence in err


@pytest.mark.parametrize("folder", [LONG, "relative\n", "~nobody-of-this-name"])
def test_a_folder_that_cannot_be_is_told_in_a_sentence(run, monkeypatch, folder):
    monkeypatch.setenv("MULTIVECTOR_HOME", folder)
    code, _, err = run("play", "--text", typed="load\nquit\n")
    assert code in (0, 2) and len(err.splitlines()) <= 1
