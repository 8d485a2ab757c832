"""11: the tension of the whole region, and the crisis."""

from __future__ import annotations

from tests.referee.course import Course


def tension(course: Course) -> None:
    """11.1 and 11.2: rise, fall, and a fall in every second quiet turn in a row; 11.3: crisis."""
    board, numbers = course.board, course.board.rules.tension
    rise = _rise(course)
    fall = board.rules.orders.programme.tension.value * len(list(course.of_kind("programme")))
    # A rise is one of 11.1; a headline that lifts tension (3.2) does not break the row.
    board.quiet = 0 if rise > 0 else board.quiet + 1
    if board.quiet == numbers.quiet_turns.value:
        fall += numbers.quiet_fall.value
        board.quiet = 0
    change = min(rise, numbers.rise_cap.value) - fall
    board.tension = max(0, min(board.tension + change, numbers.cap.value))
    if board.tension >= numbers.cap.value:
        board.outcome = "crisis"


def _rise(course: Course) -> int:
    """11.1, before its cap."""
    board, numbers = course.board, course.board.rules.tension
    rise = numbers.pressure.value * len(list(course.of_kind("pressure")))
    rise += numbers.taken.value if course.taken else 0
    rise += sum(board.scenario.powers[power].summit_tension.value for power, _ in course.of_kind("summit"))
    return rise
