"""A forecast says what may come of a sheet: the same for the same seed, from what the seat knows, slice by slice."""

import numpy as np
import pytest

from game.agents.base import orders_of
from game.agents.candidates import OrderSet, set_of, write
from game.agents.forecast import Forecasting
from game.agents.successes import Turn, successes
from game.kernel.imagined import imagine
from game.vocabulary import OrderKind
from tests.agents.planning import hidden_changed, seen, states
from tests.agents.players import board, seats

TABLES = board()[0]
KIND, CATALOGUE = TABLES.catalogue.kind, TABLES.catalogue


def forecast(state, seat, sheet, games=60, batch=40):
    view, seed = seen(state, seat)
    made = Forecasting(TABLES, seats("doctrine:hard"), view, sheet, seed, games, batch)
    steps = list(made.run())
    return made.so_far, steps


def usual(state, seat) -> OrderSet:
    view, seed = seen(state, seat)
    return set_of(seats("doctrine:hard")[seat].decide(TABLES, view, seed))


def test_every_number_has_its_bounds_and_all_games_are_counted():
    state = states(1, 9)
    found, steps = forecast(state, 1, usual(state, 1))
    assert found.games == 60 and steps[-1].done <= steps[-1].planned == 60 * (TABLES.last_turn - 9)
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    spreads = [*(each for row in found.influence for each in row), *found.scored, *found.points]
    assert len(spreads) == TABLES.powers * (TABLES.republics + 2)
    for each in spreads:
        assert each.low <= each.middle <= each.high and each.low * 100 <= each.mean + 100 * 60
    assert sum(each.mean for each in found.wins) + found.crisis.mean == pytest.approx(10_000, abs=20)
    assert all(0 <= each.low <= each.mean <= each.high <= 10_000 for each in (*found.wins, found.crisis))


def test_the_turn_itself_is_the_one_that_is_foreseen():
    """In the last turn everything is played out once, and writing orders is worth more than writing none."""
    state, gain = states(1, TABLES.last_turn - 1), 0
    for seat in range(TABLES.powers):
        sheet = usual(state, seat)
        found, _ = forecast(state, seat, sheet, games=30)
        assert found.scored == found.points
        nothing, _ = forecast(state, seat, OrderSet(()), games=30)
        assert nothing.orders == () and len(found.orders) == len(sheet.orders)
        gain += found.points[seat].mean - nothing.points[seat].mean
    assert gain > 0


def test_what_a_seat_may_not_know_changes_nothing():
    state = states(1, 10)
    for seat in (0, 3):
        sheet = usual(state, seat)
        view, seed = seen(state, seat)
        other, _ = seen(hidden_changed(state, seat), seat)
        both = []
        for each in (view, other):
            made = Forecasting(TABLES, seats("doctrine:hard"), each, sheet, seed, 20)
            list(made.run())
            both.append(made.so_far)
        assert both[0] == both[1]


def test_the_seed_decides_and_neither_batches_nor_lanes_do():
    state = states(1, 10)
    sheet = usual(state, 2)
    whole, _ = forecast(state, 2, sheet, games=48, batch=48)
    assert whole == forecast(state, 2, sheet, games=48, batch=11)[0]
    view, seed = seen(state, 2)
    wide = Forecasting(TABLES, seats("doctrine:hard"), view, sheet, seed, 300, lanes=2)
    steps = list(wide.run())
    assert wide.so_far == forecast(state, 2, sheet, games=300, batch=300)[0]
    assert steps[-1].done == 300 * (TABLES.last_turn - 10) == steps[-1].planned
    other = Forecasting(TABLES, seats("doctrine:hard"), view, sheet, seed + np.uint64(1), 48)
    list(other.run())
    assert other.so_far != whole


def test_a_forecast_can_be_read_after_each_batch_and_not_before():
    state = states(1, 10)
    view, seed = seen(state, 0)
    made = Forecasting(TABLES, seats("doctrine:hard"), view, usual(state, 0), seed, 30, batch=10)
    read = []
    for _ in made.run():
        read.append(made.so_far.games if made.so_far else 0)
    assert read[0] == 0 and sorted(read) == read and {10, 20} <= set(read)
    assert made.so_far.games == 30


def _turn(state, changes) -> tuple[Turn, int]:
    """One turn in 40 futures in which seats write what `changes` says instead of what they would."""
    view, _ = seen(state, 0)
    futures = imagine(view, np.arange(40, dtype=np.uint64), np.zeros((TABLES.powers, 40), np.int8))
    orders = orders_of(TABLES, seats("doctrine:hard"), futures.observe, futures.seeds)
    for seat, order_set in changes.items():
        write(orders, slice(40), seat, [order_set] * 40)
    after, notes = futures.after(TABLES, orders)
    return Turn(futures.board, orders, after.board, notes)


def test_a_joint_order_succeeds_where_its_mirror_is_given():
    state = states(1, 0)
    span = CATALOGUE.span[OrderKind.JOINT_SEGMENT]
    joint = next(number for number in range(span.start, span.stop) if CATALOGUE.other[number] == 1)
    mirror = int(CATALOGUE.mirror[0, joint])
    met = _turn(state, {0: OrderSet((joint,)), 1: OrderSet((mirror,))})
    assert (successes(TABLES, met, 0, [joint])[0, 1] == 1).all()
    alone = _turn(state, {0: OrderSet((joint,)), 1: OrderSet(())})
    assert (successes(TABLES, alone, 0, [joint])[0, 1] == 0).all()
    assert (successes(TABLES, alone, 0, [joint])[0, 0] == -1).all()


def test_a_bid_succeeds_where_it_is_signed():
    state = states(1, 0)
    span = CATALOGUE.span[OrderKind.MEMORANDUM]
    free = [
        number
        for number in range(span.start, span.stop)
        if state.board.holder[CATALOGUE.deposit[number], 0] < 0
    ]
    bid = free[0]
    turn = _turn(state, {seat: OrderSet(()) for seat in range(TABLES.powers)} | {0: OrderSet((bid,))})
    assert (successes(TABLES, turn, 0, [bid])[0, 0] == 1).all()
    strong = next(
        number for number in free if CATALOGUE.deposit[number] == CATALOGUE.deposit[bid] and number > bid
    )
    rivals = {seat: OrderSet((strong,)) for seat in range(1, TABLES.powers)}
    outbid = successes(TABLES, _turn(state, {0: OrderSet((bid,)), **rivals}), 0, [bid])[0, 0]
    assert outbid.mean() < 1


def test_an_answer_to_an_ask_succeeds_unless_a_rival_is_weaker_there():
    state = states(1, 0)
    asks = state.board.ask.copy()
    asks[1] = np.flatnonzero(TABLES.answers[OrderKind.VISIT])[0]
    state = state._replace(board=state.board._replace(ask=asks))
    span = CATALOGUE.span[OrderKind.VISIT]
    answering = [
        number
        for number in range(span.start, span.stop)
        if TABLES.answers[OrderKind.VISIT][asks[CATALOGUE.republic[number], 0]]
    ]
    quiet = {seat: OrderSet(()) for seat in range(TABLES.powers)}
    for number in range(span.start, span.stop):
        answered = successes(TABLES, _turn(state, quiet | {0: OrderSet((number,))}), 0, [number])[0, 2]
        assert (answered == (1 if number in answering else -1)).all()
    everybody = {seat: OrderSet((answering[0],)) for seat in range(TABLES.powers)}
    turn = _turn(state, everybody)
    won = sum(successes(TABLES, turn, seat, [answering[0]])[0, 2] for seat in range(TABLES.powers))
    assert (won == 1).all()
