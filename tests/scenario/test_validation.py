"""Validating: what ships is clean, and every kind of file is recognised by what is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import UsageError
from game.scenario.library import data_folder
from game.scenario.validation import validate


def test_all_that_ships_is_clean() -> None:
    report = validate()
    assert report.problems == ()
    assert {"scenarios/after-washington.yaml", "rules/standard.yaml", "rules/planner.yaml"} <= set(
        report.files
    )


def test_a_folder_is_searched_and_a_wrong_path_is_told() -> None:
    report = validate([str(data_folder() / "scenarios" / "examples")])
    assert report.files == ("scenarios/examples/amber-isles.yaml",)
    with pytest.raises(UsageError, match="There is no file or folder 'nowhere'"):
        validate(["nowhere"])


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.yaml", "powers: {}\nrepublics: {}\n", "1:1: The file needs the key 'calendar'."),
        ("a.yaml", "headlines: {}\n", "1:12: 'headlines' needs 1 or more entries; it has 0."),
        ("a.yaml", "turn: 3\nroom: 3\n", "1:7: 'turn' must be a block of keys, not 3."),
        ("a.yaml", "documents: 3\nfacts: {}\n", "1:12: 'documents' must be a block of keys, not 3."),
        ("a.yaml", "weights: 3\njoint: {}\n", "1:10: 'weights' must be a block of keys, not 3."),
        ("a.yaml", "aims: 3\nbatch: 2\n", "1:7: 'aims' must be a block of keys, not 3."),
        ("doctrines/a.yaml", "extends: b\n", "1:10: There is no file to extend 'b'."),
        (
            "a.yaml",
            "colour: blue\n",
            "1:1: This is no file of the game: its keys are not those of a scenario, a ruleset,",
        ),
        ("a.yaml", "[1, 2]\n", "1:1: This is no file of the game"),
        ("a.yaml", "a: [\n", "1:4:"),
        ("texts/en.yaml", "a: b\na: c\n", "2:1: The key 'a' is already on line 1."),
        ("Board.yaml", "powers: {}\n", "1:1: A scenario's file cannot be called 'Board.yaml'."),
    ],
)
def test_each_kind_of_file_is_recognised(name: str, text: str, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    told = [str(problem).removeprefix(f"{path}:") for problem in validate([str(path)]).problems]
    assert any(line.startswith(sentence) for line in told), told


def test_a_table_of_texts_only_has_to_be_yaml(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "en.yaml").write_text("anything: goes\n", encoding="utf-8")
    assert validate([str(tmp_path)]).problems == ()
