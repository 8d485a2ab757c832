"""What has been chosen for a new game, and what is still wrong with it."""

from __future__ import annotations

from collections.abc import Collection

from game.records.course import Course
from game.records.replay import LARGEST_SEED, PERSON
from game.session.newgame import ORDINARY_LEVEL, PLAYERS
from game.session.table import ALL_AIDS
from game.ui.app import App
from game.ui.screens.newgame.boards import Boards


class Choices:
    """One new game in the making; it begins with the first scenario and one person at the first seat."""

    def __init__(self) -> None:
        self.boards = Boards()
        self.key = self.boards.keys[0]
        self.lens: str | None = None
        self.players: dict[str, str] = {}  # words of PLAYERS by power
        self.aids = ALL_AIDS
        self.seed = ""
        self.name = ""
        self.alone()

    @property
    def course(self) -> Course:
        """The board chosen, at its beginning."""
        return self.boards.course(self.key)

    @property
    def powers(self) -> list[str]:
        """The seats of the board chosen."""
        return list(self.course.pack.scenario.powers)

    @property
    def persons(self) -> list[str]:
        """The seats that people play."""
        return [power for power in self.powers if self.players[power] == PERSON]

    @property
    def seats(self) -> dict[str, str]:
        """Who sits where, as a save writes it."""
        return {power: PLAYERS[self.players[power]] for power in self.powers}

    def choose(self, key: str) -> None:
        """Choose another board; who plays stays as it is where the seats are the same.

        Raises GameError for a board that does not load; the one before is then still chosen.
        """
        self.boards.course(key)
        self.key = key
        if self.lens not in self.course.pack.scenario.lenses:
            self.lens = None
        if list(self.players) != self.powers:
            self.alone()

    def alone(self) -> None:
        """One person, at the first seat."""
        self._people(self.powers[:1])

    def everybody(self) -> None:
        """A person at every seat."""
        self._people(self.powers)

    def _people(self, persons: Collection[str]) -> None:
        self.players = {power: PERSON if power in persons else ORDINARY_LEVEL for power in self.powers}

    def why_no_seed(self, app: App) -> str:
        """Return why no game can have the seed; empty for one that is open or small enough."""
        if not self.seed or int(self.seed) <= LARGEST_SEED:
            return ""
        return app.say("newgame.seed_wrong", largest=LARGEST_SEED)

    def why_not(self, app: App) -> list[str]:
        """Return what keeps the game from beginning."""
        nobody = "" if self.persons else app.say("newgame.nobody")
        return [reason for reason in (nobody, self.why_no_seed(app)) if reason]
