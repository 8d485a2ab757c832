"""A save replays to the same boards or is refused by line; no mutation of it is believed."""

import os
import random

import pytest

from game.errors import GameError, RecordError
from game.kernel.digest import digest
from game.records import replay, saves
from game.records.journal import MemoryJournal, load
from tests.records import games

MUTANTS = 20_000 if os.environ.get("MULTIVECTOR_LONG") else 300


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    path = tmp_path_factory.mktemp("saves") / "game.mvsave"
    match = games.match(path, games.course())
    games.play(match, 3)
    match.submit(1, games.sheets(match.course)[1])
    match.close()
    return path, match.course


def test_a_save_replays_to_the_same_boards(saved):
    path, course = saved
    loaded, again = saves.read(path)
    assert [digest(turn.after) for turn in again.turns] == [digest(turn.after) for turn in course.turns]
    assert [turn.events for turn in again.turns] == [turn.events for turn in course.turns]
    assert again.pending == course.pending
    assert replay.is_closed(loaded)


def test_a_save_goes_on_where_it_stopped(saved, tmp_path):
    path, course = saved
    copy = tmp_path / "copy.mvsave"
    saves.copy(path, copy)
    opened = saves.resume(copy)
    assert opened.complete
    assert opened.course.turn == course.turn
    again = games.Match(opened.course, opened.journal, opened.seats)
    games.play(again, 1)
    assert saves.read(copy)[1].outcome.word == "finished"


def mutate(data, chance):
    lines = data.splitlines(keepends=True)
    kind = chance.randrange(6)
    place = chance.randrange(len(lines))
    if kind == 0:
        at = chance.randrange(len(data))
        return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
    if kind == 1:
        return data[: chance.randrange(len(data))]
    if kind == 2:
        return b"".join(lines[:place] + lines[place + 1 :])
    if kind == 3:
        return b"".join(lines[: place + 1] + lines[place:])
    if kind == 4:
        other = chance.randrange(len(lines))
        lines[place], lines[other] = lines[other], lines[place]
        return b"".join(lines)
    at, length = chance.randrange(len(data)), chance.randrange(1, 40)
    return data[:at] + data[at + length :]


def test_no_mutant_loads_silently_changed(saved):
    data = saved[0].read_bytes()
    original = load(data)
    chance = random.Random(5)
    for _ in range(MUTANTS):
        mutant = mutate(data, chance)
        if mutant == data:
            continue
        try:
            loaded = load(mutant)
            replay.replay(loaded, "mutant")
        except GameError as error:
            assert ":" in str(error)
            continue
        assert not replay.is_closed(loaded), "a reader is told that the end may be missing"
        assert loaded.entries == original.entries[: len(loaded.entries)]


def forged(path, change):
    """A save whose chain is right and whose content is not."""
    loaded = load(path)
    journal = MemoryJournal(loaded.header)
    for entry in change(loaded.entries):
        journal.append(entry)
    return load(journal.data)


def other_orders(entries):
    return [{**entry, "orders": []} if entry["do"] == "sheet" else entry for entry in entries]


def unknown_order(entries):
    return [{**entries[0], "orders": ["visit atlantis"]}, *entries[1:]]


def without_a_field(entries):
    return [{key: value for key, value in entries[0].items() if key != "mark"}, *entries[1:]]


def too_early(entries):
    return [{**entries[0], "turn": 3}, *entries[1:]]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (other_orders, "does not replay to the same board"),
        (unknown_order, "there is no order 'visit atlantis'"),
        (without_a_field, "not one that the game writes"),
        (too_early, "out of place"),
    ],
)
def test_a_forged_save_is_refused_by_line(saved, change, sentence):
    with pytest.raises(RecordError, match=sentence) as caught:
        replay.replay(forged(saved[0], change), "forged.mvsave")
    assert str(caught.value).startswith("forged.mvsave:")


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("rules", 999, "rules version 999"),
        ("format", "chess", "not a save of Multivector"),
        ("seed", -1, "no usable seed"),
        ("digest", "0" * 32, "not the one it was played on"),
        ("scenario", "atlantis", "does not load"),
        ("files", {}, "does not load"),
    ],
)
def test_a_header_that_does_not_fit_is_refused_by_name(saved, field, value, sentence):
    loaded = load(saved[0])
    journal = MemoryJournal({**loaded.header, field: value})
    with pytest.raises(RecordError, match=sentence):
        replay.replay(load(journal.data), "other.mvsave")


def test_an_unfinished_last_line_is_cut_and_said(saved, tmp_path):
    path = tmp_path / "torn.mvsave"
    path.write_bytes(saved[0].read_bytes()[:-5])
    summary = saves.summary(path)
    assert not summary.complete
    opened = saves.resume(path)
    opened.journal.close()
    assert not opened.complete
    assert opened.course.turn == saved[1].turn


def test_the_shelf_lists_saves_and_names_damage(saved, tmp_path):
    good, bad = tmp_path / "good.mvsave", tmp_path / "bad.mvsave"
    good.write_bytes(saved[0].read_bytes())
    bad.write_bytes(b"nonsense\n")
    found = {summary.path.name: summary for summary in saves.summaries(tmp_path)}
    assert (found["good.mvsave"].scenario, found["good.mvsave"].turn) == ("first-lesson", 4)
    assert found["bad.mvsave"].damage
    assert saves.summaries(tmp_path / "nowhere") == []


def test_saves_carry_their_own_board(saved, monkeypatch):
    monkeypatch.setattr("game.scenario.library.data_folder", lambda: None)
    assert saves.read(saved[0])[1].turn == saved[1].turn
