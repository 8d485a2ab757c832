"""The journal under cuts, tampering, forgery, a failing disk and kill -9: nothing acknowledged is lost."""

import errno
import json
import os
import random
import subprocess
import sys
from dataclasses import replace
from functools import reduce
from hashlib import sha256
from pathlib import Path

import pytest

from game.errors import RecordError, StorageError
from game.records import journal
from game.records.files import DISK
from game.records.journal import DEPTH, LINE_BYTES, Journal, MemoryJournal, load

HEADER = {"format": 1, "scenario": "name: Seidenstraße\nturns: 12\n"}
ENTRIES = [
    {"turn": turn, "orders": [["envoy", turn], []], "note": "ö\u2028\x00\n" * turn} for turn in range(8)
]


def forge(*bodies):
    """The bytes of a journal with these bodies, by the published format and nothing else."""
    chain = sha256(b"multivector journal 1").digest()
    data = b""
    for body in bodies:
        chain = sha256(chain + body).digest()
        data += chain.hex()[:32].encode() + b" " + body + b"\n"
    return data


def plain(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def memory(header, entries):
    writer = MemoryJournal(header)
    for entry in entries:
        writer.append(entry)
    return writer.data


def test_the_format_is_the_published_one():
    assert memory(HEADER, ENTRIES) == forge(plain(HEADER), *map(plain, ENTRIES))
    assert b'{"format":1,"scenario":"name: Seidenstra\xc3\x9fe\\nturns' in memory(HEADER, [])


def test_what_was_appended_is_loaded_from_file_and_memory_alike(tmp_path):
    path = tmp_path / "game.journal"
    with Journal.create(path, HEADER) as writer, MemoryJournal(HEADER) as twin:
        numbers = [(writer.append(entry), twin.append(entry)) for entry in ENTRIES]
        assert numbers == [(line, line) for line in range(2, 10)]
        assert path.read_bytes() == twin.data
        assert writer.end == twin.end == load(path).end
    loaded = load(path)
    assert (loaded.header, loaded.entries, loaded.torn, loaded.torn_bytes) == (HEADER, ENTRIES, False, 0)
    assert load(twin.data) == loaded


def test_create_never_overwrites(tmp_path):
    path = tmp_path / "game.journal"
    Journal.create(path, HEADER).close()
    with pytest.raises(StorageError, match="already there"):
        Journal.create(path, {})
    assert load(path).header == HEADER


def test_an_unfit_header_makes_no_file(tmp_path):
    with pytest.raises(RecordError, match=":1: "):
        Journal.create(tmp_path / "game.journal", {"a": float("nan")})
    assert list(tmp_path.iterdir()) == []


def test_a_file_cut_anywhere_keeps_its_whole_lines_and_goes_on(tmp_path):
    data = memory(HEADER, ENTRIES[:3])
    ends = [place + 1 for place, byte in enumerate(data) if byte == ord("\n")]
    for length in range(ends[0], len(data) + 1):
        whole = sum(end <= length for end in ends)
        path = tmp_path / f"{length}.journal"
        path.write_bytes(data[:length])
        writer, loaded = Journal.resume(path)
        with writer:
            assert loaded.entries == ENTRIES[: whole - 1]
            assert loaded.torn_bytes == length - ends[whole - 1]
            assert path.read_bytes() == data[: ends[whole - 1]]
            assert writer.append({"next": 1}) == whole + 1
        torn = path.with_name(path.name + ".torn")
        assert (torn.read_bytes() if loaded.torn else b"") == data[ends[whole - 1] : length]
        assert torn.exists() == loaded.torn
        assert load(path).entries == [*ENTRIES[: whole - 1], {"next": 1}]


def test_load_leaves_a_torn_file_alone(tmp_path):
    path = tmp_path / "game.journal"
    path.write_bytes(memory(HEADER, ENTRIES)[:-1])
    before = path.read_bytes()
    assert load(path).torn
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("data", [b"", b"\x00" * 50, memory(HEADER, [])[:-1]], ids=["empty", "zeros", "torn"])
def test_a_file_without_a_whole_first_line_is_refused(tmp_path, data):
    path = tmp_path / "game.journal"
    path.write_bytes(data)
    for work in (load, Journal.resume):
        with pytest.raises(RecordError, match=r"game\.journal:1: there is no whole first line"):
            work(path)
    assert path.read_bytes() == data


def mutants(data, foreign, chance):
    """Yield damaged copies: bytes flipped, cut, spliced; lines swapped, doubled, dropped, foreign."""
    lines, others = data.splitlines(keepends=True), foreign.splitlines(keepends=True)
    while True:
        place, other = sorted(chance.choices(range(len(data) + 1), k=2))
        copy, rows = bytearray(data), list(lines)
        first, second = chance.choices(range(len(lines)), k=2)
        match chance.randrange(10):
            case 0:
                copy[min(place, len(data) - 1)] ^= 1 << chance.randrange(8)
            case 1:
                copy[min(place, len(data) - 1)] = chance.choice(b'\n\r\x00 "{}0\xff')
            case 2:
                del copy[place:other]
            case 3:
                del copy[place:]
            case 4:
                copy[place:place] = chance.randbytes(chance.randrange(1, 9))
            case 5:
                copy[place:place] = data[place:other]
            case 6:
                rows[first], rows[second] = rows[second], rows[first]
            case 7:
                rows.insert(first, rows[second])
            case 8:
                del rows[first:second]
            case 9:
                rows[first : first + 1] = [others[second]] * chance.randrange(1, 3)
        yield bytes(copy) if copy != data else b"".join(rows)


def test_no_mutation_is_accepted_as_another_game():
    data, foreign = memory(HEADER, ENTRIES), memory(HEADER, ENTRIES[::-1])
    source = mutants(data, foreign, random.Random(20260101))
    refused = torn = 0
    for mutant in (next(source) for _ in range(2000)):
        try:
            loaded = load(mutant)
        except RecordError as error:
            place, line, sentence = str(error).split(":", 2)
            assert (place, sentence[-1]) == ("record", ".")
            assert 1 <= int(line) <= mutant.count(b"\n") + 1
            refused += 1
        else:
            assert loaded.header == HEADER
            assert loaded.entries == ENTRIES[: len(loaded.entries)]
            assert data.startswith(mutant[: loaded.end.length])
            assert loaded.torn_bytes == len(mutant) - loaded.end.length
            torn += loaded.torn
    assert refused > 1000
    assert torn > 100


def test_the_first_bad_line_is_named():
    lines = memory(HEADER, ENTRIES).splitlines(keepends=True)
    with pytest.raises(RecordError, match="record:4: the line does not follow"):
        load(b"".join(lines[:3] + lines[4:]))
    with pytest.raises(RecordError, match="record:1: this is not a record of the game"):
        load(b"name: After Washington\n")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b'{"a":1} ',
        b'{"a": 1}',
        b'{"b":1,"a":1}',
        b'{"a":1,"a":1}',
        b'{"a":NaN}',
        b'{"a":-Infinity}',
        b'{"a":1e999}',
        b'{"a":' + b"9" * 5000 + b"}",
        b'{"a":"\\ud800"}',
        b'{"a":"\xff"}',
        b'{"a":"\xed\xa0\x80"}',
        b'{"a":"\\u00e4"}',
        b'{"a":"\t"}',
        b"\xef\xbb\xbf{}",
        '{"a":1}'.encode("utf-16"),
        b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    ],
    ids=lambda body: repr(body[:16]),
)
def test_a_forged_line_with_the_right_chain_is_refused_at_its_place(body):
    with pytest.raises(RecordError, match=r"^record:2: [^\n]+\.$"):
        load(forge(plain(HEADER), body))
    with pytest.raises(RecordError, match=r"^record:1: [^\n]+\.$"):
        load(forge(body))


