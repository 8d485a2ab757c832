"""Reads YAML files within bounds and remembers the place of every value and key.

Only events of PyYAML's parser are used, never its composer or constructor: those resolve aliases and merge
keys, recurse, and raise whatever the input makes them raise. Events come one at a time, so reading stops at
the first bracket too deep, however many follow. The parser in C is taken where PyYAML has it: it is 20 times
as fast.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from game.scenario.characters import FORBIDDEN, decode
from game.scenario.syntax import explain

MAX_BYTES = 512 * 1024
MAX_DEPTH = 20  # lists and mappings inside each other
MAX_NODES = 50_000  # keys, values, lists and mappings together
MAX_ENTRIES = 1_000  # of one list or mapping, as a model may find many mistakes in each
MAX_SCALAR = 20_000  # characters in one key or value
MAX_DIGITS = 18  # of one number: always fits into 64 bits
MAX_PROBLEMS = 100  # listed for one file

NodePath = tuple[str | int, ...]
"""The keys and list indices that lead from the top of a document to a node."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file; `line` and `column` count from 1, columns in characters.

    `file` is empty for the document's own file: only a document merged from several names it.
    """

    line: int
    column: int
    file: str = ""


@dataclass(frozen=True, slots=True, order=True)
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

    Returns the document and no problems, or None and the problems in the order of the file (at most
    `MAX_PROBLEMS`). Bad input never raises.
    """
    raw = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    if len(raw) > MAX_BYTES:
        return None, [
            Problem(name, 1, 1, f"The file is larger than {MAX_BYTES // 1024} KiB. Make it smaller.")
        ]
    text, complaints = decode(source, MAX_PROBLEMS)
    if complaints:
        return None, sorted(Problem(name, *complaint) for complaint in complaints)
    builder = _Builder(name)
    builder.read(text)
    if builder.problems:
        return None, sorted(builder.problems)
    return Document(name, builder.root, builder.values, builder.keys), []


def shown(value: object) -> str:
    """Name a value in a sentence, on one line and clipped."""
    if isinstance(value, str):
        return f"'{clipped(value)}'"
    if value is None or isinstance(value, bool):
        return {None: "nothing", True: "true", False: "false"}[value]
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "a block of keys"
    return clipped(str(value))


def clipped(text: str, length: int = 40) -> str:
    """Return the text on one line, cut to at most `length` characters."""
    line = " ".join(text[: length + 1].split())
    return line if len(text) <= length else line[: length - 1] + "…"


# --- plain values ---------------------------------------------------------------------------------

_Scalar = str | int | float | bool | None
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER = re.compile(r"[-+]?(?P<whole>[0-9]+)(?P<rest>\.[0-9]+)?")


def _typed(text: str) -> _Scalar:
    """Return what text without quotes means; raises ValueError with a sentence for a misleading number."""
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if not number:
        return text
    if number["whole"].startswith("0") and number["whole"] != "0":
        plain = number["whole"].lstrip("0") or "0"
        advice = f"Write {clipped(plain)} for the number, or put quotes around it for text."
        raise ValueError(f"The number {clipped(text)} starts with a zero. {advice}")
    if len(text.lstrip("+-").replace(".", "")) > MAX_DIGITS:
        raise ValueError(f"A number has at most {MAX_DIGITS} digits. Put quotes around it if it is text.")
    return float(text) if number["rest"] else int(text)


# --- events to data -------------------------------------------------------------------------------

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):  # noqa: N818 - no error: the problem is noted already
    """Ends the reading of a file."""


