"""The arithmetic of axes: round ticks, labels that never overlap, and names at the ends of lines."""

from __future__ import annotations

from collections.abc import Sequence

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
    """Return which labels are set below an axis, and where each begins: every one, every second, third ..."""
    for step in range(1, len(middles) + 1):
        chosen = range(0, len(middles), step)
        lefts = [max(low, min(middles[n] - widths[n] // 2, high - widths[n])) for n in chosen]
        ends = [left + widths[n] + gap for left, n in zip(lefts, chosen, strict=True)]
        if all(end <= left for end, left in zip(ends, lefts[1:], strict=False)):
            return list(zip(chosen, lefts, strict=True))
    return []
