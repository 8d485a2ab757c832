"""4: envoys, visits and summits."""

from __future__ import annotations

from collections import Counter

from tests.referee.board import Board, Here
from tests.referee.course import Course, settle


def diplomacy(course: Course) -> None:
    """Add up what envoys, visits and summits win, then note contacts and summits."""
    board, numbers = course.board, course.board.rules.orders
    gains: Counter[Here] = Counter()
    for power, order in course.of_kind("envoy"):  # 4.1
        gains[power, str(order.republic)] += numbers.envoy.influence.value
    for power, order in course.of_kind("visit"):  # 4.2
        gains[power, str(order.republic)] += numbers.visit.influence.value
        if _rival_was_there(board, power, str(order.republic)):
            gains[power, str(order.republic)] += numbers.visit.answering.value
    gains += _summits(course)
    settle(board, gains, Counter())
    for power, order in course.of_kind("visit", "summit"):  # 1.5
        board.contact[power][str(order.republic)] = board.turn
        course.carried_out.add((power, order))
    for power, _ in course.of_kind("summit"):
        board.last_summit[power] = board.turn
    course.carried_out.update(course.of_kind("envoy"))


def _rival_was_there(board: Board, power: str, republic: str) -> bool:
    """Whether a rival had a visit or a summit focus there last turn."""
    return any(board.contact[rival][republic] == board.turn - 1 for rival in board.powers if rival != power)


def _summits(course: Course) -> Counter[Here]:
    """4.3 to 4.5."""
    board, numbers = course.board, course.board.rules.orders.summit
    gains: Counter[Here] = Counter()
    summits = list(course.of_kind("summit"))
    for power, order in summits:
        focus = str(order.republic)
        collide = len(summits) > 1  # 4.4
        for republic in [focus] if collide else board.republics:
            if not board.minister[republic]:  # 4.5
                gains[power, republic] += numbers.influence.value
        gains[power, focus] += numbers.focus.value
        if any(board.last_summit[rival] == board.turn - 1 for rival in board.powers if rival != power):
            gains[power, focus] += numbers.answering.value
    return gains
