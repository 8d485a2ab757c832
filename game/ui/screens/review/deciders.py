"""Where the game was decided: the turns that moved a chance most, and those in which a seat missed most."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Row
from game.ui.kit.widget import Widget
from game.ui.parts.powers import power_token
from game.ui.screens.review.better import missed_row, seat_choice, verdicts
from game.ui.screens.review.subject import Subject
from game.ui.screens.review.work import Work
from game.views.review import DECIDERS, Decider, Verdict, decider_words
from game.views.voice import Voice


def deciders_page(
    app: App,
    voice: Voice,
    subject: Subject,
    work: Work,
    seat: int,
    choose: Callable[[int], object],
    go: Callable[[str, int], object],
) -> list[Widget | None]:
    """Return both lists; `go` takes a page and a point of the curve."""
    review = work.review
    deciders: list[Widget] = [
        _decider(voice, rank, decider, lambda decider=decider: go("turn", decider.turn - 1))  # type: ignore[misc]
        for rank, decider in enumerate(review.deciders[:DECIDERS], 1)
    ]
    missed = sorted(
        (each for each in review.missed if each.seat == seat and each.verdict is Verdict.BETTER),
        key=lambda each: -each.apart.win,
    )
    secrets = voice.say("review.running", turn=review.secret_from)
    return [
        Label(app.say("review.deciders"), "strong"),
        *(deciders or [Label(app.say("review.coming"), "small", "soft")]),
        Label(secrets, "small", "soft") if review.secret_from <= subject.last else None,
        Label(app.say("review.chances_missed"), "strong"),
        seat_choice(app, voice, seat, choose),
        verdicts(app, voice, subject, work, seat, subject.last, lambda place: go("better", place)),
        *(
            missed_row(voice, each, lambda each=each: go("better", each.turn - 1))  # type: ignore[misc]
            for each in missed
        ),
        None if missed else Label(_none(app, work), "small", "soft"),
    ]


def _none(app: App, work: Work) -> str:
    """Return why no turn is listed."""
    if work.complete:
        return app.say("review.none_missed")
    return app.say("review.stopped" if work.stopped else "review.coming")


def _decider(voice: Voice, rank: int, decider: Decider, act: Callable[[], object]) -> Button:
    words = voice.say("review.decider", turn=decider.turn, words=decider_words(voice, decider))
    icon, colour = ("verb-up", "good") if decider.swing > 0 else ("verb-down", "bad")
    face = Row(
        Label(str(rank), "heading", "warning"),
        power_token(voice, decider.seat, 20),
        Label(words, "body", grow=1),
        Icon(icon, 16, colour),
        gap=10,
    )
    return Button(f"decider.{decider.turn}", act, face=face, role="row", pad=(12, 6))
