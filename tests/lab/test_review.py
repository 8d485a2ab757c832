"""A review judges a game turn by turn, asks the planner with what the seat knew, and never seeks a thing twice."""

import pytest

from game.agents.candidates import sheets
from game.kernel.menu import menu, why_not
from game.lab.review import Reviewing
from game.session.newgame import set_up
from game.vocabulary import Outcome
from tests.agents.planning import small
from tests.views.games import pack

LESSON = "first-lesson"
ROUNDS = [{"keep": 5, "rollouts": 6}]


@pytest.fixture(scope="module")
def course():
    names = list(pack(LESSON).scenario.powers)
    table = set_up(pack(LESSON), dict.fromkeys(names, "doctrine:normal"), 3, "2026-01-01", None)
    while table.course.outcome is Outcome.RUNNING:
        table.decide_for_agents()
        table.resolve()
    return table.course


def reviewed(course, memory, seats=(1,), stop=None):
    review = Reviewing(course, small(LESSON, ROUNDS), seats, memory, games=40)
    steps = []
    for step in review.run():
        steps.append(step)
        if stop and stop(review):
            break
    return review.so_far, steps


@pytest.fixture(scope="module")
def whole(course):
    memory = {}
    return (*reviewed(course, memory), memory)


def test_chances_add_up_and_end_with_who_won(course, whole):
    review, steps, _ = whole
    turns = len(course.turns)
    assert len(review.chances) == turns + 1
    assert all(9900 <= sum(row) <= 10_000 for row in review.chances)
    assert sorted(review.chances[-1])[-1] >= 2500 and sum(review.chances[-1]) >= 9999
    assert steps[-1].done == steps[-1].planned == 2 * turns


def test_the_deciding_turns_are_those_in_which_chances_moved_most(course, whole):
    review, _, _ = whole
    sizes = [abs(each.swing) for each in review.deciders]
    assert sizes == sorted(sizes, reverse=True) and len(sizes) == len(course.turns)
    for each in review.deciders:
        before, after = review.chances[each.turn - 1 : each.turn + 1]
        assert each.swing == after[each.seat] - before[each.seat]


def test_the_planner_is_asked_about_every_turn_of_the_seat(course, whole):
    review, _, _ = whole
    assert [(each.turn, each.seat) for each in review.missed] == [(turn.number, 1) for turn in course.turns]
    for each, turn in zip(review.missed, course.turns, strict=True):
        assert each.played.orders == turn.sheets[1].orders
        if each.played.key == each.advised.key:
            assert each.win == each.points == 0
        else:
            assert course_allows(course, turn, each.advised)


def course_allows(course, turn, advised) -> bool:
    card = menu(course.tables, turn.before.board, 1)
    return not why_not(course.tables, card, sheets([advised], course.tables.numbers.turn_slots)).any()


def test_what_is_known_is_not_sought_again(course, whole):
    review, _, memory = whole
    again, steps = reviewed(course, dict(memory))
    assert again == review and len(steps) == 2 * len(course.turns)


def test_a_review_that_was_stopped_goes_on_where_it_was(course, whole):
    review, every, _ = whole
    memory: dict[str, list[int]] = {}
    part, _ = reviewed(course, memory, stop=lambda made: len(made.so_far.missed) == 2)
    assert len(part.missed) == 2 and len(part.chances) == len(review.chances)
    rest, steps = reviewed(course, memory)
    assert rest == review and len(steps) < len(every)


def test_another_planner_is_another_review(course, whole):
    _, _, memory = whole
    other = Reviewing(course, small(LESSON, ROUNDS, curiosity=99), (1,), dict(memory), games=40)
    assert other.so_far.missed == () and other.so_far.chances == ()
