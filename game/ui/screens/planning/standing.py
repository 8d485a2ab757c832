"""The seat's own matters: points, mandate, agendas, means, and the republics' own table."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column
from game.ui.kit.widget import Widget
from game.ui.parts.points import PointsBar, length_of, points_key
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.overview import agendas
from game.ui.screens.planning.powers import power_facts


def standing_page(app: App, desk: Desk) -> list[Widget | None]:
    """Return how the seat stands."""
    board, voice = desk.board(app), app.voice()
    view = board.powers[desk.seat]
    score = voice.say("terminal.page.score", name=view.name, points=view.points, now=sum(view.points_now))
    most = max(length_of(view.points_by_source), length_of(view.points_now))
    return [
        Card(
            Column(
                Label(score, "strong"),
                PointsBar(view.points_by_source, most, view.points_words),
                points_key(voice, view.points_by_source),
                Label(app.say("planning.if_now"), "small", "soft"),
                PointsBar(view.points_now, most),
                points_key(voice, view.points_now),
                gap=6,
            )
        ),
        *power_facts(app, desk, desk.seat),
        agendas(app, desk),
        Label(voice.say("terminal.page.five"), "strong"),
        *(Label(f"{score.place}. {score.words}", "small", "soft") for score in board.five),
    ]