def nested(depth):
    return reduce(lambda value, _: {"a": value}, range(depth - 1), {})


CIRCLE = {}
CIRCLE["a"] = CIRCLE


@pytest.mark.parametrize(
    "entry",
    [
        {"a": float("nan")},
        {"a": float("inf")},
        {"a": "\ud800"},
        {"a": 10**5000},
        {"a": {1, 2}},
        {"a": b"bytes"},
        {"a": (1, 2)},
        {1: "a"},
        {1: "a", "1": "b"},
        {1: "a", "b": "c"},
        [],
        None,
        CIRCLE,
        nested(DEPTH + 1),
        nested(100_000),
        {"a": "x" * LINE_BYTES},
    ],
    ids=range(16),
)
def test_an_entry_that_would_not_come_back_the_same_is_refused_and_the_journal_goes_on(entry):
    writer = MemoryJournal(HEADER)
    before = writer.data
    with pytest.raises(RecordError, match=r"^record:2: [^\n]+\.$"):
        writer.append(entry)
    assert writer.data == before
    assert writer.append(ENTRIES[1]) == 2
    assert load(writer.data).entries == [ENTRIES[1]]


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_the_longest_line_and_the_deepest_entry(over):
    empty = len(memory({"a": ""}, []))
    for fit in ({"a": "x" * (LINE_BYTES - empty + over)}, nested(DEPTH + over)):
        if over <= 0:
            assert load(memory(fit, [])).header == fit
            continue
        for refused in (lambda fit=fit: memory(fit, []), lambda fit=fit: load(forge(plain(fit)))):
            with pytest.raises(RecordError, match=r"record:1: the (line has|entry is nested) more than"):
                refused()


def test_a_torn_line_too_long_to_have_been_written_is_refused():
    data = memory(HEADER, [])
    assert load(data + b"x" * LINE_BYTES).torn_bytes == LINE_BYTES
    with pytest.raises(RecordError, match="record:2: the line has more than"):
        load(data + b"x" * (LINE_BYTES + 1))


