"""The list of scenarios, and the way to one of the player's own."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.controls import Button, Centred
from game.ui.kit.entry import Entry
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Row, Sized
from game.ui.kit.widget import Widget
from game.ui.parts.mappicture import scenario_photo
from game.ui.parts.page import section
from game.ui.screens.newgame.choices import Choices
from game.views.scenarios import scenario_view

_SMALL = 116  # units: how wide the picture of a scenario in the list is

_ROOMY = 1300  # units of the window from which the list has pictures


def scenario_list(app: App, choices: Choices) -> list[Widget]:
    """Return a button for each scenario; those not loaded yet stand there by their identifier."""
    return [_entry(app, choices, key) for key in choices.boards.keys]


def _entry(app: App, choices: Choices, key: str) -> Widget:
    if not choices.boards.has(key):
        face = Column(Label(key, "strong", "soft"), Label(app.say("newgame.loading"), "small", "soft"), gap=2)
        return Button(f"scenario.{key}", lambda: choices.choose(key), face=face, role="option")
    view = scenario_view(app.voice_of(choices.boards.course(key)))
    pictured = app.units[0] >= _ROOMY
    face = Column(
        Label(view.name, "heading"),
        Label(view.length, "small", "soft"),
        gap=2,
        grow=1,
    )
    return Button(
        f"scenario.{key}",
        lambda: choices.choose(key),
        face=Row(_thumbnail(app, choices, key) if pictured else None, face, gap=11),
        role="option",
        selected=key == choices.key,
        pad=(7, 7) if pictured else (14, 9),
    )


def _thumbnail(app: App, choices: Choices, key: str) -> Widget:
    """Return a small picture of a scenario, or a blank one."""
    photo = scenario_photo(app, choices.boards.course(key).pack.name, "", _SMALL)
    blank = Card(
        Column(Centred(Icon("verb-scenarios", 26, "soft")), middle=True), colour="panel", pad=(0, 0), radius=6
    )
    return photo or Sized(blank, width=_SMALL, height=_SMALL * 9 / 16)


def own_file(
    app: App, path: str, error: str, change: Callable[[str], object], load: Callable[[], object]
) -> Widget:
    """Return the entry for a file of the player's, with every mistake that was found in it."""
    entry = Entry("file", path, change, submit=load, empty=app.say("newgame.file_line"), limit=400, grow=1)
    button = Button("file.load", load, app.say("newgame.file_open"), icon="verb-load")
    return section(
        app.say("newgame.file"),
        Row(entry, button, gap=8),
        Label(error, "small", "bad", name="file.error") if error else None,
        gap=8,
    )
