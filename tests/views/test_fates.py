"""What came of an order: every order of random games has its lines, and no line of another's."""

import pytest

from game.views.fates import fates
from game.views.wording import order_words
from game.vocabulary import Clause, OrderKind
from tests.views.games import SCENARIOS, course, voice


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_order_has_an_outcome_of_its_own(name):
    said = voice("en", name)
    for seed in range(3):
        for turn in course(40, seed, name).turns:
            for seat, outcomes in enumerate(fates(said, turn)):
                orders = turn.sheets[seat].orders
                assert len(outcomes) == len(orders) and all(outcomes), order_words(said, orders[0])
                assert all(seat in line.powers or line.actor < 0 for lines in outcomes for line in lines)


def test_what_orders_did_is_told_under_one_order_alone():
    """Answers to asks may follow from several orders; everything else that an order did belongs to one."""
    several = (
        Clause.ASK_ANSWERED,
        Clause.ASK_LATE,
        Clause.CORRIDOR_OPENED,
        Clause.JOINT_MINE,
        Clause.PRESSED,
    )
    said = voice()
    for turn in course(12, 5).turns:
        told = [
            id(line)
            for seat in fates(said, turn)
            for lines in seat
            for line in lines
            if line.clause not in several
        ]
        assert len(told) == len(set(told))


def test_a_lost_bid_says_so_and_a_half_joint_order_too():
    said, clauses = voice(), set()
    for seed in range(4):
        for turn in course(12, seed).turns:
            for seat, outcomes in enumerate(fates(said, turn)):
                for number, lines in zip(turn.sheets[seat].orders, outcomes, strict=True):
                    kind = OrderKind(int(said.tables.catalogue.kind[number]))
                    clauses |= {(kind, line.clause) for line in lines}
    assert {
        (OrderKind.MEMORANDUM, Clause.OUTBID),
        (OrderKind.MEMORANDUM, Clause.SIGNED),
        (OrderKind.JOINT_SEGMENT, Clause.JOINT_UNMATCHED),
        (OrderKind.ENVOY, Clause.ENVOY),
    } <= clauses
