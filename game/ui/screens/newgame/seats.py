"""Who plays: a person or the program at each seat, and two presets."""

from __future__ import annotations

from game.session.newgame import PLAYERS
from game.ui.app import App
from game.ui.kit.controls import Button, choice
from game.ui.kit.label import Label, Token
from game.ui.kit.layout import Column, Flow, Row, Rule
from game.ui.kit.widget import Widget
from game.ui.parts.page import section
from game.ui.screens.newgame.choices import Choices
from game.views.scenarios import ScenarioView, SeatChoice


def seats(app: App, choices: Choices, view: ScenarioView) -> Widget:
    """Return the presets and a row for each seat."""
    rows: list[Widget] = []
    for seat in view.seats:
        rows += [Rule(), _row(app, choices, seat)]
    return section(app.say("newgame.seats"), _presets(app, choices), *rows, gap=10)


def _presets(app: App, choices: Choices) -> Widget:
    return Flow(
        Button(
            "preset.alone",
            choices.alone,
            app.say("newgame.alone"),
            icon="board-person",
            hint=app.say("newgame.alone_hint"),
            style="body",
        ),
        Button(
            "preset.everybody",
            choices.everybody,
            app.say("newgame.everybody", count=len(choices.powers)),
            icon="board-people",
            hint=app.say("newgame.everybody_hint"),
            style="body",
        ),
    )


def _row(app: App, choices: Choices, seat: SeatChoice) -> Widget:
    def choose(player: str) -> None:
        choices.players[seat.id] = player

    options = choice(
        f"player.{seat.id}",
        "",
        [(player, app.say(f"newgame.player.{player}")) for player in PLAYERS],
        choices.players[seat.id],
        choose,
        hints=[app.say(f"newgame.player_hint.{player}") for player in PLAYERS],
        style="small_strong",
    )
    token = Token(seat.shape, seat.colour, 28, seat.letter)
    words = Column(Label(seat.name, "strong"), Label(seat.briefing, "small", "soft"), options, gap=6, grow=1)
    return Row(token, words, gap=14, align="top")
