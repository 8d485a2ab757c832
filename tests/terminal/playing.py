"""Plays the text client from a list of lines and hands back what it wrote."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from game.errors import GameError
from game.scenario import library
from game.scenario.pack import Pack
from game.session.newgame import Plan
from game.session.table import Table, begin
from game.terminal import client
from game.terminal.app import App, Screen
from game.terminal.console import Console
from game.terminal.flow import proceed
from game.views import texts as tables
from game.views.texts import Texts

LESSON, STANDARD = "first-lesson", "after-washington"
TODAY = "2026-01-01"


@cache
def languages() -> dict[str, Texts]:
    return {code: tables.load(code) for code, _ in tables.languages()}


@cache
def pack(name: str = STANDARD) -> Pack:
    return library.load(name)


def seats(*persons: str, name: str = STANDARD, others: str = "uniform:peaceful") -> dict[str, str]:
    return {power: "person" if power in persons else others for power in pack(name).scenario.powers}


def console(lines: Iterable[str], width: int = 80) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(io.StringIO("".join(f"{line}\n" for line in lines)), out, width), out


def played(folder: Path, lines: Iterable[str], first: Screen | None = None, language: str = "en") -> str:
    """Play to the end of the lines; a sentence with which the program would stop stands last."""
    talk, out = console(lines)
    try:
        client.play(talk, languages(), language, folder, today=TODAY, new_seed=lambda: 7, first=first)
    except GameError as error:
        return complete(f"{out.getvalue()}\n{error}\n")
    return complete(out.getvalue())


def complete(page: str) -> str:
    """A page on which no text is missing."""
    assert "[?" not in page, page[page.index("[?") :][:60]
    return page


def new_game(*persons: str, name: str = STANDARD, seed: int = 7, others: str = "uniform:peaceful") -> Screen:
    return client.new_game(Plan(name, None, seats(*persons, name=name, others=others), seed))


def at_table(
    folder: Path, lines: Iterable[str], *persons: str, name: str = STANDARD, seed: int = 7
) -> tuple[App, io.StringIO]:
    """Return an app with a game in play, for tests of single screens."""
    talk, out = console(lines)
    app = App(talk, languages(), "en", folder, TODAY, lambda: 7, proceed)
    app.sit_down(table(folder, *persons, name=name, seed=seed))
    return app, out


def table(folder: Path, *persons: str, name: str = STANDARD, seed: int = 7) -> Table:
    return begin(pack(name), seed, seats(*persons, name=name), TODAY, folder / f"{name}-{seed}.mvsave")


def flat(page: str) -> str:
    """A page without its line breaks."""
    return " ".join(page.split())