def test_the_largest_number_of_entries(monkeypatch):
    monkeypatch.setattr(journal, "ENTRIES", 3)
    writer = MemoryJournal(HEADER)
    for entry in ENTRIES[:3]:
        writer.append(entry)
    assert load(writer.data).entries == ENTRIES[:3]
    with pytest.raises(RecordError, match="record:5: with this line the record has more than 3 entries"):
        writer.append({})
    with pytest.raises(RecordError, match="record:5: with this line the record has more than 3 entries"):
        load(forge(plain(HEADER), *[b"{}"] * 5))


def test_the_largest_file(tmp_path, monkeypatch):
    data = memory(HEADER, ENTRIES)
    path = tmp_path / "game.journal"
    path.write_bytes(data)
    monkeypatch.setattr(journal, "FILE_BYTES", len(data))
    writer, loaded = Journal.resume(path)
    assert loaded.entries == ENTRIES
    with writer, pytest.raises(RecordError, match="record has more than"):
        writer.append({})
    monkeypatch.setattr(journal, "FILE_BYTES", len(data) - 1)
    for source in (path, data):
        with pytest.raises(RecordError, match="record has more than"):
            load(source)


def test_an_entry_is_on_disk_before_it_is_acknowledged(tmp_path):
    path = tmp_path / "game.journal"
    durable = []

    def sync(descriptor):
        DISK.sync(descriptor)
        durable.append(os.fstat(descriptor).st_size)

    disk = replace(DISK, sync=sync)
    with Journal.create(path, HEADER, disk) as writer:
        for entry in ENTRIES:
            writer.append(entry)
            assert durable[-1] == path.stat().st_size == writer.end.length
    durable.clear()
    Journal.resume(path, disk)[0].close()
    assert path.stat().st_size in durable  # its writer may have died before the sync


@pytest.mark.parametrize("call", ["status", "write", "sync"])
def test_a_failed_append_changes_nothing_and_the_next_one_counts_on(tmp_path, call):
    path = tmp_path / "game.journal"
    failures = []

    def sometimes(*arguments):
        if failures:
            raise failures.pop()
        return getattr(DISK, call)(*arguments)

    with Journal.create(path, HEADER, replace(DISK, **{call: sometimes})) as writer:
        assert writer.append(ENTRIES[0]) == 2
        failures.append(OSError(errno.ENOSPC, "full"))
        with pytest.raises(StorageError, match="the disk is full; free some space"):
            writer.append(ENTRIES[1])
        assert load(path).entries == ENTRIES[:1]
        assert writer.append(ENTRIES[1]) == 3
    assert load(path).entries == ENTRIES[:2]


@pytest.mark.parametrize("call", ["open", "read", "write", "sync", "truncate", "replace"])
def test_a_resume_that_fails_loses_no_whole_line(tmp_path, call):
    path = tmp_path / "game.journal"
    path.write_bytes(memory(HEADER, ENTRIES) + b"torn")

    def fail(*_):
        raise OSError(errno.EIO, "fault")

    with pytest.raises(StorageError, match="reported a fault"):
        Journal.resume(path, replace(DISK, **{call: fail}))
    writer, loaded = Journal.resume(path)
    writer.close()
    assert loaded.entries == ENTRIES
    assert path.with_name("game.journal.torn").read_bytes() == b"torn"


def test_two_writers_do_not_mix(tmp_path):
    path = tmp_path / "game.journal"
    Journal.create(path, HEADER).close()
    (first, _), (second, _) = Journal.resume(path), Journal.resume(path)
    with first, second:
        first.append(ENTRIES[0])
        with pytest.raises(StorageError, match="another program has changed it"):
            second.append(ENTRIES[1])
    assert load(path).entries == ENTRIES[:1]


KILLED = """
import sys
from pathlib import Path
from game.records.journal import Journal

journal, loaded = Journal.resume(Path(sys.argv[1]))
number = len(loaded.entries)
while True:
    line = journal.append({"number": number, "padding": "x" * (number % 5 * 20_000)})
    number += 1
    print(line, flush=True)
"""


def test_what_was_acknowledged_before_kill_9_is_there_after_it(tmp_path):
    path = tmp_path / "game.journal"
    Journal.create(path, HEADER).close()
    chance = random.Random(9)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    acknowledged = 1
    for _ in range(20):
        command = [sys.executable, "-c", KILLED, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as writer:
            printed = "".join(writer.stdout.readline() for _ in range(chance.randrange(12)))
            sum(range(chance.randrange(200_000)))  # lets it get on by anything up to a few appends
            writer.kill()  # wherever it is by now: starting, encoding, writing, syncing, printing
            printed += writer.stdout.read()
        acknowledged = max([acknowledged, *map(int, printed.split("\n")[:-1])])
        entries = load(path).entries
        assert len(entries) + 1 >= acknowledged
        for number, entry in enumerate(entries):
            assert entry == {"number": number, "padding": "x" * (number % 5 * 20_000)}
    assert acknowledged > 20
