"""What is worked out ahead is what is found without it, however far it was; the process ends when nobody wants it."""

import os
import pickle
import subprocess
import sys
from copy import deepcopy

import pytest

from game.agents import ahead as module
from game.agents import helpers as helping
from game.agents.ahead import Ahead, worked_out
from game.agents.deliberation import Asked
from game.agents.search import Known
from tests.agents.planning import ROUNDS, deliberate, seen, small, states
from tests.agents.players import board
from tests.waiting import WAIT, until

pytestmark = pytest.mark.usefixtures("eager")
TABLES = board()[0]


def decisions(player=None, turns=9):
    """Two seats' decisions in one position."""
    return [Asked(player or small(), *seen(states(1, turns), seat)) for seat in (1, 2)]


def finished(asked):
    """One that has worked decisions of the first turn out, and may be asked for them."""
    ahead = Ahead()
    ahead.begin(1, TABLES, asked)
    until(lambda: not ahead.busy)
    return ahead


@pytest.mark.parametrize("turns", [8, 9])
def test_however_far_a_search_has_come_elsewhere_the_choice_is_the_same(turns):
    one, _ = decisions(turns=turns)
    rounds = [deepcopy(said) for _, said in worked_out(TABLES, [one])][:-1]
    choice, alone = deliberate(one)
    assert len(rounds) == len(ROUNDS)
    for count in range(len(rounds) + 1):
        known = Known(tuple(rounds[:count]))
        for _ in range(2):  # what is known is not used up
            again, told = deliberate(one, known)
            assert again == choice
            played = int(rounds[count - 1].games.sum()) if count else 0
            assert told[0].done == played * (TABLES.last_turn - turns)
            assert [step.done for step in told] == sorted(step.done for step in told)
            assert told[-1] == alone[-1]


def test_who_is_hurried_takes_the_best_of_what_is_known():
    one, _ = decisions()
    first = next(said for _, said in worked_out(TABLES, [one]))
    search = one.planner.search(TABLES, one.observation, one.seed)
    best, told = deliberate(one, Known((first,)), lambda: True)
    assert len(told) == 1 and best == search.sets[first.means().argmax()] != search.best


@pytest.mark.parametrize("count", [1, 2])
def test_processes_share_decisions_and_stay_for_the_next_turn(monkeypatch, count):
    monkeypatch.setattr(module, "lanes_here", lambda: count)
    asked = decisions()
    ahead = finished(asked)
    helpers, known = ahead._helpers, ahead.taken(1)
    assert len(helpers) == count
    assert {seat: each.chosen for seat, each in known.items()} == {
        each.observation.seat: deliberate(each)[0] for each in asked
    }
    assert ahead.taken(1) == known, "it may be asked again, after a disk that was full"
    ahead.begin(2, TABLES, asked[:1])
    until(lambda: not ahead.busy)
    assert list(ahead.taken(2)) == [1]
    assert ahead._helpers == helpers and not any(helper.failed for helper in helpers)
    ahead.stop()
    assert all(helper._process.wait(WAIT) != 0 for helper in helpers)


def test_what_is_known_when_it_is_wanted_counts_and_the_rest_is_given_up():
    long = small(rounds=[*ROUNDS, {"keep": 5, "rollouts": 8000}])
    ahead = Ahead()
    ahead.begin(1, TABLES, decisions(long) * 1000)
    until(lambda: all(helper._said.qsize() > len(ROUNDS) for helper in ahead._helpers))
    working = [helper._process for helper in ahead._helpers]
    known = ahead.taken(1)
    assert sorted(known) == [1, 2][: len(working)]
    assert all(each.chosen is None and len(each.rounds) == len(ROUNDS) for each in known.values())
    assert not ahead.busy and all(process.wait(WAIT) != 0 for process in working)
    ahead.begin(2, TABLES, decisions())
    until(lambda: not ahead.busy)
    assert len(ahead.taken(2)) == 2, "others take their place"
    ahead.stop()


def test_what_was_begun_for_another_turn_is_given_up():
    ahead = Ahead()
    ahead.begin(1, TABLES, decisions() * 10_000)
    until(lambda: ahead._helpers[0]._process)
    working = ahead._helpers[0]._process
    assert ahead.taken(2) == {} and ahead.turn == 2
    assert working.wait(WAIT) != 0


def test_where_processes_fail_all_is_searched_when_it_is_due():
    ahead = finished(decisions())
    for helper in ahead._helpers:
        helper._process.kill()
        helper._process.wait()
    ahead.begin(2, TABLES, decisions())
    until(lambda: not ahead.busy)
    assert ahead.taken(2) == {}
    ahead.begin(3, TABLES, decisions())
    until(lambda: not ahead.busy)
    assert len(ahead.taken(3)) == 2, "others take their place"
    ahead.stop()


@pytest.mark.parametrize("lacking", ["frozen", "executable", "cores", "processes"])
def test_where_there_can_be_no_process_nothing_is_known(monkeypatch, lacking):
    def refused(*_args, **_options):
        raise OSError("no more processes")

    if lacking in ("frozen", "executable"):
        monkeypatch.setattr(helping.sys, lacking, lacking == "frozen", raising=False)
    elif lacking == "cores":
        monkeypatch.setattr(helping.os, "cpu_count", lambda: 1)
    else:
        monkeypatch.setattr(helping.subprocess, "Popen", refused)
    ahead = Ahead()
    ahead.begin(1, TABLES, decisions())
    until(lambda: not ahead.busy)
    assert ahead.taken(1) == {}


def test_nothing_is_started_where_nobody_searches(monkeypatch):
    monkeypatch.setattr(module, "humble_helper", lambda: pytest.fail("a process for nothing"))
    ahead = Ahead()
    ahead.begin(1, TABLES, [])
    assert ahead.taken(1) == {} and not ahead.busy


def test_it_gives_way_to_everything_else(monkeypatch):
    if not hasattr(os, "getpriority"):
        pytest.skip("other systems have other ways")
    monkeypatch.undo()
    ahead = Ahead()
    ahead.begin(1, TABLES, decisions())
    until(lambda: ahead._helpers[0]._process)
    process = ahead._helpers[0]._process.pid
    least = min(os.getpriority(os.PRIO_PROCESS, 0) + 19, 19)
    until(lambda: os.getpriority(os.PRIO_PROCESS, process) == least)
    assert least > os.getpriority(os.PRIO_PROCESS, 0)
    ahead.stop()


def test_a_process_at_work_ends_when_the_program_does_however_that_ends():
    """What the system does to the pipes of a program that was killed is done to them here."""
    process = subprocess.Popen(
        helping._program(0),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert process.stdin and process.stdout
    assert pickle.load(process.stdout)
    pickle.dump((worked_out, (TABLES, decisions() * 10_000)), process.stdin)
    process.stdin.flush()
    assert pickle.load(process.stdout)
    process.stdin.close()
    process.stdout.close()
    assert process.wait(WAIT) is not None
