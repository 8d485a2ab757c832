"""Doctrines do what their files say: weights, openings, reactions, levels, joint orders."""

import numpy as np
import pytest

from game.agents import NAMES, make
from game.agents.doctrine import DoctrinePlayer
from game.agents.policy import compile_policy
from game.errors import UsageError
from game.kernel.observe import observe
from game.lab.run import simulate
from game.scenario.doctrines import Doctrine, load_doctrine
from game.vocabulary import OrderKind
from tests.agents.players import agent_seeds, board, position, seats

TABLES, DOCTRINES = board()
KIND = TABLES.catalogue.kind


def changed(**parts) -> DoctrinePlayer:
    """A player by the generic doctrine with some parts replaced, without chance."""
    data = load_doctrine("generic").model_dump(exclude_none=True)
    data["levels"]["hard"]["temperature"] = 0
    return DoctrinePlayer(compile_policy(TABLES, Doctrine.model_validate({**data, **parts}), "hard"))


def kinds(player, state, seat=0) -> np.ndarray:
    """Kinds of orders on a player's sheets `(slots, games)`."""
    return KIND[player.decide(TABLES, observe(state, seat), agent_seeds(state.seed, seat)).sheet]


def test_a_skilled_player_beats_three_peaceful_random_ones_from_every_seat():
    for seat in range(TABLES.powers):
        names = ["uniform:peaceful"] * TABLES.powers
        names[seat] = "doctrine:hard"
        results = simulate(TABLES, seats(" ".join(names)), 40, seed=2)
        assert results.games.win_share[seat].mean() > 0.7


def test_joint_orders_meet_their_mirror():
    results = simulate(TABLES, seats("doctrine:hard"), 150, seed=1)
    joint = [OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT]
    assert (results.totals.matched.sum(axis=0)[joint] > 0).all()
    assert results.totals.offers.min() > 0


def test_an_opening_is_played_in_its_turn_and_at_its_place():
    opening = {"turn": 2, "order": "envoy", "at": "tajikistan", "worth": 9000}
    player = changed(openings=[opening, {**opening, "at": "atlantis"}])
    agents = seats("doctrine:hard")
    state = position(TABLES, agents, 20, 1)
    sheet = player.decide(TABLES, observe(state, 0), agent_seeds(state.seed, 0)).sheet
    there = TABLES.names.republics.index("tajikistan")
    assert ((KIND[sheet[0]] == OrderKind.ENVOY) & (TABLES.catalogue.republic[sheet[0]] == there)).all()
    before = kinds(player, position(TABLES, agents, 20, 0))
    assert (before == kinds(changed(), position(TABLES, agents, 20, 0))).all()


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("rival_summit_last_turn", lambda b: (b.summit[1:] == b.turn - 1).any(axis=0)),
        ("pressed_last_turn", lambda b: (b.pressed == 0).any(axis=0)),
        ("behind", lambda b: (b.points.sum(axis=1) > b.points[0].sum(axis=0)).any(axis=0)),
        ("in_front", lambda b: ~(b.points.sum(axis=1) > b.points[0].sum(axis=0)).any(axis=0)),
        ("tense", lambda b: b.tension >= TABLES.numbers.room_tense - 1),
        ("rich", lambda b: b.capital[0] >= TABLES.numbers.turn_capital_cap - 1),
    ],
)
def test_a_reaction_works_where_its_condition_holds(condition, holds):
    player = changed(reactions=[{"when": condition, "orders": {"envoy": 9000}}])
    for turns in (1, 4, 6):
        state = position(TABLES, seats("uniform"), 60, turns)
        state = state._replace(board=state.board._replace(outcome=np.zeros_like(state.board.outcome)))
        first = kinds(player, state)[0] == OrderKind.ENVOY
        assert first[holds(state.board)].all()
        assert not first.all() or holds(state.board).all()


def test_a_reaction_there_is_bound_to_its_republic():
    player = changed(reactions=[{"when": "ask_runs_out_there", "orders": {"envoy": 9000}}])
    state = position(TABLES, seats("uniform"), 60, 2)
    sheet = player.decide(TABLES, observe(state, 0), agent_seeds(state.seed, 0)).sheet[0]
    late = state.board.ask_age == TABLES.numbers.asks_patience - 1
    envoys = KIND[sheet] == OrderKind.ENVOY
    assert late.any() and envoys[late.any(axis=0)].all()
    assert late[TABLES.catalogue.republic[sheet], np.arange(60)][late.any(axis=0)].all()


def test_a_level_does_not_see_what_it_is_without():
    doctrine = load_doctrine("generic")
    blind = compile_policy(TABLES, doctrine, "easy").weights.model_dump()
    for feature, weight in doctrine.weights.model_dump().items():
        assert blind[feature] == (0 if feature in doctrine.levels.easy.without else weight)


def test_without_chance_the_seed_does_not_matter():
    player, state = changed(), position(TABLES, seats("doctrine:hard"), 20, 3)
    seen = observe(state, 2)
    one = player.decide(TABLES, seen, agent_seeds(state.seed, 2))
    other = player.decide(TABLES, seen, agent_seeds(state.seed, 3))
    assert all((a == b).all() for a, b in zip(one, other, strict=True))


def test_every_name_makes_an_agent_and_another_is_told_what_to_write():
    for name in NAMES:
        assert make(name, TABLES, DOCTRINES, "usa").decide
    with pytest.raises(UsageError, match=r"no agent 'doctrin:hard'. Did you mean 'doctrine:hard'\?"):
        make("doctrin:hard", TABLES, DOCTRINES, "usa")


def test_an_unknown_doctrine_is_a_sentence():
    with pytest.raises(UsageError, match=r"no doctrine 'chnia'. Did you mean 'china'\?"):
        load_doctrine("chnia")


def test_every_power_has_a_doctrine_of_its_own():
    assert len({doctrine.model_dump_json() for doctrine in DOCTRINES.values()}) == TABLES.powers
