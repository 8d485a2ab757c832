"""The watcher of a designer's file: each time it is saved, the game in play goes on with the new board."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from game.errors import GameError
from game.records.course import Course
from game.scenario import library
from game.scenario.pack import Pack
from game.session.newgame import ORDINARY_LEVEL, Plan, player_of, seats_of, set_up
from game.session.table import ALL_AIDS
from game.session.transfer import Loss, missing, transferred
from game.session.tray import Tray
from game.session.watching import Watched
from game.ui.app import App
from game.ui.flow import proceed
from game.ui.kit.widget import Widget
from game.ui.parts.problems import Trouble, over
from game.ui.parts.question import Question
from game.ui.screen import Screen
from game.ui.screens.planning import Planning
from game.views.wording import order_words
from game.vocabulary import Outcome

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
        moved.table.guide = table.guide
        app.sit_down(moved.table)
        screen, taken = _carried(app, table.course)
        app.notice = " ".join([self._told(app), *_lost(app, table.course, taken, moved.lost)])
        return screen

    def _told(self, app: App) -> str:
        """Return how far the game is on the new board."""
        course = app.game.course
        over = course.outcome is not Outcome.RUNNING
        key = "ended" if over else "replayed" if course.turns else "reloaded"
        return app.say(f"watch.{key}", file=self._path.name, turn=course.turn, count=len(course.turns))


def _carried(app: App, old: Course) -> tuple[Screen | None, list[str]]:
    """Return the screen in front as it is after a change of the board, and what was taken off the sheet behind it.

    What lies over a page stays there. A question is dropped: its answers know of the board that was.
    """
    front = app.screen
    while isinstance(front, Question):
        front = front.behind
    above, page = None, front
    while page.behind:
        above, page = page, page.behind
    following = page.carried(app, old) or proceed(app)
    taken = _taken(app, old, page, following) if isinstance(page, Planning) else []
    if above is None or following is None:
        return following, taken
    above.behind = following
    return front, taken


def _taken(app: App, old: Course, page: Planning, following: Screen | None) -> list[str]:
    """Return what was on a sheet and is not on the one that is written now, in words."""
    voice, before = app.voice_of(old), page.tray
    after = following.tray if isinstance(following, Planning) else Tray()
    lost = missing(old, before.sheet, app.game.course, after.sheet)
    taken = [order_words(voice, order) for order in lost]
    if before.marked and not after.marked:
        agenda = old.state.board.dealt[before.sheet.mark, 0]
        taken.append(app.say("planning.advice.mark", agenda=voice.agenda(agenda)))
    return taken


def _lost(app: App, old: Course, taken: Sequence[str], losses: Sequence[Loss]) -> Iterator[str]:
    """Yield sentences on what was taken off the sheet, and on what of earlier ones could not be played again."""
    semicolon, voice = app.texts.say("list.semicolon"), app.voice_of(old)
    if taken:
        yield app.say("watch.taken", orders=semicolon.join(taken))
    named = [
        app.say(
            "watch.loss", turn=loss.turn, power=voice.power(loss.seat), order=order_words(voice, loss.order)
        )
        for loss in losses[:_NAMED]
    ]
    more = len(losses) - _NAMED
    if named:
        yield app.say(
            "watch.lost_more" if more > 0 else "watch.lost", orders=semicolon.join(named), more=more
        )
