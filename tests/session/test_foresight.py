"""The outlook of a sheet is coarse at first, then finer; it is given up for another sheet, and what was known stays."""

from dataclasses import replace

import pytest

from game.agents.explaining import explain
from game.records.course import Sheet
from game.session import foresight
from game.session.counsel import advising, planner_at
from game.session.foresight import Foresight
from game.session.newgame import seats_of, set_up
from tests.views.games import pack

LESSON = "first-lesson"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(foresight, "_STAGES", (8, 40))


def sat_down():
    seats = seats_of(list(pack(LESSON).scenario.powers), {0}, "hard")
    return set_up(pack(LESSON), seats, 5, "2026-01-01", None)


def finished(seeing, sheet):
    """The depths that were known one after the other until nothing was left to find out."""
    depths = []
    while seeing.lacks(sheet):
        if seeing.step(sheet):
            depths.append(seeing.of(sheet).depth)
    return depths


def some_sheets(table):
    return [Sheet(choice.orders) for choice in explain(advising(table, planner_at(table, "easy"), 0)).choices]


def test_an_outlook_is_coarse_first_and_then_finer_until_it_is_whole():
    table = sat_down()
    seeing, sheet = Foresight(table, 0), some_sheets(table)[0]
    assert seeing.of(sheet) is None and seeing.lacks(sheet)
    depths = finished(seeing, sheet)
    assert depths[0] == (8, 0) and depths[-1] == (40, 40) and depths == sorted(depths)
    assert not seeing.step(sheet)


def test_turn_and_end_are_imagined_in_the_same_games():
    """What the two say about the same thing is the same: nobody sees two numbers for one chance."""
    table = sat_down()
    seeing, sheet = Foresight(table, 0), some_sheets(table)[0]
    finished(seeing, sheet)
    outlook = seeing.of(sheet)
    assert outlook.end.win == outlook.forecast.wins[0].mean > 0
    assert abs(outlook.end.total - outlook.forecast.points[0].mean) <= len(outlook.end.points)


def test_another_sheet_takes_its_place_and_what_was_known_is_there_again():
    table = sat_down()
    seeing, (first, second, *_) = Foresight(table, 0), some_sheets(table)
    while seeing.of(first) is None:
        seeing.step(first)
    coarse = seeing.of(first)
    finished(seeing, second)
    assert seeing.of(first) is coarse and seeing.lacks(first), "what was begun was given up"
    assert finished(seeing, first)[-1] == (40, 40)
    assert not seeing.lacks(second)
    assert seeing.of(first).forecast != seeing.of(second).forecast


def test_the_public_sentence_changes_no_outlook():
    table = sat_down()
    seeing = Foresight(table, 0)
    finished(seeing, Sheet())
    assert not seeing.lacks(replace(Sheet(), statement="We come as friends."))


def test_only_the_last_sheets_are_remembered(monkeypatch):
    monkeypatch.setattr(foresight, "_KEPT", 2)
    table = sat_down()
    seeing, sheets = Foresight(table, 0), [*some_sheets(table)[:2], Sheet()]
    for sheet in sheets:
        finished(seeing, sheet)
    assert [seeing.of(sheet) is None for sheet in sheets] == [True, False, False]
