"""Starts the text client: which screen comes first, and what it may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from game.session import settings
from game.session.newgame import Plan
from game.session.shelf import unfinished
from game.terminal.app import App, Screen, run
from game.terminal.console import Console
from game.terminal.flow import proceed
from game.terminal.newgame import NewGame
from game.terminal.storage import open_save
from game.terminal.title import Title
from game.views.texts import Texts


def play(
    console: Console,
    languages: Mapping[str, Texts],
    language: str,
    folder: Path,
    *,
    today: str,
    new_seed: Callable[[], int],
    first: Screen | None = None,
) -> None:
    """Play until the player leaves, from the title or another first screen on.

    Raises UsageError when the input ends before that, and StorageError when a player gives up on a disk that refuses.
    """
    guidance = settings.read(folder).guidance
    app = App(console, languages, language, folder, today, new_seed, proceed, guidance=guidance)
    app.thinks_ahead = console.typed
    run(app, Title(), first)


def new_game(plan: Plan) -> Screen:
    """Return a first screen that begins a game."""
    return NewGame(plan)


def saved_game(path: Path) -> Screen:
    """Return a first screen that goes on with a save."""
    return lambda app: open_save(app, path) or app.proceed


def latest_game(app: App) -> Screen:
    """Go on with the latest save; the title if there is none."""
    latest = unfinished(app.folder)
    if latest is None:
        app.tell("title.nothing_to_continue")
        return Title()
    return open_save(app, latest.path) or app.proceed
