"""Searching: words are found however they are typed, in small or large letters, with accents or without."""

from __future__ import annotations

import unicodedata


def bare(text: str) -> str:
    """Return a text in small letters without accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def holds(text: str, typed: str) -> bool:
    """Return whether a text holds every word that was typed, in any order."""
    return bare_holds(bare(text), bare(typed).split())


def bare_holds(text: str, words: list[str]) -> bool:
    """Return the same for what is bare already, where many texts are searched again and again."""
    return all(word in text for word in words)
