"""The content of the game: enough headlines, mostly from the documents, all texts in two languages, in own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.scenario.reader import read_text

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT.parent / "shared" / "sources"  # the documents themselves are not part of the repository
FILES = [
    ROOT / "rules" / "standard.yaml",
    ROOT / "rules" / "headlines.yaml",
    *sorted((ROOT / "scenarios").rglob("*.yaml")),
]
TEXT_KEYS = {"name", "short", "text", "summary", "period", "briefing"}
LONGEST_SHARED_SEQUENCE = 7


@cache
def content(path: Path) -> Any:
    document, problems = read_text(path.read_bytes(), path.name)
    assert document is not None, problems
    return document.data


def nodes(node: Any, key: str | int = "") -> Iterator[tuple[str | int, Any]]:
    """Yield every key or index with its value, from the top down."""
    yield key, node
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for child_key, child in children:
        yield from nodes(child, child_key)


def is_text(node: Any) -> bool:
    return isinstance(node, dict) and bool(node.keys() & {"en", "de"})


def texts(node: Any) -> Iterator[dict[str, str]]:
    yield from (value for _, value in nodes(node) if is_text(value))


def sequences(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def headlines() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for path in FILES:
        found.update(content(path).get("headlines", {}))
    return found


def test_the_deck_is_large_and_rests_mostly_on_facts():
    deck = content(ROOT / "rules" / "headlines.yaml")["headlines"]
    from_facts = [name for name, headline in deck.items() if headline.get("facts")]

    assert len(deck) >= 24
    assert 4 * len(from_facts) >= 3 * len(deck)


@pytest.mark.parametrize("name", headlines())
def test_a_headline_has_two_wires_of_about_25_words_in_both_languages(name):
    wires = headlines()[name]["wires"]
    lengths = [len(wire[language].split()) for wire in wires.values() for language in ("en", "de")]

    assert len(lengths) == 4
    assert all(12 <= length <= 40 for length in lengths), lengths


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_players_read_is_in_english_and_german(path):
    for key, value in nodes(content(path)):
        assert key not in TEXT_KEYS or is_text(value), f"{key}: {value} is in no language"
        assert not is_text(value) or value.keys() == {"en", "de"}, value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_text_repeats_a_document(path):
    documents = [document.read_text(encoding="utf-8") for document in DOCUMENTS.glob("*.txt")]
    if not documents:
        pytest.skip("the documents are not at hand")
    theirs = set().union(*(sequences(text, LONGEST_SHARED_SEQUENCE + 1) for text in documents))

    for text in texts(content(path)):
        for words in text.values():
            shared = sequences(words, LONGEST_SHARED_SEQUENCE + 1) & theirs
            assert not shared, [" ".join(sequence) for sequence in shared]
