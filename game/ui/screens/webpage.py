"""The debrief as a web page: made piece by piece, kept beside the saves, and opened in the browser if there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.pages.debrief import debrief_pieces
from game.records.files import make_folder, printable, replace_file
from game.records.saves import SUFFIX
from game.scenario.shelves import is_file
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Flow
from game.ui.kit.progress import Progress
from game.ui.kit.widget import Widget
from game.ui.parts.dialog import Dialog
from game.ui.parts.question import Answer, Question
from game.ui.screen import AT_ONCE, Screen

_WIDTH = 640  # units
_AROUND = 5  # pieces beside one for each turn


def web_page(app: App) -> Screen:
    """Return what makes the page of the game in play; a page that is there already is replaced only when asked to."""
    target, behind = page_path(app), app.screen
    if not is_file(target):
        return WebPage(behind, target)
    answers = (
        Answer("webpage.replace", lambda: WebPage(behind, target), "primary"),
        Answer("webpage.open", lambda: _opened(app, behind, target)),
        Answer("webpage.leave", lambda: behind),
    )
    return Question(behind, lambda app: app.say("webpage.exists"), answers, detail=printable(target))


def page_path(app: App) -> Path:
    """Return where the page of the game in play is kept: named after its save, one for each language."""
    table = app.game
    name = table.path.name.removesuffix(SUFFIX) if table.path else table.course.pack.name
    return app.folder / f"{name}-debrief-{app.texts.language}.html"


def _opened(app: App, behind: Screen, target: Path) -> Screen:
    app.browse(target)
    return behind


class WebPage(Dialog):
    """Lies over the screen from which it was asked for: first how far the page is, then where it is.

    A page that is not whole when one goes back is not kept.
    """

    first = "webpage.back"

    def __init__(self, behind: Screen, target: Path) -> None:
        super().__init__(behind)
        self._target = target
        self._pieces: Iterator[str] | None = None
        self._done = 0
        self._page = ""  # the last piece: the page, once it is whole
        self._failed = False

    @property
    def is_written(self) -> bool:
        """Whether the page stands on the disk."""
        return self._pieces is None and bool(self._page) and not self._failed

    def entered(self, app: App) -> None:
        """Begin with the page."""
        if not self._page:
            self._pieces = debrief_pieces(app.voice(), app.game.course, app.game.match.seats)

    def build(self, app: App) -> Widget:
        """Return the screen behind, darkened, with the news of the page in its middle."""
        title = app.say("webpage.title")
        body = Column(Label(title, "heading"), *self._told(app), Flow(*self._buttons(app)), gap=14)
        return self.laid(app, body, "webpage", title, _WIDTH)

    def _told(self, app: App) -> list[Widget]:
        if self._failed:
            return [Label(app.notice or app.say("webpage.failed"), "body", "warning")]
        if self.is_written:
            where = Label(printable(self._target), "small", "soft", name="webpage.path")
            return [Label(app.say("webpage.written"), "body"), where]
        whole = len(app.game.course.turns) + _AROUND
        return [Label(app.say("webpage.making"), "body"), Progress("progress", min(1.0, self._done / whole))]

    def _buttons(self, app: App) -> list[Button]:
        back = Button("webpage.back", lambda: self.behind, app.say("button.back"), icon="verb-back")
        if not self.is_written:
            return [back]
        again = Button(
            "webpage.browse",
            lambda: app.browse(self._target),
            app.say("webpage.browse"),
            icon="verb-export",
            kind="primary",
        )
        return [again, back]

    def pause(self, app: App) -> float | None:
        """Go on at once while there is something to do."""
        return AT_ONCE if self._pieces is not None else None

    def tick(self, app: App, now: float) -> bool:
        """Make one piece, or keep the page; raises StorageError, after which nothing more is tried."""
        if self._pieces is None:
            return False
        piece = next(self._pieces, None)
        if piece is not None:
            self._page, self._done = piece, self._done + 1
            return True
        self._pieces, self._failed = None, True
        make_folder(self._target.parent)
        replace_file(self._target, self._page.encode())
        self._failed = False
        app.browse(self._target)
        return True
