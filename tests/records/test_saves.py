"""The shelf describes saves quickly and as strictly as opening does, and rescues what is good of a damaged one."""

import os
import random

import pytest

from game.errors import GameError, RecordError, StorageError
from game.kernel.digest import digest
from game.match import Match
from game.records import replay, saves
from game.records.course import Course
from game.records.journal import MemoryJournal, load
from game.scenario import library
from tests.records import games
from tests.records.test_replay import mutate

MUTANTS = 5_000 if os.environ.get("MULTIVECTOR_LONG") else 200


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """Two games of three turns and the first sheets of the fourth, and what is on disk of them."""
    folder, courses = tmp_path_factory.mktemp("saves"), []
    for name, seed in (("one", 7), ("two", 8)):
        match = games.match(folder / f"{name}.mvsave", games.course(seed=seed))
        games.play(match, 3)
        match.submit(1, games.sheets(match.course)[1])
        match.close()
        courses.append(match.course)
    data = [(folder / f"{name}.mvsave").read_bytes() for name in ("one", "two")]
    return *data, courses[0]


def lines_of(data):
    return data.splitlines(keepends=True)


def turns_in(lines):
    return sum(b'"do":"turn"' in line for line in lines)


def written(folder, data, name="game"):
    path = folder / f"{name}.mvsave"
    path.write_bytes(data)
    return path


def flipped(line):
    return line[:-5] + bytes([line[-5] ^ 1]) + line[-4:]


# --- describing -----------------------------------------------------------------------------------------


def test_a_summary_names_the_damage_that_opening_would_name(shelf, tmp_path):
    chance = random.Random(3)
    damaged = 0
    for _ in range(MUTANTS):
        path = written(tmp_path, mutate(shelf[0], chance))
        try:
            load(path)
            sentence = ""
        except GameError as error:
            sentence = str(error)
        assert saves.summary(path).damage == sentence
        damaged += bool(sentence)
    assert MUTANTS // 4 < damaged < MUTANTS


def test_a_summary_follows_a_game_line_by_line(shelf, tmp_path):
    lines = lines_of(shelf[0])
    for count in range(1, len(lines) + 1):
        summary = saves.summary(written(tmp_path, b"".join(lines[:count])))
        assert (summary.scenario, summary.created) == ("first-lesson", "2026-01-01T00:00:00")
        assert summary.turn == turns_in(lines[:count]) + 1
        assert summary.complete == (count == len(lines))
        assert not summary.finished and not summary.damage


def test_a_finished_game_is_described_as_finished(tmp_path):
    match = games.match(tmp_path / "game.mvsave", games.course())
    games.play(match, 4)
    unclosed = saves.summary(tmp_path / "game.mvsave")
    match.close()
    closed = saves.summary(tmp_path / "game.mvsave")
    assert [(found.turn, found.finished, found.complete) for found in (unclosed, closed)] == [
        (4, True, False),
        (4, True, True),
    ]


def test_a_damaged_save_is_described_as_far_as_it_is_good(shelf, tmp_path):
    lines = lines_of(shelf[0])
    lines[-3] = flipped(lines[-3])
    summary = saves.summary(written(tmp_path, b"".join(lines)))
    assert f"game.mvsave:{len(lines) - 2}:" in summary.damage
    assert (summary.scenario, summary.turn) == ("first-lesson", turns_in(lines[:-3]) + 1)


@pytest.mark.parametrize(("field", "value"), [("rules", 999), ("format", "chess")])
def test_a_save_that_this_program_cannot_read_is_no_good_one(shelf, tmp_path, field, value):
    loaded = load(shelf[0])
    path = written(tmp_path, MemoryJournal({**loaded.header, field: value}).data)
    with pytest.raises(RecordError) as caught:
        saves.resume(path)
    assert saves.summary(path).damage == str(caught.value)


def test_a_link_that_leads_nowhere_is_listed_and_told(shelf, tmp_path):
    written(tmp_path, shelf[0], "good")
    (tmp_path / "gone.mvsave").symlink_to(tmp_path / "nothing")
    good, gone = saves.summaries(tmp_path)
    assert not good.damage
    assert "there is no such file" in gone.damage


# --- rescuing -------------------------------------------------------------------------------------------


