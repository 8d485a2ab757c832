"""Starts the window: what it needs is opened here, and the first screen chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from game.scenario import library
from game.session import shelf
from game.session.newgame import Plan
from game.session.settings import Settings
from game.ui.app import App, Route
from game.ui.browser import browse
from game.ui.kit.look import load_kit
from game.ui.parts.opening import opened, planned
from game.ui.ready import USUAL
from game.ui.routes import KEYS, ROUTES
from game.ui.screen import Screen
from game.ui.screens.title import Title
from game.ui.sound import Sounds
from game.ui.speech import Speech
from game.ui.watcher import Seats, Watcher
from game.ui.window import Loop, open_window
from game.views.texts import Texts


def make_app(
    languages: Mapping[str, Texts],
    settings: Settings,
    folder: Path,
    *,
    today: str,
    new_seed: Callable[[], int],
) -> App:
    """Return an application at its title; pygame's display must be open."""
    assets = library.data_folder() / "assets"
    sounds = Sounds(assets / "sounds.yaml", settings.sound)
    heard = (sounds, Speech(settings.speech))
    return App(load_kit(assets), languages, settings, folder, today, new_seed, Title(), ROUTES, KEYS, *heard)


def play(
    languages: Mapping[str, Texts],
    settings: Settings,
    folder: Path,
    *,
    today: str,
    new_seed: Callable[[], int],
    first: Route | None = None,
    size: tuple[int, int] = USUAL,
    tell: bool = False,
) -> None:
    """Open the window and play until the player leaves; raises UsageError where there is no display.

    `first` chooses another screen than the title, and its failures are raised; `tell` prints what each screen says,
    a line of JSON each.
    """
    open_window(settings, languages[settings.language], size)
    app = make_app(languages, settings, folder, today=today, new_seed=new_seed)
    app.browse, app.thinks_ahead = browse, True
    if first:
        app.show(first(app) or app.screen)
    Loop(app, tell=tell).run()


def new_game(plan: Plan) -> Route:
    """Return a first screen that begins a game; what the plan leaves open is as usual."""
    return lambda app: planned(app, plan)


def watched_game(path: Path, plan: Plan, seats: Seats | None = None) -> Route:
    """Return a first screen that begins a game on a designer's file and follows what is saved there."""

    def begin(app: App) -> Screen | None:
        watcher = Watcher(path, plan, seats)
        app.companion = watcher
        return watcher.begin(app)

    return begin


def saved_game(path: Path) -> Route:
    """Return a first screen that goes on with a save."""
    return lambda app: opened(app, path)


def latest_game(app: App) -> Screen | None:
    """Go on with the latest save; the title if there is none."""
    latest = shelf.unfinished(app.folder)
    return opened(app, latest.path) if latest else None
