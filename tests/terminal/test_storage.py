"""When the disk refuses: one clear sentence, the game goes on if the player likes, and nothing acknowledged is lost."""

from __future__ import annotations

import pytest

from game.errors import StorageError
from game.records import saves
from game.records.course import Sheet
from game.records.files import AppendFile
from game.records.journal import load
from game.terminal import client
from tests.terminal.playing import LESSON, flat, new_game, played, table

TURN = ["envoy kazakhstan", "end", "yes", "skip"]
FULL = "the disk is full; free some space and try again"
AGAIN, WITHOUT, GIVE_UP = "1", "2", "3"


@pytest.fixture
def full_disk(monkeypatch):
    """Let the disk take so many more lines and then no more until it is told otherwise."""
    space = {"lines": 10**6}
    append = AppendFile.append

    def refusing(self, data, at):
        if not space["lines"]:
            raise StorageError(f"game.mvsave cannot be written: {FULL}.")
        space["lines"] -= 1
        append(self, data, at)

    monkeypatch.setattr(AppendFile, "append", refusing)
    return space


def lesson():
    return new_game("eu", name=LESSON)


def test_an_unwritable_folder_is_told_and_the_game_goes_on_in_memory(tmp_path):
    folder = tmp_path / "file" / "saves"
    (tmp_path / "file").write_text("a file where a folder should be")
    page = flat(played(folder, [WITHOUT, "", "", *TURN, "quit"], lesson()))
    assert "Saving did not work:" in page
    assert "a part of the path is a file where a folder should be" in page
    assert "From now on this game is not saved." in page
    assert "EU, turn 2." in page
    assert "This game is not saved and ends with the program." in page


def test_who_gives_up_on_an_unwritable_folder_gets_its_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    page = flat(played(tmp_path / "file" / "saves", [GIVE_UP], lesson()))
    assert page.endswith("a part of the path is a file where a folder should be; check the path.")


@pytest.mark.parametrize("room", [0, 1, 2, 3, 4])
def test_a_disk_that_fills_up_loses_no_turn_of_a_game_that_goes_on(tmp_path, full_disk, room):
    full_disk["lines"] = room
    lines = ["", "", "envoy kazakhstan", "end", "yes", WITHOUT, "skip", *TURN, "save rescued", "quit"]
    page = flat(played(tmp_path, lines, lesson()))
    assert page.count(f"Saving did not work: game.mvsave cannot be written: {FULL}.") == 1
    assert "EU, turn 3." in page
    _, course = saves.read(tmp_path / "rescued.mvsave")
    assert len(course.turns) == 2
    assert [course.notation.text(number) for number in course.turns[0].sheets[3].orders] == [
        "envoy kazakhstan"
    ]


def test_after_trying_again_on_a_disk_with_room_the_save_is_whole(tmp_path, full_disk, monkeypatch):
    full_disk["lines"] = 2

    def ask(app, question, labels, default=0):
        full_disk["lines"] = 10**6  # somebody has deleted something
        return 0

    monkeypatch.setattr("game.terminal.storage.choose", ask)
    page = flat(played(tmp_path, ["", "", *TURN, "quit"], lesson()))
    assert "EU, turn 2." in page
    _, course = saves.read(tmp_path / "first-lesson.mvsave")
    assert len(course.turns) == 1


def test_who_gives_up_on_a_full_disk_keeps_what_was_acknowledged(tmp_path, full_disk):
    full_disk["lines"] = 7
    page = flat(played(tmp_path, ["", "", *TURN, "envoy kazakhstan", "end", "yes", GIVE_UP], lesson()))
    assert page.endswith(f"game.mvsave cannot be written: {FULL}.")
    _, course = saves.read(tmp_path / "first-lesson.mvsave")
    assert len(course.turns) == 1
    assert len(course.pending) == 2


def test_a_save_that_cannot_be_continued_on_disk_goes_on_in_memory(tmp_path, monkeypatch):
    played(tmp_path, ["", "", *TURN, "quit"], lesson())
    before = (tmp_path / "first-lesson.mvsave").read_bytes()

    def refused(*arguments):
        raise StorageError("first-lesson.mvsave cannot be written: the disk is read-only.")

    monkeypatch.setattr("game.terminal.storage.go_on", refused)
    page = flat(
        played(
            tmp_path,
            [WITHOUT, *TURN, "save copy", "quit"],
            client.saved_game(tmp_path / "first-lesson.mvsave"),
        )
    )
    assert "the disk is read-only" in page
    assert "EU, turn 3." in page
    assert (tmp_path / "first-lesson.mvsave").read_bytes() == before
    assert len(saves.read(tmp_path / "copy.mvsave")[1].turns) == 2


def test_the_journal_in_memory_holds_what_the_file_holds(tmp_path):
    playing = table(tmp_path, "eu", name=LESSON)
    for _ in range(2):
        playing.decide_for_agents()
        playing.match.submit(3, Sheet(statement="hello"))
        playing.resolve()
    playing.decide_for_agents()
    file = load(playing.path)
    playing.go_on_without_saving()
    playing.save_as(tmp_path / "copy.mvsave")
    copy = load(tmp_path / "copy.mvsave")
    assert copy.header == file.header
    assert by_turn(copy.entries) == by_turn(file.entries)


def by_turn(entries):
    """Entries with the sheets of each turn by seat: in which sequence they came in does not matter."""
    return sorted(entries, key=lambda entry: (entry["turn"], entry["do"] == "turn", str(entry.get("seat"))))


def test_input_that_ends_is_told_with_where_the_game_is(tmp_path):
    page = flat(played(tmp_path, ["", "", *TURN], lesson()))
    assert page.endswith(
        "The input ended before the game did. The game is saved as first-lesson.mvsave. "
        "It goes on with: multivector play --continue"
    )
    assert len(saves.read(tmp_path / "first-lesson.mvsave")[1].turns) == 1
