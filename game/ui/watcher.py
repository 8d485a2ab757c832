"""The watcher of a designer's file: each time it is saved, the game in play goes on with the new board."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from game.errors import GameError
from game.scenario import library
from game.scenario.pack import Pack
from game.session.newgame import ORDINARY_LEVEL, Plan, player_of, seats_of, set_up
from game.session.table import ALL_AIDS, Table
from game.session.transfer import transferred
from game.session.watching import Watched
from game.ui.app import App
from game.ui.flow import proceed, writing
from game.ui.kit.widget import Widget
from game.ui.parts.problems import Trouble, over
from game.ui.screen import Screen
from game.ui.screens.planning import Planning

Seats = Callable[[list[str]], Mapping[str, str]]
"""Who sits where, once it is known which powers there are."""
_PAUSE = 0.4  # seconds between two looks at the files
_NAMED = 3  # lost orders that a notice names


class Watcher:
    """Goes on beside every screen. Whatever a file holds, the last good board stays in play.

    Of the plan lens, seed and aids count.
    """

    def __init__(self, path: Path, plan: Plan, seats: Seats | None = None) -> None:
        self._path, self._plan = path, plan
        self._seats = seats or (lambda powers: seats_of(powers, {0}, ORDINARY_LEVEL))
        self._watched = Watched(path)
        self._trouble: Trouble | None = None
        self._due = 0.0

    def begin(self, app: App) -> Screen | None:
        """Begin a game on the board as it is, in memory alone; a board with mistakes is waited for."""
        return self._followed(app, self._seated)

    # --- beside every screen ------------------------------------------------------------------------------

    def pause(self) -> float:
        """Return the seconds between two looks."""
        return _PAUSE

    def tick(self, app: App, now: float) -> bool:
        """Look whether anything was saved; return whether something is to be shown."""
        if now < self._due:
            return False
        self._due = now + _PAUSE
        if not self._watched.changed():
            return False
        following = self._followed(app, self._moved)
        if following:
            app.show(following)
        return True

    def over(self, app: App, below: Widget) -> Widget:
        """Return a screen with what is wrong in the files on top."""
        return over(app, below, self._trouble, self._hide) if self._trouble else below

    def _hide(self) -> None:
        self._trouble = None

    # --- boards -------------------------------------------------------------------------------------------

    def _followed(self, app: App, go: Callable[[App, Pack], Screen | None]) -> Screen | None:
        """Load the board and go on with it; what is wrong with it is kept to be shown."""
        try:
            following = go(app, library.load(str(self._path), self._plan.lens))
        except GameError as error:
            self._trouble = Trouble(self._path, error)
            app.notice = ""  # of the save before
            return None
        self._trouble = None
        return following

    def _seated(self, app: App, pack: Pack) -> Screen | None:
        seats = self._seats(list(pack.scenario.powers))
        seed = self._plan.seed if self._plan.seed is not None else app.new_seed()
        app.sit_down(set_up(pack, seats, seed, app.today, None, aids=self._plan.aids or ALL_AIDS))
        seat = app.game.next_person
        return proceed(app) if seat is None else Planning(seat)

    def _moved(self, app: App, pack: Pack) -> Screen | None:
        """Go on with the game in play on the board as it is now."""
        table = app.table
        if table is None:
            return self._seated(app, pack)
        if table.course.pack.digest == pack.digest or table.path is not None:
            return None  # nothing that counts was changed, or another game is being played meanwhile
        moved = transferred(table, pack, player_of(ORDINARY_LEVEL))
        screen = self._screen(app, table, moved.table)
        app.notice = self._told(app, moved.table, moved.lost)
        return screen

    def _screen(self, app: App, old: Table, new: Table) -> Screen | None:
        """Sit down at the new table, in front of the same sheet if that is being written."""
        front = app.screen
        new.guide = old.guide
        app.sit_down(new)
        if isinstance(front, Planning) and new.course.turn == old.course.turn and new.next_person is not None:
            return front.carried(old.course, new.course) or writing(app, new.next_person)
        return proceed(app)

    def _told(self, app: App, table: Table, lost: tuple[str, ...]) -> str:
        said = app.say("watch.reloaded", file=self._path.name, turn=table.course.turn)
        if not lost:
            return said
        named = app.texts.say("list.semicolon").join(lost[:_NAMED])
        more = len(lost) - _NAMED
        key = "watch.lost_more" if more > 0 else "watch.lost"
        return f"{said} {app.say(key, orders=named, more=more)}"
