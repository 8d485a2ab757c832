"""A run is the same whatever its chunks, counts what happened, and tells what breaks."""

from dataclasses import dataclass, fields

import numpy as np
import pytest

from game.agents.base import Decision
from game.kernel import setup, standing
from game.kernel.digest import digests
from game.kernel.step import step
from game.lab.results import PerGame, Totals
from game.lab.run import decide, game_seeds, play_out, simulate
from game.vocabulary import OrderKind, Outcome
from tests.agents.players import board, seats

TABLES = board()[0]
MIXED = "doctrine:normal uniform doctrine:hard uniform:peaceful"


@dataclass(frozen=True)
class Always:
    """Gives the same orders every turn, possible or not."""

    orders: tuple[int, ...]
    offer: int = 0

    def decide(self, tables, observation, seeds):
        games = observation.board.games
        sheet = np.zeros((tables.numbers.turn_slots, games), np.int16)
        sheet[: len(self.orders)] = np.array(self.orders, np.int16)[:, None]
        return Decision(sheet, np.full(games, self.offer, np.int16), np.zeros(games, np.int8))


def number(kind, **targets):
    """The catalogue number of an order."""
    catalogue = TABLES.catalogue
    fits = catalogue.kind == kind
    for name, value in targets.items():
        fits &= getattr(catalogue, name) == value
    return int(np.flatnonzero(fits)[0])


@pytest.fixture(scope="module")
def whole():
    return simulate(TABLES, seats(MIXED), 50, seed=9)


@pytest.mark.parametrize(("chunk", "lanes"), [(7, 1), (25, 1), (10, 2)])
def test_chunks_and_lanes_change_nothing(whole, chunk, lanes):
    done = []
    parts = simulate(TABLES, seats(MIXED), 50, seed=9, chunk=chunk, progress=done.append, lanes=lanes)
    assert sorted(done) == done and done[-1] == 50 and len(done) == -(-50 // chunk)
    for of, record in (("games", PerGame), ("totals", Totals)):
        for field in fields(record):
            one, other = getattr(getattr(whole, of), field.name), getattr(getattr(parts, of), field.name)
            assert (one == other).all(), field.name


def test_fewer_games_are_the_first_of_more(whole):
    few = simulate(TABLES, seats(MIXED), 11, seed=9)
    assert (few.games.points == whole.games.points[..., :11]).all()
    assert (game_seeds(9, 4, 3) == game_seeds(9, 0, 7)[4:]).all()
    assert (simulate(TABLES, seats(MIXED), 11, seed=10).games.points != few.games.points).any()


def test_what_is_counted_is_what_happened():
    agents = seats(MIXED)
    results = simulate(TABLES, agents, 30, seed=4)
    state, _ = setup.first_turn(TABLES, game_seeds(4, 0, 30))
    orders = np.zeros_like(results.totals.orders)
    turns = 0
    while (state.board.outcome == Outcome.RUNNING).any():
        running = state.board.outcome == Outcome.RUNNING
        given = decide(TABLES, agents, state)
        for seat in range(TABLES.powers):
            kinds = TABLES.catalogue.kind[given.sheet[seat][:, running]]
            orders[seat] += np.bincount(kinds.ravel(), minlength=orders.shape[1])
        orders[:, 0] += (~running).sum() * TABLES.numbers.turn_slots
        turns += running.sum()
        state, _ = step(TABLES, state, given)
    assert (results.totals.orders == orders).all() and results.totals.turns == turns
    assert (results.games.points == state.board.points).all()
    finished = state.board.outcome == Outcome.FINISHED
    last = standing.leaders(TABLES, state.board)
    assert (results.games.leaders[-1][:, finished] == last[:, finished]).all()
    influence = state.board.influence[:, :, finished]
    tied = (influence == influence.max(axis=0)).sum(axis=0) > 1
    assert (results.games.tied[-1][:, finished] == tied).all()


def test_joint_orders_are_counted_with_and_without_their_mirror():
    segment = int(np.flatnonzero(TABLES.level == 0)[0])
    ask, answer = (number(OrderKind.JOINT_SEGMENT, segment=segment, other=other) for other in (1, 0))
    lonely = number(OrderKind.JOINT_SEGMENT, segment=segment, other=3)
    agents = [Always((ask,), ask), Always((answer,)), Always((lonely,)), Always(())]
    totals = simulate(TABLES, agents, 3, seed=1).totals
    given = totals.orders[:, OrderKind.JOINT_SEGMENT]
    assert (given == [3 * TABLES.last_turn] * 3 + [0]).all()
    assert (totals.matched[:, OrderKind.JOINT_SEGMENT] == [*given[:2], 0, 0]).all()
    assert (totals.offers == [3 * TABLES.last_turn, 0, 0, 0]).all()


def test_a_check_finds_orders_that_are_not_possible():
    foreign = number(OrderKind.LICENCE)
    agents = [Always((foreign,)), *seats("uniform:peaceful")[1:]]
    broken = simulate(TABLES, agents, 2, seed=1, check=True).broken
    assert broken and all("seat 0" in sentence for sentence in broken)
    assert not simulate(TABLES, agents, 2, seed=1).broken


def test_the_front_changes_when_another_seat_overtakes():
    envoys = [number(OrderKind.ENVOY, republic=republic) for republic in range(3)]
    idle = simulate(TABLES, [Always(())] * 4, 6, seed=1).games
    busy = simulate(TABLES, [Always(tuple(envoys)), *[Always(())] * 3], 6, seed=1).games
    assert (busy.win_share[0] == 1).all() and not idle.win_share[0].any()
    assert (busy.lead_changes >= 1).all()
    assert (busy.leaders[-1, :3] == 0).all() and busy.frozen[:3].any()


def test_games_that_end_early_leave_the_batch_and_end_as_they_would_in_it():
    tables, _ = board()
    agents, seeds = seats("uniform"), game_seeds(1, 0, 40)
    state, _ = setup.first_turn(tables, seeds)
    ended = play_out(tables, agents, state)
    for _ in range(tables.last_turn):
        state, _ = step(tables, state, decide(tables, agents, state))
    assert len(set(state.board.turn.tolist())) > 2, "games must end at several turns"
    assert digests(ended) == digests(state)
