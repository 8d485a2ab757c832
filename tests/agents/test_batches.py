"""A decision depends on the own observation and seed alone: not on the batch, nor on what the seat may not know."""

import pkgutil
from importlib import import_module

import numpy as np
import pytest

from game import agents
from game.agents.base import Decision, seeds_of
from game.kernel import orders
from game.kernel.board import together
from game.kernel.imagined import imagine
from game.kernel.observe import observe
from game.kernel.state import State, join, take
from game.kernel.step import step
from game.lab.run import decide
from tests.agents.players import AGENTS, agent_seeds, board, columns, position, seats

GAMES = 64
TABLES = board()[0]


@pytest.fixture(scope="module")
def mixed():
    """Games at several turns, one of them a year's first, in one batch."""
    players = seats("doctrine:normal uniform doctrine:hard doctrine:easy")
    parts = [position(TABLES, players, GAMES // 4, turns, seed=turns + 1) for turns in (0, 3, 4, 7)]
    return join(parts)


def decided(agent, state, seat, games=slice(None)):
    part = take(state, games)
    return columns(agent.decide(TABLES, observe(part, seat), agent_seeds(part.seed, seat)))


@pytest.mark.parametrize("name", AGENTS)
def test_the_batch_changes_nothing(mixed, name):
    for seat, agent in enumerate(seats(name)):
        whole = decided(agent, mixed, seat)
        for size in (1, 7):
            firsts = range(0, GAMES, size) if size > 1 else range(seat, GAMES, 9)
            for first in firsts:
                games = slice(first, first + size)
                assert (decided(agent, mixed, seat, games) == whole[:, games]).all()


@pytest.mark.parametrize("name", AGENTS)
def test_the_place_in_the_batch_changes_nothing(mixed, name):
    shuffled = np.random.default_rng(5).permutation(GAMES)
    for seat, agent in enumerate(seats(name)):
        assert (decided(agent, mixed, seat, shuffled) == decided(agent, mixed, seat)[:, shuffled]).all()


@pytest.mark.parametrize("names", [*AGENTS, "uniform doctrine:hard uniform:peaceful doctrine:hard"])
def test_deciding_together_changes_nothing(mixed, names):
    agents = seats(names)
    orders = decide(TABLES, agents, mixed)
    for seat, agent in enumerate(agents):
        together = Decision(orders.sheet[seat], orders.offer[seat], orders.mark[seat])
        assert (columns(together) == decided(agent, mixed, seat)).all()


def test_together_a_seat_does_not_see_what_others_have_marked(mixed):
    seeds = seeds_of(mixed.seed, np.arange(TABLES.powers))
    for name in AGENTS:
        players = seats(name)
        seen = together([observe(mixed, seat) for seat in range(TABLES.powers)])
        before = players[0].decide_together(players, TABLES, seen, seeds)
        for seat in range(TABLES.powers):
            marks = (seen.mark + 1) % 3
            marks[seat] = seen.mark[seat]
            after = players[0].decide_together(players, TABLES, seen._replace(mark=marks), seeds)
            for one, other in zip(before, after, strict=True):
                assert (one[..., seat, :] == other[..., seat, :]).all()


@pytest.mark.parametrize("name", AGENTS)
def test_another_seed_is_another_choice_somewhere(mixed, name):
    agent, seen = seats(name)[0], observe(mixed, 0)
    seeds = agent_seeds(mixed.seed, 0)
    again = columns(agent.decide(TABLES, seen, seeds))
    assert (again == columns(agent.decide(TABLES, seen, seeds))).all()
    assert (again != columns(agent.decide(TABLES, seen, seeds + np.uint64(1)))).any()


def test_each_seat_and_game_has_a_seed_of_its_own(mixed):
    seeds = np.stack([agent_seeds(mixed.seed, seat) for seat in range(TABLES.powers)])
    assert len(np.unique(np.concatenate([seeds.ravel(), mixed.seed]))) == seeds.size + GAMES


@pytest.mark.parametrize("name", AGENTS)
def test_what_a_seat_may_not_know_changes_nothing(mixed, name):
    for seat, agent in enumerate(seats(name)):
        marks = (mixed.mark + 1) % 3
        marks[seat] = mixed.mark[seat]
        other = mixed._replace(mark=marks, seed=mixed.seed ^ np.uint64(0xABCDEF))
        seeds = agent_seeds(mixed.seed, seat)
        before = columns(agent.decide(TABLES, observe(mixed, seat), seeds))
        assert (columns(agent.decide(TABLES, observe(other, seat), seeds)) == before).all()


def test_agents_cannot_reach_the_state():
    """They hold futures imagined from an observation; the state and the step are out of their reach."""
    modules = [import_module(f"game.agents.{each.name}") for each in pkgutil.iter_modules(agents.__path__)]
    assert {module.__name__ for module in modules} > {"game.agents.doctrine", "game.agents.planner"}
    for module in modules:
        assert not any(value is State or value is step for value in vars(module).values())


def test_a_future_holds_what_its_seat_knows_and_its_own_chances():
    state = take(position(TABLES, seats("doctrine:hard"), 1, 3), slice(0, 1))
    seeds = np.arange(5, dtype=np.uint64)
    guesses = np.full((TABLES.powers, 5), 2, np.int8)
    futures = imagine(observe(state, 1), seeds, guesses)
    assert all((many == one).all() for many, one in zip(futures.board, state.board, strict=True))
    assert (futures.seeds == seeds).all()
    assert (futures.marks[1] == state.mark[1]).all() and (np.delete(futures.marks, 1, axis=0) == 2).all()
    other = state._replace(seed=state.seed + np.uint64(1), mark=(state.mark + 1) % 3)
    again = imagine(observe(other, 1)._replace(mark=state.mark[1]), seeds, guesses)
    later, _ = futures.after(TABLES, orders.none(TABLES, 5))
    same, _ = again.after(TABLES, orders.none(TABLES, 5))
    assert all((one == two).all() for one, two in zip(later.board, same.board, strict=True))
    assert later.running and not later.take(np.array([0])).board.games > 1
