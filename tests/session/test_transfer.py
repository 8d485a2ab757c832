"""A game in play goes on with a changed board: what was played is played again, what is impossible there is named."""

import pytest

from game.records.course import Sheet
from game.scenario import library
from game.session.newgame import set_up
from game.session.table import Table, begin
from game.session.transfer import carried, missing, transferred
from game.session.watching import Watched

BOARD = """\
extends: first-lesson
name: {en: "My Board", de: "Mein Brett"}
"""


@pytest.fixture
def board(tmp_path):
    """Writes a designer's file and loads it."""
    path = tmp_path / "my-board.yaml"

    def write(more: str = ""):
        path.write_text(BOARD + more, encoding="utf-8")
        return library.load(str(path))

    write.path = path
    return write


def played(pack, turns: int) -> Table:
    table = set_up(pack, dict.fromkeys(pack.scenario.powers, "doctrine:hard"), 5, "2026-01-01", None)
    for _ in range(turns):
        table.decide_for_agents()
        table.resolve()
    return table


def sheets(table: Table) -> list[list[list[str]]]:
    text = table.course.notation.text
    return [[[text(order) for order in sheet.orders] for sheet in turn.sheets] for turn in table.course.turns]


def test_the_same_board_gives_the_same_game(board):
    table = played(board(), 3)
    moved = transferred(table, board("summary: {en: x, de: y}\n"), "uniform")
    assert moved.lost == ()
    assert moved.table.course.digest() == table.course.digest()
    assert sheets(moved.table) == sheets(table)


def test_a_changed_number_is_played_again_with_the_same_orders(board):
    table = played(board(), 2)
    richer = 'powers:\n  eu:\n    opening_points: {value: 12, design: "a test"}\n'
    moved = transferred(table, board(richer), "uniform").table
    assert moved.course.turn == 3
    assert sheets(moved) == sheets(table)
    assert moved.course.digest() != table.course.digest()


def test_orders_that_the_new_board_does_not_know_are_named(board):
    table = played(board(), 2)
    given = {order.split()[0] for turn in sheets(table) for orders in turn for order in orders}
    assert "envoy" in given
    moved = transferred(
        table, board("orders: [visit, summit, memorandum, contract, invest]\nguidance: null\n"), "uniform"
    )
    text = table.course.notation.text
    assert moved.lost and all(text(loss.order).startswith("envoy ") for loss in moved.lost)
    assert all(
        loss.order in table.course.turns[loss.turn - 1].sheets[loss.seat].orders for loss in moved.lost
    )
    assert "envoy" not in {
        order.split()[0] for turn in sheets(moved.table) for orders in turn for order in orders
    }


def test_a_power_that_is_new_gets_a_player(board):
    pack = library.load("amber-isles")
    moved = transferred(played(board(), 1), pack, "uniform").table
    assert set(moved.match.seats) == set(pack.scenario.powers)
    assert set(moved.match.seats.values()) == {"uniform"}
    assert moved.course.turn == 2


def test_a_sheet_keeps_what_is_possible(board):
    old = begin(board(), 5, dict.fromkeys(board().scenario.powers, "person"), "2026-01-01", None).course
    order = old.notation.number("envoy kazakhstan"), old.notation.number("visit uzbekistan")
    new = begin(
        board("orders: [visit, summit, contract]\nguidance: null\n"), 5, {}, "2026-01-01", None
    ).course
    written = Sheet(order, statement="Hello.")
    sheet = carried(old, new, 0, written)
    assert [new.notation.text(number) for number in sheet.orders] == ["visit uzbekistan"]
    assert [old.notation.text(number) for number in missing(old, written, new, sheet)] == ["envoy kazakhstan"]
    assert sheet.statement == "Hello."


def test_sheets_that_are_in_stay_in(board):
    table = begin(board(), 5, dict.fromkeys(board().scenario.powers, "person"), "2026-01-01", None)
    number = table.course.notation.number
    table.match.submit(0, Sheet((number("envoy kazakhstan"), number("visit uzbekistan"))))
    moved = transferred(table, board("orders: [visit, summit, contract]\nguidance: null\n"), "uniform")
    assert moved.table.next_person == 1
    text = moved.table.course.notation.text
    assert [text(order) for order in moved.table.course.pending[0].orders] == ["visit uzbekistan"]
    assert [(loss.turn, loss.seat) for loss in moved.lost] == [(1, 0)]


def test_a_watch_sees_what_is_saved_made_and_removed(board):
    board()
    watched = Watched(board.path)
    assert not watched.changed()
    board("summary: {en: x, de: y}\n")
    assert watched.changed() and not watched.changed()
    other = board.path.with_name("base.yaml")
    other.write_text("a: 1\n")
    assert watched.changed()
    other.unlink()
    assert watched.changed()
