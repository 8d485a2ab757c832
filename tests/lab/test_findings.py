"""Findings are kept beside their save; a file that is damaged, foreign or of another version is no use and no harm."""

import json

import pytest

from game.errors import StorageError
from game.lab import findings
from game.lab.findings import findings_path, keep, recall
from tests.lab.test_review import course_of

FOUND = {"a": [1, 2, 3], "b": [-4]}


@pytest.fixture(scope="module")
def course():
    return course_of(1)


def test_what_was_found_is_remembered(tmp_path, course):
    path = findings_path(tmp_path / "tuesday.club.mvsave")
    assert path.name == "tuesday.club.mvreview"
    keep(path, course, FOUND)
    assert recall(path, course) == FOUND
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "\xff",
        '{"found": {}}',
        "[" * 100_000,
        '{"found": {"a": [1, "2"]}}',
        '{"found": {"a": [true]}}',
        '{"found": {"a": [99999999999]}}',
        '{"found": {"a": 1}}',
        '{"found": []}',
    ],
)
def test_what_is_damaged_is_left_out(tmp_path, course, text):
    path = tmp_path / "one.mvreview"
    path.write_bytes(text.encode("latin-1"))
    assert recall(path, course) == {}
    keep(path, course, FOUND)
    whole = json.loads(path.read_text())
    if text.startswith('{"found"'):
        path.write_text(json.dumps({**whole, **json.loads(text)}))
        assert recall(path, course) == {}


def test_nothing_is_known_without_a_file(tmp_path, course):
    assert recall(tmp_path / "none.mvreview", course) == {}


def test_what_another_version_or_another_game_has_found_is_left_out(tmp_path, course, monkeypatch):
    path = tmp_path / "one.mvreview"
    keep(path, course, FOUND)
    assert recall(path, course_of(1, "after-washington")) == {}
    monkeypatch.setattr(findings, "RULES_VERSION", -1)
    assert recall(path, course) == {}
    monkeypatch.undo()
    monkeypatch.setattr(findings, "program", lambda: "another")
    assert recall(path, course) == {}


def test_a_disk_that_refuses_is_told(tmp_path, course):
    with pytest.raises(StorageError):
        keep(tmp_path / "no-folder" / "one.mvreview", course, FOUND)
