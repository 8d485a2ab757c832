"""A summary is plain data that adds up, and a table that names every seat and kind of order."""

import json

import pytest

from game.lab.run import simulate
from game.lab.summary import summarize
from game.lab.table import table
from game.vocabulary import OrderKind
from tests.agents.players import SCENARIOS, board, seats


@pytest.fixture(scope="module")
def summary():
    tables, _ = board()
    return summarize(tables, simulate(tables, seats("doctrine:hard"), 60, seed=1))


def test_shares_add_up(summary):
    wins = sum(seat.wins for seat in summary.seats.values())
    assert wins + summary.crises == pytest.approx(100, abs=0.3)
    assert sum(summary.points.values()) == pytest.approx(100, abs=0.5)
    for seat in summary.seats.values():
        assert sum(seat.orders.values()) == pytest.approx(100, abs=1)
        assert sum(seat.points.values()) == pytest.approx(seat.total, abs=0.5)
        assert seat.agent == "doctrine:hard"


def test_a_summary_is_json(summary):
    data = json.loads(json.dumps(summary.as_json()))
    assert data["games"] == 60 and data["seats"]["usa"]["agent"] == "doctrine:hard"


def test_the_table_names_every_seat_and_kind(summary):
    text = table(summary)
    for word in (*summary.seats, *(kind.word for kind in OrderKind if kind), "crises", "good-listener"):
        assert word in text
    assert "BROKEN" not in text and len({len(line) > 100 for line in text.splitlines()}) == 1


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_has_a_summary(name):
    tables, _ = board(name)
    made = summarize(tables, simulate(tables, seats("uniform", name), 4, seed=1))
    assert set(made.seats) == set(tables.names.powers) and table(made)
