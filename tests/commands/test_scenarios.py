"""`simulate`, `validate`, `schema`, `sources` and `handbook`: what a scenario comes to, and what it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.terminal.playing import LESSON, STANDARD


def test_simulate_tells_who_wins(run):
    code, out, err = run(
        "simulate", LESSON, "--games", "20", "--seed", "1", "--agents", "uniform:peaceful", "--check"
    )
    assert code == 0
    assert "games/s" in out and "wins %" in out
    assert "Every invariant held" in err


def test_simulate_prints_one_json_object(run):
    words = ["--games", "20", "--seed", "3", "--agents", "usa=doctrine:easy,uniform", "--json"]
    code, out, _ = run("simulate", LESSON, *words)
    report = json.loads(out)
    assert code == 0
    assert report["games"] == 20 and report["seconds"] > 0
    assert set(report["win_share"]) == {"usa", "russia", "china", "eu"}
    assert sum(report["win_share"].values()) <= 1.001
    assert report["agents"]["usa"] == "doctrine:easy" and report["agents"]["eu"] == "uniform"


def test_simulate_depends_on_the_seed_alone(run):
    def seats(seed):
        words = ["--games", "30", "--seed", seed, "--agents", "uniform", "--json"]
        return json.loads(run("simulate", LESSON, *words)[1])["seats"]

    assert seats("1") == seats("1") != seats("2")


def test_validate_says_passed_for_everything_that_is_shipped(run):
    code, out, _ = run("validate")
    assert code == 0
    assert out.startswith("passed: ")


def test_validate_names_every_mistake_with_its_place(run):
    Path("board.yaml").write_text("extends: first-lesson\nname: 1\nsumary: x\n")
    Path("texts").mkdir()
    Path("texts/de.yaml").write_text('name: Deutsch\nplural: one-many\ntexts:\n  nobody: "{who}"\n')
    Path("texts/en.yaml").write_text('name: English\nplural: one-many\ntexts:\n  nobody: "nobody"\n')
    code, out, err = run("validate", "board.yaml", "texts")
    assert code == 2 and not out
    assert "board.yaml:2:7:" in err
    assert "board.yaml:3:1: The key 'sumary' is not known here." in err
    assert "de.yaml" in err and "placeholder" in err


def test_validate_says_when_names_could_not_be_looked_up_yet(run):
    later = "are looked up once these mistakes are mended"
    Path("board.yaml").write_text("extends: first-lesson\nname: 1\nprocessor: {power: nobody, design: x}\n")
    assert run("validate", "board.yaml")[2].splitlines()[-1].endswith(f"{later}: more may follow.")
    Path("board.yaml").write_text("extends: first-lesson\nprocessor: {power: nobody, design: x}\n")
    err = run("validate", "board.yaml")[2]
    assert "There is no power 'nobody'." in err and later not in err


def test_schema_writes_its_files_below_a_folder(run, tmp_path):
    code, out, _ = run("schema", "--output", str(tmp_path / "schemas"))
    assert code == 0
    written = [Path(line) for line in out.splitlines()]
    assert len(written) >= 4
    assert all(json.loads(path.read_text(encoding="utf-8"))["$schema"] for path in written)


@pytest.mark.parametrize("words", [(), (LESSON,), (STANDARD, "--lens", "european")])
def test_sources_tells_what_each_number_rests_on(run, words):
    code, out, _ = run("sources", *words)
    assert code == 0
    assert "powers.usa.attention = " in out
    assert out.splitlines()[-1].startswith("European Union: ")
    assert "All numbers: " in out


def test_the_handbook_is_printed_whole_or_about_a_word(run):
    code, out, _ = run("handbook")
    assert code == 0 and "4.2 Visit" in out and len(out.splitlines()) > 300
    code, out, _ = run("handbook", "spannung", "--language", "de")
    assert code == 0 and "Eine Leiste für die ganze Region" in out


def test_a_scenario_that_does_not_validate_is_refused_with_every_mistake(run):
    Path("board.yaml").write_text("extends: first-lesson\nname: 1\nsumary: x\n")
    for command in ("play", "simulate", "sources"):
        code, _, err = run(command, "board.yaml")
        assert code == 2
        assert len(err.splitlines()) == 2 and "board.yaml:2:7:" in err
