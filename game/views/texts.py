"""Language tables: everything a player reads comes from here, with English behind every gap.

A language is one file, `assets/texts/<code>.yaml`: its name, its plural rule, its texts by nested keys, and under
`data` what players read of scenarios, rules and sources, each by the English string that stands there. A data file may
carry a language itself, `{en: ..., de: ...}`; that comes first. English lines, such as reasons, and names of people are
translated under `data` alone. Blocks under `data` only keep what belongs together. Under `forms` a language that bends
its words lists, by the keys of `glossary`, the other forms in which texts name them. A rulebook in the language, with
the same clauses, lies in `rules/rulebook.<code>.md`. `multivector texts` lists what a file lacks.

    {name}             the value
    {amount:+}         a number with its sign
    {mineral:lower}    the first letter small
    {count|turn|turns} the word that fits the number, one form for each that the plural rule tells apart:
                       one-many      1 | others
                       one-few-many  1, 21, 31 ... | 2 to 4, 22 to 24 ... | others
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from game.errors import DataError, UsageError
from game.scenario import library
from game.scenario.problems import problem_at
from game.scenario.reader import Document, NodePath, Problem, read_text
from game.scenario.values import Text, in_language

ENGLISH = "en"
_PLACEHOLDER = re.compile(r"\{(?P<name>[a-z_]+)(?P<how>:\+|:lower)?(?P<forms>(?:\|[^{}|]*)+)?\}")
_KEYS = ("name", "plural", "texts", "forms", "data")


def _one_many(count: int) -> int:
    return int(abs(count) != 1)


def _one_few_many(count: int) -> int:
    """Slavic: 1, 21, 31 take the first form; 2 to 4, 22 to 24 the second; 0, 5 to 20 the third."""
    tens, ones = abs(count) % 100, abs(count) % 10
    if ones == 1 and tens != 11:
        return 0
    return 1 if 2 <= ones <= 4 and not 12 <= tens <= 14 else 2


PLURALS: Mapping[str, Callable[[int], int]] = {"one-many": _one_many, "one-few-many": _one_few_many}
"""Which form of a word fits a number, by the name of the rule."""


@dataclass(frozen=True)
class Table:
    """One language file."""

    code: str
    name: str
    plural: str
    texts: Mapping[str, str]  # by dotted key
    data: Mapping[str, str]  # by English string
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of words, by key of the glossary


class Texts:
    """What is said in one language."""

    def __init__(self, table: Table, english: Table) -> None:
        self._table = table
        self._english = english

    @property
    def language(self) -> str:
        """The language's code."""
        return self._table.code

    @property
    def name(self) -> str:
        """The language's own name."""
        return self._table.name

    def say(self, key: str, **values: object) -> str:
        """Return a text with its placeholders filled; English where it is missing, `[?key]` where that is too."""
        for table in (self._table, self._english):
            if key in table.texts:
                return _filled(table, key, values)
        return f"[?{key}]"

    def has(self, key: str) -> bool:
        """Return whether a text of this key exists, in this language or in English."""
        return key in self._table.texts or key in self._english.texts

    def keys(self, prefix: str) -> list[str]:
        """Return the last parts of all keys right below a prefix, in the English file's order."""
        start = f"{prefix}."
        return list(
            dict.fromkeys(
                key[len(start) :].split(".")[0] for key in self._english.texts if key.startswith(start)
            )
        )

    def of(self, text: Text) -> str:
        """Return a text of a data file in this language, else as the language file translates it, else in English."""
        if isinstance(text, dict) and self.language in text:
            return text[self.language]
        english = in_language(text, ENGLISH)
        return self._table.data.get(english, english)

    def forms(self, word: str) -> tuple[str, ...]:
        """Return the forms of a word of the glossary, the one that stands there first."""
        return (self.say(f"glossary.{word}.name"), *self._table.forms.get(word, ()))

    def joined(self, parts: Iterable[str]) -> str:
        """Return a list in words: `a, b and c`."""
        words = list(parts)
        if len(words) < 2:
            return "".join(words)
        return self.say("list.comma").join(words[:-1]) + self.say("list.and") + words[-1]


def _filled(table: Table, key: str, values: Mapping[str, object]) -> str:
    def put(match: re.Match[str]) -> str:
        name, how, forms = match["name"], match["how"], match["forms"]
        if name not in values:
            return f"[?{name}]"
        value = values[name]
        if forms:
            choices = forms[1:].split("|")
            return choices[min(PLURALS[table.plural](int(str(value))), len(choices) - 1)]
        if how == ":+":
            return f"{int(str(value)):+d}"
        word = str(value)
        return word[:1].lower() + word[1:] if how else word

    return _PLACEHOLDER.sub(put, table.texts[key])


