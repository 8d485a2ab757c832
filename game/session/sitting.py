"""Sitting at a table: the game in play, and the words of its board, whether it is shown as text or in a window."""

from __future__ import annotations

from abc import ABC, abstractmethod

from game.errors import UsageError
from game.records.course import Course
from game.session.table import Table
from game.session.voices import Voices
from game.views.texts import Texts
from game.views.voice import Voice


class Sitting(ABC):
    """What both clients share: one game at a time, spoken of in the language in use."""

    table: Table | None
    voices: Voices
    thinks_ahead: bool  # planners search while people write

    @property
    @abstractmethod
    def texts(self) -> Texts:
        """The texts of the language in use."""

    @abstractmethod
    def say(self, key: str, **values: object) -> str:
        """Return a text of the client's section."""

    @property
    def game(self) -> Table:
        """The game in play; only screens of a game ask for it. Raises UsageError without one."""
        if self.table is None:
            raise UsageError(self.say("no_game"))
        return self.table

    def voice(self) -> Voice:
        """Return the words of the board in play, in the language in use."""
        return self.voice_of(self.game.course)

    def reference(self) -> Voice:
        """Return the words of the board in play, or of the first scenario if no game is in play."""
        return self.voice() if self.table else self.voices.reference(self.texts)

    def voice_of(self, course: Course) -> Voice:
        """Return the words of a board, in the language in use."""
        return self.voices.of(course, self.texts)

    def sit_down(self, table: Table) -> None:
        """Play at another table; the one before is closed properly."""
        self.get_up()
        self.table = table

    def think_ahead(self) -> None:
        """Have the planners at the table search meanwhile, if that is wanted; it may be said again and again."""
        if self.table and self.thinks_ahead:
            self.table.think_ahead()

    def get_up(self) -> None:
        """Close the save of the game in play."""
        if self.table:
            self.table.get_up()
        self.table = None
