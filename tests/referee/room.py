"""10: a republic has room for so much influence and no more."""

from __future__ import annotations

from game.vocabulary import Purpose
from tests.referee.board import Board, Here
from tests.referee.chance import word
from tests.referee.course import Course
from tests.referee.readings import republics_of


def room(course: Course) -> None:
    """10.2: what is over is taken away point by point; the order is made anew after each point."""
    board = course.board
    present = presence(course)
    for republic in board.republics:
        while sum(board.influence[power][republic] for power in board.powers) > _capacity(course, republic):
            loser = _gives_way(course, republic, present)
            board.influence[loser][republic] -= 1


def presence(course: Course) -> set[Here]:
    """2.8 and 10.3: who has an order where, and was not pressed there."""
    board = course.board
    present: set[Here] = set()
    for given in course.orders:
        power, order = given
        if order.kind == "summit":  # every republic that sent more than a minister
            reached = [republic for republic in board.republics if not course.start.minister[republic]]
            present |= {(power, republic) for republic in reached}
        elif order.kind not in ("joint_deposit", "joint_segment") or course.matched(given):
            present |= {(power, republic) for republic in republics_of(board, order)}
    return present - course.pressed


def _capacity(course: Course, republic: str) -> int:
    """10.1: own room and what accessions added, less when tense, never less than all floors."""
    board, numbers = course.board, course.board.rules.room
    capacity = board.scenario.republics[republic].room.value + board.added_room[republic]
    if course.start.tension >= numbers.tense.value:
        capacity -= numbers.tense_loss.value
    return max(capacity, sum(board.floor[power][republic] for power in board.powers))


def _gives_way(course: Course, republic: str, present: set[Here]) -> str:
    """10.2: absent powers, the highest first; then who gained most there; nobody under the floor."""
    board = course.board
    able = [p for p in board.powers if board.influence[p][republic] > board.floor[p][republic]]
    absent = [power for power in able if (power, republic) not in present]
    if absent:
        return max(absent, key=lambda p: (board.influence[p][republic], _draw(board, p, republic)))
    return max(
        able,
        key=lambda p: (
            board.influence[p][republic] - course.start.influence[p][republic],
            board.influence[p][republic],
            _draw(board, p, republic),
        ),
    )


def _draw(board: Board, power: str, republic: str) -> int:
    index = board.republics.index(republic) * len(board.powers) + board.powers.index(power)
    return word(board.world.seed, board.turn, Purpose.ROOM, index)
