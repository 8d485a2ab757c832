"""One save on the list: its name, the game, how far it is, and its state with an icon."""

from __future__ import annotations

from pathlib import Path

from game.records.files import printable
from game.records.saves import Summary
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.widget import Widget
from game.ui.parts.saved import begun_words, save_words
from game.ui.screens.saves.shelf import Shelf

STATES = {  # icon and colour
    "running": ("verb-continue", "good"),
    "finished": ("board-points", "link"),
    "damaged": ("verb-damaged", "warning"),
    "in_play": ("verb-play", "focus"),
}


def card(app: App, shelf: Shelf, save: Summary) -> Widget:
    """Return the button that chooses a save."""

    def choose() -> None:
        shelf.chosen = save.path

    state = shelf.state(app, save)
    icon, colour = STATES[state]
    words = Column(
        Label(printable(Path(save.path.stem)), "strong"),
        Label(save_words(app, save), "small", "soft") if save.scenario else None,
        Label(begun_words(app, save), "small", "soft") if save.created else None,
        gap=2,
        grow=1,
    )
    mark = Row(Icon(icon, 20, colour), Label(app.say(f"saves.state.{state}"), "small_strong", colour), gap=6)
    return Button(
        f"save.{save.path.stem}",
        choose,
        face=Row(words, mark, gap=12),
        role="option",
        selected=save.path == shelf.chosen,
        pad=(14, 8),
    )
