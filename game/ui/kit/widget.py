"""What all widgets share: measure, place, draw, and a tree that can be walked and asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pygame

from game.ui.kit.look import Look

Rect = pygame.Rect


@dataclass(frozen=True)
class Canvas:
    """Where a tree is drawn, and what the stage knows about it: names of widgets, empty for none."""

    surface: pygame.Surface
    look: Look
    focus: str = ""
    hover: str = ""
    pressed: str = ""
    hint: str = ""  # what the widget in question has to say
    carets: dict[str, int] | None = None


class Reply(NamedTuple):
    """What came of an input: whether it meant anything, and the answer of the screen's action if one was done."""

    handled: bool
    answer: object = None
    acted: bool = False


IGNORED = Reply(False)


class Widget:
    """A piece of a screen. A tree of them is built anew after every change; nothing here remembers anything."""

    role = ""  # what a description calls it; empty for mere layout
    focusable = False

    def __init__(self, name: str = "", grow: float = 0, parts: Sequence[Widget] = ()) -> None:
        self.name = name
        self.grow = grow
        self.parts: tuple[Widget, ...] = tuple(parts)
        self.rect = Rect(0, 0, 0, 0)
        self.enabled = True
        self.why: tuple[str, ...] = ()
        self.hint = ""
        self.shortcut = ""
        self.chosen = False  # an option that is selected, a switch that is on
        self.ringed = False  # guidance points at it
        self._natural: int | None = None
        self._heights: dict[int, int] = {}

    @property
    def text(self) -> str:
        """What it says."""
        return ""

    @property
    def inert(self) -> bool:
        """Whether it and all its parts take no input."""
        return False

    def natural(self, look: Look) -> int:
        """Return the width in pixels that it would like to have."""
        if self._natural is None:
            self._natural = self.measure_width(look)
        return self._natural

    def height(self, look: Look, width: int) -> int:
        """Return the height in pixels that it needs at a width."""
        if width not in self._heights:
            self._heights[width] = self.measure_height(look, width)
        return self._heights[width]

    def measure_width(self, look: Look) -> int:
        """Work out the natural width."""
        return max((part.natural(look) for part in self.parts), default=0)

    def measure_height(self, look: Look, width: int) -> int:
        """Work out the height for a width."""
        return max((part.height(look, width) for part in self.parts), default=0)

    def place(self, look: Look, rect: Rect) -> None:
        """Take a rectangle and give the parts theirs."""
        self.rect = rect
        for part in self.parts:
            part.place(look, rect)

    def draw(self, canvas: Canvas) -> None:
        """Draw itself and its parts."""
        self.paint(canvas)
        for part in self.parts:
            part.draw(canvas)

    def paint(self, canvas: Canvas) -> None:
        """Draw itself alone."""

    def clip(self, around: Rect) -> Rect:
        """Return where its parts may be seen and touched, inside what is seen around it."""
        return around

    def covers(self, place: tuple[int, int]) -> bool:
        """Return whether a place lies on it; a widget of another shape than its rectangle says so here."""
        return self.rect.collidepoint(place)

    def activate(self) -> object:
        """Do what a click or Enter does; returns the action's answer."""
        return None

    def click(self, place: tuple[int, int]) -> object:
        """Do what a click at a place does."""
        return self.activate()

    def key(self, key: int, modifiers: int, carets: dict[str, int]) -> Reply:
        """Take a key that the stage has no use for while this has the focus."""
        return IGNORED

    def typed(self, text: str, carets: dict[str, int]) -> Reply:
        """Take typed text while this has the focus."""
        return IGNORED


def walk(widget: Widget) -> Iterator[Widget]:
    """Yield a widget and all below it, in the order of drawing."""
    yield widget
    for part in widget.parts:
        yield from walk(part)


def live(widget: Widget) -> Iterator[Widget]:
    """Yield a widget and all below it that takes part: nothing below an inert one."""
    yield widget
    if not widget.inert:
        for part in widget.parts:
            yield from live(part)


def touched(widget: Widget, place: tuple[int, int]) -> list[Widget]:
    """Return the widgets that lie at a place, the uppermost first, each followed by what holds it."""
    return _touched(widget, place, widget.rect)


def _touched(widget: Widget, place: tuple[int, int], seen: Rect) -> list[Widget]:
    if widget.inert:
        return []
    inside = widget.clip(seen)
    for part in reversed(widget.parts):
        found = _touched(part, place, inside)
        if found:
            return [*found, widget]
    return [widget] if widget.covers(place) and seen.collidepoint(place) else []


@dataclass(frozen=True)
class Said:
    """One line of a screen's description."""

    role: str
    name: str
    text: str
    rect: tuple[int, int, int, int]
    enabled: bool
    why: tuple[str, ...]
    focused: bool
    chosen: bool
    ringed: bool
    seen: bool  # its middle is not scrolled out of sight


def describe(widget: Widget, focus: str = "") -> list[Said]:
    """Return everything that a tree says, in reading order."""
    return [_said(part, seen, focus) for part, seen in in_sight(widget, widget.rect) if part.role]


def in_sight(widget: Widget, around: Rect) -> Iterator[tuple[Widget, Rect]]:
    """Yield a widget and all below it that takes part, each with what can be seen where it is."""
    yield widget, around
    if not widget.inert:
        for part in widget.parts:
            yield from in_sight(part, widget.clip(around))


def _said(widget: Widget, around: Rect, focus: str) -> Said:
    rect = widget.rect
    return Said(
        widget.role,
        widget.name,
        widget.text,
        (rect.x, rect.y, rect.width, rect.height),
        widget.enabled,
        widget.why,
        bool(focus) and widget.focusable and widget.name == focus,
        widget.chosen,
        widget.ringed,
        around.collidepoint(rect.center),
    )