@dataclass(frozen=True)
class Part:
    """A placeholder of a text."""

    name: str
    forms: tuple[str, ...]  # of a word, to fit a number


def parts(text: str) -> list[Part]:
    """Return the placeholders of a text."""
    return [
        Part(match["name"], tuple((match["forms"] or "")[1:].split("|")) if match["forms"] else ())
        for match in _PLACEHOLDER.finditer(text)
    ]


# --- files ----------------------------------------------------------------------------------------------


def default_folder() -> Path:
    """Return where the game's own language files are."""
    return library.data_folder() / "assets" / "texts"


def languages(folder: Path | None = None) -> list[tuple[str, str]]:
    """Return code and own name of every language there is, English first; raises DataError."""
    codes = sorted(_codes(folder), key=lambda code: (code != ENGLISH, code))
    return [(code, load_table(code, folder).name) for code in codes]


def _codes(folder: Path | None) -> list[str]:
    return [path.stem for path in (folder or default_folder()).glob("??.yaml")]


def load(language: str, folder: Path | None = None) -> Texts:
    """Return the texts of a language; raises UsageError for one that there is not, DataError for a bad file."""
    english = load_table(ENGLISH, folder)
    return Texts(english if language == ENGLISH else load_table(language, folder), english)


def load_table(code: str, folder: Path | None = None) -> Table:
    """Read one language file; raises UsageError or DataError."""
    known = _codes(folder)
    if code not in known:
        raise UsageError(f"There is no language '{code[:20]}'. Choose one of: {', '.join(sorted(known))}.")
    return _read(code, ((folder or default_folder()) / f"{code}.yaml").read_bytes())


@lru_cache(maxsize=16)
def _read(code: str, content: bytes) -> Table:
    """Return the table of a file's content; a start asks for each language several times, and reading takes a while."""
    document, problems = read_text(content, f"{code}.yaml")
    if document is None:
        raise DataError([str(problem) for problem in problems])
    return _table(code, document)


def _table(code: str, document: Document) -> Table:
    problems: list[Problem] = []
    data = document.data if isinstance(document.data, dict) else {}
    plural = data.get("plural", "one-many")
    if not isinstance(data.get("name"), str):
        problems.append(problem_at(document, (), "The file needs the key 'name': the language's own name."))
    if plural not in PLURALS:
        known = ", ".join(PLURALS)
        problems.append(problem_at(document, ("plural",), f"'plural' must be one of: {known}."))
    problems += [
        problem_at(
            document,
            (key,),
            f"The key '{key}' is not known here. Keys that fit: {', '.join(_KEYS)}.",
            key=True,
        )
        for key in data
        if key not in _KEYS
    ]
    texts = _flat(document, ("texts",), data.get("texts", {}), problems)
    strings = _strings(document, data.get("data", {}), problems)
    bent = _flat(document, ("forms",), data.get("forms", {}), problems, nested=False)
    if problems:
        raise DataError([str(problem) for problem in sorted(problems)])
    forms = {word: _parted(text) for word, text in bent.items()}
    return Table(code, str(data["name"]), str(plural), texts, strings, forms)


def _parted(text: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in text.split(","))


def _strings(document: Document, node: object, problems: list[Problem]) -> dict[str, str]:
    """Return the translations of data by English string, whatever block they stand in."""
    entries = node if isinstance(node, dict) else {}
    blocks = {key: value for key, value in entries.items() if isinstance(value, dict)}
    alone = {key: value for key, value in entries.items() if key not in blocks}
    found = _flat(document, ("data",), alone if isinstance(node, dict) else node, problems)
    for key, block in blocks.items():
        found |= _flat(document, ("data", key), block, problems, nested=False)
    return found


def _flat(
    document: Document, path: NodePath, node: object, problems: list[Problem], nested: bool = True
) -> dict[str, str]:
    """Return the texts below a node by dotted key; other things than texts and blocks are problems."""
    found: dict[str, str] = {}
    if not isinstance(node, dict):
        problems.append(problem_at(document, path, "A block of keys must stand here."))
        return found
    for key, value in node.items():
        if isinstance(value, str):
            found[key] = value
        elif isinstance(value, dict) and nested:
            inner = _flat(document, (*path, key), value, problems)
            found.update({f"{key}.{rest}": text for rest, text in inner.items()})
        else:
            problems.append(problem_at(document, (*path, key), "A text must stand here. Put it in quotes."))
    return found
