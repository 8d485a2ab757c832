"""The planner plays possible orders, the same for the same seed, from what its seat knows, better than doctrines."""

import numpy as np
import pytest

from game.agents import make
from game.agents.deliberation import Asked
from game.kernel.menu import menu, why_not
from game.kernel.observe import observe
from game.kernel.state import take
from game.lab.run import simulate
from game.scenario.planning import Searches
from tests.agents.planning import deliberate, hidden_changed, seen, small, states
from tests.agents.players import SCENARIOS, agent_seeds, board, columns, seats

TABLES, DOCTRINES = board()


@pytest.mark.parametrize("name", [*SCENARIOS, "amber-isles"])
def test_every_order_is_possible_on_every_board(name):
    tables, _ = board(name)
    player = small(name)
    for turns, seat in ((tables.last_turn - 4, tables.powers - 1), (tables.last_turn - 1, 0)):
        state = states(2, turns, name)
        decision = player.decide(tables, observe(state, seat), agent_seeds(state.seed, seat))
        card = menu(tables, state.board, seat)
        assert decision.sheet.any()
        assert not why_not(tables, card, decision.sheet).any()
        assert all(tables.catalogue.mirror[seat, offer] for offer in decision.offer if offer)
        assert (state.board.dealt[decision.mark, np.arange(2)] >= 0).all() or not len(tables.names.agendas)


@pytest.mark.parametrize("turns", [8, 10])
def test_neither_the_batch_nor_the_place_in_it_changes_anything(turns):
    player, state = small(), states(3, turns)
    whole = columns(player.decide(TABLES, observe(state, 1), agent_seeds(state.seed, 1)))
    for game in (2, 0):
        alone = take(state, np.array([game]))
        decided = player.decide(TABLES, observe(alone, 1), agent_seeds(alone.seed, 1))
        assert (columns(decided) == whole[:, [game]]).all()


def test_the_seed_decides_and_nothing_else_does():
    player, state = small(), states(4, 9)
    view = observe(state, 0)
    seeds = agent_seeds(state.seed, 0)
    first = columns(player.decide(TABLES, view, seeds))
    assert (first == columns(small().decide(TABLES, view, seeds))).all()
    assert (first != columns(player.decide(TABLES, view, seeds + np.uint64(9)))).any()


@pytest.mark.parametrize("turns", [8, 10])
def test_what_a_seat_may_not_know_changes_nothing(turns):
    player, state = small(), states(1, turns)
    for seat in range(TABLES.powers):
        seeds = agent_seeds(state.seed, seat)
        known = columns(player.decide(TABLES, observe(state, seat), seeds))
        other = hidden_changed(state, seat)
        assert (columns(player.decide(TABLES, observe(other, seat), seeds)) == known).all()


def test_a_planner_wins_more_than_its_share_against_hard_doctrines():
    tables, doctrines = board("first-lesson")
    shares = []
    for seat in range(tables.powers):
        players = seats("doctrine:hard", "first-lesson")
        players[seat] = make("planner:hard", tables, doctrines, "usa")
        shares.append(simulate(tables, players, 1, seed=4).games.win_share[seat].mean())
    assert np.mean(shares) > 1.5 / tables.powers


def test_games_that_are_over_get_no_orders():
    tables, _ = board("first-lesson")
    state = states(2, tables.last_turn, "first-lesson")
    decision = small("first-lesson").decide(tables, observe(state, 0), agent_seeds(state.seed, 0))
    assert not decision.sheet.any() and not decision.offer.any()


def test_a_cancelled_planner_takes_the_best_found_so_far():
    player = small(rounds=[{"keep": 5, "rollouts": 4}, {"keep": 2, "rollouts": 400}])
    view, seed = seen(states(1, 9), 0)
    search = player.search(TABLES, view, seed)
    first_round = 2 + TABLES.last_turn - 9  # a step for each turn, one before and one after
    steps = [step for _, step in zip(range(first_round + 1), search.run(), strict=False)]
    chosen, told = deliberate(Asked(player, view, seed), cancelled=_after(first_round))
    assert told[:-1] == steps[:-1] and steps[-2].done < told[-1].done < told[-1].planned
    assert chosen == search.best
    assert search.ledger.means()[search.order].tolist() == sorted(search.ledger.means()[:5], reverse=True)
    at_once, told = deliberate(Asked(player, view, seed), cancelled=lambda: True)
    assert at_once == search.sets[0] and len(told) == 1


def _after(count):
    asked = iter([False] * count)
    return lambda: next(asked, True)


def test_progress_ends_where_it_was_planned_and_never_goes_back():
    player = small()
    view, seed = seen(states(1, 9), 1)
    chosen, told = deliberate(Asked(player, view, seed))
    assert [step.done for step in told] == sorted(step.done for step in told)
    assert 0 < told[-1].done <= told[-1].planned
    assert chosen.orders == tuple(
        number for number in player.decide(TABLES, view, seed).sheet[:, 0].tolist() if number
    )


def test_each_level_searches_further_than_the_one_before():
    budgets = []
    for level in Searches.model_fields:
        player = make(f"planner:{level}", TABLES, DOCTRINES, "usa")
        assert str(player) == f"planner:{level}"
        budgets.append(sum(each.keep * each.rollouts for each in player.settings.rounds))
    assert budgets == sorted(budgets) and len(set(budgets)) == len(budgets)
