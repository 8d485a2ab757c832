"""The arithmetic of axes: round ticks, labels that never overlap, and names at the ends of lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_ROUND = (1, 2, 5)


def ticks(lowest: int, highest: int, most: int) -> list[int]:
    """Return whole numbers from at most `lowest` to at least `highest`, round steps apart, about `most` of them."""
    step, power = 1, 1
    while (highest - lowest) / step > max(1, most):
        step = next((power * unit for unit in _ROUND if power * unit > step), power * 10)
        power = step if step == power * 10 else power
    first, last = lowest // step, -(-highest // step)
    return [step * place for place in range(first, max(last, first + 1) + 1)]


def apart(places: Sequence[int], gap: int, low: int, high: int) -> list[int]:
    """Return places moved apart until neighbours are `gap` from each other, between two ends if there is room."""
    order = sorted(range(len(places)), key=lambda number: places[number])
    moved = list(places)
    least = low
    for number in order:
        moved[number] = max(places[number], least)
        least = moved[number] + gap
    most = high
    for number in reversed(order):
        moved[number] = min(moved[number], most)
        most = moved[number] - gap
    return moved


def labelled(
    middles: Sequence[int], widths: Sequence[int], gap: int, low: int, high: int
) -> list[tuple[int, int]]:
    """Return which labels are set below an axis, and where each begins: every one, every second, third ...

    The first and the last are named wherever both fit.
    """
    lefts = [
        max(low, min(middle - wide // 2, high - wide)) for middle, wide in zip(middles, widths, strict=True)
    ]

    def clear(one: int, other: int) -> bool:
        return lefts[one] + widths[one] + gap <= lefts[other]

    last = len(middles) - 1
    for step in range(1, last + 1):
        chosen = list(range(0, last + 1, step))
        if all(clear(one, other) for one, other in pairwise(chosen)):
            while chosen and chosen[-1] != last and not clear(chosen[-1], last):
                chosen.pop()
            return [(number, lefts[number]) for number in dict.fromkeys((*chosen, last))]
    return [(last, lefts[last])]
