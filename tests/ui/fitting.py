"""Checks that everything on a screen fits: no label is cut or broken, nothing leaves its place, nothing overlaps."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pygame

from game.ui.app import App
from game.ui.kit.label import Label
from game.ui.kit.look import Look
from game.ui.kit.scroll import Scroll
from game.ui.kit.type import Span, unbroken
from game.ui.kit.widget import Widget, live
from game.ui.parts.page import Hint

_ROUNDING = 1  # pixels


def faults(app: App, size: tuple[int, int]) -> list[str]:
    """Everything that does not fit on the screen in front, in sentences."""
    look, root = app._look, app.stage.root
    assert look is not None
    found = [*_outside(root, pygame.Rect((0, 0), size))]
    labels = [widget for widget in live(root) if isinstance(widget, Label) and widget.text.strip()]
    for label in labels:
        found += _cut(look, label)
    found += _overlapping(root)
    found += _long_hints(look, root)
    return found


def _told(widget: Widget) -> str:
    return f"{type(widget).__name__} {widget.name!r} {widget.text[:50]!r} {tuple(widget.rect)}"


def _outside(widget: Widget, around: pygame.Rect) -> Iterator[str]:
    """Widgets that leave the rectangle of what holds them; in a scroll area only sideways."""
    if widget.inert:
        return
    for part in widget.parts:
        room = part_room(widget, around)
        if part.rect.width and part.rect.height and not room.contains(part.rect):
            yield f"{_told(part)} leaves {_told(widget)}"
        yield from _outside(part, room)


def part_room(widget: Widget, around: pygame.Rect) -> pygame.Rect:
    room = widget.rect.inflate(2 * _ROUNDING, 2 * _ROUNDING)
    if isinstance(widget, Scroll):
        return pygame.Rect(room.x, -(10**6), room.width, 2 * 10**6)
    return room


def _cut(look: Look, label: Label) -> Iterator[str]:
    """Labels whose lines are too many for their height, or that break a word."""
    needed = label.height(look, label.rect.width)
    if needed > label.rect.height + _ROUNDING:
        yield f"{_told(label)} needs {needed} pixels of height"
    for span in label._spans:
        words = [word for word in span.text.split() if word.count(os.sep) < 2]  # a path may be broken
        for part in (part for word in words for part in unbroken(word)):
            if look.natural((Span(part, span.style, span.colour),)) > label.rect.width + _ROUNDING:
                yield f"{_told(label)} breaks the word {part!r}"


def _overlapping(root: Widget) -> Iterator[str]:
    """Labels that lie on each other; what is scrolled out of sight does not count."""
    seen = list(_seen_labels(root, root.rect))
    for place, (label, rect) in enumerate(seen):
        for other, other_rect in seen[place + 1 :]:
            shared = rect.clip(other_rect)
            if shared.width > _ROUNDING and shared.height > 2 * _ROUNDING:
                yield f"{_told(label)} overlaps {_told(other)}"


def _seen_labels(widget: Widget, seen: pygame.Rect) -> Iterator[tuple[Label, pygame.Rect]]:
    if widget.inert:
        return
    if isinstance(widget, Label) and widget.text.strip():
        rect = widget.rect.clip(seen)
        if rect.width and rect.height:
            yield widget, rect
    inside = widget.clip(seen)
    for part in widget.parts:
        yield from _seen_labels(part, inside)


def _long_hints(look: Look, root: Widget) -> Iterator[str]:
    """Hints and notices that need more lines than there are."""
    bar = next((widget for widget in live(root) if isinstance(widget, Hint)), None)
    if bar is None:
        return
    hints = {widget.hint for widget in live(root) if widget.hint} | {bar._quiet, bar._notice}
    for hint in hints:
        if len(look.lines((Span(hint, "small", "soft"),), bar.rect.width)) > bar.lines:
            yield f"the hint {hint[:60]!r} needs more than {bar.lines} lines of {bar.rect.width} pixels"
