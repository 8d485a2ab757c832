"""A stand on which widgets are tried: a stage of its own, real events, and a tree that is built anew after each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pygame

from game.scenario import library
from game.ui.kit.look import Look, load_kit
from game.ui.kit.stage import Stage
from game.ui.kit.widget import Rect, Reply, Widget, live

_KEYS = {"ctrl": pygame.KMOD_CTRL, "shift": pygame.KMOD_SHIFT, "alt": pygame.KMOD_ALT}


@cache
def look(scale: float = 1.0) -> Look:
    return Look(load_kit(library.data_folder() / "assets"), scale)


def placed(widget: Widget, width: int, height: int | None = None, scale: float = 1.0) -> Widget:
    """Give a widget a rectangle, as high as it likes if no height is named."""
    high = widget.height(look(scale), width) if height is None else height
    widget.place(look(scale), Rect(0, 0, width, high))
    return widget


class Stand:
    def __init__(self, make: Callable[[], Widget], size: tuple[int, int] = (400, 300)) -> None:
        self._make = make
        self.stage = Stage()
        self.surface = pygame.Surface(size)
        self.show()

    def show(self) -> None:
        self.stage.show(self._make(), look(), self.surface.get_rect())
        self.stage.draw(self.surface, look())

    def widget(self, name: str) -> Widget:
        return next(widget for widget in live(self.stage.root) if widget.name == name)

    def send(self, kind: int, **values: object) -> Reply:
        reply = self.stage.handle(pygame.event.Event(kind, **values))
        self.show()
        return reply

    def press(self, *chords: str) -> Reply:
        for one in chords:
            *names, key = one.split("+")
            code, modifiers = pygame.key.key_code(key), sum(_KEYS[name] for name in names)
            reply = self.send(pygame.KEYDOWN, key=code, mod=modifiers, unicode="")
        return reply

    def type(self, text: str) -> None:
        for letter in text:
            self.send(pygame.TEXTINPUT, text=letter)

    def point(self, place: tuple[int, int]) -> None:
        self.send(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0))

    def down(self, place: tuple[int, int]) -> None:
        self.point(place)
        self.send(pygame.MOUSEBUTTONDOWN, pos=place, button=1)

    def up(self, place: tuple[int, int]) -> Reply:
        return self.send(pygame.MOUSEBUTTONUP, pos=place, button=1)

    def click(self, name: str) -> Reply:
        place = self.widget(name).rect.center
        self.down(place)
        return self.up(place)
