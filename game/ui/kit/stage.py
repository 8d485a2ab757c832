"""The stage: shows one tree, remembers focus, scroll offsets and carets by name, and turns input into answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pygame

from game.ui.kit.look import Look
from game.ui.kit.scroll import Scroll, scroll_all
from game.ui.kit.steer import following, is_arrow, nearest, towards
from game.ui.kit.widget import IGNORED, Canvas, Rect, Reply, Widget, live, touched

_ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
_LINES = {pygame.K_UP: -1, pygame.K_DOWN: 1}
_PAGES = {pygame.K_PAGEUP: -1, pygame.K_PAGEDOWN: 1}
_MODIFIERS = (
    (pygame.KMOD_CTRL | pygame.KMOD_META, "ctrl"),
    (pygame.KMOD_ALT, "alt"),
    (pygame.KMOD_SHIFT, "shift"),
)


class Position(NamedTuple):
    """Where somebody is on a screen: the focus, and offsets and carets by name."""

    focus: str
    offsets: dict[str, int]
    carets: dict[str, int]


class Stage:
    """One tree at a time and what outlives it."""

    def __init__(self) -> None:
        self.root = Widget()
        self._all: tuple[Widget, ...] = ()  # of the tree, in the order of drawing
        self.focus = ""
        self.hover = ""
        self._meant: Callable[[str], str] = str
        self._wanted = ""  # pointed at in a tree that is still to be shown
        self._pressed = ""
        self._dragged = ""
        self._pointer = (-1, -1)
        self._by_keys = False  # the keyboard was used last, not the mouse
        self._sought = ""  # widget that the next tree scrolls into view
        self._offsets: dict[str, int] = {}
        self._carets: dict[str, int] = {}

    # --- showing ------------------------------------------------------------------------------------------

    def show(self, root: Widget, look: Look, rect: Rect, first: str = "") -> None:
        """Place a tree; the focus stays where it was, else goes to the widget named `first`, else to the first.

        Who steers by keys and has pressed something on a page that is gone now goes on with what stands nearest to it.
        """
        height = self._focus_height() if rect == self.root.rect else None
        left = self._scrolled_place() if rect == self.root.rect else None
        root.place(look, rect)
        scroll_all(root, self._offsets)
        self.root = root
        self._all = tuple(live(root))
        self._hold(height)
        names = [widget.name for widget in self._focusable()]
        if self.focus not in names:
            usual = first if first in names else next(iter(names), "")
            self.focus = nearest(self._focusable(), left) if left and names else usual
        if self._wanted:
            self._reveal(self.focus)
            self._wanted = ""
        if self._sought:
            self._reveal(self._sought)
            self._sought = ""
        self.hover = self._hovered()

    def _scrolled_place(self) -> tuple[int, int] | None:
        """Return where the focus is, if keys led it to something on a page that can be scrolled."""
        widget = self._named(self.focus) if self._by_keys and self._around(self.focus) else None
        return widget.rect.center if widget else None

    def _focus_height(self) -> int | None:
        """Return how high on the screen the widget with the focus stands, if it can be scrolled."""
        area, widget = self._around(self.focus), self._named(self.focus)
        return widget.rect.y if area and widget and area.rect.colliderect(widget.rect) else None

    def _hold(self, height: int | None) -> None:
        """Scroll so that what was pressed stays under the pointer, although what is above it has changed."""
        area, widget = self._around(self.focus), self._named(self.focus)
        if height is not None and area and widget and widget.rect.y != height:
            self._scroll_to(area, area.offset + widget.rect.y - height)

    def seek(self, name: str) -> None:
        """Have a widget scrolled into view as soon as the next tree is shown."""
        self._sought = name

    @property
    def position(self) -> Position:
        """Where somebody is on the screen in front."""
        return Position(self.focus, dict(self._offsets), dict(self._carets))

    def begin(self, position: Position | None) -> None:
        """Begin with another screen where somebody was on it before; else without a focus, and at the top."""
        self._pressed = self._dragged = ""
        self.focus, self._offsets, self._carets = position or Position("", {}, {})
        self._all = ()

    def draw(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the tree."""
        self.root.draw(
            Canvas(surface, look, self.focus, self.hover, self._pressed, self.hint, dict(self._carets))
        )

    @property
    def hint(self) -> str:
        """What the widget pointed at or the one with the focus has to say: the one that was moved last first."""
        names = (self.focus, self.hover) if self._by_keys else (self.hover, self.focus)
        for name in names:
            widget = next((widget for widget in self._all if name and widget.name == name), None)
            if widget and (widget.why or widget.hint):
                return " ".join(widget.why) or widget.hint
        return ""

    @property
    def is_typing(self) -> bool:
        """Whether letters go to an entry."""
        widget = self._named(self.focus)
        return widget is not None and widget.role == "entry"

    def point(self, name: str) -> None:
        """Give the focus to a widget, or to the one of that name in the tree that is shown next."""
        self.focus = name
        self._wanted = name if self._named(name) is None else ""
        self._reveal(name)

    # --- input --------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event, meant: Callable[[str], str] = str) -> Reply:
        """Take an event; `handled` says whether anything may have changed.

        `meant` turns a pressed key into the one that usually does what it does now.
        """
        self._meant = meant
        takers = {
            pygame.MOUSEMOTION: self._moved,
            pygame.MOUSEBUTTONDOWN: self._down,
            pygame.MOUSEBUTTONUP: self._up,
            pygame.MOUSEWHEEL: self._wheel,
            pygame.KEYDOWN: self._key,
            pygame.TEXTINPUT: self._text,
        }
        taker = takers.get(event.type)
        if taker:
            self._by_keys = event.type in (pygame.KEYDOWN, pygame.TEXTINPUT)
        return taker(event) if taker else IGNORED

    def _moved(self, event: pygame.event.Event) -> Reply:
        self._pointer = event.pos
        area = self._scroll(self._dragged)
        if area:
            return self._scroll_to(area, area.offset_at(event.pos[1]))
        before, self.hover = self.hover, self._hovered()
        return Reply(before != self.hover)

    def _down(self, event: pygame.event.Event) -> Reply:
        if event.button != 1:
            return IGNORED
        self._pointer = event.pos
        under = touched(self.root, event.pos)
        for widget in under:
            if isinstance(widget, Scroll) and widget.farthest and widget.bar.collidepoint(event.pos):
                self._dragged = self._pressed = widget.name
                return self._scroll_to(widget, widget.offset_at(event.pos[1]))
        target = next((widget for widget in under if widget.focusable), None)
        self._pressed = target.name if target else ""
        if target:
            self.focus = target.name
        return Reply(True)

    def _up(self, event: pygame.event.Event) -> Reply:
        if event.button != 1:
            return IGNORED
        pressed, self._pressed, self._dragged = self._pressed, "", ""
        under = touched(self.root, event.pos)
        target = next((widget for widget in under if widget.focusable), None)
        if target and target.name == pressed:
            return Reply(True, target.click(event.pos), True)
        return Reply(True)

    def _wheel(self, event: pygame.event.Event) -> Reply:
        for widget in touched(self.root, self._pointer):
            if isinstance(widget, Scroll) and widget.farthest:
                return self._scroll_to(widget, widget.offset - event.y * widget.step)
        return IGNORED

    def _text(self, event: pygame.event.Event) -> Reply:
        widget = self._named(self.focus)
        return widget.typed(event.text, self._carets) if widget else IGNORED

    def _key(self, event: pygame.event.Event) -> Reply:
        modifiers = getattr(event, "mod", 0)
        widget = self._named(self.focus)
        if widget:
            reply = widget.key(event.key, modifiers, self._carets)
            if reply.handled:
                return reply
        if not self.is_typing or modifiers & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
            called = self._called(self._meant(chord(event.key, modifiers)))
            if called:
                return Reply(True, called.activate(), True)
        if event.key == pygame.K_TAB:
            return self._step(-1 if modifiers & pygame.KMOD_SHIFT else 1)
        if event.key in _ENTER and widget:
            return Reply(True, widget.activate(), True)
        return self._travel(event.key, widget)

    def _travel(self, key: int, widget: Widget | None) -> Reply:
        """Follow an arrow, or turn a page; a scroll area is left only at its end."""
        area = self._scroll(self.focus) or self._area_of(self.focus)
        if key in _PAGES and area:
            return self._scroll_to(area, area.offset + _PAGES[key] * area.rect.height * 9 // 10)
        if not is_arrow(key):
            return IGNORED
        target = towards(self._focusable(), widget, key) if widget else following(self._focusable(), "", 1)
        around = self._scroll(self.focus) or self._around(self.focus)
        if around and key in _LINES and not (target and any(below is target for below in live(around))):
            offset = max(0, min(around.offset + _LINES[key] * around.step, around.farthest))
            if offset != around.offset:
                return self._scroll_to(around, offset)
        if target:
            self.point(target.name)
        return Reply(target is not None)

    def _step(self, step: int) -> Reply:
        target = following(self._focusable(), self.focus, step)
        if target:
            self.point(target.name)
        return Reply(target is not None)

    # --- finding ------------------------------------------------------------------------------------------

    def _focusable(self) -> Sequence[Widget]:
        """Return what can have the focus; of pieces that share a name the first."""
        found: dict[str, Widget] = {}
        for widget in self._all:
            if widget.focusable and widget.rect.width > 0:
                found.setdefault(widget.name, widget)
        return list(found.values())

    def _named(self, name: str) -> Widget | None:
        return next((widget for widget in self._focusable() if widget.name == name), None) if name else None

    def _called(self, keys: str) -> Widget | None:
        return next((widget for widget in self._all if keys and widget.shortcut == keys), None)

    def _hovered(self) -> str:
        under = touched(self.root, self._pointer)
        return next((widget.name for widget in under if widget.focusable or widget.hint), "")

    def _scroll(self, name: str) -> Scroll | None:
        found = (widget for widget in self._all if name and widget.name == name)
        return next((widget for widget in found if isinstance(widget, Scroll)), None)

    def _around(self, name: str) -> Scroll | None:
        """Return the innermost scroll area around a widget."""
        areas = [widget for widget in self._all if isinstance(widget, Scroll)]
        around = [area for area in areas if any(below.name == name for below in live(area))]
        return around[-1] if around else None

    def _area_of(self, name: str) -> Scroll | None:
        """Return the innermost scroll area around a widget, else the first that can be scrolled."""
        areas = (widget for widget in self._all if isinstance(widget, Scroll))
        return self._around(name) or next((area for area in areas if area.farthest), None)

    def _reveal(self, name: str) -> None:
        """Scroll so that a widget is seen."""
        for area in [widget for widget in self._all if isinstance(widget, Scroll)]:
            inside = next((below for below in live(area) if below.name == name and below is not area), None)
            if inside:
                self._scroll_to(area, area.showing(inside.rect))

    def _scroll_to(self, area: Scroll, offset: int) -> Reply:
        area.scrolled(offset)
        self._offsets[area.name] = area.offset
        return Reply(True)


def chord(key: int, modifiers: int) -> str:
    """Return a key with its modifiers as shortcuts are written: `ctrl+z`, `f1`, `shift+tab`."""
    names = [name for mask, name in _MODIFIERS if modifiers & mask]
    return "+".join([*names, pygame.key.name(key)])
