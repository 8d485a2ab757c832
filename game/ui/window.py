"""The window: opens it, runs the loop, and draws only when something has changed."""

from __future__ import annotations

import gc
import json
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict

import pygame

from game.errors import UsageError
from game.session.settings import Settings
from game.ui.app import App
from game.ui.ready import USUAL
from game.views.texts import Texts

_REPEAT = (350, 45)  # milliseconds until a held key repeats, and between repeats
_UNSEEN = ("offscreen", "dummy")  # drivers that SDL falls back to where there is no display at all
_FLIPS = 30  # frames after which it is clear whether the graphics card helps
_SLOW = 0.012  # seconds of a flip from which it does not
_LONGEST_WAIT = 10.0  # seconds


def open_window(settings: Settings, texts: Texts, size: tuple[int, int] = USUAL) -> pygame.Surface:
    """Open the window and return its surface; raises UsageError where there is no display."""
    if settings.without_card:
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    try:
        pygame.display.init()
        if pygame.display.get_driver() in _UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
            raise UsageError(texts.say("ui.window.no_display", error=texts.say("ui.window.unseen")))
        pygame.font.init()
        surface = set_mode(size, settings.fullscreen)
    except pygame.error as error:
        raise UsageError(texts.say("ui.window.no_display", error=str(error))) from error
    pygame.display.set_caption(texts.say("ui.title.name"))
    pygame.key.set_repeat(*_REPEAT)
    return surface


def set_mode(size: tuple[int, int], fullscreen: bool) -> pygame.Surface:
    """Give the window its size, or the whole screen."""
    if fullscreen:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
    available = (
        pygame.display.get_desktop_sizes()[0] if hasattr(pygame.display, "get_desktop_sizes") else size
    )
    fitting = (min(size[0], available[0]), min(size[1], available[1]))
    return pygame.display.set_mode(fitting, pygame.RESIZABLE)


def settled() -> None:
    """Let the collector of cyclic garbage pass over what a game has loaded: looking through it takes 50 ms."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class Loop:
    """Events in, frames out, until the player leaves."""

    def __init__(self, app: App, clock: Callable[[], float] = time.monotonic, tell: bool = False) -> None:
        self._app = app
        self._clock = clock
        self._tell = tell
        self._told = ""
        self._flips: list[float] = []
        self._fullscreen = app.settings.fullscreen
        self._table: object = None

    def run(self) -> None:
        """Play until the player leaves; the save is closed however it ends."""
        try:
            self._frame()
            while not self._app.leaving:
                self._round()
        finally:
            self._app.speech.hush()
            pygame.quit()
            self._app.get_up()

    def _round(self) -> None:
        """Wait for an event or for the next thing to move, then answer everything that has come in."""
        for event in self._events():
            if event.type in (pygame.VIDEOEXPOSE, getattr(pygame, "WINDOWEXPOSED", -1)):
                self._app.redraw()
            self._app.handle(event)
        self._app.tick(self._clock())
        if self._fullscreen != self._app.settings.fullscreen:
            self._fullscreen = self._app.settings.fullscreen
            set_mode(USUAL, self._fullscreen)
        self._frame()
        if self._table is not self._app.table:
            self._table = self._app.table
            settled()

    def _events(self) -> list[pygame.event.Event]:
        pause = self._app.pause()
        if pause is None:
            first = pygame.event.wait()
        else:
            first = pygame.event.wait(max(1, round(min(pause, _LONGEST_WAIT) * 1000)))
        found = [event for event in [first, *pygame.event.get()] if event.type != pygame.NOEVENT]
        moves = [event for event in found if event.type == pygame.MOUSEMOTION]
        return [event for event in found if event.type != pygame.MOUSEMOTION or event is moves[-1]]

    def _frame(self) -> None:
        surface = pygame.display.get_surface()
        if surface is None or not (self._app.needs_frame or self._app.size != surface.get_size()):
            return
        self._app.frame(surface)
        begun = self._clock()
        pygame.display.flip()
        self._judge(self._clock() - begun)
        if self._tell:
            self._describe()

    def _judge(self, flip: float) -> None:
        """Remember whether showing a picture takes too long with the graphics card."""
        settings = self._app.settings
        if settings.software is not None or settings.card_is_slow is not None:
            return
        self._flips.append(flip)
        if len(self._flips) == _FLIPS:
            self._app.change(card_is_slow=statistics.median(self._flips) > _SLOW)

    def _describe(self) -> None:
        """Print what the screen says, if it says something new."""
        said = [asdict(line) for line in self._app.described()]
        page = json.dumps({"screen": self._app.screen.title, "says": said}, ensure_ascii=False)
        if page != self._told:
            self._told = page
            print(page, flush=True)
