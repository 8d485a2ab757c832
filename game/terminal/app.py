"""The text client: one console, one game at a time, and a loop that shows screen after screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from game.errors import GameError, UsageError
from game.session import settings
from game.session.sitting import Sitting
from game.session.table import Table
from game.session.voices import Voices
from game.terminal.console import Console, InputEnded
from game.terminal.words import Words
from game.views.texts import Texts
from game.vocabulary import Outcome


class Leave(Exception):  # noqa: N818 - a wish, not an error
    """The player wants to leave the program."""


class GiveUp(Exception):  # noqa: N818 - carries the error that ends the program
    """The player does not want to go on without saving."""

    def __init__(self, error: GameError) -> None:
        super().__init__(str(error))
        self.error = error


class GoHome(Exception):  # noqa: N818 - a wish, not an error
    """The player wants to see the title."""


class Screen(Protocol):
    """Something to show and to answer; returns what to show next."""

    def __call__(self, app: App) -> Screen:
        """Talk with the player until it is clear what comes next; raises Leave or InputEnded."""


@dataclass
class App(Sitting):
    """What every screen may use: the console, the languages, the saves and the game in play."""

    console: Console
    languages: Mapping[str, Texts]
    language: str
    folder: Path
    today: str
    new_seed: Callable[[], int]
    proceed: Screen  # shows what comes next in the game in play
    table: Table | None = None
    thinks_ahead: bool = False  # planners search while people write
    guidance: bool = True  # where a scenario has any
    step_told: tuple[int, int, str] | None = None  # seat, turn and name of the step of guidance told last
    words: Words = field(init=False)
    voices: Voices = field(init=False, default_factory=Voices)

    def __post_init__(self) -> None:
        """Learn the command words, those of the language in use first."""
        self.use_language(self.language)

    @property
    def texts(self) -> Texts:
        """The texts of the language in use."""
        return self.languages[self.language]

    def use_language(self, language: str) -> None:
        """Speak another language from now on."""
        self.language = language
        others = [texts for code, texts in self.languages.items() if code != language]
        self.words = Words([self.texts, *others])

    def choose_language(self, language: str) -> None:
        """Speak another language and remember it, if the disk lets us."""
        self.use_language(language)
        self.step_told = None
        self.remember(replace(settings.read(self.folder), language=language))

    def remember(self, chosen: settings.Settings) -> None:
        """Remember settings, if the disk lets us."""
        with suppress(GameError):
            settings.remember(self.folder, chosen)

    def say(self, key: str, **values: object) -> str:
        """Return a text of the client's section."""
        return self.texts.say(f"terminal.{key}", **values)

    def write(self, *lines: str) -> None:
        """Write lines to the console."""
        self.console.write(*lines)

    def tell(self, key: str, **values: object) -> None:
        """Write a text of the client's section."""
        self.console.write(self.say(key, **values))

    def ask(self, prompt: str) -> str:
        """Ask for a line; raises InputEnded."""
        return self.console.ask(prompt)

    def saved_words(self) -> str:
        """Return where the game in play is saved, or that it is not; empty without a game."""
        if not self.table:
            return ""
        if self.table.path is None:
            return self.say("not_saved")
        running = self.table.course.outcome is Outcome.RUNNING
        return self.say("saved" if running else "kept", name=self.table.path.name)


def run(app: App, home: Screen, screen: Screen | None = None) -> None:
    """Show screens until the player leaves, beginning at home or elsewhere; closes the save however it ends.

    Raises UsageError when the input ends, and the StorageError that a player gives up on.
    """
    screen = screen or home
    try:
        while True:
            screen = _following(app, screen, home)
    except Leave:
        app.write(app.saved_words() or app.say("goodbye"))
    except GiveUp as given_up:
        raise given_up.error from None
    except InputEnded:
        raise UsageError(" ".join(filter(None, [app.say("input_ended"), app.saved_words()]))) from None
    except KeyboardInterrupt:
        app.write("", " ".join(filter(None, [app.say("interrupted"), app.saved_words()])))
        raise
    finally:
        app.get_up()


def _following(app: App, screen: Screen, home: Screen) -> Screen:
    app.think_ahead()
    try:
        return screen(app)
    except GoHome:
        app.write(app.saved_words())
        return home
