"""A new game is set up at a free name or in memory, and the latest unfinished save is the one to go on with."""

import os

from game.records import saves
from game.records.course import Sheet
from game.session.newgame import seats_of, set_up
from game.session.shelf import unfinished
from game.session.table import go_on
from game.vocabulary import Outcome
from tests.views.games import pack

LESSON = "first-lesson"


def begun(folder, persons=(0,), name="", level="easy"):
    seats = seats_of(list(pack(LESSON).scenario.powers), persons, level)
    return set_up(pack(LESSON), seats, 5, "2026-01-01", folder, name)


def played_out(table):
    while table.course.outcome is Outcome.RUNNING:
        table.decide_for_agents()
        table.resolve()
    table.match.close()


def test_persons_sit_where_they_were_put_and_scripts_at_the_other_seats():
    table = begun(None, persons=(1, 3), level="hard")
    assert table.match.persons == [1, 3] and table.several
    assert sorted(table.agents) == [0, 2]
    assert table.next_person == 1
    assert table.match.seats["usa"] == "doctrine:hard"
    assert not begun(None).several


def test_a_second_game_of_a_name_gets_a_name_of_its_own(tmp_path):
    one, two, named = begun(tmp_path), begun(tmp_path), begun(tmp_path, name="Tuesday")
    assert [table.path.name for table in (one, two, named)] == [
        "first-lesson.mvsave",
        "first-lesson-2.mvsave",
        "tuesday.mvsave",
    ]
    assert one.is_saved_at(tmp_path / ".." / tmp_path.name / one.path.name)
    assert not one.is_saved_at(two.path)


def test_without_a_folder_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    table = begun(None)
    assert table.path is None and not table.is_saved_at(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_latest_save_that_is_neither_over_nor_damaged_is_gone_on_with(tmp_path):
    assert unfinished(tmp_path / "missing") is None
    older, finished = begun(tmp_path, name="older"), begun(tmp_path, persons=(), name="finished")
    older.match.close()
    played_out(finished)
    (tmp_path / "damaged.mvsave").write_text("nonsense\n")
    for second, name in enumerate(("older", "finished", "damaged")):
        os.utime(tmp_path / f"{name}.mvsave", (second, second))
    found = unfinished(tmp_path)
    assert found is not None and found.path == older.path
    assert go_on(found.path).course.turn == 1
    assert saves.summary(finished.path).finished


def test_a_damaged_save_goes_on_from_its_last_good_turn_under_a_name_of_its_own(tmp_path):
    table = begun(tmp_path, persons=())
    for _ in range(2):
        table.decide_for_agents()
        table.resolve()
    table.match.close()
    damaged = table.path.read_bytes().replace(b'"turn":2}\n', b'"turn":1}\n', 1)
    table.path.write_bytes(damaged)
    target = saves.free_path(tmp_path, table.path.name)
    saves.rescue(table.path, target).journal.close()
    again = go_on(target)
    assert (again.course.turn, again.path.name) == (2, "first-lesson-2.mvsave")
    played_out(again)
    assert saves.summary(again.path).finished
    assert table.path.read_bytes() == damaged


def test_planners_can_be_watched_and_cancelled():
    table = begun(None, level="planner_hard")
    assert table.match.seats["russia"] == "planner:hard"
    while (seat := table.next_person) is not None:
        table.match.submit(seat, Sheet())
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 3

    told = list(table.deciding(cancelled))
    assert all([thought.seat for thought in thoughts] == list(table.agents) for thoughts in told)
    assert len(told) == 3 + len(table.agents), "all begin; then each step is asked for"
    assert all(thought.step.share < 0.5 for thoughts in told for thought in thoughts)
    assert table.match.waiting_for == []
    assert table.resolve().number == 1
