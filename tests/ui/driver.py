"""Plays the window with real events and reads what it says: find by role and name, click, press keys, type."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pygame

from game.session.settings import Settings
from game.ui.app import App
from game.ui.client import make_app
from game.ui.kit.widget import Said, Widget, live
from game.ui.parts.entering import Entering
from game.ui.screen import Screen
from game.views import texts as tables
from game.views.texts import Texts

TODAY = "2026-01-01"
SIZE = (1280, 720)
_OPENING = 10  # steps, more than any game takes that is opened
_NAMES = {"ctrl": pygame.KMOD_CTRL, "shift": pygame.KMOD_SHIFT, "alt": pygame.KMOD_ALT}


@cache
def languages() -> dict[str, Texts]:
    return {code: tables.load(code) for code, _ in tables.languages()}


def event(kind: int, **values: object) -> pygame.event.Event:
    return pygame.event.Event(kind, **values)


class Driver:
    """One application on a surface of its own; the clock stands still until `wait` moves it.

    Sounds are off, and so is the forecast, which would keep every planning screen busy; tests of it switch it on.
    """

    clock = 0.0  # that of events; each comes long after the one before
    with_map = True  # a frame is drawn when its map is made; else, as in the window, that takes some ticks

    def __init__(
        self, folder: Path, language: str = "en", size: tuple[int, int] = SIZE, **settings: object
    ) -> None:
        chosen = Settings(language=language, **{"sound": False, "forecast": False, **settings})
        self.app: App = make_app(languages(), chosen, folder, today=TODAY, new_seed=lambda: 7)
        self.app.clock = lambda: self.clock
        self.surface = pygame.Surface(size)
        self.now = 0.0
        self.frame()

    # --- looking ------------------------------------------------------------------------------------------

    @property
    def screen(self) -> Screen:
        return self.app.screen

    def frame(self) -> None:
        """Draw if anything has changed."""
        size = self.surface.get_size()
        if self.app.needs_frame or self.app.size != size:
            self.app.frame(self.surface)
        if self.with_map and self.app.atlas.is_making:
            self.arrange(size)
            self.app.frame(self.surface)

    def arrange(self, size: tuple[int, int]) -> None:
        """Build and place the tree, and once more if it has a map that had to be made first."""
        self.app.arrange(size)
        if self.app.atlas.is_making:
            while self.app.atlas.is_making:
                self.app.atlas.go_on()
            self.app.arrange(size)

    def said(self) -> list[Said]:
        return self.app.described()

    def says(self) -> str:
        """Everything on the screen, a line each."""
        return "\n".join(line.text for line in self.said())

    def widget(self, name: str) -> Widget:
        found = [widget for widget in live(self.app.stage.root) if widget.name == name]
        known = sorted({widget.name for widget in live(self.app.stage.root) if widget.name})
        assert found, f"no widget {name!r}; there are {known}"
        return found[0]

    def has(self, name: str) -> bool:
        return any(widget.name == name for widget in live(self.app.stage.root))

    def names(self, role: str) -> list[str]:
        return [widget.name for widget in live(self.app.stage.root) if widget.role == role]

    def shot(self, path: Path) -> None:
        self.frame()
        pygame.image.save(self.surface, str(path))

    # --- acting -------------------------------------------------------------------------------------------

    def send(self, *events: pygame.event.Event) -> None:
        """Have events answered."""
        for one in events:
            self.clock += 1
            self.app.handle(one)
            self._opened()

    def show(self, route: str, *details: object) -> None:
        """Go where a route leads."""
        following = self.app.route(route, *details)
        assert following
        self.app.show(following)
        self._opened()

    def _opened(self) -> None:
        """Draw; and let a game that is being opened be opened, for which nobody has to press anything."""
        self.frame()
        for _ in range(_OPENING):
            if isinstance(self.screen, Entering):
                self.app.tick(self.now)
                self.frame()

    def click(self, name: str) -> None:
        """Click a widget with the mouse, in the middle of what is seen of it; scroll areas follow first."""
        self.app.stage._reveal(name)
        self.frame()
        self.click_at(self.widget(name).rect.center)

    def click_at(self, place: tuple[int, int]) -> None:
        self.send(
            event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)),
            event(pygame.MOUSEBUTTONDOWN, pos=place, button=1),
            event(pygame.MOUSEBUTTONUP, pos=place, button=1),
        )

    def point(self, name: str) -> None:
        self.send(event(pygame.MOUSEMOTION, pos=self.widget(name).rect.center, rel=(0, 0), buttons=(0, 0, 0)))

    def press(self, *chords: str) -> None:
        """Press keys: `tab`, `ctrl+z`, `return`."""
        for one in chords:
            *names, key = one.split("+") if len(one) > 1 else [one]
            code = pygame.key.key_code(key)
            modifiers = sum(_NAMES[name] for name in names)
            self.send(
                event(pygame.KEYDOWN, key=code, mod=modifiers, unicode=""),
                event(pygame.KEYUP, key=code, mod=0),
            )

    def focus(self, name: str, most: int = 400) -> None:
        """Walk to a widget with Tab alone."""
        for _ in range(most):
            if self.app.stage.focus == name:
                return
            self.press("tab")
        raise AssertionError(f"Tab never reaches {name!r}")

    def choose(self, name: str) -> None:
        """Walk to a widget with Tab and press Enter."""
        self.focus(name)
        self.press("return")

    def type(self, text: str) -> None:
        for letter in text:
            self.send(event(pygame.TEXTINPUT, text=letter))

    def wait(self, seconds: float, step: float = 0.1) -> None:
        """Let time pass."""
        for _ in range(round(seconds / step)):
            self.now += step
            self.app.tick(self.now)
            self.frame()
