"""The search plays what it says, keeps the best, and knows what an end is worth."""

import numpy as np
import pytest

from game.agents import candidates
from game.agents.aims import WIN, ends, win_shares
from game.agents.candidates import OrderSet
from game.agents.ledger import Ledger
from game.agents.lockstep import search_all, searches
from game.agents.sampling import drawn, sample
from game.agents.search import Search, rollouts_of
from game.kernel import menu as menus
from game.kernel.observe import observe
from game.scenario.planning import Round, Sampling, load_planning
from game.vocabulary import Outcome
from tests.agents.planning import ROUNDS, seen, small, states
from tests.agents.players import board, seats

TABLES = board()[0]
SAMPLING = [Sampling(temperature=12, sheets=40, keep=3), Sampling(temperature=90, sheets=40, keep=8)]


def drawn_sets(turns=0, seat=0):
    view, seed = seen(states(1, turns), seat)
    player = seats("doctrine:hard")[seat]
    return view, seed, candidates.sampled(TABLES, player, [view], SAMPLING, [seed])[0]


def legal(view, sets) -> np.ndarray:
    seats_view = menus.menu(TABLES, candidates.repeated(view, len(sets)).board, view.seat)
    sheet = candidates.sheets(sets, TABLES.numbers.turn_slots)
    return ~menus.why_not(TABLES, seats_view, sheet).any(axis=0)


def test_sampled_sets_differ_and_the_likeliest_comes_first():
    view, _, sets = drawn_sets()
    assert len(sets) == 11 and len({(each.key[0], each.mark) for each in sets}) == 11
    cold = seats("doctrine:hard")[0].with_temperature(0)
    usual = candidates.set_of(cold.decide(TABLES, view, np.zeros(1, np.uint64)))
    assert usual.key[0] in [each.key[0] for each in sets[:3]]
    assert legal(view, sets).all()


@pytest.mark.parametrize("turns", [0, 2])
def test_changed_sets_differ_from_a_parent_in_one_place_and_are_possible(turns):
    view, seed, sets = drawn_sets(turns, seat=1)
    weights = candidates.weights(TABLES, sets, 5)
    parents = sets[:2]
    changed = candidates.changed(TABLES, view, parents, weights, seed, 60)
    assert len({each.key for each in changed}) == 60
    assert legal(view, changed).all()
    for each in changed:
        assert any(_one_place_apart(each, parent) for parent in parents)
    assert any(each.offer != parents[0].offer for each in changed)
    assert any(each.mark != parents[0].mark for each in changed) == (turns == 0)


def _one_place_apart(one: OrderSet, other: OrderSet) -> bool:
    gone, new = set(other.orders) - set(one.orders), set(one.orders) - set(other.orders)
    places = (
        len(gone) <= 1 and len(new) <= 1 and bool(gone or new),
        one.offer != other.offer,
        one.mark != other.mark,
    )
    return sum(places) == 1


def test_orders_that_sampled_sets_name_are_tried_more_often():
    view, seed, sets = drawn_sets()
    weights = candidates.weights(TABLES, sets, 1)
    named = {number for each in sets for number in each.orders}
    assert {int(number) for number in np.flatnonzero(weights > weights.min())} == named | {0}
    changed = candidates.changed(TABLES, view, sets[:3], weights, seed, 40)
    new = [number for each in changed for number in each.orders]
    assert np.isin(new, list(named)).mean() > 0.9


def test_the_rounds_play_as_many_rollouts_as_they_say():
    player = small()
    view, seed = seen(states(1, 10), 0)
    search = player.search(TABLES, view, seed)
    steps = list(search.run())
    games = np.sort(search.ledger.games)[::-1]
    assert games[:3].tolist() == [9, 9, 9] and (games >= 4).all()
    assert games.sum() == rollouts_of(
        [Round.model_validate({"changes": 0, "parents": 4, **each}) for each in ROUNDS], 5
    )
    assert steps[-1].done <= steps[-1].planned == games.sum() * 2
    means = search.ledger.means()[search.order]
    assert (np.diff(means) <= 0).all() and len(search.order) == 3


