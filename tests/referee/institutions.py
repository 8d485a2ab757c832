"""7: accessions, flagships and programmes."""

from __future__ import annotations

from collections import Counter

from game.vocabulary import Purpose
from tests.referee.board import Here, Sale
from tests.referee.chance import word
from tests.referee.course import Course, develop, raise_floor, settle


def institutions(course: Course) -> None:
    """Add up what accessions, sales and programmes win; floors rise after the gains."""
    board = course.board
    gains: Counter[Here] = Counter()
    _accessions(course, gains)
    sellers = _sales(course, gains)
    _programmes(course, gains)
    settle(board, gains, Counter())
    for power, republic in sellers:
        raise_floor(board, power, republic, board.rules.orders.flagship.floor.value)


def _accessions(course: Course, gains: Counter[Here]) -> None:
    """7.1."""
    board, numbers = course.board, course.board.rules.orders.accede
    for power, order in course.of_kind("accede"):
        republic = str(order.republic)
        board.member[power][republic] = True
        board.acceded[power][republic] = board.turn
        board.added_room[republic] += numbers.room.value
        gains[power, republic] += numbers.influence.value
        course.carried_out.add((power, order))


def _sales(course: Course, gains: Counter[Here]) -> list[Here]:
    """7.3: if more sell than the republic can afford, those with the least influence there, then a draw."""
    board = course.board
    sold: list[Here] = []
    for republic in board.republics:
        offers = [given for given in course.of_kind("flagship") if given[1].republic == republic]
        offers.sort(key=lambda given: _turn_to_sell(course, given[0], republic))
        affordable = board.purchases[republic]
        for given in offers[:affordable]:
            sold.append((given[0], republic))
            course.carried_out.add(given)
        for given in offers[affordable:]:
            course.give_back(given)
    for power, republic in sold:
        board.purchases[republic] -= 1
        board.sales.append(Sale(power, republic, board.turn))
        gains[power, republic] += board.rules.orders.flagship.influence.value
        develop(board, republic, board.rules.development.flagship.value)  # 9.5
    return sold


def _turn_to_sell(course: Course, power: str, republic: str) -> tuple[int, int]:
    """Least influence at the turn's start first, then the highest draw."""
    board = course.board
    index = board.republics.index(republic) * len(board.powers) + board.powers.index(power)
    draw = word(board.world.seed, board.turn, Purpose.SALE, index)
    return course.start.influence[power][republic], -draw


def _programmes(course: Course, gains: Counter[Here]) -> None:
    """7.4: each kind of ask once per republic and game, whether or not the answer is taken."""
    board = course.board
    for power, order in course.of_kind("programme"):
        republic = str(order.republic)
        gains[power, republic] += board.rules.orders.programme.influence.value
        board.programmes[power][republic].add(board.ask[republic])
        course.carried_out.add((power, order))
