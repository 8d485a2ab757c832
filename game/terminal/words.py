"""Command words: what each may be called in any language, and which was meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from game.terminal.folding import forms
from game.views.texts import Texts

_PREFIX = "terminal.word"
_SHORTEST_START = 2


class Words:
    """The command words of all languages; the one in use comes first where two could be meant."""

    def __init__(self, languages: Iterable[Texts]) -> None:
        self._tables = [_table(texts) for texts in languages]

    def find(self, typed: str, allowed: Iterable[str]) -> str | None:
        """Return the command that was typed, whole or by its beginning, or None."""
        keys = set(allowed)
        for wanted in forms(typed):
            for table in self._tables:
                if table.get(wanted) in keys:
                    return table[wanted]
        return self._begun(typed, keys)

    def _begun(self, typed: str, keys: set[str]) -> str | None:
        for table in self._tables:
            meant = {key for word, key in table.items() if key in keys and _starts(word, typed)}
            if len(meant) == 1:
                return meant.pop()
        return None

    def nearest(self, typed: str, allowed: Iterable[str], others: Iterable[str] = ()) -> str | None:
        """Return the word that is most like what was typed: one of the commands allowed, or of other words."""
        keys = set(allowed)
        known = [word for table in self._tables for word, key in table.items() if key in keys]
        close = (get_close_matches(form, [*known, *others], 1, 0.7) for form in forms(typed))
        return next((found[0] for found in close if found), None)


def _starts(word: str, typed: str) -> bool:
    return len(typed) >= _SHORTEST_START and any(word.startswith(form) for form in forms(typed))


def _table(texts: Texts) -> Mapping[str, str]:
    """Return the key of a command by each of its words; the first text that claims a word has it."""
    table: dict[str, str] = {}
    for key in texts.keys(_PREFIX):
        for word in texts.say(f"{_PREFIX}.{key}").split(","):
            for form in forms(word.strip()):
                table.setdefault(form, key)
    return table


def shown_word(texts: Texts, key: str) -> str:
    """Return the word by which a command is named in help."""
    return texts.say(f"{_PREFIX}.{key}").split(",")[0].strip()
