"""The aids of the new game: forecast and advisor, each on or off; what the scenario rules out stays off."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button, toggle
from game.ui.kit.label import Label
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.page import section
from game.ui.screens.newgame.choices import Choices

_LEAST = 250  # units of a switch with its words


def aids(app: App, choices: Choices) -> Widget:
    """Return a switch for each aid."""
    switches = [_switch(app, choices, name) for name in type(choices.aids).model_fields]
    return section(
        app.say("newgame.aids"),
        Label(app.say("newgame.aids_line"), "small", "soft"),
        Tiles(*switches, least=_LEAST),
        gap=6,
    )


def _switch(app: App, choices: Choices, name: str) -> Button:
    possible = getattr(choices.course.pack.scenario.aids, name)

    def change(value: bool) -> None:
        choices.aids = choices.aids.model_copy(update={name: value})

    hint = app.say(f"settings.{name}_hint" if possible else "newgame.aid_ruled_out")
    switch = toggle(
        f"aid.{name}", app.say(f"settings.{name}"), possible and getattr(choices.aids, name), change, hint
    )
    switch.enabled = possible
    return switch
