"""Finds the glossary's words in a text the slow way: each of their forms, letter by letter."""

from __future__ import annotations

from game.views.handbook import Handbook


def words_in(book: Handbook, text: str) -> set[str]:
    """The ids of the entries whose words stand in a text."""
    return {
        entry.id
        for entry in book.section("word")
        if any(_plain(form) in _plain(text) for form in entry.forms)
    }


def _plain(text: str) -> str:
    """A text's words between single spaces."""
    letters = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return f" {' '.join(letters.split())} "
