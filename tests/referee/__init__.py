"""A slow, plain second opinion: resolves a turn straight from the rulebook, clause by clause.

It shares nothing with the kernel but the data models and the vocabulary, so that a difference between the two
means that one of them has misread the law.
"""

from tests.referee.board import Board, Order, Sheet, World
from tests.referee.ending import points, ranking
from tests.referee.opening import opening_board
from tests.referee.prices import price
from tests.referee.refusals import refusals
from tests.referee.turn import resolve
from tests.referee.words import order_of, words_of

__all__ = [
    "Board",
    "Order",
    "Sheet",
    "World",
    "opening_board",
    "order_of",
    "points",
    "price",
    "ranking",
    "refusals",
    "resolve",
    "words_of",
]
