"""The republics' own table: what each made of the years, whoever wins."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Grid, Row
from game.ui.kit.widget import Widget
from game.ui.parts.powers import republic_chip
from game.views.five import OwnScore
from game.views.voice import Voice

_WEIGHTS = (0, 1, 0, 0, 0)


def five_card(voice: Voice, five: Sequence[OwnScore], *below: Widget | None) -> Card:
    """Return the table, highest score first, with something below it."""
    heads: list[Widget] = [
        Label(""),
        Label(""),
        *(
            Label(voice.say(f"ui.five.{name}"), "caption", "soft", align="right")
            for name in ("development", "even", "score")
        ),
    ]
    title = voice.say("ui.five.title")
    return Card(
        Column(
            Row(Icon("board-development", 22, "good"), Label(title, "heading", grow=1)),
            Label(voice.say("ui.five.note"), "small", "soft"),
            Grid([heads, *(_row(voice, score) for score in five)], _WEIGHTS, gap=16, row_gap=7),
            *below,
            gap=9,
        ),
        name="five",
        label=title,
    )


def _row(voice: Voice, score: OwnScore) -> list[Widget]:
    return [
        Label(f"{score.place}.", "body", "soft"),
        republic_chip(voice, score.republic, style="body", grow=1),
        Label(str(score.development), "body", "soft", align="right"),
        Label(str(score.even), "body", "soft", align="right"),
        Label(str(score.score), "strong", "good", align="right"),
    ]
