"""The curve: everybody's chance to win at each point of the game, with the turns that decided it."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.chart import LineChart
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.plot import Band, Line, Plot
from game.ui.parts.keys import with_key
from game.ui.screens.review.subject import Subject
from game.views.advice import percent
from game.views.review import DECIDERS, Review, chances_words, moment_words
from game.views.voice import Voice

_RATIO = 0.3  # of height to width
_MOST = 230  # units


def curve_card(
    app: App, voice: Voice, subject: Subject, review: Review, place: int, go: Callable[[int], object]
) -> Card:
    """Return the curve, as far as it is known, over what moves along it; `go` takes a point of it."""
    chart = LineChart(
        "curve",
        _plot(app, voice, subject, review),
        cursor=place,
        choose=go,
        hints=[_told(app, voice, subject, review, number) for number in range(subject.last + 1)],
        ratio=_RATIO,
        most=_MOST,
    )
    title = Label(app.say("review.curve"), "strong", grow=1)
    return Card(Column(Row(title, *_steps(app, voice, subject, place, go), gap=8), chart, gap=6))


def _plot(app: App, voice: Voice, subject: Subject, review: Review) -> Plot:
    lines = [
        Line(
            tuple(percent(chances[seat]) for chances in review.chances),
            model.colour,
            model.shape,
            model.letter,
        )
        for seat, model in enumerate(voice.powers)
    ]
    times = [str(turn) for turn in range(1, subject.last + 2)]
    if subject.is_over:
        times[-1] = app.say("charts.end")
    bands = tuple(
        Band(decider.turn - 1, decider.turn, str(rank))
        for rank, decider in enumerate(review.deciders[:DECIDERS], 1)
    )
    return Plot(tuple(lines), tuple(times), highest=100, bands=bands)


def _told(app: App, voice: Voice, subject: Subject, review: Review, place: int) -> str:
    """Return what the curve says at a point."""
    moment = moment_words(voice, subject.course, place)
    if place >= len(review.chances):
        return app.say("review.unknown", moment=moment)
    chances = chances_words(voice, review.chances[place])
    return voice.say("review.point", moment=moment, chances=chances)


def _steps(
    app: App, voice: Voice, subject: Subject, place: int, go: Callable[[int], object]
) -> tuple[Button, Label, Button]:
    """Return where one is, between two buttons that lead a turn back and on."""
    earlier, later = (
        Button(
            f"step.{name}",
            lambda target=place + step: go(target),  # type: ignore[misc]
            icon=icon,
            enabled=0 <= place + step <= subject.last,
            why=[app.say(f"review.no_{name}")],
            hint=with_key(app, app.say(f"review.{name}"), key),
            shortcut=key,
            pad=(8, 4),
        )
        for name, icon, step, key in (
            ("earlier", "verb-left", -1, "alt+left"),
            ("later", "verb-right", 1, "alt+right"),
        )
    )
    return earlier, Label(_where(app, voice, subject, place), "strong", align="middle"), later


def _where(app: App, voice: Voice, subject: Subject, place: int) -> str:
    if subject.is_over and place == subject.last:
        return app.say("charts.end")
    return app.say(
        "review.turn", turn=place + 1, last=voice.tables.last_turn, quarter=voice.quarter(place + 1)
    )
