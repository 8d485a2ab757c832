"""Command words in all languages, and what is said to a typing error."""

import pytest

from game.terminal.folding import begins, forms, same
from game.terminal.words import Words
from tests.terminal.playing import languages


@pytest.fixture
def words():
    return Words(languages().values())


ALL = languages()["en"].keys("terminal.word")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("board", "board"),
        ("BOARD", "board"),
        ("brett", "board"),
        ("ord", "orders"),
        ("zurück", "undo"),
        ("zurueck", "undo"),
        ("zuruck", "undo"),
        ("?", "help"),
        ("fertig", "end"),
        ("доска", "board"),
        ("счет", "points"),
    ],
)
def test_a_command_has_words_in_every_language(words, typed, key):
    assert words.find(typed, ALL) == key


@pytest.mark.parametrize("typed", ["xyzzy", "s", "re", ""])
def test_what_is_no_word_or_could_be_several_is_not_guessed(words, typed):
    assert words.find(typed, ALL) is None


def test_only_allowed_commands_are_found(words):
    assert words.find("board", ["quit"]) is None


def test_a_typing_error_gets_the_nearest_word(words):
    assert words.nearest("bord", ALL) == "board"
    assert words.nearest("vist", ALL, ["visit"]) == "visit"
    assert words.nearest("qqqqqq", ALL) is None


def test_every_language_has_a_word_and_a_help_line_for_every_command():
    for texts in languages().values():
        for key in ALL:
            assert texts.say(f"terminal.word.{key}").strip()
        assert set(texts.keys("terminal.help")) <= set(ALL)


def test_no_word_stands_for_two_commands_in_one_language():
    for texts in languages().values():
        claimed = [
            form
            for key in ALL
            for word in texts.say(f"terminal.word.{key}").split(",")
            for form in forms(word.strip())
        ]
        assert len(claimed) == len(set(claimed))


def test_words_compare_without_accents_either_way():
    assert same("Süd", "sued") and same("Süd", "sud") and begins("Überfahrt", "uber")
    assert not begins("12", "1")
