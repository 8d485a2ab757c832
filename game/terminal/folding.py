"""Makes words comparable however they are typed: small letters, no accents, umlauts either way."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from game.views.searching import bare

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """Return the ways in which a word may be typed: without its accents, and with umlauts spelt out."""
    small = unicodedata.normalize("NFC", word).casefold()
    return tuple(dict.fromkeys((bare(small), bare(small.translate(_SPELT_OUT)))))


def tokens(text: str) -> list[str]:
    """Return the words of a text; hyphens, dots and quotes part them."""
    return _WORD.findall(text)


def begins(known: str, typed: str) -> bool:
    """Return whether a known word begins with what was typed, in any of its forms; numbers must be equal."""
    if typed.isdigit():
        return known == typed
    return any(form.startswith(start) for form in forms(known) for start in forms(typed))


def same(known: str, typed: str) -> bool:
    """Return whether two words are equal in any of their forms."""
    return not set(forms(known)).isdisjoint(forms(typed))
