"""Reads YAML files within bounds and remembers the place of every value and key.

Only events of PyYAML's parser are used, never its composer or constructor: those resolve aliases and merge keys,
recurse, and raise whatever the input makes them raise. Events come one at a time, so reading stops at the first
bracket too deep, however many follow. The parser in C is taken where PyYAML has it, for it is 20 times as fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from game.scenario.syntax import explain

MAX_BYTES = 512 * 1024
MAX_DEPTH = 20  # lists and mappings inside each other
MAX_NODES = 50_000  # keys, values, lists and mappings together
MAX_SCALAR = 20_000  # characters in one key or value
MAX_DIGITS = 18  # of one number: always fits into 64 bits
MAX_PROBLEMS = 100  # listed for one file

NodePath = tuple[str | int, ...]
"""The keys and list indices that lead from the top of a document to a node."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file; `line` and `column` count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in a file: where it is, and a sentence that says what to do."""

    file: str
    line: int
    column: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.sentence}"


@dataclass(frozen=True)
class Document:
    """The plain data of one file, with the places of its values and keys by path."""

    name: str
    data: object
    values: dict[NodePath, Place]
    keys: dict[NodePath, Place]


def read_text(source: str | bytes, name: str) -> tuple[Document | None, list[Problem]]:
    """Read one YAML document; `name` is the file as the user knows it.

    Returns the document and no problems, or None and every problem found, in the order of the file. Never raises
    for bad input.
    """
    text, problems = _decode(source, name)
    if text is None:
        return None, problems
    builder = _Builder(name, text)
    builder.run()
    if builder.problems:
        return None, sorted(set(builder.problems))
    return Document(name, builder.root, builder.values, builder.keys), []


def shown(value: object) -> str:
    """Name a value in a sentence, on one line and clipped."""
    if isinstance(value, dict):
        return "a block of keys"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return f"'{clipped(value)}'"
    return clipped({None: "nothing", True: "true", False: "false"}.get(value, str(value)))  # type: ignore[call-overload]


def clipped(text: str, length: int = 40) -> str:
    """Return the text on one line, cut to about `length` characters."""
    line = " ".join(text[: length + 1].split())
    return line if len(text) <= length else line[: length - 1] + "…"


# --- bytes to text ---------------------------------------------------------------------------------------------

# Besides what YAML forbids: line separators that editors do not count as lines, and the mark that only a file's
# first character may be. Without them the lines of parser and editor agree.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_DIRECTIVE = re.compile(r"(?:^|(?<=[\r\n]))%")
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def _decode(source: str | bytes, name: str) -> tuple[str | None, list[Problem]]:
    """Return text that the parser can take, or None and the reasons why not."""
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(raw) > MAX_BYTES:
        return None, [Problem(name, 1, 1, f"The file is larger than {MAX_BYTES // 1024} KiB. Make it smaller.")]
    if raw.startswith(_MARKS_OF_UTF_16):
        return None, [Problem(name, 1, 1, "The file is saved as UTF-16. Save it as UTF-8.")]
    try:
        text = raw.decode("utf-8", "surrogatepass" if isinstance(source, str) else "strict").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        place = _place_at(raw[: error.start].decode("utf-8").removeprefix("\ufeff"))
        sentence = f"The byte 0x{raw[error.start]:02X} here is not UTF-8. Save the file as UTF-8."
        return None, [Problem(name, place.line, place.column, sentence)]
    problems = list(_unreadable(text, name))
    return (None, problems) if problems else (text, [])


def _unreadable(text: str, name: str) -> Iterator[Problem]:
    """Yield the characters that no file may hold, and directives: they steer the parser."""
    found = [(match.start(), _about_character(match[0])) for match in _FORBIDDEN.finditer(text)]
    directive = "A line cannot start with '%'. Remove the directive, or indent the text."
    found += [(match.start(), directive) for match in _DIRECTIVE.finditer(text)]
    for index, sentence in sorted(found)[:MAX_PROBLEMS]:
        place = _place_at(text[:index])
        yield Problem(name, place.line, place.column, sentence)


def _about_character(character: str) -> str:
    if character == "\0":
        return "A zero character stands here: perhaps the file is saved as UTF-16. Save it as UTF-8."
    return f"The invisible character U+{ord(character):04X} stands here. Remove it."


def _place_at(before: str) -> Place:
    """Return the place of what follows this text."""
    ends = [match.end() for match in _LINE_END.finditer(before)]
    return Place(len(ends) + 1, len(before) - (ends[-1] if ends else 0) + 1)


# --- plain values ----------------------------------------------------------------------------------------------

_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_WHOLE = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+")


def _typed(text: str) -> str | int | float | bool | None:
    """Return what text without quotes means; raises ValueError with a sentence for numbers that may mislead."""
    if text in _WORDS:
        return _WORDS[text]
    whole = _WHOLE.fullmatch(text)
    if not whole and not _DECIMAL.fullmatch(text):
        return text
    digits = text.lstrip("+-")
    if whole and len(digits) > 1 and digits.startswith("0"):
        number = digits.lstrip("0") or "0"
        raise ValueError(
            f"{clipped(text)} starts with a zero. Write {clipped(number)} for the number, or put it in quotes for text."
        )
    if len(digits.replace(".", "")) > MAX_DIGITS:
        raise ValueError(f"A number has at most {MAX_DIGITS} digits. Make it smaller, or put it in quotes for text.")
    return int(text) if whole else float(text)


