"""Draws (1.7): a hash of seed, turn, purpose and index, so that a draw needs no memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from game.vocabulary import Purpose
from tests.referee.board import Board

Candidate = TypeVar("Candidate")
MODULUS = 2**64


def _finalize(value: int) -> int:
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 % MODULUS
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB % MODULUS
    return value ^ (value >> 31)


def _mix(state: int, part: int) -> int:
    return _finalize((state + 0x9E3779B97F4A7C15 * (part + 1)) % MODULUS)


def word(seed: int, turn: int, purpose: Purpose, index: int) -> int:
    """The 64 bits of one draw."""
    return _mix(_mix(_mix(seed, turn), int(purpose)), index)


def below(board: Board, purpose: Purpose, index: int, count: int) -> int:
    """A number from 0 to count - 1, drawn for this turn."""
    return (word(board.world.seed, board.turn, purpose, index) >> 32) * count >> 32


def drawn(
    board: Board, purpose: Purpose, candidates: Sequence[Candidate], index: Callable[[Candidate], int]
) -> Candidate:
    """Of several tied candidates the one with the highest draw."""
    return max(candidates, key=lambda one: word(board.world.seed, board.turn, purpose, index(one)))
