"""The application: the game at the table, the screen in front, settings and languages; events in, pictures out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

import pygame

from game.errors import GameError
from game.session.settings import Settings, remember
from game.session.sitting import Sitting
from game.session.table import Table
from game.session.voices import Voices
from game.ui.browser import Browse, nowhere
from game.ui.keymap import KeyMap
from game.ui.kit.look import Kit, Look, scale_of
from game.ui.kit.stage import Stage, chord
from game.ui.kit.widget import Canvas, Rect, Said, Widget, describe, walk
from game.ui.map.atlas import Atlas
from game.ui.map.widget import is_unmade
from game.ui.screen import AT_ONCE, Screen
from game.ui.sound import Sounds
from game.ui.speech import Speech
from game.ui.spoken import Reader, page_words
from game.views.texts import Texts

REPEATING = (
    *(pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN, pygame.K_TAB),
    *(pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_BACKSPACE, pygame.K_DELETE),
)
"""Keys that may be held: they only move or delete."""
DOUBLE = 0.4  # seconds after which a second press is no longer part of a double click
_NEAR = 12  # pixels between the presses of one
_FOCUS_EVENTS = (pygame.ACTIVEEVENT, getattr(pygame, "WINDOWFOCUSLOST", -1))

Route = Callable[["App"], Screen | None]
"""Makes a screen; the one in front at that moment is the one to come back to."""


class Companion(Protocol):
    """Something that goes on beside every screen."""

    def pause(self) -> float:
        """Return the seconds until it wants to go on."""

    def tick(self, app: App, now: float) -> bool:
        """Go on at a time in seconds; return whether anything is to be shown anew."""

    def over(self, app: App, below: Widget) -> Widget:
        """Return a screen's tree with what it has to say on top."""


