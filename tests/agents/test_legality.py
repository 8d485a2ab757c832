"""Whatever scripted players decide is possible, on every board."""

import numpy as np
import pytest

from game.kernel.observe import observe
from game.lab.run import simulate
from game.vocabulary import OrderKind
from tests.agents.players import AGENTS, SCENARIOS, agent_seeds, board, position, seats


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("agent", AGENTS)
def test_every_order_is_possible_and_the_invariants_hold(name, agent):
    tables, _ = board(name)
    results = simulate(tables, seats(agent, name), 24, seed=3, check=True)
    assert results.broken == ()
    assert results.totals.orders[:, 1:].sum() > results.totals.turns * tables.powers


@pytest.mark.parametrize("agent", AGENTS)
def test_offers_are_joint_orders_with_another_power_and_marks_are_dealt(agent):
    tables, _ = board()
    agents = seats(agent)
    state = position(tables, agents, 40, 4)
    mirrors = tables.catalogue.mirror
    for seat, player in enumerate(agents):
        decision = player.decide(tables, observe(state, seat), agent_seeds(state.seed, seat))
        offer = decision.offer[decision.offer > 0]
        assert (
            len(offer) and (mirrors[seat, offer] > 0).all() and (tables.catalogue.other[offer] != seat).all()
        )
        assert ((decision.mark >= 0) & (decision.mark < len(state.board.dealt))).all()


def test_games_that_are_over_get_no_orders():
    tables, _ = board("first-lesson")
    agents = seats("doctrine:hard", "first-lesson")
    state = position(tables, agents, 5, tables.last_turn)
    decision = agents[0].decide(tables, observe(state, 0), agent_seeds(state.seed, 0))
    assert not decision.sheet.any() and not decision.offer.any()


def test_the_uniform_player_gives_every_order_and_meets_partners():
    tables, _ = board()
    results = simulate(tables, seats("uniform"), 300, seed=1)
    given = results.totals.orders.sum(axis=0)[1:]
    assert (given > 0).all()
    joint = [OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT]
    assert (results.totals.matched.sum(axis=0)[joint] > 20).all()


def test_the_peaceful_player_never_presses():
    tables, _ = board()
    results = simulate(tables, seats("uniform:peaceful"), 30, seed=1)
    assert not results.games.presses.any()
    assert simulate(tables, seats("uniform"), 30, seed=1).games.presses.any()


def test_a_uniform_choice_is_fair():
    from game.agents.uniform import drawn_from

    legal = np.zeros((9, 4000), np.bool_)
    legal[[0, 2, 3, 7]] = True
    legal[:, 3000:] = False
    word = np.random.default_rng(1).integers(0, 2**64, 4000, dtype=np.uint64)
    counts = np.bincount(drawn_from(legal, word)[:3000], minlength=9)
    assert counts[[0, 1, 4, 5, 6, 8]].sum() == 0 and (abs(counts[[2, 3, 7]] - 1000) < 120).all()
    assert not drawn_from(legal, word)[3000:].any()
