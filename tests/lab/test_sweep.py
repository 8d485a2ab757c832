"""Sweeps give the same results wherever they run, lose at most one piece of work, and ask for what they need."""

import sys
from dataclasses import replace

import numpy as np
import pytest

from game.errors import UsageError
from game.lab.cache import Cache
from game.lab.fingerprint import fingerprint
from game.lab.plays import Play, ended, watched
from game.lab.sweep import Sweep, Task
from tests.agents.players import board, seats

LESSON = "first-lesson"
TABLES = board(LESSON)[0]
CALLS = []


def play(games=40, seed=1, agents="doctrine:hard"):
    return Play(TABLES, tuple(seats(agents, LESSON)), games, seed)


def counted(number):
    """A piece of work that notes that it was done."""
    CALLS.append(number)
    return {"twice": np.array([2 * number])}


def tasks(*numbers):
    return [Task(counted, (number,), 1) for number in numbers]


def same(one, other):
    return all(np.array_equal(left, right) for left, right in zip(one, other, strict=True))


def arrays(ends):
    return [array for each in ends for array in (each.outcome, each.rank, each.points)]


@pytest.fixture
def alone():
    return ended(Sweep(), [play(), play(seed=2)])


def test_processes_change_nothing(alone):
    assert same(arrays(ended(Sweep(jobs=2), [play(), play(seed=2)])), arrays(alone))


@pytest.mark.filterwarnings("default")  # of the cluster's own
def test_a_dask_cluster_changes_nothing(alone):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        found = ended(Sweep(cluster=cluster.scheduler_address), [play(), play(seed=2)])
    assert same(arrays(found), arrays(alone))


def test_what_is_watched_ends_as_what_is_only_played_out(alone):
    [results] = watched(Sweep(), [play()])
    assert np.array_equal(results.games.rank, alone[0].rank)
    assert np.array_equal(results.games.win_share, alone[0].win_share)


def test_an_interrupted_sweep_goes_on_where_it_stopped(tmp_path):
    def stop(done, total):
        if done == 2:
            raise KeyboardInterrupt

    CALLS.clear()
    with pytest.raises(KeyboardInterrupt):
        Sweep(cache=Cache(tmp_path), told=stop).run(tasks(1, 2, 3))
    assert CALLS[:2] == [1, 2]
    CALLS.clear()
    told = []
    found = Sweep(cache=Cache(tmp_path), told=lambda *each: told.append(each)).run(tasks(1, 2, 3))
    assert [int(each["twice"][0]) for each in found] == [2, 4, 6]
    assert CALLS == [3] and told == [(2, 3), (3, 3)]


def test_fresh_work_is_done_again_and_damage_does_no_harm(tmp_path):
    Sweep(cache=Cache(tmp_path)).run(tasks(1, 2))
    CALLS.clear()
    Sweep(cache=Cache(tmp_path, fresh=True)).run(tasks(1, 2))
    assert CALLS == [1, 2]
    CALLS.clear()
    path = next(tmp_path.rglob("*.npz"))
    path.write_bytes(path.read_bytes()[:50])
    found = Sweep(cache=Cache(tmp_path)).run(tasks(1, 2))
    assert len(CALLS) == 1 and [int(each["twice"][0]) for each in found] == [2, 4]


def test_results_are_remembered_under_all_that_they_depend_on():
    agents = tuple(seats("doctrine:hard", LESSON))
    other = replace(agents[0], policy=replace(agents[0].policy, temperature=13))
    tables = replace(TABLES, value=TABLES.value + 1)
    plays = [play(), play(seed=2), play(agents="doctrine:easy"), replace(play(), tables=tables)]
    plays.append(replace(play(), agents=(other, *agents[1:])))
    assert len({fingerprint(each.tables, each.agents, each.seed) for each in plays}) == len(plays)
    assert fingerprint(TABLES, agents, 1) == fingerprint(
        board(LESSON)[0], tuple(seats("doctrine:hard", LESSON)), 1
    )


def test_a_missing_library_is_told_with_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "joblib", None)
    with pytest.raises(UsageError, match=r"pip install 'multivector\[lab\]'"):
        ended(Sweep(), [play()])


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("address", ["nonsense://", "no port"])
def test_a_cluster_that_is_not_there_is_told(address):
    with pytest.raises(UsageError, match="No Dask cluster answers"):
        ended(Sweep(cluster=address), [play()])
