"""2.1: one turn, from the reveal to the opening of the next."""

from __future__ import annotations

from collections.abc import Mapping

from tests.referee.asks import asks
from tests.referee.board import Board, Sheet
from tests.referee.corridors import corridors
from tests.referee.course import Course
from tests.referee.diplomacy import diplomacy
from tests.referee.institutions import institutions
from tests.referee.minerals import minerals
from tests.referee.opening import open_turn
from tests.referee.pressure import pressure
from tests.referee.prices import price
from tests.referee.readings import last_turn, year_of
from tests.referee.refusals import refusals
from tests.referee.room import room
from tests.referee.scoring import penalize, score
from tests.referee.tension import tension
from tests.referee.upkeep import upkeep


def resolve(board: Board, sheets: Mapping[str, Sheet]) -> Board:
    """Resolve a turn and open the next; the board that is handed in stays as it is.

    Raises ValueError for a sheet that the rules refuse, and for a game that is over.
    """
    _check(board, sheets)
    course = _reveal(board, sheets)
    for step in (diplomacy, minerals, corridors, institutions, pressure, asks, room, tension):
        step(course)
    if course.board.outcome == "crisis":  # 11.3: at once, without upkeep or scoring
        return course.board
    upkeep(course.board)
    _end(course.board)
    return course.board


def _check(board: Board, sheets: Mapping[str, Sheet]) -> None:
    if board.outcome != "running":
        raise ValueError(f"the game is over: {board.outcome}")
    for power, sheet in sheets.items():
        for slot, order in enumerate(sheet.orders):
            others = [*sheet.orders[:slot], *sheet.orders[slot + 1 :]]
            if reasons := refusals(board, power, order, others):
                raise ValueError(f"{power} cannot order {order}: {', '.join(sorted(reasons))}")


def _reveal(board: Board, sheets: Mapping[str, Sheet]) -> Course:
    """2.5: all capital is paid; 2.7: offers lie open; 13.5: agendas are marked in a year's first turn."""
    after = board.copy()
    orders = [(power, order) for power in board.powers if power in sheets for order in sheets[power].orders]
    course = Course(after, board.copy(), orders)
    for power, order in orders:
        course.paid[power, order] = price(board, power, order)[1]
        after.capital[power] -= course.paid[power, order]
    year = year_of(board)
    for power in board.powers:
        sheet = sheets.get(power, Sheet())
        after.offers[power] = sheet.offer
        if year and year.first == board.turn and sheet.mark in board.agendas:
            after.marks[power] = sheet.mark
    return course


def _end(board: Board) -> None:
    """13 and 14.1: the year's end, the game's end, or the next turn."""
    year = year_of(board)
    if year and year.last == board.turn:
        score(board)
    if board.turn == last_turn(board):
        penalize(board)
        board.outcome = "finished"
    else:
        open_turn(board)
