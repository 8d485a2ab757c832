"""What a language lacks: its texts held against the English ones, and its data against what the data files say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from game.scenario.library import data_folder
from game.scenario.reader import read_text
from game.scenario.shelves import SHIPPED
from game.views.texts import ENGLISH, PLURALS, Table, load_table, parts

_TABLES = "texts"  # the folder of language tables
_ALL_FORMS = 20  # numbers that call for every form of every plural rule
_REASONS = ("design", "why")  # keys of one English line that every language translates
_ASSETS = "assets"  # files of which give no reasons: there, such a key means something else
_NAMES = ("author", "publisher", "says")  # keys of names that a language may write in its own way


@dataclass(frozen=True)
class Gaps:
    """What a language file lacks, and what in it nobody reads."""

    missing: tuple[str, ...]  # keys that English has
    unused: tuple[str, ...]  # keys that English does not have
    placeholders: tuple[str, ...]  # keys whose placeholders are not those of the English text
    forms: tuple[str, ...]  # keys with more or fewer forms of a word than the plural rule tells apart
    untranslated: tuple[str, ...]  # English strings of data files
    stale: tuple[str, ...]  # strings under `data` that no data file holds

    def __bool__(self) -> bool:
        return any(getattr(self, one.name) for one in fields(self))


def gaps(language: str, folder: Path | None = None) -> Gaps:
    """Compare a language file with the English one and with the shipped data; raises UsageError or DataError."""
    table, english = load_table(language, folder), load_table(ENGLISH, folder)
    shared = [key for key in table.texts if key in english.texts]
    said, named = _strings(data_folder())
    forms = len({PLURALS[table.plural](count) for count in range(_ALL_FORMS)})
    return Gaps(
        missing=tuple(key for key in english.texts if key not in table.texts),
        unused=tuple(_strange(table, english)),
        placeholders=tuple(key for key in shared if _differs(table.texts[key], english.texts[key])),
        forms=tuple(key for key in table.texts if _counts(table, key) - {forms}),
        untranslated=tuple(
            text
            for text, languages in said.items()
            if language not in {ENGLISH, *languages} and text not in table.data
        ),
        stale=tuple(text for text in table.data if text not in said and text not in named),
    )


def _strange(table: Table, english: Table) -> Iterator[str]:
    """Yield keys of texts, and of words with their forms, that English does not have."""
    yield from (key for key in table.texts if key not in english.texts)
    yield from (f"forms.{word}" for word in table.forms if f"glossary.{word}.name" not in english.texts)


def _differs(text: str, english: str) -> bool:
    return {part.name for part in parts(text)} != {part.name for part in parts(english)}


def _counts(table: Table, key: str) -> set[int]:
    """Return how many forms of a word a text chooses from, at each place where it does."""
    return {len(part.forms) for part in parts(table.texts[key]) if part.forms}


# --- what data files say ----------------------------------------------------------------------------------


@cache
def _strings(library: Path) -> tuple[dict[str, set[str]], set[str]]:
    """Return the English strings of all data files, with languages that always stand beside them, and names."""
    said: dict[str, set[str]] = {}
    names: set[str] = set()
    for path, data in _documents(library):
        for key, text, languages in _texts(data):
            if key in _NAMES:
                names.add(text)
            elif not (key and _ASSETS in path.parts):
                said[text] = said.get(text, languages) & languages
    return said, names


@cache
def words_in_data() -> frozenset[str]:
    """Return all keys and strings of the shipped data files: code may make keys of texts out of them."""
    return frozenset(word for _, data in _documents(data_folder()) for word in _words(data))


def _words(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        yield from (str(key) for key in node)
        yield from (word for value in node.values() for word in _words(value))
    elif isinstance(node, list):
        yield from (word for value in node for word in _words(value))


@cache
def _documents(library: Path) -> tuple[tuple[Path, object], ...]:
    """Return the data files, without the language tables, and what is in them."""
    paths = [path for folder in SHIPPED for path in sorted((library / folder).rglob("*.yaml"))]
    read = [
        (path, read_text(path.read_bytes(), path.name)[0]) for path in paths if path.parent.name != _TABLES
    ]
    return tuple((path, document.data) for path, document in read if document)


def _texts(node: object) -> Iterator[tuple[str, str, set[str]]]:
    """Yield each English string that players may read: the key it stands at, itself, and languages beside it."""
    if isinstance(node, dict) and isinstance(node.get(ENGLISH), str):
        yield "", node[ENGLISH], set(node)
    elif isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, str) and key in (*_REASONS, *_NAMES):
                yield key, value, set()
            elif key == "wires" and isinstance(value, dict):
                yield from ((_NAMES[0], wire.replace("-", " ").title(), set()) for wire in value)
            yield from _texts(value)
    elif isinstance(node, list):
        for one in node:
            yield from _texts(one)