@dataclass
class App(Sitting):
    """What every screen may use. `screen` is in front; `table` is the game in play, if there is one."""

    kit: Kit
    languages: Mapping[str, Texts]
    settings: Settings
    folder: Path
    today: str
    new_seed: Callable[[], int]
    screen: Screen
    routes: Mapping[str, Callable[..., Screen | None]]  # by name, so that no screen imports another
    keys: Mapping[str, Route] = field(default_factory=dict)  # that work everywhere
    sounds: Sounds = field(default_factory=Sounds)
    speech: Speech = field(default_factory=Speech)
    table: Table | None = None
    notice: str = ""  # a sentence shown until the next input
    leaving: bool = False
    companion: Companion | None = None
    thinks_ahead: bool = False  # planners search while people write
    browse: Browse = nowhere  # opens a page in the system's browser
    clock: Callable[[], float] = time.monotonic  # seconds
    stage: Stage = field(default_factory=Stage)
    voices: Voices = field(default_factory=Voices)
    atlas: Atlas = field(init=False)
    _held: set[int] = field(default_factory=set)  # keys that are down
    _pressed: int | tuple[int, int] | None = None  # the last key, or where the mouse was pressed last
    _shown: float = float("-inf")  # when the screen in front was shown
    _opener: int | tuple[int, int] | None = None  # what was pressed last by then
    _reader: Reader = field(default_factory=Reader)
    _look: Look | None = None
    _size: tuple[int, int] = (0, 0)
    _built: bool = False
    _drawn: bool = False

    def __post_init__(self) -> None:
        """Open the map's pictures."""
        self.atlas = Atlas(self.kit.art.folder)

    # --- words --------------------------------------------------------------------------------------------

    @property
    def texts(self) -> Texts:
        """The texts of the language in use."""
        return self.languages[self.settings.language]

    def say(self, key: str, **values: object) -> str:
        """Return a text of the window's section."""
        return self.texts.say(f"ui.{key}", **values)

    @property
    def keymap(self) -> KeyMap:
        """What each key does."""
        return KeyMap(self.settings.keys)

    # --- screens ------------------------------------------------------------------------------------------

    def route(self, name: str, *details: object) -> Screen | None:
        """Return the screen of a name: `title`, `log`, or `proceed` for what comes next in the game.

        The handbook takes an entry's id as a detail, to open at that entry.
        """
        return self.routes[name](self, *details)

    def leave(self) -> None:
        """End the program after this input."""
        self.leaving = True

    def change(self, **choices: object) -> None:
        """Change settings and remember them; a disk that refuses is told, not obeyed."""
        self.settings = replace(self.settings, **choices)  # type: ignore[arg-type]
        self.sounds.on, self.speech.on = self.settings.sound, self.settings.speech
        self._built = False
        try:
            remember(self.folder, self.settings)
        except GameError as error:
            self.notice = str(error)

    # --- input --------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> None:
        """Take one event; a failure that has a sentence is shown, and nothing is lost."""
        try:
            self._take(event)
        except GameError as error:
            self.notice = str(error)
            self._built = False

    def _take(self, event: pygame.event.Event) -> None:
        if self._is_echo(event) or self._is_double(event) or self._is_caught(event):
            return
        if event.type == pygame.QUIT:
            self.show(self.route("quit") or self.screen)
            return
        if event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN) and self.notice:
            self.notice, self._built = "", False
        reply = self.stage.handle(event, self.keymap.meant)
        if reply.acted:
            self._built = False
            if not isinstance(reply.answer, Screen):
                self.sounds.play("click")
        self._drawn = self._drawn and not reply.handled
        if isinstance(reply.answer, Screen):
            self.show(reply.answer)
        elif event.type == pygame.KEYDOWN and not reply.handled:
            self._key(event)

    def _is_caught(self, event: pygame.event.Event) -> bool:
        """Return whether the screen was waiting for just any key."""
        caught = event.type == pygame.KEYDOWN and self.screen.catches(
            self, chord(event.key, getattr(event, "mod", 0))
        )
        self._built = self._built and not caught
        return caught

    def _is_echo(self, event: pygame.event.Event) -> bool:
        """Return whether a key only repeats itself; while a page is made, one press of Enter must not become two."""
        if event.type == pygame.KEYDOWN:
            echo = event.key in self._held and event.key not in REPEATING
            self._held.add(event.key)
            return echo
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type in _FOCUS_EVENTS:
            self._held.clear()  # the key that is let go elsewhere is not heard of
        return False

    def _is_double(self, event: pygame.event.Event) -> bool:
        """Return whether a press belongs to a double click or double stroke whose first half has led to this screen.

        It was meant for the screen before: that nobody passes over a page, least of all the one that keeps secrets.
        """
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._pressed = event.pos
        elif event.type == pygame.KEYDOWN:
            self._pressed = event.key
        else:
            return False
        is_soon = self.clock() - self._shown < DOUBLE
        return is_soon and self._pressed != pygame.K_ESCAPE and _are_alike(self._opener, self._pressed)

    def _key(self, event: pygame.event.Event) -> None:
        """Answer Escape and the keys that work everywhere."""
        keys = self.keymap.meant(chord(event.key, getattr(event, "mod", 0)))
        action = self.keys.get(keys)
        following = action(self) if action else self.screen.back(self) if keys == "escape" else None
        self._built = self._built and action is None
        if following:
            self.show(following)

    def show(self, screen: Screen) -> None:
        """Put a screen in front."""
        if screen is not self.screen:
            self.screen.left_at = self.stage.position
            self.screen = screen
            self._shown, self._opener = self.clock(), self._pressed
            self.stage.begin(screen.left_at)
            self.sounds.play("page")
            self.speech.stop()
            screen.entered(self)
        self._built = False

    # --- frames -------------------------------------------------------------------------------------------

    def pause(self) -> float | None:
        """Return the seconds until the next tick; None while nothing moves."""
        pauses = [
            self.screen.pause(self),
            self.companion.pause() if self.companion else None,
            AT_ONCE if self.atlas.is_making else None,
        ]
        return min((pause for pause in pauses if pause is not None), default=None)

    def tick(self, now: float) -> None:
        """Let the screen go on with what moves, and what goes on beside it."""
        self.think_ahead()
        try:
            moved = self.screen.pause(self) is not None and self.screen.tick(self, now)
            if self.companion and self.companion.tick(self, now):
                moved = True
            if self.atlas.go_on() and any(map(is_unmade, walk(self.stage.root))):
                moved = True
            if moved:
                self._built = False
        except GameError as error:
            self.notice, self._built = str(error), False

    @property
    def needs_frame(self) -> bool:
        """Whether anything has changed since the last frame."""
        return not (self._built and self._drawn)

    def frame(self, surface: pygame.Surface) -> None:
        """Draw the screen, built anew if anything has changed."""
        size = surface.get_size()
        if size != self._size or not self._built or self._look is None:
            self.arrange(size)
        assert self._look is not None
        surface.fill(self._look.colour("background"))
        self.stage.draw(surface, self._look)
        self._drawn = True
        if self.settings.speech:
            self._speak()

    def arrange(self, size: tuple[int, int]) -> None:
        """Build and place the screen's tree for a window of a size in pixels."""
        scale = scale_of(self.kit.themes.reference, size, self.settings.text_size)
        chosen = (scale, self.settings.theme)
        if self._look is None or (self._look.scale, self._look.theme.name) != chosen:
            self._look = Look(self.kit, *chosen)
        self._size, self._built, self._drawn = size, True, False
        tree = self.screen.build(self)
        tree = self.companion.over(self, tree) if self.companion else tree
        self.stage.show(tree, self._look, Rect((0, 0), size), self.screen.first)

    def prepared(self, screen: Screen) -> Iterator[None]:
        """Make ready what a screen will show first, step by step, so that it opens at once."""
        look, size = self._look, self._size
        if look is None:
            return
        tree = screen.build(self)
        yield
        tree.place(look, Rect((0, 0), size))
        yield
        while self.atlas.is_making:
            yield
        tree.place(look, Rect((0, 0), size))
        tree.draw(Canvas(pygame.Surface(size), look))

    @property
    def size(self) -> tuple[int, int]:
        """The size for which the tree in front was placed."""
        return self._size

    @property
    def units(self) -> tuple[float, float]:
        """The same size in units: how much finds room, whatever the text size."""
        scale = scale_of(self.kit.themes.reference, self._size, self.settings.text_size)
        return self._size[0] / scale, self._size[1] / scale

    def redraw(self) -> None:
        """Ask for a frame, because the window was covered."""
        self._drawn = False

    def read_aloud(self) -> None:
        """Say everything that is seen of the page, whether or not what the keyboard leads to is said."""
        self.speech.on = True
        self.speech.say(page_words(self.texts, self.described()), self.settings.language)
        self.speech.on = self.settings.speech

    def _speak(self) -> None:
        """Say what is new on the page."""
        news = self._reader.news(self.texts, self.screen, self.described(), self.stage.hint, self.notice)
        self.speech.say(news, self.settings.language)

    def described(self) -> list[Said]:
        """Return everything that the screen says, for tests and for people who do not see it."""
        return describe(self.stage.root, self.stage.focus)


def _are_alike(one: int | tuple[int, int] | None, other: int | tuple[int, int]) -> bool:
    """Return whether two presses are of one key, or of the mouse at about one place."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return abs(one[0] - other[0]) <= _NEAR and abs(one[1] - other[1]) <= _NEAR
    return one == other
