"""Which texts of the language tables the program says: read from its own source code, without running it.

A key is said if a string in the code is that key, or an f-string makes it out of words that the code knows, or the code
walks through everything below a key, or asks whether a word from outside has a text there. Methods called `say` that
put a section in front of a key are found by themselves. Words are all strings of the code, what f-strings and joins
make of them, members of enumerations, fields of models, and what data files hold. So a text that is said is never
reported; one that nobody says may hide behind words that serve another end.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

_CODE = Path(__file__).resolve().parents[1]
_SAYERS = ("say", "has", "tell")
_WALKERS = ("keys", "has")
_LONGEST_WORD = 60
_Test = Callable[[str], bool]
_Pattern = tuple[str | None, ...]  # literal pieces; None: a word that is known only when the program runs


@dataclass
class _Spoken:
    """What source code may say."""

    sections: set[str] = field(default_factory=lambda: {""})  # what a `say` puts in front of a key
    words: set[str] = field(default_factory=lambda: {""})
    joints: set[str] = field(default_factory=set)  # what words are joined by
    patterns: set[_Pattern] = field(default_factory=set)
    walked: set[_Pattern] = field(default_factory=set)  # keys below which everything may be said

    def has_word(self, text: str) -> bool:
        """Return whether a text is a word, or several joined, or made of one by an f-string with letters in front."""
        joined = (text.split(joint) for joint in self.joints if joint in text)
        return (
            text in self.words
            or any(set(parts) <= self.words for parts in joined)
            or any(pattern[0] and _fits(text, pattern, self.words.__contains__) for pattern in self.patterns)
        )


def unsaid(keys: Iterable[str], data: Iterable[str] = (), code: Path = _CODE) -> list[str]:
    """Return the keys that no code in a folder says; `data` are words that it finds in data files.

    Where there is no source code to be read, as in a bundle, nothing can be said about any key.
    """
    if not any(code.rglob("*.py")):
        return []
    spoken, known = _spoken(code), list(keys)
    walked = {key for key in known if any(_starts(key, pattern, spoken) for pattern in spoken.walked)}
    parts = {part for key in walked for piece in key.split(".") for part in piece.split("+")}
    found = {word.replace(" ", "_") for word in data}
    is_word = cache(replace(spoken, words=spoken.words | parts | found).has_word)
    return [key for key in known if key not in walked and not _is_said(key, spoken, is_word)]


def _is_said(key: str, spoken: _Spoken, is_word: _Test) -> bool:
    rests = [key[len(section) :] for section in spoken.sections if key.startswith(section)]
    return any(
        rest in spoken.words or any(_fits(rest, pattern, is_word) for pattern in spoken.patterns)
        for rest in rests
    )


def _starts(key: str, pattern: _Pattern, spoken: _Spoken) -> bool:
    """Return whether a key lies below one that fits a pattern."""
    parts = key.split(".")
    starts = (".".join(parts[:length]) for length in range(1, len(parts)))
    return any(_fits(start, pattern, spoken.words.__contains__) for start in starts)


def _fits(text: str, pattern: _Pattern, is_word: _Test) -> bool:
    """Return whether a text is made of a pattern's pieces, with words in its holes."""
    if not pattern:
        return not text
    first, rest = pattern[0], pattern[1:]
    if first is not None:
        return text.startswith(first) and _fits(text[len(first) :], rest, is_word)
    return any(is_word(text[:end]) and _fits(text[end:], rest, is_word) for end in range(len(text), -1, -1))


# --- what the code knows ----------------------------------------------------------------------------------


@cache
def _spoken(code: Path) -> _Spoken:
    spoken = _Spoken()
    for path in sorted(code.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = dict(_named_strings(tree))
        said = set(_inside_sayers(tree))
        for node in ast.walk(tree):
            spoken.words.update(_words(node))
            spoken.sections.update(_sections(node))
            if isinstance(node, ast.JoinedStr):
                pattern = _pattern(node, names)
                if pattern[:1] != (None,) or id(node) in said:
                    spoken.patterns.add(pattern)
            elif isinstance(node, ast.Call) and _called(node) in _WALKERS and node.args:
                spoken.walked.update(_walked(node, names))
            elif isinstance(node, ast.Call) and _called(node) == "join":
                spoken.joints.update(_joints(node))
    return spoken


def _named_strings(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the module's constants that are strings."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            for target in node.targets:
                if isinstance(target, ast.Name) and isinstance(node.value.value, str):
                    yield target.id, node.value.value


def _words(node: ast.AST) -> Iterator[str]:
    """Yield strings, also as a flag or a player's name makes a key of them, and names of members and fields."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) <= _LONGEST_WORD:
        yield from (node.value, node.value.removeprefix("--"), node.value.replace(":", "_"))
    elif isinstance(node, ast.ClassDef):
        for inner in node.body:
            targets = [inner.target] if isinstance(inner, ast.AnnAssign) else getattr(inner, "targets", [])
            yield from (target.id.lower() for target in targets if isinstance(target, ast.Name))


def _sections(node: ast.AST) -> Iterator[str]:
    """Yield what a method called `say` puts in front of the key that it is given."""
    if isinstance(node, ast.FunctionDef) and node.name == "say":
        for inner in ast.walk(node):
            if isinstance(inner, ast.JoinedStr) and isinstance(inner.values[0], ast.Constant):
                yield str(inner.values[0].value)


def _joints(call: ast.Call) -> Iterator[str]:
    """Yield what `join` puts between words, if it has letters: a dot or a dash would make words of everything."""
    joint = getattr(getattr(call.func, "value", None), "value", None)
    if isinstance(joint, str) and any(letter.isalpha() for letter in joint):
        yield joint


def _inside_sayers(tree: ast.Module) -> Iterator[int]:
    """Yield the f-strings that a sayer is called with: only those may begin with a hole."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in _SAYERS:
            yield from (
                id(inner)
                for word in node.args
                for inner in ast.walk(word)
                if isinstance(inner, ast.JoinedStr)
            )


def _called(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _pattern(text: ast.JoinedStr, names: dict[str, str]) -> _Pattern:
    return tuple(_piece(part, names) for part in text.values)


def _piece(part: ast.expr, names: dict[str, str]) -> str | None:
    if isinstance(part, ast.FormattedValue):
        return names.get(part.value.id) if isinstance(part.value, ast.Name) else None
    return str(part.value) if isinstance(part, ast.Constant) else None


def _walked(call: ast.Call, names: dict[str, str]) -> Iterator[_Pattern]:
    """Yield the key below which a call may find anything: by its words, or by words from outside."""
    key = call.args[0]
    if _called(call) == "has":
        pattern = _pattern(key, names) if isinstance(key, ast.JoinedStr) else ()
        if len(pattern) == 2 and pattern[0] and pattern[0].endswith("."):
            yield (pattern[0].removesuffix("."),)
    elif isinstance(key, ast.JoinedStr):
        yield _pattern(key, names)
    elif isinstance(key, ast.Constant):
        yield (str(key.value),)
    elif isinstance(key, ast.Name) and key.id in names:
        yield (names[key.id],)
