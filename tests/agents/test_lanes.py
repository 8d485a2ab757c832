"""Courses come to the same ends wherever they are played: here, in helping processes, or here because those fail."""

import os
import sys

import pytest

from game.agents import helpers as helping
from game.agents.helpers import helpers
from game.agents.lanes import Course, parts_for, side_by_side
from tests.waiting import WAIT, until


def counting(turns):
    """A course that says in which process it was played."""
    yield from range(1, turns + 1)
    return turns, os.getpid()


def leaving(home):
    """A course that ends every process but one."""
    yield 1
    if os.getpid() != home:
        os._exit(1)
    return "home", home


def ignoring(_thing):
    """A course of which nobody knows how to send a detail to another process."""
    yield 1
    return "home", os.getpid()


def ready():
    """Wait for a helper."""
    helper = helpers(1)[0]
    until(lambda: helper.ready)
    return helper


def ended(courses, lanes):
    """Play courses to their ends; return how many games each moved on, and what each came to."""
    games, results = [0] * len(courses), {}
    for events in side_by_side(courses, lanes):
        for event in events:
            games[event.course] += event.games
            if event.result is not None:
                assert event.course not in results
                results[event.course] = event.result
    return games, [results[number] for number in range(len(courses))]


def test_one_lane_plays_course_by_course():
    courses = [Course(counting, (2,)), Course(counting, (1,))]
    found = [(event.course, event.games) for events in side_by_side(courses, 1) for event in events]
    assert found == [(0, 1), (0, 2), (0, 0), (1, 1), (1, 0)]


def test_helpers_take_part_and_change_nothing():
    ready()
    courses = [Course(counting, (300,)) for _ in range(9)]
    games, results = ended(courses, 2)
    assert games == [300 * 301 // 2] * 9 and [turns for turns, _ in results] == [300] * 9
    assert os.getpid() in {place for _, place in results} and len({place for _, place in results}) == 2


def test_the_course_of_a_helper_that_fails_is_played_here():
    ready()
    here = os.getpid()
    _, results = ended([Course(leaving, (here,)) for _ in range(4)], 2)
    assert results == [("home", here)] * 4
    assert ready(), "another helper takes its place"


def test_a_course_that_cannot_be_sent_is_played_here():
    helper = ready()
    _, results = ended([Course(ignoring, (lambda: None,)) for _ in range(3)], 2)
    assert results == [("home", os.getpid())] * 3 and helper.failed


@pytest.mark.parametrize("lacking", ["frozen", "executable"])
def test_where_there_is_no_python_to_start_nothing_is_started(monkeypatch, lacking):
    monkeypatch.setattr(helping, "_started", [])
    monkeypatch.setattr(helping.sys, lacking, lacking == "frozen", raising=False)
    assert helpers(3) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a program is no text there")
def test_a_bundled_program_is_helped_by_the_one_beside_it(monkeypatch, tmp_path):
    beside = tmp_path / "multivector-helper"
    beside.write_text(f"#!{sys.executable}\nfrom game.agents.helping import main\nmain(0)\n")
    beside.chmod(0o755)
    monkeypatch.setattr(helping, "_started", [])
    monkeypatch.setattr(helping.sys, "executable", str(tmp_path / "Multivector"))
    monkeypatch.setattr(helping.sys, "frozen", True, raising=False)
    helper = ready()
    assert helper._process.args == [str(beside), "0"]
    helper.end()


def test_helpers_that_fail_again_and_again_are_not_started_for_ever(monkeypatch):
    monkeypatch.setattr(helping, "_started", [])
    monkeypatch.setattr(helping, "_MODULE", "game.nowhere")
    monkeypatch.setattr(helping, "_MOST", 2)
    for _ in range(2):
        (helper,) = helpers(1)
        until(lambda helper=helper: helper.failed)
    assert helpers(1) == []


def test_where_no_process_can_be_started_all_is_played_here(monkeypatch):
    def refused(*_args, **_options):
        raise OSError("no more processes")

    monkeypatch.setattr(helping, "_started", [])
    monkeypatch.setattr(helping.subprocess, "Popen", refused)
    _, results = ended([Course(counting, (5,)) for _ in range(3)], 4)
    assert results == [(5, os.getpid())] * 3


def test_what_nobody_waits_for_any_more_is_not_heard():
    ready()
    abandoned = side_by_side([Course(counting, (2000,)), Course(counting, (2000,))], 2)
    next(abandoned)
    abandoned.close()
    ready()
    games, results = ended([Course(counting, (7,)) for _ in range(4)], 2)
    assert games == [28] * 4 and [turns for turns, _ in results] == [7] * 4


def test_a_helper_ends_when_it_is_told_to_and_when_nobody_talks_to_it():
    first = ready()
    process = first._process
    first.end()
    assert process.wait(WAIT) != 0 and first.failed
    second = ready()._process
    second.stdin.close()
    assert second.wait(WAIT) == 0


@pytest.mark.parametrize(
    ("games", "batch", "lanes", "parts"),
    [(1, 100, 2, 1), (1024, 256, 2, 4), (300, 1024, 2, 2), (1100, 256, 2, 6)],
)
def test_batches_are_no_larger_than_they_may_be_and_the_same_on_each_lane(games, batch, lanes, parts):
    assert parts_for(games, batch, lanes) == parts
