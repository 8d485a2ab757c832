"""What the balance lab measures is what happens in games: prices, certainty, skill, crises, the course of points."""

import numpy as np
import pytest

from game.kernel.menu import menu
from game.lab import course
from game.lab.balance import Plan, balance
from game.lab.certainty import Rollouts, certain_from
from game.lab.ladder import ladder, pairs, rungs
from game.lab.plays import Play
from game.lab.restricted import forbid, prices
from game.lab.results import LOWEST, Level
from game.lab.run import simulate
from game.lab.setting import setting
from game.lab.sweep import Sweep
from game.scenario import library
from game.scenario.measures import load_measures
from game.vocabulary import OrderKind
from tests.agents.players import MAIN, SCENARIOS, board, position, seats
from tests.lab.test_run import Always, number

LESSON = "first-lesson"
MEASURES = load_measures()
HARD = ("doctrine:hard",) * 4


@pytest.fixture(scope="module")
def lesson():
    return setting(library.load(LESSON))


@pytest.fixture(scope="module")
def results():
    tables = board()[0]
    return simulate(tables, seats("doctrine:hard"), 60, seed=1)


def test_a_forbidden_kind_is_never_ordered_by_its_seat_alone():
    tables = forbid(board()[0], 1, [OrderKind.ENVOY, OrderKind.INVEST])
    orders = simulate(tables, seats("doctrine:hard"), 20, seed=1, check=True)
    assert not orders.broken
    given = orders.totals.orders[:, [OrderKind.ENVOY, OrderKind.INVEST]]
    assert not given[1].any() and given[[0, 2, 3]].all()
    assert not (
        menu(tables, position(tables, [], 1, 0).board, 1).standing[tables.catalogue.span[1]] == 0
    ).any()


def test_what_a_seat_lives_on_has_a_price(lesson):
    found = {(each.power, each.part): each for each in prices(lesson, MEASURES, HARD, 100, 1, Sweep())}
    assert found["usa", "diplomacy"].pillar and not found["usa", "envoy"].pillar
    dearest = max(found.values(), key=lambda each: each.cost.value)
    assert dearest.cost.low > 0
    assert ("usa", "pressure") not in found, "what a scenario does not have is not forbidden"
    assert ("usa", "programme") not in found, "nor what is another seat's"


def test_the_winner_is_certain_at_once_where_one_seat_alone_plays():
    tables = board()[0]
    envoys = tuple(number(OrderKind.ENVOY, republic=republic) for republic in range(3))
    idle = [Always(())] * 3
    clear = Play(tables, (Always(envoys), *idle), 3, 1)
    assert certain_from(Sweep(), clear, Rollouts(3, 4, 90)).tolist() == [1, 1, 1]
    nobody = Play(tables, (Always(()), *idle), 3, 1)
    assert (certain_from(Sweep(), nobody, Rollouts(3, 4, 101)) == tables.last_turn + 1).all()


def test_more_of_the_same_games_are_certain_later_on(lesson):
    play = lesson.play(HARD, 12, 1)
    turns = certain_from(Sweep(), play, Rollouts(12, 10, 90))
    assert turns.shape == (12,) and (turns >= 1).all()
    assert (certain_from(Sweep(), play, Rollouts(5, 10, 90)) == turns[:5]).all()


def test_the_front_is_followed_to_the_end(results):
    games = results.games
    changed = np.diff(games.front, axis=0) != 0
    first = games.front[:-1] < 0
    assert (((changed & ~first).sum(axis=0)) == games.lead_changes).all()
    alone = games.won.sum(axis=0) == 1
    since = course.for_good(games)
    winner = games.won.argmax(axis=0)[alone]
    front = games.front[:, alone]
    for game, turn in enumerate(since):
        assert (front[turn:, game] == winner[game]).all()
        assert turn == 0 or front[turn - 1, game] != winner[game]


def test_levels_count_every_game_of_every_turn(results):
    tables, totals = board()[0], results.totals
    assert (totals.levels.sum(axis=-1) == totals.running[:, None]).all()
    values = np.arange(totals.levels.shape[-1]) + LOWEST
    influence = (totals.levels[Level.INFLUENCE] * values).sum(axis=-1)
    assert (influence == totals.influence.sum(axis=2)).all()
    finished = results.games.outcome == 1
    points = (totals.levels[Level.POINTS, -1] * values).sum(axis=-1)
    assert (points == results.games.points[..., finished].sum(axis=(1, 2))).all()
    low, middle, high = course.bands(tables, results)["points"]["usa"][-1]
    assert low <= middle <= high


def test_the_ladder_takes_every_level_there_is(lesson):
    assert rungs()[0] == "uniform:peaceful" and "doctrine:hard" in rungs() and "doctrine" not in rungs()
    tried = pairs(MEASURES)
    assert ("doctrine:easy", "uniform:peaceful") in tried and ("doctrine:hard", "uniform:peaceful") in tried
    assert all(better.startswith("doctrine") for better, _ in pairs(MEASURES, "doctrine"))
    [climb] = ladder(lesson, [("doctrine:hard", "uniform:peaceful")], 80, 1, Sweep())
    assert climb.games == 80 and climb.wins.low > 25
    assert climb.wins.value == pytest.approx(
        np.mean([each.value for each in climb.by_power.values()]), abs=0.02
    )


@pytest.mark.parametrize("name", [name for name in SCENARIOS if name not in (MAIN, "before-washington")])
def test_every_scenario_can_be_measured(name):
    found = setting(library.load(name))
    names = ("uniform",) * len(found.powers)
    stages = []

    def sweep_of(stage):
        stages.append(stage)
        return Sweep()

    data = balance(found, MEASURES, Plan(names, 4, 1, 2, 2, 1 if name == LESSON else 0), sweep_of)
    assert set(data["wins"]) == set(found.powers)
    assert stages[:3] == ["games", "reckless", "certainty"]
    shares = sum(wins["value"] for wins in data["wins"].values()) + data["wins_nobody"]["value"]
    assert shares == pytest.approx(100, abs=0.1)
