"""What stands around map and telling: the controls of the playback, and how the powers stand at this moment."""

from __future__ import annotations

from collections.abc import Callable

from game.session.settings import CHOICES
from game.ui.app import App
from game.ui.kit.controls import Action, Button, choice
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Flow, Row
from game.ui.parts.powers import power_token
from game.ui.screens.resolution.playback import Playback
from game.views.powers import PowerView
from game.views.scene import SceneView
from game.views.voice import Voice


def controls(app: App, playback: Playback, go: Callable[[int], object], last: int) -> Flow:
    """Return what makes the telling go back, on, to its end, and faster."""
    play = "pause" if playback.playing else "play"
    speeds = [(str(speed), app.say("resolution.speed", times=speed)) for speed in CHOICES["speed"]]
    more = not playback.at_end
    return Flow(
        _control(app, "back", "verb-step-back", lambda: go(playback.place - 1), "backspace"),
        Button(
            "control.play",
            lambda: playback.play(not playback.playing),
            app.say(f"resolution.{play}"),
            icon=f"verb-{play}",
            style="small_strong",
            enabled=more,
            shortcut="p",
        ),
        _control(app, "skip", "verb-skip", lambda: go(last), "end", enabled=more),
        choice(
            "speed",
            "",
            speeds,
            str(app.settings.speed),
            lambda speed: app.change(speed=int(speed)),
            style="small_strong",
        ),
        gap=8,
    )


def _control(app: App, name: str, icon: str, act: Action, key: str, enabled: bool = True) -> Button:
    says = app.say(f"resolution.{name}")
    face = Row(Icon(icon, 18, "text" if enabled else "soft", says=says), gap=0)
    return Button(f"control.{name}", act, face=face, enabled=enabled, shortcut=key, hint=says)


def tension_level(scene: SceneView) -> Row:
    """Return how high the tension is."""
    tension, colour = scene.tension, "bad" if scene.tension.tense else "text"
    row = Row(
        Icon("board-tension", 18, colour, says=tension.words),
        Label(f"{tension.level}/{tension.cap}", "strong", colour),
        gap=4,
        name="tension",
    )
    row.hint = tension.words
    return row


def standing_bar(voice: Voice, scene: SceneView) -> Card:
    """Return every power's points and capital, in the order of the cards beside the planning map."""
    return Card(
        Flow(*(_power(voice, power) for power in scene.powers), gap=16, row_gap=4),
        pad=(10, 7),
        name="standing",
    )


def _power(voice: Voice, power: PowerView) -> Row:
    row = Row(
        power_token(voice, power.number, 17, says=power.words),
        Label(power.name, "small_strong"),
        Icon("board-points", 15, "soft"),
        Label(str(power.points), "small_strong"),
        Icon("board-capital", 15, "soft"),
        Label(str(power.capital), "small_strong"),
        gap=5,
        name=f"standing.{power.number}",
    )
    row.hint = power.words
    return row