# --- events to data --------------------------------------------------------------------------------------------

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):  # noqa: N818 - not an error: the problem is already noted, and reading ends
    """Ends the reading of a file."""


@dataclass
class _Open:
    """A list or mapping whose end has not come yet; `key` waits for its value."""

    data: dict[str, object] | list[object]
    path: NodePath
    is_key: bool
    key: str | None = None


@dataclass
class _Builder:
    """Builds plain data from the events of one text, with a stack of its own instead of recursion."""

    name: str
    text: str
    root: object = None
    values: dict[NodePath, Place] = field(default_factory=dict)
    keys: dict[NodePath, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0
    latest: yaml.Event | None = None

    def run(self) -> None:
        """Read the whole text, or up to the first problem that leaves no sense in what follows."""
        try:
            for event in yaml.parse(self.text, Loader=_Parser):
                self._take(event)
                self.latest = event
            self._check_not_empty()
        except _Stop:
            return
        except (yaml.YAMLError, ValueError) as error:  # the parser in Python lets a ValueError of chr() out
            self._note(*explain(error, self.text, self.latest))

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event, _place_of(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(_place_of(event))

    def _take_node(self, event: yaml.NodeEvent, place: Place) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._stop(place, f"The file has more than {MAX_NODES} keys and values. Make it smaller.")
        self._refuse_properties(event, place)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, place)
        elif isinstance(event, yaml.AliasEvent):
            self._scalar(yaml.ScalarEvent(None, None, (False, True), event.anchor), place)
        else:
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], place)

    def _refuse_properties(self, event: yaml.NodeEvent, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report(place, "Aliases such as '*name' are not allowed. Write the value out, or put it in quotes.")
        elif event.anchor is not None:
            self._report(place, "Anchors such as '&name' are not allowed. Remove it, or put the text in quotes.")
        if getattr(event, "tag", None) is not None:
            self._report(place, "Tags such as '!name' are not allowed. Remove it, or put the text in quotes.")

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        if len(event.value) > MAX_SCALAR:
            self._report(place, f"A text has at most {MAX_SCALAR} characters; this one has {len(event.value)}.")
        elif escaped := _FORBIDDEN.search(event.value):
            self._report(place, f"This text spells the character U+{ord(escaped[0]):04X} as an escape. Remove it.")
        value = self._value(event, place)
        if self._expects_key():
            self._key(event.value, value, place)
        else:
            self._put(value, place)

    def _value(self, event: yaml.ScalarEvent, place: Place) -> str | int | float | bool | None:
        try:
            return _typed(event.value) if event.implicit[0] else str(event.value)
        except ValueError as error:
            self._report(place, str(error))
            return str(event.value)

    def _expects_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].data, dict) and self.stack[-1].key is None

    def _key(self, text: str, value: object, place: Place) -> None:
        mapping = self.stack[-1]
        path = (*mapping.path, text)
        mapping.key = text
        if not isinstance(value, str):
            self._report(place, _about_key(text))
        elif text == "<<":
            self._report(place, "Merge keys ('<<') are not allowed. Write the keys out.")
        elif text in mapping.data:
            first = self.keys[path].line
            self._report(place, f"The key {shown(text)} stands here again, first on line {first}. Remove one of them.")
        self.keys.setdefault(path, place)

    def _put(self, value: object, place: Place) -> NodePath:
        """Attach a value to the innermost open list or mapping, and return its path."""
        if not self.stack:
            self.root, path = value, NodePath()
        elif isinstance(data := self.stack[-1].data, list):
            path = (*self.stack[-1].path, len(data))
            data.append(value)
        else:
            key = self.stack[-1].key or ""
            path = (*self.stack[-1].path, key)
            data[key], self.stack[-1].key = value, None
        self.values[path] = place
        return path

    def _open(self, data: dict[str, object] | list[object], place: Place) -> None:
        if len(self.stack) == MAX_DEPTH:
            self._stop(place, f"Lists and blocks go more than {MAX_DEPTH} levels deep here. Make them flatter.")
        if self._expects_key():
            self._report(place, "A key must be plain text, not a list or block. Put text with brackets in quotes.")
            self.stack.append(_Open(data, NodePath(), is_key=True))
        else:
            self.stack.append(_Open(data, self._put(data, place), is_key=False))

    def _close(self) -> None:
        if self.stack.pop().is_key:
            self.stack[-1].key = ""

    def _start_document(self, place: Place) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(place, "A second document starts here. Keep one document in a file: remove this '---'.")

    def _check_not_empty(self) -> None:
        if self.root is None and not self.problems:
            self._note(1, 1, "The file is empty. Write keys and values into it.")

    def _report(self, place: Place, sentence: str) -> None:
        if len(self.problems) == MAX_PROBLEMS - 1:
            self._stop(place, "More mistakes may follow. Correct the ones above first.")
        self._note(place.line, place.column, sentence)

    def _stop(self, place: Place, sentence: str) -> None:
        self._note(place.line, place.column, sentence)
        raise _Stop

    def _note(self, line: int, column: int, sentence: str) -> None:
        self.problems.append(Problem(self.name, line, column, sentence))


def _place_of(event: yaml.Event) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _about_key(text: str) -> str:
    if not text:
        return "A key is missing before this colon. Write one, or put the text in quotes."
    return f"The key {clipped(text)} is not text. Put it in quotes: '{clipped(text)}'."