def test_a_line_changed_anywhere_costs_no_turn_before_it(shelf, tmp_path):
    data, _, course = shelf
    for place in range(1, len(lines_of(data))):
        lines = lines_of(data)
        lines[place] = flipped(lines[place])
        path, target = written(tmp_path, b"".join(lines)), tmp_path / "new" / f"rescued-{place}.mvsave"
        opened = saves.rescue(path, target)
        good = turns_in(lines[:place])
        assert [digest(turn.after) for turn in opened.course.turns] == [
            digest(turn.after) for turn in course.turns[:good]
        ]
        assert opened.course.pending == {} and not opened.complete
        assert path.read_bytes() == b"".join(lines), "the damaged file stays as it is"
        games.play(Match(opened.course, opened.journal, opened.seats), 1)
        opened.journal.close()
        assert len(saves.read(target)[1].turns) == good + 1


@pytest.mark.parametrize("kept", [0.99, 0.995, 0.999])
def test_a_file_that_was_cut_goes_on_behind_its_last_whole_turn(shelf, tmp_path, kept):
    data = shelf[0][: int(len(shelf[0]) * kept)]
    opened = saves.rescue(written(tmp_path, data), tmp_path / "rescued.mvsave")
    opened.journal.close()
    assert len(opened.course.turns) == turns_in(lines_of(data)[:-1])


def test_lines_of_another_game_are_left_out(shelf, tmp_path):
    one, two = lines_of(shelf[0]), lines_of(shelf[1])
    after_turn = next(place for place, line in enumerate(one) if b'"do":"turn"' in line) + 1
    spliced = b"".join(one[:after_turn] + two[after_turn:])
    opened = saves.rescue(written(tmp_path, spliced), tmp_path / "rescued.mvsave")
    opened.journal.close()
    assert (tmp_path / "rescued.mvsave").read_bytes() == b"".join(one[:after_turn])
    assert len(opened.course.turns) == 1


def test_a_turn_that_does_not_replay_is_left_out_though_its_lines_follow(shelf, tmp_path):
    loaded = load(shelf[0])
    forged, turns = MemoryJournal(loaded.header), 0
    for entry in loaded.entries:
        turns += entry["do"] == "turn"
        forged.append({**entry, "digest": "0" * 32} if entry["do"] == "turn" and turns == 2 else entry)
    path = written(tmp_path, forged.data)
    with pytest.raises(RecordError, match="does not replay"):
        saves.resume(path)
    opened = saves.rescue(path, tmp_path / "rescued.mvsave")
    opened.journal.close()
    assert len(opened.course.turns) == 1


def headless(data):
    yield data[:50] + b"!" + data[51:]
    yield data[:1000]
    yield b""
    header = load(data).header
    for change in ({"rules": 999}, {"seed": -1}, {"files": {}}, {"seats": {"nobody": "person"}}):
        yield MemoryJournal(header | change).data


def test_without_a_good_first_line_there_is_nothing_to_rescue(shelf, tmp_path):
    for data in headless(shelf[0]):
        path = written(tmp_path, data)
        with pytest.raises(RecordError, match=r"game\.mvsave:1:"):
            saves.rescue(path, tmp_path / "rescued.mvsave")
        assert [found.name for found in tmp_path.iterdir()] == ["game.mvsave"]
        assert path.read_bytes() == data


def test_a_rescue_takes_no_name_that_is_taken(shelf, tmp_path):
    path, taken = written(tmp_path, shelf[0][:-200]), written(tmp_path, b"other", "taken")
    for target in (taken, path):
        with pytest.raises(StorageError, match="there is a save of this name"):
            saves.rescue(path, target)
    assert taken.read_bytes() == b"other"
    assert replay.is_closed(load(shelf[0]))


# --- what is called what ----------------------------------------------------------------------------------


def test_a_summary_tells_what_scenario_and_lens_are_called(tmp_path):
    course = Course(library.load("after-washington", "russian"), 7)
    saves.start(tmp_path / "game.mvsave", course, {}, "2026-01-01").close()
    summary = saves.summary(tmp_path / "game.mvsave")
    assert summary.name == course.pack.scenario.name
    assert summary.reading == course.pack.scenario.lenses["russian"].name


@pytest.mark.parametrize(
    "words", [None, 7, "x", {}, {"scenario": 3}, {"scenario": {}}, {"scenario": {"en": []}}]
)
def test_a_summary_without_usable_names_tells_identifiers(shelf, tmp_path, words):
    journal = MemoryJournal({**load(shelf[0]).header, "words": words})
    assert saves.summary(written(tmp_path, journal.data)).name == "first-lesson"
