"""The journal: an append-only text file of JSON lines, each sealed to all lines before it.

A line is `<32 hex digits> <JSON object>\\n`; the first is the header, the others are the entries. The
digits begin the line's chain: sha256(chain of the line before, JSON bytes). The first line follows
sha256(b"multivector journal 1"). The JSON is compact UTF-8 with sorted keys, and a line is accepted only if
it is, byte for byte, what the writer would have written.

The chain finds accidents and careless edits. It has no key, so it cannot stop a forger: replaying the
orders does. Nor can it notice whole lines missing at the end: whoever must know writes a last entry that
says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Protocol, Self

from game.errors import RecordError
from game.records.files import DISK, AppendFile, Disk, printable, read_at_most, replace_file

FILE_BYTES = 64 << 20
LINE_BYTES = 2 << 20  # with the digits and the line end; the header embeds a scenario's text
ENTRIES = 100_000
DEPTH = 64  # objects and lists within each other, the entry itself included

_DIGITS = 32
_PREFIX = _DIGITS + 1

_BROKEN_HEADER = (
    "this is not a record of the game, or its first line was changed; put a copy of the file in its place, "
    "nothing of this one can be opened"
)
_BROKEN_ENTRY = (
    "the line does not follow from those before it: it was changed or moved, or one is missing; put a copy of the "
    "file in its place, or open it up to the last good turn on the page of saves in the window"
)
_TOO_DEEP = f"the entry is nested more than {DEPTH} deep"
_NO_JSON = "the entry is not readable JSON"
_FOREIGN_FORM = "the entry is not in the form in which the game writes it"
_NO_HEADER = "there is no whole first line, so no game was begun here; delete the file and start again"

Entry = dict[str, Any]


class End(NamedTuple):
    """Where a journal ends, all that is needed to add a line."""

    lines: int
    length: int  # bytes
    chain: bytes  # the full 32 bytes of the last line


_START = End(0, 0, sha256(b"multivector journal 1").digest())


@dataclass(frozen=True)
class Loaded:
    """What a journal holds: every whole line, verified."""

    header: Entry
    entries: list[Entry]
    torn_bytes: int  # of an unfinished last line, which was never acknowledged and is left out
    end: End

    @property
    def torn(self) -> bool:
        """Whether the last line was unfinished, as a power cut leaves it."""
        return self.torn_bytes > 0


def _seal(end: End, body: bytes) -> tuple[bytes, End]:
    """Return the line that carries `body` after `end`, and the end after that line."""
    chain = sha256(end.chain + body).digest()
    line = chain.hex()[:_DIGITS].encode() + b" " + body + b"\n"
    return line, End(end.lines + 1, end.length + len(line), chain)


def _encode(value: Entry) -> bytes:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()


def _decode(body: bytes) -> Entry:
    """Return the object in `body`; raises ValueError with a sentence if the writer would not write it so."""
    value = _object(body)
    if _deeper_than(value, DEPTH):
        raise ValueError(_TOO_DEEP)
    try:
        canonical = _encode(value) == body
    except ValueError as error:  # half a character, which JSON can spell
        raise ValueError(_NO_JSON) from error
    if not canonical:
        raise ValueError(_FOREIGN_FORM)
    return value


def _object(body: bytes) -> Entry:
    """Return the object in `body`, in whatever form it is written; raises ValueError with a sentence."""
    try:
        value = json.loads(body.decode())
    except RecursionError as error:
        raise ValueError(_TOO_DEEP) from error
    except ValueError as error:
        raise ValueError(_NO_JSON) from error
    if not isinstance(value, dict):
        raise ValueError(_FOREIGN_FORM)
    return value


def _deeper_than(value: Entry, depth: int) -> bool:
    level: list[Any] = [value]
    for _ in range(depth):
        level = [child for parent in level for child in _children(parent) if isinstance(child, (dict, list))]
        if not level:
            return False
    return True


def _children(parent: dict[str, Any] | list[Any]) -> list[Any]:
    return list(parent.values()) if isinstance(parent, dict) else parent


def _body(entry: Entry) -> bytes:
    """Return the JSON of `entry`; raises ValueError unless reading it gives back the very same entry."""
    try:
        body = _encode(entry)
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError("the entry cannot be written as JSON") from error
    if _decode(body) != entry:
        raise ValueError("the entry would not read back as it is: only text keys, lists and plain values do")
    return body


def _require_within_caps(end: End, line_bytes: int) -> None:
    """Raises ValueError if a journal with this end and last line is over a cap."""
    if line_bytes > LINE_BYTES:
        raise ValueError(f"the line has more than {LINE_BYTES:,} bytes")
    if end.length > FILE_BYTES:
        raise ValueError(f"with this line the record has more than {FILE_BYTES:,} bytes")
    if end.lines > ENTRIES + 1:
        raise ValueError(f"with this line the record has more than {ENTRIES:,} entries")


def _refusal(name: str, line: int, sentence: object) -> RecordError:
    return RecordError(f"{name}:{line}: {sentence}.")


def load(source: Path | bytes) -> Loaded:
    """Read and verify a journal, from a file or from its bytes, and change nothing.

    An unfinished last line is left out and counted in `torn_bytes`. Raises StorageError if the file cannot be
    read, and RecordError, `file:line: sentence`, for anything else that the writer did not write.
    """
    if isinstance(source, bytes):
        return _parse(source, "record")
    return _parse(read_at_most(source, FILE_BYTES + 1), printable(source))


def _parse(data: bytes, name: str) -> Loaded:
    *lines, tail = _split(data, name)
    values: list[Entry] = []
    end = _START
    for line in lines:
        try:
            body, end = _open_line(line + b"\n", end)
            values.append(_decode(body))
        except ValueError as error:
            raise _refusal(name, len(values) + 1, error) from error
    if not values:
        raise _refusal(name, 1, _NO_HEADER)
    return Loaded(values[0], values[1:], len(tail), end)


@dataclass(frozen=True)
class Glance:
    """The lines of a journal that follow from each other; what they say is read only when somebody asks."""

    name: str
    header: Entry
    lines: tuple[bytes, ...]  # the header's is the first
    torn: bool  # the last line was unfinished
    damage: str  # a sentence if lines are left out, since they do not follow from these

    def first(self, count: int) -> bytes:
        """Return the journal that consists of the first so many lines."""
        return b"".join(line + b"\n" for line in self.lines[:count])

    def latest(self) -> Iterator[Entry]:
        """Yield the entries, the last one first; those that cannot be read are left out."""
        for line in reversed(self.lines[1:]):
            with suppress(ValueError):
                yield _object(line[_PREFIX:])

    def values(self) -> Iterator[Entry]:
        """Yield the header and the entries; raises RecordError at one that the game would not write."""
        for number, line in enumerate(self.lines, 1):
            try:
                yield _decode(line[_PREFIX:])
            except ValueError as error:
                raise _refusal(self.name, number, error) from error


def glance(path: Path) -> Glance:
    """Verify that the lines of a journal follow from each other, far faster than `load`, which reads them too.

    Raises StorageError if the file cannot be read, and RecordError if not even its first line is good.
    """
    name = printable(path)
    *lines, tail = _split(read_at_most(path, FILE_BYTES + 1), name)
    good, damage = _following(lines, name)
    if not good:
        raise RecordError(damage or str(_refusal(name, 1, _NO_HEADER)))
    try:
        header = _object(good[0][_PREFIX:])
    except ValueError as error:
        raise _refusal(name, 1, error) from error
    return Glance(name, header, tuple(good), bool(tail), damage)


def _following(lines: Sequence[bytes], name: str) -> tuple[list[bytes], str]:
    """Return the lines up to the first that does not follow from those before it, and a sentence about that one."""
    good: list[bytes] = []
    end = _START
    for line in lines:
        try:
            _, end = _open_line(line + b"\n", end)
        except ValueError as error:
            return good, str(_refusal(name, len(good) + 1, error))
        good.append(line)
    return good, ""


def _split(data: bytes, name: str) -> list[bytes]:
    """Return the whole lines and, last, what follows the last line end; refuses what is over a cap."""
    lines = data.count(b"\n")  # counted first: a list of 64 million empty lines would not fit into memory
    tail = len(data) - data.rfind(b"\n") - 1
    try:
        _require_within_caps(End(lines, len(data), b""), tail)
    except ValueError as error:
        raise _refusal(name, min(lines, ENTRIES + 1) + 1, error) from error
    return data.split(b"\n")


def _open_line(line: bytes, end: End) -> tuple[bytes, End]:
    """Return the JSON in `line` and the end after it; raises ValueError with a sentence if it does not follow."""
    body = line[_PREFIX:-1]
    expected, after = _seal(end, body)
    _require_within_caps(after, len(line))
    if line != expected:
        raise ValueError(_BROKEN_ENTRY if end.lines else _BROKEN_HEADER)
    return body, after


class _Store(Protocol):
    def append(self, data: bytes, at: int) -> None: ...
    def close(self) -> None: ...


class Writer:
    """What every journal can do: add entries, each acknowledged by the number of its line."""

    def __init__(self, name: str, store: _Store, end: End) -> None:
        self._name = name
        self._store = store
        self._end = end

    @property
    def end(self) -> End:
        """Where the journal ends now."""
        return self._end

    def append(self, entry: Entry) -> int:
        """Add an entry and return the number of its line, once it is kept: the acknowledgement.

        Raises RecordError for an entry that `load` would refuse or give back changed, and StorageError if the
        disk refuses it. The journal is then as before; a further attempt may be told to resume it first.
        """
        line, end = _next_line(self._name, self._end, entry)
        self._store.append(line, at=self._end.length)
        self._end = end
        return end.lines

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _next_line(name: str, end: End, entry: Entry) -> tuple[bytes, End]:
    """Return the line for `entry` and the end after it; raises RecordError."""
    try:
        line, after = _seal(end, _body(entry))
        _require_within_caps(after, len(line))
    except ValueError as error:
        raise _refusal(name, end.lines + 1, error) from error
    return line, after


class Journal(Writer):
    """A journal in a file: each entry is on disk before `append` returns."""

    @classmethod
    def create(cls, path: Path, header: Entry, disk: Disk = DISK) -> Journal:
        """Begin a journal; raises StorageError if the name is taken, RecordError for an unfit header."""
        name = printable(path)
        line, end = _next_line(name, _START, header)
        return cls(name, AppendFile.create(path, line, disk), end)

    @classmethod
    def resume(cls, path: Path, disk: Disk = DISK) -> tuple[Journal, Loaded]:
        """Verify a journal and go on behind its last whole line.

        An unfinished last line is copied to `<name>.torn` beside it, then cut off. Raises as `load` does.
        """
        name = printable(path)
        data = read_at_most(path, FILE_BYTES + 1, disk)
        loaded = _parse(data, name)
        if loaded.torn:
            replace_file(path.with_name(path.name + ".torn"), data[loaded.end.length :], disk)
        file = AppendFile(path, disk)
        # Also without a torn tail: its writer may have died between writing the last line and syncing it.
        file.cut(at=len(data), to=loaded.end.length)
        return cls(name, file, loaded.end), loaded


class _Memory:
    def __init__(self, data: bytes) -> None:
        self.data = bytearray(data)

    def append(self, data: bytes, at: int) -> None:
        self.data[at:] = data

    def close(self) -> None:
        pass


class MemoryJournal(Writer):
    """A journal that ends with the program, for tests and throw-away games; the same rules and refusals."""

    def __init__(self, header: Entry) -> None:
        line, end = _next_line("record", _START, header)
        self._memory = _Memory(line)
        super().__init__("record", self._memory, end)

    @property
    def data(self) -> bytes:
        """What the file would hold; `load` reads it."""
        return bytes(self._memory.data)
