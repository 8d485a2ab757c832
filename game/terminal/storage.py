"""Saves from the player's side: open one, save under a name, and what to do when the disk refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from game.errors import StorageError
from game.records import saves
from game.records.saves import Summary
from game.scenario.shelves import is_file
from game.session.table import go_on, go_on_in_memory
from game.terminal.app import App, GiveUp, Screen
from game.terminal.screens import choose
from game.terminal.words import shown_word

Result = TypeVar("Result")


def insisted(app: App, act: Callable[[], Result], without_saving: Callable[[], Result]) -> Result:
    """Do something that writes; if the disk refuses, try again, go on without saving, or give up."""
    while True:
        try:
            return act()
        except StorageError as error:
            app.tell("storage.refused", error=str(error))
            labels = [app.say(f"storage.{answer}") for answer in ("again", "without", "give_up")]
            chosen = choose(app, app.say("storage.question"), labels)
            if chosen == 1:
                app.tell("storage.not_saving")
                return without_saving()
            if chosen == 2:
                raise GiveUp(error) from None


def kept(app: App, act: Callable[[], Result]) -> Result:
    """Do something that the game in play writes down, without saving it from now on if the player prefers that."""

    def without_saving() -> Result:
        app.game.go_on_without_saving()
        return act()

    return insisted(app, act, without_saving)


def open_save(app: App, path: Path) -> Screen | None:
    """Sit down at a saved game, without saving if its file cannot be written; None if it is the one in play.

    Raises RecordError or StorageError.
    """
    if app.table and app.table.is_saved_at(path):
        app.tell("save.in_play", name=path.name)
        return None
    try:
        app.sit_down(go_on(path))
    except StorageError:
        saves.read(path)  # what cannot even be read is refused
        app.sit_down(insisted(app, lambda: go_on(path), lambda: go_on_in_memory(path)))
    app.tell("save.opened", name=path.name, turn=app.game.course.turn)
    if app.game.interrupted:
        app.tell("save.interrupted")
    return app.proceed


def described(app: App, save: Summary) -> str:
    """Return a save in a sentence."""
    if save.damage:
        return app.say("save.damaged", name=save.path.stem, damage=save.damage)
    values = {"name": save.path.stem, "scenario": save.scenario, "turn": save.turn, "created": save.created}
    words = app.say("save.finished" if save.finished else "save.running", **values)
    lens = f" {app.say('save.lens', lens=save.lens)}" if save.lens else ""
    return words + lens


def save_named(app: App, name: str) -> None:
    """Keep a copy of the game in play under a name; raises UsageError or StorageError."""
    path = saves.path_for(app.folder, name)
    app.game.save_as(path)
    app.tell("saved_as", name=path.name)


def find_save(app: App, text: str) -> Path:
    """Return the save meant by a path, a name, or its number on the list of saves; raises UsageError."""
    listed = saves.summaries(app.folder)
    if text.isdecimal() and 1 <= int(text[:4]) <= len(listed):
        return listed[int(text[:4]) - 1].path
    path = Path(text)
    return path if is_file(path) else saves.path_for(app.folder, text)


def load(app: App, rest: str) -> Screen | None:
    """Open a save by name or number, or list them all."""
    if rest:
        return open_save(app, find_save(app, rest))
    listed = saves.summaries(app.folder)
    lines = [f"{number}. {described(app, save)}" for number, save in enumerate(listed, 1)]
    app.write(*lines or [app.say("save.none")], app.say("save.how", word=shown_word(app.texts, "load")))
    return None
