"""The bench measures what it says, and says how it compares with others that play in the same run."""

import json
import sys

import pytest

from game.cli import main
from game.commands import bench as command
from game.lab import bench, peers
from game.lab.peers import Peer, compared
from tests.agents.players import board, seats


@pytest.fixture
def quick(monkeypatch):
    """A bench of small batches, each once."""
    for name, value in (("_RUNS", 1), ("_SAMPLE", 8), ("_SCALED", 1)):
        monkeypatch.setattr(bench, name, value)
    small = lambda setting, seconds: bench.measured(setting, seconds, batches=(1, 5))  # noqa: E731
    monkeypatch.setattr(command, "measured", small)


def test_the_figures_are_there_for_each_policy_and_batch(quick, capsys):
    assert main(["bench", "first-lesson", "--seconds", "0", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert [(row["policy"], row["batch"]) for row in figures["rows"]] == [
        (policy, batch) for policy in ("uniform", "doctrine:hard") for batch in (1, 5)
    ]
    for row in figures["rows"]:
        assert row["turns_per_cpu_second"] > row["games_per_cpu_second"] > 0
        assert row["orders_per_cpu_second"] > row["turns_per_cpu_second"]
    assert 0 < figures["state_bytes_per_game"] <= 1024
    assert all(taken > 0 for taken in figures["milliseconds"].values())
    assert {scaled["games"] for scaled in figures["two_processes"].values()} == {10}
    assert "peers" not in figures


def test_the_lines_name_every_figure(quick, capsys):
    assert main(["bench", "first-lesson", "--seconds", "0", "--language", "de"]) == 0
    out = capsys.readouterr().out
    assert out.count("uniform in Stapeln von") == 2 and out.count("Zwei Prozesse") == 2
    assert "[?" not in out and "{" not in out


def test_turns_are_those_that_were_played():
    tables, _ = board()
    turns, taken = bench.played(tables, seats("uniform:peaceful"), 3, seed=1)
    assert turns == 3 * tables.last_turn and taken > 0


def test_peers_that_are_not_there_are_told_with_the_way_to_get_them(quick, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "diplomacy", None)
    assert main(["bench", "first-lesson", "--peers", "--seconds", "0"]) != 0
    assert "pip install 'multivector[bench]'" in capsys.readouterr().err


def test_a_peer_is_held_against_random_play_here(monkeypatch):
    monkeypatch.setattr(peers, "_diplomacy", lambda: iter([Peer("engine", "long", lambda random: 40)]))
    monkeypatch.setattr(peers, "_open_spiel", lambda: iter([Peer("engine", "short", lambda random: 1)]))
    monkeypatch.setattr(peers, "CHUNK", 4)
    clock = iter(range(1000))
    monkeypatch.setattr(peers.time, "process_time", lambda: next(clock))
    monkeypatch.setattr(peers, "played", lambda tables, agents, games, seed: (48, 2.0))
    tables, _ = board()
    long, short = compared(tables, seats("uniform"), 0)
    assert long["moves_per_cpu_second"] == 40 * long["games_per_cpu_second"]
    assert long["moves_ratio"] == pytest.approx(
        48 * tables.powers / 2 / long["moves_per_cpu_second"], rel=0.01
    )
    assert long["games_ratio"] == pytest.approx(2 / long["games_per_cpu_second"], rel=0.01)
    assert short["games_ratio"] == long["games_ratio"] and short["moves_ratio"] == pytest.approx(
        40 * long["moves_ratio"], rel=0.01
    )