def test_all_candidates_meet_the_same_chances():
    """The same set twice has the same rollouts, and so the same sums."""
    player = small(rounds=[{"keep": 2, "rollouts": 30}])
    view, seed = seen(states(1, 9), 0)
    one = player.search(TABLES, view, seed).sets[0]
    search = Search(TABLES, player.planning, player.settings, player.players, view, seed, [one, one])
    list(search.run())
    for name, column in vars(search.ledger).items():
        assert (column[0] == column[1]).all(), name
    assert search.ledger.games[0] == 30


def test_a_ledger_adds_each_rollout_to_its_own_candidate():
    ledger, state = Ledger(TABLES), states(6, TABLES.last_turn)
    aims = load_planning().aims
    every = ends(TABLES, aims, state.board, 1)
    ledger.open(2)
    ledger.add(np.array([0, 1, 1, 0, 1, 1]), every)
    assert ledger.games.tolist() == [2, 4]
    assert ledger.value[0] == every.value[[0, 3]].sum()
    assert (ledger.points[1] == every.points[:, [1, 2, 4, 5]].sum(axis=1)).all()
    assert (ledger.led[0] == every.led[:, [0, 3]].sum(axis=1)).all()


def test_better_ends_are_worth_more_and_a_crisis_less_than_third():
    aims = load_planning().aims
    state = states(40, TABLES.last_turn)
    finished = state.board._replace(outcome=np.full(40, Outcome.FINISHED, np.int8))
    shares = win_shares(TABLES, finished)
    assert (abs(shares.sum(axis=0) - WIN) < TABLES.powers).all()
    for seat in range(TABLES.powers):
        value = ends(TABLES, aims, finished, seat).value
        won = shares[seat] == WIN
        assert won.any() and value[won].min() > value[shares[seat] == 0].max()
    crisis = finished._replace(outcome=np.full(40, Outcome.CRISIS, np.int8))
    worth = ends(TABLES, aims, crisis, 0).value
    assert set(worth.tolist()) <= {aims.crisis, aims.blame}
    assert aims.blame <= aims.crisis < aims.places[1]


def test_rivals_marks_are_guessed_among_those_dealt_and_the_own_is_known():
    state = states(1, 5)
    for seat in range(TABLES.powers):
        view, seed = seen(state, seat)
        guessed = sample(TABLES, seats("doctrine:hard"), [view], [drawn(seed, view, 50)])
        assert (guessed.futures.marks[seat] == state.mark[seat]).all()
        assert (guessed.futures.marks < len(state.board.dealt)).all()
        assert len(np.unique(guessed.futures.seeds)) == 50
        assert observe(state, seat).mark[0] == state.mark[seat, 0]


@pytest.mark.parametrize("batch", [1024, 23])
def test_searches_in_lockstep_find_what_they_find_alone(batch):
    player = small(batch=batch)
    for turns in (0, 9):
        state = states(4, turns)
        views, seeds = zip(*(seen(state, 2, game) for game in range(4)), strict=True)
        alone = [player.search(TABLES, view, seed) for view, seed in zip(views, seeds, strict=True)]
        for search in alone:
            list(search.run())
        settings = player.planning, player.settings, player.players
        going = searches(TABLES, *settings, views, np.concatenate(seeds))
        search_all(TABLES, player.players, going, batch)
        for one, other in zip(alone, going, strict=True):
            assert one.sets == other.sets and (one.order == other.order).all()
            for name, column in vars(one.ledger).items():
                assert (column == vars(other.ledger)[name]).all(), name


def test_lanes_change_nothing():
    player = small(rounds=[{"keep": 5, "rollouts": 60}, {"keep": 3, "changes": 3, "rollouts": 90}], batch=120)
    view, seed = seen(states(1, 10), 1)
    one, three = (player.search(TABLES, view, seed, lanes) for lanes in (1, 3))
    alone, together = list(one.run()), list(three.run())
    assert one.best == three.best and one.sets == three.sets
    assert (one.ledger.value == three.ledger.value).all() and (one.order == three.order).all()
    assert together[-1] == alone[-1]