@dataclass(slots=True)
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
    root: object = None
    values: dict[NodePath, Place] = field(default_factory=dict)
    keys: dict[NodePath, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0
    latest: yaml.Event | None = None

    def read(self, text: str) -> None:
        """Read the whole text, or up to the first problem that leaves no sense in what follows."""
        try:
            for event in yaml.parse(text, Loader=_Parser):
                self._take(event)
            if self.root is None and not self.problems:
                self._stop(Place(1, 1), "The file is empty. Write 'key: value' lines into it.")
        except _Stop:
            return
        # PyYAML's parser in Python lets a ValueError of chr() out.
        except (yaml.YAMLError, ValueError) as error:
            self.problems.append(Problem(self.name, *explain(error, text, self.latest)))

    def _take(self, event: yaml.Event) -> None:
        mark = event.start_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        if isinstance(event, yaml.NodeEvent):
            self.latest = event
            self._take_node(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(place)

    def _take_node(self, event: yaml.NodeEvent, place: Place) -> None:
        self._count(place)
        self._refuse_properties(event, place)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event.value, event.implicit[0], place)
        elif isinstance(event, yaml.AliasEvent):
            self._scalar(event.anchor or "", False, place)
        else:
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], place)

    def _count(self, place: Place) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._stop(place, f"The file has more than {MAX_NODES} keys and values. Make it smaller.")
        if self.stack and len(self.stack[-1].data) >= MAX_ENTRIES:
            self._stop(place, f"This list or block has more than {MAX_ENTRIES} entries. Make it shorter.")

    def _refuse_properties(self, event: yaml.NodeEvent, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report(
                place, "Aliases (*name) are not allowed. Write the value out, or put text in quotes."
            )
        elif event.anchor is not None:
            self._report(place, "Anchors (&name) are not allowed. Remove it, or put the text in quotes.")
        if getattr(event, "tag", None) is not None:
            self._report(place, "Tags (!name) are not allowed. Remove it, or put the text in quotes.")

    def _scalar(self, text: str, plain: bool, place: Place) -> None:
        if len(text) > MAX_SCALAR:
            self._report(place, f"A text has at most {MAX_SCALAR} characters, not {len(text)}. Shorten it.")
        elif escaped := FORBIDDEN.search(text):
            self._report(place, f"The escape for U+{ord(escaped[0]):04X} is not allowed here. Remove it.")
        value = self._value(text, place) if plain else text
        if self._expects_key():
            self._key(text, value, plain, place)
        else:
            self._put(value, place)

    def _value(self, text: str, place: Place) -> _Scalar:
        try:
            return _typed(text)
        except ValueError as error:
            self._report(place, str(error))
            return text

    def _expects_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].data, dict) and self.stack[-1].key is None

    def _key(self, text: str, value: _Scalar, plain: bool, place: Place) -> None:
        mapping = self.stack[-1]
        path = (*mapping.path, text)
        mapping.key = text
        if not text:
            self._report(place, "A key is missing before this colon. Write one, or put the text in quotes.")
        elif not isinstance(value, str):
            self._report(place, f"The key {clipped(text)} is not text. Put quotes around it.")
        elif plain and text == "<<":
            self._report(place, "Merge keys (<<) are not allowed. Write the keys out.")
        elif text in mapping.data:
            first = self.keys[path].line
            self._report(place, f"The key {shown(text)} is already on line {first}. Remove one of the two.")
        self.keys.setdefault(path, place)

    def _put(self, value: object, place: Place) -> NodePath:
        """Attach a value to the innermost open list or mapping, and return its path."""
        path: NodePath = ()
        if not self.stack:
            self.root = value
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
            self._stop(
                place, f"Lists and blocks are more than {MAX_DEPTH} levels deep here. Make them flatter."
            )
        is_key = self._expects_key()
        if is_key:
            self._report(place, "A key must be text, not a list or block. Put text with brackets in quotes.")
        self.stack.append(_Open(data, () if is_key else self._put(data, place), is_key))

    def _close(self) -> None:
        if self.stack.pop().is_key:
            self.stack[-1].key = ""

    def _start_document(self, place: Place) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(place, "A second document starts here. Keep one in a file: remove this '---'.")

    def _report(self, place: Place, sentence: str) -> None:
        """Note a problem and read on, unless there are too many already."""
        if len(self.problems) == MAX_PROBLEMS - 1:
            self._stop(place, "More mistakes may follow. Correct those above first.")
        self.problems.append(Problem(self.name, place.line, place.column, sentence))

    def _stop(self, place: Place, sentence: str) -> None:
        self.problems.append(Problem(self.name, place.line, place.column, sentence))
        raise _Stop
