"""A decision depends on the own observation and seed alone: not on the batch, nor on what the seat may not know."""

import subprocess
import sys

import numpy as np
import pytest

from game.kernel.observe import observe
from game.kernel.state import join, take
from tests.agents.players import AGENTS, agent_seeds, board, columns, position, seats

GAMES = 64
TABLES = board()[0]


@pytest.fixture(scope="module")
def mixed():
    """Games at several turns, one of them a year's first, in one batch."""
    agents = seats("doctrine:normal uniform doctrine:hard doctrine:easy")
    parts = [position(TABLES, agents, GAMES // 4, turns, seed=turns + 1) for turns in (0, 3, 4, 7)]
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
    code = (
        "import sys, game.agents; "
        "print([name for name in ('game.kernel.state', 'game.kernel.step') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
