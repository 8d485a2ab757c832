"""Seats that search at once choose what each would choose alone, and come equally far by any time."""

from itertools import pairwise

from game.agents.deliberation import Asked, deliberated
from tests.agents.planning import deliberate, driven, seen, small, states
from tests.agents.players import board

TABLES = board()[0]
ROUNDS = [{"keep": 5, "rollouts": 16}, {"keep": 5, "rollouts": 32}, {"keep": 5, "rollouts": 48}]


def asked(*seats):
    """Decisions of seats in one position, in rounds of one size."""
    return [Asked(small(rounds=ROUNDS), *seen(states(1, 9), seat)) for seat in seats]


def test_each_chooses_what_it_would_choose_alone():
    decisions = asked(0, 2, 3)
    chosen, _ = driven(deliberated(TABLES, decisions, {}))
    assert chosen == {each.observation.seat: deliberate(each)[0] for each in decisions}


def test_nobody_is_more_than_a_round_ahead_and_nobody_goes_back():
    _, told = driven(deliberated(TABLES, asked(0, 2, 3), {}))
    for thoughts in told:
        assert [thought.seat for thought in thoughts] == [0, 2, 3]
        shares = [thought.step.share for thought in thoughts]
        assert max(shares) - min(shares) < 0.5, "a round is a third"
    assert min(max(thought.step.share for thought in thoughts) for thoughts in told[3:]) > 0
    for before, after in pairwise(told):
        assert all(one.step.share <= other.step.share for one, other in zip(before, after, strict=True))


def test_who_is_hurried_takes_the_best_of_the_rounds_that_were_played():
    """All have played one round and are in the second."""
    decisions, enough = asked(1, 3), []
    going = deliberated(TABLES, decisions, {}, lambda: bool(enough))
    while min(thought.step.share for thought in next(going)) < 0.34:
        pass
    enough.append(True)
    chosen, _ = driven(going)
    for each in decisions:
        assert chosen[each.observation.seat] == deliberate(each._replace(planner=small(rounds=ROUNDS[:1])))[0]
