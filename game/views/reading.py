"""Reads single numbers out of the board's arrays: a view shows one game, the first of its batch."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray


def at(array: NDArray[Any], *place: int) -> int:
    """Return one number of the first game."""
    return int(array[(*place, 0)])


def truth(array: NDArray[Any], *place: int) -> bool:
    """Return one yes or no of the first game."""
    return bool(array[(*place, 0)])


def row(array: NDArray[Any], *place: int) -> tuple[int, ...]:
    """Return the numbers of the first game along the axis before the games."""
    return tuple(int(value) for value in array[place][..., 0])
