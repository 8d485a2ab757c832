"""The end of a game: who won and why, the republics' own table first, all marks, and what there is to talk about."""

from __future__ import annotations

import pygame

from game.session.guide import situation_at, watching
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label, Picture
from game.ui.kit.layout import Card, Column, Flow, Pad, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Spread
from game.ui.kit.widget import Canvas, Rect, Widget
from game.ui.parts.five import five_card
from game.ui.parts.marks import mark_row
from game.ui.parts.page import hint_lines, onward_button, page, section
from game.ui.parts.points import PointsBar, length_of, points_key
from game.ui.parts.powers import power_flag, power_heading, power_token
from game.ui.parts.questions import question_columns
from game.ui.parts.tools import tools
from game.ui.parts.viewed import Viewed
from game.ui.parts.whereabouts import whereabouts
from game.ui.screen import Screen
from game.views.debrief import DebriefView, debrief_view
from game.views.end import EndView, PlaceView
from game.views.guidance import Situation
from game.views.voice import Voice
from game.vocabulary import Outcome

_WIDEST = 1400
_COLUMN = 430


class Ending(Screen):
    """The last page; from here the whole game can be looked at."""

    first = "title"

    def __init__(self) -> None:
        self._debrief: Viewed[DebriefView] | None = None
        self._sounded = False

    def entered(self, app: App) -> None:
        """Sound the end, once."""
        if not self._sounded:
            self._sounded = True
            app.sounds.play("warning" if app.game.course.outcome is Outcome.CRISIS else "year")

    def build(self, app: App) -> Widget:
        """Return the page."""
        voice, debrief = app.voice(), self._viewed(app)
        end = debrief.end
        body = Column(
            _crisis(voice, end) if end.outcome is Outcome.CRISIS else _victory(voice, end),
            Spread(
                Column(five_card(voice, end.five), *_marks(voice, end), gap=14),
                _ranking(voice, end),
                weights=(1, 1.3),
                least=_COLUMN,
            ),
            *_talk(voice, debrief),
            gap=14,
        )
        return page(
            app,
            app.say("ending.title"),
            Scroll("ending", Sized(Pad(body, 4, 4), most=_WIDEST)),
            subtitle=whereabouts(app),
            lines=hint_lines(app),
            tools=tools(app, "questions", "log", "charts", "handbook", "menu"),
            buttons=[
                Button(
                    "review",
                    lambda: app.route("review"),
                    app.say("ending.review"),
                    icon="verb-review",
                    hint=app.say("ending.review_hint"),
                ),
                Button(
                    "webpage",
                    lambda: app.route("webpage"),
                    app.say("tools.webpage"),
                    icon="verb-export",
                    hint=app.say("tools.webpage_hint"),
                ),
                Button("save", lambda: app.route("saves"), app.say("ending.save"), icon="verb-save"),
                onward_button("title", lambda: app.route("title"), app.say("ending.leave")),
            ],
        )

    def back(self, app: App) -> Screen | None:
        """Open the menu."""
        return app.route("menu")

    def situation(self, app: App) -> Situation:
        """Return where those who look back stand."""
        return situation_at(app.game, "ending", watching(app.game), app.game.course.turns[-1].number)

    def _viewed(self, app: App) -> DebriefView:
        if self._debrief is None:
            course = app.game.course
            self._debrief = Viewed(lambda voice: debrief_view(voice, course))
        return self._debrief.by(app.voice())


def _victory(voice: Voice, end: EndView) -> Card:
    """Return the winner, or those who share the win, and why."""
    pictures: list[Widget] = []
    for winner in end.winners:
        pictures += [power_token(voice, winner, 52), power_flag(voice, winner, 72)]
    why = [place.words for place in end.places[: len(end.winners) + 1]]  # the next one shows how close it was
    told = Column(Label(end.sentence, "title"), *(Label(words, "reading", "soft") for words in why), grow=1)
    return Card(
        Row(Flow(*pictures, gap=12), told, gap=22),
        border="good",
        pad=(22, 18),
        name="winner",
        label=end.sentence,
    )


def _crisis(voice: Voice, end: EndView) -> Card:
    """Return a closed door: nobody wins."""
    told = Column(
        Label(voice.say("ui.ending.crisis"), "title", "bad"), Label(end.sentence, "reading"), gap=6, grow=1
    )
    return Card(Row(Door(), told, gap=24), border="bad", pad=(22, 18), name="crisis", label=end.sentence)


class Door(Picture):
    """A door that is closed."""

    def __init__(self) -> None:
        super().__init__(58, 84)

    def paint(self, canvas: Canvas) -> None:
        """Draw frame, leaf with two panels, and knob."""
        look, rect, surface = canvas.look, self.rect, canvas.surface
        line = max(2, look.px(3))
        pygame.draw.rect(surface, look.colour("bad"), rect, line)
        leaf = rect.inflate(-4 * line, -2 * line).move(0, line)
        pygame.draw.rect(surface, look.colour("danger"), leaf)
        for share in (0.1, 0.55):
            panel = Rect(0, 0, round(leaf.width * 0.6), round(leaf.height * 0.34))
            panel.midtop = (leaf.centerx, leaf.y + round(leaf.height * share))
            pygame.draw.rect(surface, look.colour("bad"), panel, max(1, line // 2))
        knob = (leaf.right - 2 * line, leaf.centery + line)
        pygame.draw.circle(surface, look.colour("warning"), knob, line)


def _ranking(voice: Voice, end: EndView) -> Card:
    most = max(length_of(place.by_source) for place in end.places)
    return section(
        voice.say("ui.ending.ranking"),
        *(_place(voice, place, most) for place in end.places),
        gap=18,
        name="ranking",
    )


def _place(voice: Voice, place: PlaceView, most: int) -> Column:
    return Column(
        Row(
            Label(f"{place.rank}.", "title", "warning"),
            Column(power_heading(voice, place.power), grow=1),
            Label(voice.say("ui.year.total", total=place.points), "heading"),
            gap=12,
        ),
        PointsBar(place.by_source, most, place.source_words),
        points_key(voice, place.by_source),
        Flow(
            _counted("order-pressure", place.presses, voice.say("ui.ending.presses")),
            _counted("board-leader", place.leads, voice.say("ui.ending.leads")),
            gap=18,
        ),
        gap=7,
    )


def _counted(icon: str, number: int, word: str) -> Row:
    return Row(
        Icon(icon, 16, "soft"), Label(str(number), "small_strong"), Label(word, "small", "soft"), gap=5
    )


def _marks(voice: Voice, end: EndView) -> list[Widget]:
    """Return a card for each year in which agendas were marked."""
    return [
        section(
            voice.say("ui.ending.marks", year=year),
            *(mark_row(voice, mark) for mark in marks),
            name=f"marks.{year}",
        )
        for year, marks in enumerate(end.marks, 1)
        if marks
    ]


def _talk(voice: Voice, debrief: DebriefView) -> list[Widget]:
    """Return questions for a class, and where the documents behind the headlines disagree."""
    disputes = debrief.disputes or (voice.say("debrief.no_disputes"),)
    return [
        Label(voice.say("ui.ending.questions"), "heading"),
        question_columns(debrief.groups),
        section(
            voice.say("ui.ending.disputes"),
            *(_point("verb-warning", dispute) for dispute in disputes),
            gap=9,
            name="disputes",
        ),
    ]


def _point(icon: str, text: str) -> Row:
    return Row(Icon(icon, 16, "warning"), Label(text, "body", grow=1), gap=9, align="top")
