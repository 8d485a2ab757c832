"""Where the focus goes: on with Tab, and with an arrow key to the nearest widget in that direction."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.widget import Rect, Widget

_DIRECTIONS = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}


def following(widgets: Sequence[Widget], name: str, step: int) -> Widget | None:
    """Return the widget that comes `step` places after the one of a name, round and round."""
    if not widgets:
        return None
    names = [widget.name for widget in widgets]
    if name not in names:
        return widgets[0 if step > 0 else -1]
    return widgets[(names.index(name) + step) % len(widgets)]


def towards(widgets: Sequence[Widget], start: Widget, key: int) -> Widget | None:
    """Return the widget to which an arrow key leads from another, or None."""
    across, down = _DIRECTIONS[key]
    found = [
        (cost, place)
        for place, widget in enumerate(widgets)
        if widget is not start and (cost := _cost(start.rect, widget.rect, across, down)) is not None
    ]
    return widgets[min(found)[1]] if found else None


def nearest(widgets: Sequence[Widget], place: tuple[int, int]) -> str:
    """Return the name of the widget whose middle is nearest to a place; of several the first."""

    def away(widget: Widget) -> int:
        x, y = widget.rect.center
        return (x - place[0]) ** 2 + (y - place[1]) ** 2

    return min(widgets, key=away).name


def is_arrow(key: int) -> bool:
    """Return whether a key is one of the four arrows."""
    return key in _DIRECTIONS


def _cost(start: Rect, other: Rect, across: int, down: int) -> float | None:
    """Return how far off a rectangle lies in a direction; None if it does not lie there."""
    if across:
        ahead = (other.centerx - start.centerx) * across
        gap = max(0, other.left - start.right if across > 0 else start.left - other.right)
        aside = max(0, other.top - start.bottom, start.top - other.bottom)
        off = abs(other.centery - start.centery)
    else:
        ahead = (other.centery - start.centery) * down
        gap = max(0, other.top - start.bottom if down > 0 else start.top - other.bottom)
        aside = max(0, other.left - start.right, start.left - other.right)
        off = abs(other.centerx - start.centerx)
    if ahead <= 0 or (gap == 0 and aside > 0) or aside > 2 * (gap + ahead):
        return None
    return gap + 3 * aside + 0.2 * off + 0.1 * ahead
