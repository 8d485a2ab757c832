"""The rulebook: every blank is filled, every record has its clause, and all languages agree."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.errors import DataError
from game.scenario import rulebook
from game.scenario.library import data_folder, load
from game.scenario.rulebook import Chapter, clause_numbers, read_rulebook
from game.scenario.ruleset import Ruleset
from game.vocabulary import Clause as Record
from tests.views.games import LANGUAGES


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return load("after-washington").ruleset


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts an English rulebook of one clause in place of the real one."""
    monkeypatch.setattr(rulebook, "data_folder", lambda: tmp_path)
    (tmp_path / "rules").mkdir()

    def write(clauses: str) -> None:
        text = f"# Rulebook\n\nForeword {{with braces}}.\n\n## 1. Board\n\n{clauses}\n"
        (tmp_path / "rules" / "rulebook.en.md").write_text(text, encoding="utf-8")

    return write


def numbers(chapters: list[Chapter]) -> list[str]:
    return [clause.number for chapter in chapters for clause in chapter.clauses]


def test_every_record_is_caused_by_exactly_one_clause() -> None:
    assert set(clause_numbers()) == {record.word for record in Record}
    assert clause_numbers()["visit"] == "4.2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_blank_is_filled_and_every_clause_stands_in_order(language: str, rules: Ruleset) -> None:
    chapters = read_rulebook(rules, language)
    assert [chapter.number for chapter in chapters] == list(range(1, len(chapters) + 1))
    for chapter in chapters:
        expected = [f"{chapter.number}.{index}" for index in range(1, len(chapter.clauses) + 1)]
        assert [clause.number for clause in chapter.clauses] == expected
        for clause in chapter.clauses:
            assert clause.title and clause.text
            assert not re.search(r"[{}<>*]|\d(st|nd|rd|th)\d", clause.text)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_all_languages_have_the_same_clauses_for_the_same_records(language: str, rules: Ruleset) -> None:
    english, translated = read_rulebook(rules, "en"), read_rulebook(rules, language)
    assert numbers(english) == numbers(translated)
    for ours, theirs in zip(english, translated, strict=True):
        for clause, other in zip(ours.clauses, theirs.clauses, strict=True):
            assert sorted(clause.records) == sorted(other.records), clause.number
            assert clause.text != other.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_name_the_same_numbers_in_each_clause(language: str) -> None:
    def blanks(language: str) -> dict[str, list[str]]:
        text = (data_folder() / "rules" / f"rulebook.{language}.md").read_text(encoding="utf-8")
        parts = re.split(r"\*\*(\d+\.\d+) ", text)
        return {
            number: sorted(set(re.findall(r"\{([^}]*)\}", part)))
            for number, part in zip(parts[1::2], parts[2::2], strict=True)
        }

    assert blanks("en") == blanks(language)


def test_another_language_is_answered_in_english(rules: Ruleset) -> None:
    assert read_rulebook(rules, "fr") == read_rulebook(rules, "en")
    assert read_rulebook(rules, "../rules/rulebook.de") == read_rulebook(rules, "en")


def test_a_clause_has_number_title_text_and_records(write: Callable[[str], None], rules: Ruleset) -> None:
    write(
        "**1.1 Envoy.** <!-- envoy visit --> Influence +{orders.envoy.influence},\nand more.\n\nA second paragraph."
    )
    [chapter] = read_rulebook(rules)
    [clause] = chapter.clauses
    assert (clause.number, clause.title, clause.records) == ("1.1", "Envoy", ("envoy", "visit"))
    assert clause.text == "Influence +1, and more.\n\nA second paragraph."
    assert clause.line == 7


@pytest.mark.parametrize(
    ("number", "ordinal"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (20, "20th")],
)
def test_ordinals_fit_their_number(
    number: int, ordinal: str, write: Callable[[str], None], rules: Ruleset
) -> None:
    write("**1.1 Slots.** In the {turn.slots}rd turn, {turn.slots}recalled.")
    changed = rules.model_copy(deep=True)
    object.__setattr__(changed.turn.slots, "value", number)
    [chapter] = read_rulebook(changed)
    assert chapter.clauses[0].text == f"In the {ordinal} turn, {number}recalled."


@pytest.mark.parametrize(
    ("blank", "hint"),
    [
        ("{turn.slot}", " Did you mean 'turn.slots'?"),
        ("{turn}", ""),
        ("{}", ""),
        ("{turn.slots", ""),
        ("}", ""),
    ],
)
def test_a_blank_without_a_number_is_told(
    blank: str, hint: str, write: Callable[[str], None], rules: Ruleset
) -> None:
    write(f"**1.1 Slots.** Up to {blank}.")
    with pytest.raises(DataError) as caught:
        read_rulebook(rules)
    [problem] = caught.value.problems
    assert problem.startswith("rules/rulebook.en.md:7:1: Clause 1.1 asks for ")
    assert hint in problem


@pytest.mark.parametrize(
    ("comments", "sentence"),
    [
        (("envoi", ""), "There is no record 'envoi'. Did you mean 'envoy'?"),
        (("envoy", "envoy"), "Clause 1.1 causes 'envoy' already."),
    ],
)
def test_a_record_that_is_unknown_or_named_twice_is_told(
    comments: tuple[str, str], sentence: str, write: Callable[[str], None]
) -> None:
    first, second = comments
    write(f"**1.1 One.** <!-- {first} --> One.\n\n**1.2 Two.** <!-- {second} --> Two.")
    with pytest.raises(DataError, match=re.escape(sentence)):
        clause_numbers.__wrapped__()
