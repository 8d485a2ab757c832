"""The case book: each clause of the rulebook with cases for and against it, on the referee and on the kernel."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.kernel import menu
from game.kernel.state import State
from game.kernel.step import step
from tests import conversion
from tests.cases.book import Case, cases, order_at_a_table, read, sheet_of
from tests.conversion import Bridge
from tests.referee import Board, Sheet, price, refusals, resolve
from tests.views.games import LANGUAGES

RULES = Path(__file__).parent.parent / "rules"
DESCRIPTIVE = {"1.1", "1.2"}  # they name what a board has, and rule nothing
CASES = cases()
CLAUSE = re.compile(r"^\*\*(\d+\.\d+) ", re.M)


def named(case: Case) -> str:
    return f"{case.place}:{case.clause}"


def clauses(language: str) -> dict[str, str]:
    """The text of each clause of an edition of the rulebook."""
    _, *parts = CLAUSE.split((RULES / f"rulebook.{language}.md").read_text(encoding="utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


# --- on the referee --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_referee_decides_a_case(case: Case):
    board = case.board()
    for text, reasons in case.refused.items():
        power, order, others = order_at_a_table(board, text)
        assert refusals(board, power, order, others) == set(reasons), text
    for text, cost in case.price.items():
        power, order, _ = order_at_a_table(board, text)
        assert list(price(board, power, order)) == cost, text
    for turn in case.orders:
        board = resolve(board, sheets_of(board, turn))
    assert_expected(case, board)


def sheets_of(board: Board, turn: dict[str, list[str]]) -> dict[str, Sheet]:
    return {power: sheet_of(board, lines) for power, lines in turn.items()}


def assert_expected(case: Case, board: Board) -> None:
    assert {path: read(board, path) for path in case.expect} == case.expect, case.text


# --- on the kernel ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_kernel_decides_a_case(case: Case):
    board = case.board()
    bridge = conversion.Bridge(board.world)
    state = conversion.state_of(bridge, board)
    assert_refused_by_kernel(case, board, bridge, state)
    for turn in case.orders:
        orders = conversion.orders_of(bridge, [board], [sheets_of(board, turn)])
        state, _ = step(bridge.tables, state, orders)
        board = conversion.board_of(bridge, state, 0)
    assert_expected(case, board)


def assert_refused_by_kernel(case: Case, board: Board, bridge: Bridge, state: State) -> None:
    tables, numbers = bridge.tables, bridge.numbers
    for text in case.refused | case.price:
        power, order, others = order_at_a_table(board, text)
        card = menu.menu(tables, state.board, tables.names.powers.index(power))
        cost = [int(card.attention[numbers[order], 0]), int(card.capital[numbers[order], 0])]
        assert case.price.get(text, cost) == cost, text
        sheet = conversion.sheet_array(tables, [numbers[other] for other in others])
        reasons = conversion.words_of_flags(menu.refusals(tables, card, sheet)[numbers[order], 0])
        assert set(case.refused.get(text, reasons)) == reasons, text


# --- the book itself -------------------------------------------------------------------------------------------


def test_every_clause_that_rules_something_has_a_case_for_and_a_case_against_it():
    ruling = clauses("en").keys() - DESCRIPTIVE
    for kind in (True, False):
        assert ruling - {case.clause for case in CASES if case.kind is kind} == set()


def test_cases_cite_clauses_that_exist():
    assert {case.clause for case in CASES} <= clauses("en").keys()


def test_every_case_expects_something():
    assert [case.place for case in CASES if not (case.expect or case.refused or case.price)] == []
    assert len({case.text for case in CASES}) > 200


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_case_starts_from_a_position_that_play_can_reach(case: Case):
    board = case.board()
    for republic, facts in board.scenario.republics.items():
        influence = {power: board.influence[power][republic] for power in board.powers}
        assert all(board.floor[power][republic] <= influence[power] for power in board.powers)
        assert sum(influence.values()) <= facts.room.value + board.added_room[republic]
        assert all((board.contact[power][republic] or 0) < board.turn for power in board.powers)


def test_a_wrong_expectation_is_noticed():
    case = next(case for case in CASES if case.orders and case.expect)
    path, value = next(iter(case.expect.items()))
    board = resolve(case.board(), sheets_of(case.board(), case.orders[0]))
    wrong = Case(**{**vars(case), "expect": {path: (value or 0) + 1}})
    with pytest.raises(AssertionError):
        assert_expected(wrong, board)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rulebook_has_the_same_clauses_numbers_and_records(language):
    english, other = clauses("en"), clauses(language)
    assert list(english) == list(other)
    for pattern in (r"\{[a-z_.]+\}", r"<!-- .*? -->", r"\b\d+\.\d+\b"):
        for clause, text in english.items():
            assert sorted(re.findall(pattern, other[clause])) == sorted(re.findall(pattern, text)), clause
