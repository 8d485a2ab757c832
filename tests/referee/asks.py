"""9: who answers which ask, and what becomes of those that nobody answers."""

from __future__ import annotations

from collections import Counter

from game.vocabulary import Purpose
from tests.referee.board import Here
from tests.referee.chance import drawn
from tests.referee.course import Course, develop, settle
from tests.referee.readings import leader, republics_of


def asks(course: Course) -> None:
    """Take one answer in each republic, or let its ask grow older."""
    board = course.board
    gains: Counter[Here] = Counter()
    losses: Counter[Here] = Counter()
    for republic in board.republics:
        board.minister[republic] = False
        answers = _answers(course, republic)
        if answers:
            _answered(course, republic, answers, gains)
        else:
            _unanswered(course, republic, losses)
    settle(board, gains, losses)


def _answers(course: Course, republic: str) -> list[str]:
    """9.1: powers that carried out an order there that answers; 7.4: a programme answers any ask."""
    board = course.board
    kinds = {*board.rules.ask_kinds[board.ask[republic]].answered_by, "programme"}
    return [
        power
        for power in board.powers
        if any(
            giver == power and order.kind in kinds and republic in republics_of(board, order)
            for giver, order in course.carried_out
        )
    ]


def _answered(course: Course, republic: str, answers: list[str], gains: Counter[Here]) -> None:
    """9.2: least influence there at the turn's start, then a draw."""
    board, start = course.board, course.start
    least = min(start.influence[power][republic] for power in answers)
    tied = [power for power in answers if start.influence[power][republic] == least]
    numbered = board.republics.index(republic) * len(board.powers)
    taken = drawn(board, Purpose.ANSWER, tied, lambda power: numbered + board.powers.index(power))
    gains[taken, republic] += board.rules.asks.influence.value
    develop(board, republic, board.rules.asks.development.value)
    board.tallies[taken]["answered"] += 1
    board.ask_done[republic] = True  # 9.3: another follows next turn


def _unanswered(course: Course, republic: str, losses: Counter[Here]) -> None:
    """9.4: withdrawn after so many turns; the leader loses, and a minister comes to next turn's summits."""
    board = course.board
    board.ask_age[republic] += 1
    if board.ask_age[republic] < board.rules.asks.patience.value:
        return
    board.ask_done[republic] = True
    board.minister[republic] = True
    if leading := leader(board, republic):
        losses[leading, republic] += board.rules.asks.leader_loss.value
