"""Saves in words: which game, how far, from when."""

from __future__ import annotations

import re

from game.records.saves import Summary
from game.ui.app import App

_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")


def save_words(app: App, save: Summary) -> str:
    """Return the scenario, its lens and the turn."""
    key = "saves.through" if save.lens else "saves.line"
    return app.say(key, scenario=app.texts.of(save.name), lens=app.texts.of(save.reading), turn=save.turn)


def begun_words(app: App, save: Summary) -> str:
    """Return the day on which the game was begun, as the language writes it."""
    return app.say("saves.begun", date=date_words(app, save.created))


def date_words(app: App, created: str) -> str:
    """Return a date as the language writes it; what is no date stays as it is."""
    match = _DATE.fullmatch(created)
    return app.say("saves.date", **match.groupdict()) if match else created
