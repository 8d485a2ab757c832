"""A review judges a game turn by turn, asks the planner with what the seat knew, and never seeks a thing twice."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.agents.candidates import OrderSet, sheets
from game.kernel.menu import menu, why_not
from game.lab.review import Effort, Reviewing, reviewing
from game.session.newgame import set_up
from game.views.review import Verdict
from game.vocabulary import Outcome
from tests.agents.planning import small
from tests.views.games import pack

LESSON = "first-lesson"
ROUNDS = [{"keep": 5, "rollouts": 6}]


def course_of(turns=99, name=LESSON):
    names = list(pack(name).scenario.powers)
    table = set_up(pack(name), dict.fromkeys(names, "doctrine:normal"), 3, "2026-01-01", None)
    while table.course.outcome is Outcome.RUNNING and len(table.course.turns) < turns:
        table.decide_for_agents()
        table.resolve()
    return table.course


@pytest.fixture(scope="module")
def course():
    return course_of()


def reviewed(course, memory, seats=(1,), stop=None, name=LESSON):
    review = Reviewing(course, small(name, ROUNDS), seats, memory, games=40)
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
    moved = [one != other for one, other in pairwise(review.chances)]
    assert sizes == sorted(sizes, reverse=True) and len(sizes) == sum(moved) > 0
    for each in review.deciders:
        before, after = review.chances[each.turn - 1 : each.turn + 1]
        assert (each.before, each.after) == (before[each.seat], after[each.seat])


def test_the_planner_is_asked_about_every_turn_of_the_seat(course, whole):
    review, _, _ = whole
    assert [(each.turn, each.seat) for each in review.missed] == [(turn.number, 1) for turn in course.turns]
    for each, turn in zip(review.missed, course.turns, strict=True):
        assert each.played.orders == turn.sheets[1].orders
        if each.verdict is Verdict.SAME:
            assert each.apart.win == each.apart.points == 0
        else:
            assert course_allows(course, turn, OrderSet(each.advised.orders))


def course_allows(course, turn, advised) -> bool:
    card = menu(course.tables, turn.before.board, 1)
    return not why_not(course.tables, card, sheets([advised], course.tables.numbers.turn_slots)).any()


def test_what_chance_may_explain_is_not_called_better(whole):
    each = next(each for each in whole[0].missed if each.verdict is not Verdict.SAME)
    narrow = {"win_low": 4990, "win_high": 5010}
    played = replace(each.played, win=4000, **narrow)
    sure = replace(each, played=played, advised=replace(each.advised, win=5000, **narrow))
    assert sure.verdict is Verdict.BETTER
    assert replace(sure, played=sure.advised, advised=sure.played).verdict is Verdict.WORSE
    assert replace(sure, played=replace(played, win_low=2000, win_high=6000)).verdict is Verdict.ALIKE


def test_what_is_known_is_not_sought_again(course, whole):
    review, _, memory = whole
    again, steps = reviewed(course, dict(memory))
    assert again == review and steps == []


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


def test_what_cannot_have_been_found_is_sought_again(course, whole):
    review, every, memory = whole
    spoilt = {key: numbers[:-1] if len(numbers) == 4 else [*numbers, 9999] for key, numbers in memory.items()}
    again, steps = reviewed(course, spoilt)
    assert again == review and len(steps) == len(every)


def test_people_come_first_and_all_seats_have_their_turn(course):
    names = list(pack(LESSON).scenario.powers)
    seats = {name: "person" if name == names[2] else "doctrine:easy" for name in names}
    made = reviewing(course, seats, effort=Effort("easy", 4))
    first = next(
        each for _ in made.run() if (each := made.so_far.missed)
    )  # as soon as there is any advice at all
    assert {each.seat for each in first} == {2}
    for _ in made.run():
        pass
    assert made.complete and len(made.so_far.missed) == len(names) * len(course.turns)


# --- a game that goes on --------------------------------------------------------------------------------

MAIN = "after-washington"


def with_marks(course, change):
    """The same game, in which other agendas were marked in the year that is open."""
    for turn in course.turns[4:]:
        marks = ((turn.after.mark + change) % 3).astype(np.int8)
        object.__setattr__(turn, "after", turn.after._replace(mark=marks))
        if turn.number > 5:
            object.__setattr__(turn, "before", turn.before._replace(mark=marks))
    course.state = course.state._replace(mark=((course.state.mark + change) % 3).astype(np.int8))
    return course


def test_a_game_that_goes_on_tells_nothing_that_depends_on_secret_marks():
    """Two games that differ in the marks of the open year alone have the same review."""
    one = reviewed(course_of(6, MAIN), {}, name=MAIN)[0]
    other = reviewed(with_marks(course_of(6, MAIN), 1), {}, name=MAIN)[0]
    assert one == other
    assert len(one.chances) == 7
    assert [each.turn for each in one.missed] == [1, 2, 3, 4]


def test_a_person_alone_is_advised_about_the_open_year_too():
    course = course_of(6, MAIN)
    review = Reviewing(course, small(MAIN, ROUNDS), (0, 1), {}, games=40, reader=1)
    for _ in review.run():
        pass
    advised = {(each.turn, each.seat) for each in review.so_far.missed}
    assert advised == {(turn, seat) for turn in range(1, 7) for seat in (0, 1) if turn < 5 or seat == 1}


def test_marks_of_closed_years_count():
    one, other = course_of(3, MAIN), course_of(3, MAIN)
    marks = ((other.state.mark + 1) % 3).astype(np.int8)
    for course in (one, other):
        course.state = course.state._replace(
            board=course.state.board._replace(outcome=np.full(1, Outcome.FINISHED, np.int8))
        )
    object.__setattr__(other.turns[2], "before", other.turns[2].before._replace(mark=marks))
    chances = [reviewed(course, {}, seats=(), name=MAIN)[0].chances[2] for course in (one, other)]
    assert chances[0] != chances[1]
