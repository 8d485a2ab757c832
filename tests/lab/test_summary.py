"""A summary is plain data that adds up, and a table that names every seat and kind of order."""

import json
from dataclasses import replace

import pytest

from game.lab.labels import Labels
from game.lab.run import simulate
from game.lab.summary import summarize
from game.lab.table import table
from game.scenario.measures import load_measures
from game.views.texts import load as load_texts
from game.vocabulary import OrderKind
from tests.agents.players import MAIN, SCENARIOS, board, seats
from tests.views.games import LANGUAGES, pack


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


def labels(name=MAIN, language="en"):
    return Labels(pack(name), load_measures(), load_texts(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_names_every_seat_and_kind_in_one_language(summary, language):
    names = labels(language=language)
    text = table(summary, names)
    for power in summary.seats:
        assert names.power(power) in text
    for kind in (kind.word for kind in OrderKind if kind):
        assert f"  {names.kind(kind)}" in text
    assert names.agenda("good-listener") in text and "[?" not in text
    assert "good-listener" not in text and all(len(line) <= 100 for line in text.splitlines())


def test_the_table_names_headlines_that_nobody_saw_and_what_broke(summary):
    shown = dict.fromkeys(summary.headlines, 50.0)
    first = next(iter(shown))
    text = table(replace(summary, headlines={**shown, first: 0.0}, broken=("a sum",)), labels())
    assert f"Headlines never shown: {labels().headline(first)}\nBROKEN: a sum" in text
    assert "Headlines never shown: none" in table(replace(summary, headlines=shown), labels())


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_has_a_summary(name):
    tables, _ = board(name)
    made = summarize(tables, simulate(tables, seats("uniform", name), 4, seed=1))
    assert set(made.seats) == set(tables.names.powers) and table(made, labels(name))


def test_whether_leaders_stay_is_no_number_where_one_year_is_scored():
    tables, _ = board()
    results = simulate(tables, seats("uniform"), 4, seed=1)
    first = replace(results.games, leaders=results.games.leaders[:1])
    short, said = summarize(tables, replace(results, games=first)), labels()
    label = said.say("table.leader_stays")
    (line,) = [row for row in table(short, said).splitlines() if row.startswith(label)]
    assert short.leader_stays is None and line.split()[-1] == "–"
