"""The referee: secret sheets are written down before they are acknowledged, and nothing is half done."""

import pytest

from game.errors import RefusedError, StorageError, UsageError
from game.kernel.digest import digest
from game.match import Match
from game.records import replay
from game.records.course import Sheet
from game.records.journal import MemoryJournal, load
from tests.records import games


def new(journal=None, scenario="after-washington"):
    course = games.course(scenario)
    seats = dict.fromkeys(course.tables.names.powers, "person")
    header = replay.header_of(course.pack, course.seed, seats, "2026-01-01")
    return Match(course, journal or MemoryJournal(header), seats)


def order(match, text):
    return match.course.notation.number(text)


def test_a_sheet_is_journalled_before_it_is_acknowledged():
    match = new()
    receipt = match.submit(0, Sheet((order(match, "visit kazakhstan"),)))
    assert receipt == 2
    assert load(match._journal.data).entries[-1]["orders"] == ["visit kazakhstan"]


def test_a_sheet_can_be_amended_and_withdrawn_until_the_turn_resolves():
    match = new()
    match.submit(0, Sheet((order(match, "visit kazakhstan"),)))
    match.submit(0, Sheet((order(match, "envoy tajikistan"),)))
    assert match.course.pending[0].orders == (order(match, "envoy tajikistan"),)
    match.withdraw(0)
    assert 0 in match.waiting_for
    assert replay.replay(load(match._journal.data), "game").pending == {}


def test_the_turn_waits_for_every_sheet():
    match = new()
    match.submit(0, Sheet())
    with pytest.raises(UsageError, match="no sheet from russia, china, eu"):
        match.resolve()


@pytest.mark.parametrize(
    ("orders", "words"),
    [
        (["visit kazakhstan", "visit uzbekistan", "envoy tajikistan"], ["attention"]),
        (["visit kazakhstan", "visit kazakhstan"], ["conflict"]),
        (["programme kazakhstan"], ["not_yours"]),
        (["contract tungsten"], ["no_paper"]),
    ],
)
def test_an_impossible_sheet_is_refused_with_its_reasons_and_nothing_changes(orders, words):
    match = new()
    deposits = match.course.tables.names.deposits
    texts = [text.replace("tungsten", deposits[0]) for text in orders]
    with pytest.raises(RefusedError) as caught:
        match.submit(0, Sheet(tuple(order(match, text) for text in texts)))
    assert words[0] in [word for reasons in caught.value.reasons for word in reasons]
    assert match.course.pending == {}
    assert load(match._journal.data).entries == []


@pytest.mark.parametrize(
    "sheet",
    [Sheet((999_999,)), Sheet((1, 2, 3, 4)), Sheet(offer=1), Sheet(mark=3), Sheet(statement="x" * 281)],
)
def test_sheets_outside_the_form_are_refused(sheet):
    with pytest.raises(RefusedError):
        new().submit(0, sheet)


class FullDisk(MemoryJournal):
    def append(self, entry):
        if entry["do"] in self.refused:
            raise StorageError("the disk is full")
        return super().append(entry)


def test_a_full_disk_loses_nothing_and_the_turn_can_be_resolved_again():
    course = games.course()
    header = replay.header_of(course.pack, 7, dict.fromkeys(course.tables.names.powers, "person"), "")
    journal = FullDisk(header)
    journal.refused = {"sheet"}
    match = Match(course, journal, {})
    with pytest.raises(StorageError):
        match.submit(0, Sheet())
    assert match.course.pending == {}
    journal.refused = {"turn"}
    for seat, sheet in enumerate(games.sheets(match.course)):
        match.submit(seat, sheet)
    before = digest(match.course.state)
    with pytest.raises(StorageError):
        match.resolve()
    assert digest(match.course.state) == before
    assert match.waiting_for == []
    journal.refused = set()
    first = match.resolve()
    assert digest(first.before) == before
    assert len(match.course.turns) == 1


def test_every_order_has_a_text_that_round_trips():
    notation = games.course("after-washington").notation
    for number in range(1, games.course("after-washington").tables.catalogue.count):
        assert notation.number(notation.text(number)) == number
    with pytest.raises(UsageError, match="Did you mean 'visit kazakhstan'"):
        notation.number("visit kazakstan")
