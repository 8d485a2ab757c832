"""12: papers, mines, corridors, flagships and income, lead times."""

from __future__ import annotations

from collections import Counter

from game.vocabulary import Purpose
from tests.referee.board import Board, Deposit, Here
from tests.referee.chance import below
from tests.referee.course import develop, settle
from tests.referee.readings import host, licence_binds, processor, sole_largest, through_processor


def upkeep(board: Board) -> None:
    """In the sequence of the clauses."""
    _papers(board)
    _mines(board)
    _corridors(board)
    _flagships_and_income(board)
    _lead_times(board)


def _papers(board: Board) -> None:
    """12.1: memoranda that may lapse, and do by chance."""
    losses: Counter[Here] = Counter()
    numbers = board.rules.orders.memorandum
    for index, name in enumerate(board.deposits):
        if _may_lapse(board, name) and below(board, Purpose.LAPSE, index, numbers.lapse_chance.value) == 0:
            losses[str(board.deposits[name].holder), host(board, name)] += numbers.lapse_influence.value
            develop(board, host(board, name), -board.rules.development.lapse.value)  # 9.5
            board.deposits[name] = Deposit()
    settle(board, Counter(), losses)


def _may_lapse(board: Board, name: str) -> bool:
    deposit = board.deposits[name]
    if not deposit.unfunded or deposit.guaranteed or deposit.signed is None:
        return False
    return board.turn - deposit.signed + 1 >= board.rules.orders.memorandum.lapse_turn.value


def _mines(board: Board) -> None:
    """12.2; 5.9: under a licence ore that others send through the processor pays nobody."""
    for name, deposit in board.deposits.items():
        if not deposit.producing:
            continue
        through = through_processor(board, name)
        if through and licence_binds(board):
            continue
        board.capital[str(deposit.holder)] += board.rules.mines.income.value
        if through:
            board.capital[str(processor(board))] += board.rules.mines.processor.value


def _corridors(board: Board) -> None:
    """12.3."""
    for corridor, is_open in board.opened.items():
        if is_open and (owner := sole_largest(board, corridor)):
            board.capital[owner] += board.rules.corridors.income.value


def _flagships_and_income(board: Board) -> None:
    """12.4: flagships (7.3) pay in the turn of the sale and the following; then income; then the cap."""
    numbers = board.rules.orders.flagship
    for sale in board.sales:
        if board.turn - sale.turn < numbers.turns.value:
            board.capital[sale.seller] += numbers.income.value
    for power in board.powers:
        board.capital[power] += board.scenario.powers[power].income.value
        board.capital[power] = min(board.capital[power], board.rules.turn.capital_cap.value)


def _lead_times(board: Board) -> None:
    """12.5."""
    for deposit in board.deposits.values():
        if deposit.funded and deposit.lead > 0:
            deposit.lead -= 1
