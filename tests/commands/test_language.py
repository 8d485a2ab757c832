"""The language of the command line: asked for, remembered or of the system; and what `texts` says of each."""

from __future__ import annotations

import pytest

from game import cli
from game.session import settings
from game.session.settings import Settings
from tests.views.games import LANGUAGES


@pytest.mark.parametrize(
    ("variables", "remembered", "words", "language"),
    [
        ({}, "", (), "en"),
        ({"LANG": "de_DE.UTF-8"}, "", (), "de"),
        ({"LANG": "de"}, "", (), "de"),
        ({"LANG": "ru_RU.UTF-8"}, "", (), "ru"),
        ({"LANG": "fr_FR.UTF-8"}, "", (), "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "", (), "en"),
        ({"LANG": "en_GB.UTF-8"}, "de", (), "de"),
        ({}, "nonsense", (), "en"),
        ({}, "de", ("--language", "en"), "en"),
        ({}, "", ("--language=de",), "de"),
    ],
)
def test_the_language_is_asked_for_or_remembered_or_the_systems(
    run, monkeypatch, tmp_path, variables, remembered, words, language
):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    settings.remember(tmp_path / "saves", Settings(language=remembered))
    _, out, _ = run("simulate", "--help", *words)
    assert out.startswith({"en": "usage:", "de": "Aufruf:", "ru": "Вызов:"}[language])


def test_the_language_may_stand_before_the_command(run):
    code, out, _ = run("--language", "de", "handbook", "spannung")
    assert code == 0 and "Leiste" in out
    code, out, _ = run("--language=de", "--text", typed="beenden\n")
    assert code == 0 and "Auf Wiedersehen." in out


@pytest.fixture
def third_language(tmp_path, monkeypatch):
    """A folder of language tables to which somebody has added a language that is far from complete."""
    shipped, folder = cli.tables.default_folder(), tmp_path / "texts"
    folder.mkdir()
    for path in shipped.glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "la.yaml").write_text('name: Lingua\ntexts: {nobody: "nullus", x: "y"}\n', encoding="utf-8")
    monkeypatch.setattr(cli.tables, "default_folder", lambda: folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_says_that_nothing_is_missing(run, language):
    code, out, _ = run("texts", "--language", language)
    assert code == 0
    assert "English (en): " in out and "Deutsch (de): " in out and "Русский (ru): " in out


def test_texts_lists_what_a_new_language_lacks(run, third_language):
    code, out, _ = run("texts", "la")
    assert code == 2
    assert "English has no such key: x" in out and "is missing: kind.visit" in out
    assert "is not translated under 'data': Uzbekistan" in out
    assert "Deutsch" not in out


def test_texts_refuses_a_language_that_is_not_there(run):
    code, _, error = run("texts", "xx")
    assert code == 2
    assert "no language 'xx'" in error
