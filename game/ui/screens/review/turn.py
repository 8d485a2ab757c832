"""One turn: how it moved the chances, its headline, what everybody ordered, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded, fold
from game.ui.parts.powers import power_chip, power_token
from game.ui.parts.revealed import headline_card, sheet_card
from game.ui.parts.rules import ruled_line
from game.ui.screens.review.subject import Subject
from game.views.advice import percent
from game.views.end import EndView
from game.views.lines import LogLine
from game.views.news import HeadlineView
from game.views.resolution import ResolutionView
from game.views.review import Review
from game.views.voice import Voice

_SHEET = 210


def turn_page(
    app: App, voice: Voice, unfolded: Unfolded, view: ResolutionView, review: Review
) -> list[Widget | None]:
    """Return everything about a turn that was played."""
    return [
        _moved(app, voice, review, view.turn),
        _news(voice, unfolded, view.headline) if view.headline else None,
        Tiles(*(sheet_card(voice, sheet) for sheet in view.sheets), least=_SHEET, gap=10),
        *_happened(app, voice, unfolded, view),
    ]


def end_page(app: App, voice: Voice, subject: Subject, end: EndView) -> list[Widget | None]:
    """Return how the game ended; of one that goes on, that the turn being planned is secret."""
    if not subject.is_over:
        return [Label(app.say("review.planned", turn=subject.last + 1), "body", "soft")]
    places = [
        Row(power_token(voice, place.power, 22), Label(place.words, "body", grow=1), gap=10)
        for place in end.places
    ]
    return [Card(Column(Label(end.sentence, "heading"), *places, gap=10), border="good", name="end")]


def _news(voice: Voice, unfolded: Unfolded, headline: HeadlineView) -> Card:
    """Return the headline in short, with what both wires wrote to unfold."""
    effects = " ".join(headline.effects)
    title = Row(
        Icon("board-headline", 20, "warning"),
        Column(Label(headline.name, "strong"), Label(effects, "small", "soft"), gap=1, grow=1),
        gap=9,
        grow=1,
    )
    return Card(
        fold(unfolded, "headline", title, partial(headline_card, voice, unfolded, headline)), pad=(6, 5)
    )


def _moved(app: App, voice: Voice, review: Review, turn: int) -> Widget | None:
    """Return how the turn moved everybody's chance to win, as far as that is known."""
    if turn >= len(review.chances):
        return None
    pairs = zip(review.chances[turn - 1], review.chances[turn], strict=True)
    moves = [_move(app, voice, seat, *chances) for seat, chances in enumerate(pairs)]
    return Card(Column(Label(app.say("review.moved"), "small_strong", "soft"), Flow(*moves, gap=20), gap=6))


def _move(app: App, voice: Voice, seat: int, before: int, after: int) -> Row:
    """Return a power with its chance before and after, and an arrow where it moved."""
    shift = percent(after) - percent(before)
    icon, colour = ("verb-up", "good") if shift > 0 else ("verb-down", "bad") if shift < 0 else ("", "soft")
    said = app.say("review.from_to", before=percent(before), after=percent(after))
    return Row(
        power_chip(voice, seat, style="small_strong"),
        Icon(icon, 14, colour) if icon else None,
        Label(said, "small", "text" if shift else "soft"),
        gap=6,
    )


def _happened(app: App, voice: Voice, unfolded: Unfolded, view: ResolutionView) -> Iterator[Widget]:
    """Yield what came of the orders, a line to unfold for each step of the resolution."""
    yield Label(app.say("review.happened"), "strong")
    for step in view.steps:
        title = app.say("review.step", step=step.name, count=len(step.lines))
        name = f"happened.{step.step.word}"
        yield fold(unfolded, name, title, partial(_lines, voice, unfolded, name, step.lines))


def _lines(voice: Voice, unfolded: Unfolded, name: str, lines: Sequence[LogLine]) -> Column:
    told = (ruled_line(voice, unfolded, f"line.{name}.{place}", line) for place, line in enumerate(lines))
    return Column(*told, gap=3)
