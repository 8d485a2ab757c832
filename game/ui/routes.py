"""Routes: every screen that another may open, by name, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.session.settings import CHOICES
from game.ui.app import App, Route
from game.ui.flow import proceed
from game.ui.parts.entering import Entering
from game.ui.parts.leaving import parted
from game.ui.screen import Screen
from game.ui.screens import review
from game.ui.screens.briefing import Briefing
from game.ui.screens.charts import Charts
from game.ui.screens.handbook import HandbookPages
from game.ui.screens.keys import Keys
from game.ui.screens.log import Log
from game.ui.screens.menu import Menu
from game.ui.screens.newgame import NewGame
from game.ui.screens.premise import Premise
from game.ui.screens.questions import Questions
from game.ui.screens.review import Review
from game.ui.screens.saves import Saves
from game.ui.screens.settings import SettingsPage
from game.ui.screens.sources import Sources
from game.ui.screens.title import Title
from game.ui.screens.webpage import web_page
from game.ui.screens.year import Year


def home(app: App) -> Screen:
    """Get up from the table and return the title."""
    app.get_up()
    return Title()


def _reviewed(app: App, save: str) -> Screen:
    """Return the review of a saved game by its path, or of the one in play; raises RecordError or StorageError."""
    return Review(app.screen, review.subject_of(app, save))


def _briefing(app: App) -> Screen | None:
    """Return the briefing of the seat that is writing, which leads back to its sheet; None while nobody is."""
    page = app.screen.lowest
    return Briefing(page.writer, page) if page.writer is not None else None


ROUTES: Mapping[str, Callable[..., Screen | None]] = {
    "title": home,
    "proceed": proceed,
    "premise_first": lambda app: Premise(),
    "premise": lambda app: Premise(app.screen),
    "briefing": _briefing,
    "quit": lambda app: parted(app, app.leave),
    "year": lambda app: Year(app.game.course.turns[-1]),
    "menu": lambda app: Menu(app.screen),
    "newgame": lambda app: NewGame(app.screen),
    "review": lambda app, save="": Entering(app.screen, lambda: _reviewed(app, save)),
    "saves": lambda app: Saves(app.screen),
    "reviews": lambda app: Saves(app.screen, reviewing=True),
    "settings": lambda app: SettingsPage(app.screen),
    "handbook": lambda app, at="": HandbookPages(app.screen, at),
    "log": lambda app: Log(app.screen),
    "charts": lambda app: Charts(app.screen),
    "keys": lambda app: Keys(app.screen),
    "sources": lambda app, at="", course=None: Sources(app.screen, at, course),
    "questions": lambda app, onward="": Questions(app.screen, onward),
    "webpage": web_page,
}


def _resized(step: int) -> Route:
    """Return what makes text one step larger or smaller."""

    def resize(app: App) -> None:
        sizes = [size for size in CHOICES["text_size"] if isinstance(size, int)]
        place = sizes.index(app.settings.text_size) + step
        app.change(text_size=sizes[max(0, min(place, len(sizes) - 1))])

    return resize


def _fullscreen(app: App) -> None:
    app.change(fullscreen=not app.settings.fullscreen)


def _keys(app: App) -> Screen | None:
    return None if isinstance(app.screen, Keys) else Keys(app.screen)


def _handbook(app: App) -> Screen | None:
    return None if isinstance(app.screen, HandbookPages) else HandbookPages(app.screen)


KEYS: Mapping[str, Route] = {
    "f1": _handbook,
    "f2": _keys,
    "f4": App.read_aloud,
    "f11": _fullscreen,
    "ctrl+=": _resized(1),
    "ctrl++": _resized(1),
    "ctrl+[+]": _resized(1),
    "ctrl+-": _resized(-1),
    "ctrl+[-]": _resized(-1),
}
