"""8: pressure on rivals."""

from __future__ import annotations

from collections import Counter

from tests.referee.board import Here
from tests.referee.course import Course, settle


def pressure(course: Course) -> None:
    """8.1: presses on one rival add up; its author wins a little; 8.2: remember whom each power pressed."""
    board, numbers = course.board, course.board.rules.orders.pressure
    gains: Counter[Here] = Counter()
    losses: Counter[Here] = Counter()
    board.last_pressed = dict.fromkeys(board.powers)
    for power, order in course.of_kind("pressure"):
        rival, republic = str(order.power), str(order.republic)
        gains[power, republic] += numbers.influence.value
        losses[rival, republic] += numbers.loss.value
        course.pressed.add((rival, republic))
        board.last_pressed[power] = rival
        board.presses[power] += 1
        course.carried_out.add((power, order))
    settle(board, gains, losses)
