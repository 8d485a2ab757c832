"""From any turn that tells no secret a game can be played on: the same orders give the same game, others another."""

from dataclasses import replace

import pytest

from game.errors import UsageError
from game.records import saves
from game.session.newgame import set_up
from game.session.revisit import may_play_on, played_on, reader_of, secret_from
from game.vocabulary import Outcome
from tests.views.games import MAIN, pack

TODAY = "2026-02-02"
LESSON = "first-lesson"


def played(folder, turns=99, name=MAIN, people=1):
    """A game in which the sheets of people are written by scripted players."""
    board = pack(name)
    powers = list(board.scenario.powers)
    table = set_up(board, dict.fromkeys(powers, "doctrine:normal"), 5, TODAY, folder)
    while table.course.outcome is Outcome.RUNNING and len(table.course.turns) < turns:
        table.decide_for_agents()
        table.resolve()
    seats = {power: "person" if seat < people else "doctrine:normal" for seat, power in enumerate(powers)}
    return table.course, seats


@pytest.mark.parametrize("turn", [1, 4, 7])
def test_the_same_orders_give_the_same_game(tmp_path, turn):
    course, seats = played(None)
    table = played_on(course, seats, turn, TODAY, tmp_path, "again")
    assert table.course.turn == turn and table.course.digest() == course_digest(course, turn)
    assert table.match.persons == [0] and set(table.agents) == {1, 2, 3}
    while table.course.outcome is Outcome.RUNNING:
        table.match.submit(0, course.turns[table.course.turn - 1].sheets[0])
        table.decide_for_agents()
        table.resolve()
    assert table.course.digest() == course.digest()
    assert [one.sheets for one in table.course.turns] == [one.sheets for one in course.turns]


def course_digest(course, turn):
    again = saves.Course(course.pack, course.seed)
    for past in course.turns[: turn - 1]:
        again.pending.update(enumerate(past.sheets))
        again.resolve()
    return again.digest()


def test_other_orders_give_another_game_from_there_on(tmp_path):
    course, seats = played(None)
    table = played_on(course, seats, 3, TODAY, tmp_path, "other")
    table.match.submit(0, replace(course.turns[2].sheets[0], orders=()))
    table.decide_for_agents()
    table.resolve()
    assert [turn.sheets for turn in table.course.turns[:2]] == [turn.sheets for turn in course.turns[:2]]
    assert table.course.turns[2].sheets != course.turns[2].sheets


def test_the_other_save_stays_as_it_is_and_the_new_one_has_a_free_name(tmp_path):
    course, seats = played(tmp_path, 3)
    original = next(tmp_path.glob("*.mvsave"))
    before = original.read_bytes()
    first = played_on(course, seats, 1, TODAY, tmp_path, original.stem)
    second = played_on(course, seats, 1, TODAY, tmp_path, original.stem)
    assert original.read_bytes() == before
    assert len({original, first.path, second.path}) == 3
    loaded, again = saves.read(second.path)
    assert again.digest() == second.course.digest() and loaded.header["created"] == TODAY


def test_without_a_folder_it_is_played_in_memory():
    course, seats = played(None, 3)
    table = played_on(course, seats, 2, TODAY, None, "")
    assert table.path is None and table.course.turn == 2 and table.match.persons == [0]


@pytest.mark.parametrize("turn", [0, 4, 99])
def test_a_turn_that_was_not_played_is_none_to_go_back_to(turn):
    course, seats = played(None, 3, LESSON)
    assert not may_play_on(course, seats, turn)
    with pytest.raises(UsageError, match=f"turn {turn}"):
        played_on(course, seats, turn, TODAY, None, "")


@pytest.mark.parametrize(
    ("turns", "name", "secret"),
    [
        (0, MAIN, 1),
        (3, MAIN, 1),
        (4, MAIN, 5),
        (6, MAIN, 5),
        (12, MAIN, 13),  # over: nothing is secret
    ],
)
def test_the_open_year_of_a_game_that_goes_on_is_secret(turns, name, secret):
    course, _ = played(None, turns, name)
    assert secret_from(course) == secret


def test_people_cannot_go_back_into_an_open_year_in_which_each_would_see_the_others_agendas():
    course, seats = played(None, 6, people=2)
    assert [turn for turn in range(1, 14) if may_play_on(course, seats, turn)] == [1, 2, 3, 4, 5]
    course, alone = played(None, 6)
    assert [turn for turn in range(1, 14) if may_play_on(course, alone, turn)] == [1, 2, 3, 4, 5, 6]
    course, over = played(None, people=4)
    assert [turn for turn in range(1, 14) if may_play_on(course, over, turn)] == list(range(1, 13))


def test_only_a_person_alone_at_the_table_knows_a_seats_secrets():
    course, seats = played(None, 1)
    assert reader_of(course, seats) == 0
    assert [reader_of(*played(None, 0, people=count)) for count in (0, 2)] == [-1, -1]
