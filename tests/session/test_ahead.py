"""Planners at a table search while people write: the game is the same, nothing secret is used, and it ends in time."""

import pickle

import pytest

from game.agents import ahead as module
from game.agents.ahead import worked_out
from game.agents.search import Known
from game.errors import StorageError
from game.records.course import Sheet
from game.session.newgame import set_up
from game.session.table import go_on
from game.vocabulary import Outcome
from tests.agents.planning import hidden_changed
from tests.views.games import pack
from tests.waiting import WAIT, until

pytestmark = pytest.mark.usefixtures("eager")


def begun(folder=None, level="planner:easy"):
    board = pack("first-lesson")
    powers = list(board.scenario.powers)
    return set_up(board, {**dict.fromkeys(powers, level), powers[0]: "person"}, 5, "2026-01-01", folder)


def thought(table):
    table.think_ahead()
    until(lambda: not table.ahead.busy)


def played(table, turns, before=lambda table: None):
    """Play turns of empty sheets; return what was told of thinking."""
    told = []
    for _ in range(turns):
        before(table)
        table.match.submit(0, Sheet())
        told += table.deciding()
        table.resolve()
    return told


def test_the_game_is_the_same_and_nobody_waits(tmp_path):
    one, other = begun(tmp_path / "one"), begun(tmp_path / "other")
    assert played(one, 3, thought) == [] != played(other, 3)
    assert [turn.sheets for turn in one.course.turns] == [turn.sheets for turn in other.course.turns]
    one.get_up()
    other.get_up()
    assert one.path.read_bytes() == other.path.read_bytes()


def test_it_begins_once_a_turn_and_not_when_all_is_decided(monkeypatch):
    asked = []
    monkeypatch.setattr(
        module.Ahead, "begin", lambda self, turn, *_: asked.append(turn) or vars(self).update(turn=turn)
    )
    table = begun()
    table.think_ahead()
    table.think_ahead()
    assert asked == [1]
    table.match.submit(0, Sheet())
    table.decide_for_agents()
    table.think_ahead()
    assert asked == [1], "the sheets are in"
    table.resolve()
    table.think_ahead()
    table.think_ahead()
    assert asked == [1, 2]


def test_who_did_not_think_ahead_does_not_begin_when_all_is_being_decided():
    table = begun()
    table.match.submit(0, Sheet())
    deciding = table.deciding()
    next(deciding)
    table.think_ahead()
    assert not table.ahead.busy


def test_nothing_is_begun_where_a_game_is_over(tmp_path):
    table = begun(tmp_path)
    while table.course.outcome is Outcome.RUNNING:
        played(table, 1)
    table.get_up()
    again = go_on(table.path)
    again.think_ahead()
    assert not again.ahead.busy


def test_only_what_its_seat_may_see_and_its_own_chances_are_told_to_the_process(monkeypatch):
    """The position is another for everybody but the seat: the process is sent the same bytes about it."""
    sent = []
    monkeypatch.setattr(
        module.Ahead, "begin", lambda _self, _turn, _tables, decisions: sent.append(decisions)
    )
    table = begun()
    played(table, 1)
    state = table.course.state
    table.think_ahead()
    for each in sent[0]:
        table.course.state = hidden_changed(state, each.observation.seat)
        table.think_ahead()
        again = next(other for other in sent[-1] if other.observation.seat == each.observation.seat)
        assert pickle.dumps(again) == pickle.dumps(each)
        assert int(each.seed[0]) != table.course.seed
    assert len(sent[0]) == len(table.agents)


@pytest.mark.parametrize("before", [thought, lambda table: None], ids=["ahead", "when it was due"])
def test_a_disk_that_refuses_costs_nothing_that_was_thought(monkeypatch, tmp_path, before):
    table = begun(tmp_path)
    before(table)
    table.match.submit(0, Sheet())
    submit, refusals = table.match.submit, [StorageError("full")]

    def refusing(seat, sheet):
        if seat == 2 and refusals:
            raise refusals.pop()
        return submit(seat, sheet)

    monkeypatch.setattr(table.match, "submit", refusing)
    with pytest.raises(StorageError):
        table.decide_for_agents()
    assert list(table.deciding()) == [] and not refusals
    assert table.resolve().number == 1


def test_who_need_not_search_decides_beside_those_who_do():
    board = pack("first-lesson")
    players = ["person", "doctrine:hard", "planner:easy", "doctrine:easy"]
    table = set_up(board, dict(zip(board.scenario.powers, players, strict=True)), 5, "2026-01-01", None)
    assert {thought.seat for thoughts in played(table, 1) for thought in thoughts} == {2}
    assert all(sheet.orders for sheet in table.course.turns[0].sheets[1:])


def test_who_leaves_the_table_gives_up_what_is_being_thought(tmp_path):
    table = begun(tmp_path, "planner:expert")
    table.think_ahead()
    until(lambda: table.ahead._helpers[0]._process)
    working = table.ahead._helpers[0]._process
    table.get_up()
    assert not table.ahead.busy and working.wait(WAIT) != 0
    assert go_on(table.path).course.turn == 1


def test_what_was_thought_of_one_seat_is_not_taken_for_another(monkeypatch):
    table = begun()
    choices = dict(said for said in worked_out(table.course.tables, table._searches()))
    monkeypatch.setattr(
        table.ahead, "taken", lambda _turn: {seat: Known((), choice) for seat, choice in choices.items()}
    )
    played(table, 1)
    for seat, choice in choices.items():
        sheet = table.course.turns[0].sheets[seat]
        assert (sheet.orders, sheet.offer, sheet.mark) == (choice.orders, choice.offer, choice.mark)
