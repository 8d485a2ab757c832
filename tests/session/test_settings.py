"""Settings are remembered as chosen, and nothing that stands in their file stops the game."""

import json

import pytest

from game.errors import StorageError
from game.session import settings
from game.session.settings import CHOICES, FILE, Settings

CHOSEN = Settings("de", 150, True, True, 4, False, True, True)


def written(folder, content):
    (folder / FILE).write_text(content)
    return settings.read(folder)


def test_what_was_chosen_is_remembered(tmp_path):
    folder = tmp_path / "not" / "there" / "yet"
    settings.remember(folder, CHOSEN)
    assert settings.read(folder) == CHOSEN


def test_every_choice_can_be_remembered(tmp_path):
    for name, choices in CHOICES.items():
        for choice in choices:
            settings.remember(tmp_path, Settings(**{name: choice}))
            found = getattr(settings.read(tmp_path), name)
            assert (found, type(found)) == (choice, type(choice))


def test_who_has_chosen_nothing_has_defaults(tmp_path):
    assert settings.read(tmp_path) == settings.read(tmp_path / "missing") == Settings()


@pytest.mark.parametrize(
    "content",
    ["", "{", "null", "[1]", "de", '{"speed": 2', "[" * 60_000, " " * 70_000 + "{}", '{"speed": 1e999}'],
)
def test_a_damaged_or_foreign_file_gives_defaults(tmp_path, content):
    assert written(tmp_path, content) == Settings()


def test_bytes_that_are_no_text_and_a_folder_of_that_name_give_defaults(tmp_path):
    (tmp_path / FILE).write_bytes(b'\xff\xfe{"speed": 2}')
    assert settings.read(tmp_path) == Settings()
    (tmp_path / "other" / FILE).mkdir(parents=True)
    assert settings.read(tmp_path / "other") == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", 5),
        ("text_size", 110),
        ("text_size", "150"),
        ("text_size", 125.0),
        ("speed", True),
        ("speed", [2]),
        ("hatching", 1),
        ("sound", None),
        ("software", 0),
        ("fullscreen", {}),
    ],
)
def test_a_bad_value_costs_only_itself(tmp_path, name, value):
    others = {"text_size": 150, "reduced_motion": True, "speed": 2, "unknown": "thing"}
    expected = Settings(**{key: kept for key, kept in others.items() if key not in (name, "unknown")})
    assert written(tmp_path, json.dumps(others | {name: value})) == expected


def test_a_refused_write_is_told_and_keeps_what_was_remembered(tmp_path, monkeypatch):
    settings.remember(tmp_path, CHOSEN)

    def refused(path, data):
        raise StorageError("the disk is full")

    monkeypatch.setattr(settings, "replace_file", refused)
    with pytest.raises(StorageError):
        settings.remember(tmp_path, Settings())
    assert settings.read(tmp_path) == CHOSEN


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="a part of the path is a file"):
        settings.remember(tmp_path / "file" / "saves", Settings())
