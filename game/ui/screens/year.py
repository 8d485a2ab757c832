"""The year's end: the republics' own table first, then how each power made its points, and the ranking."""

from __future__ import annotations

from game.records.course import Course, Turn
from game.session.guide import situation_at, watching
from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Pad, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Spread, Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.five import five_card
from game.ui.parts.folding import Unfolded, fold
from game.ui.parts.following import proceed_button
from game.ui.parts.marks import mark_row
from game.ui.parts.page import page
from game.ui.parts.points import PointsBar, length_of, points_key
from game.ui.parts.powers import power_heading
from game.ui.parts.rules import ruled_line
from game.ui.parts.tools import tools
from game.ui.parts.viewed import Viewed
from game.ui.screen import Screen
from game.views.guidance import Situation
from game.views.lines import LogLine
from game.views.voice import Voice
from game.views.year import SeatYear, YearView, year_view

_WIDEST = 1500
_COLUMN = 430
_SEAT = 330


class Year(Screen):
    """Shows the year's end that a resolved turn brought."""

    first = "proceed"

    def __init__(self, turn: Turn) -> None:
        self._turn = turn.number
        self._year = Viewed(lambda voice: year_view(voice, turn))
        self._unfolded = Unfolded()

    def entered(self, app: App) -> None:
        """Sound the year's end."""
        self._unfolded.seek = app.stage.seek
        app.sounds.play("year")

    def build(self, app: App) -> Widget:
        """Return the page."""
        voice = app.voice()
        view = self._year.by(voice)
        assert view is not None, "only a turn that closed a year leads here"
        body = Spread(
            self._republics(voice, view), self._powers(voice, view), weights=(1, 1.9), least=_COLUMN
        )
        return page(
            app,
            view.title,
            Scroll("year", Sized(Pad(body, 4, 4), most=_WIDEST)),
            subtitle=voice.quarter(view.turn),
            tools=tools(app, "log", "charts", "handbook", "menu"),
            buttons=[proceed_button(app)],
        )

    def back(self, app: App) -> Screen | None:
        """Open the menu."""
        return app.route("menu")

    def carried(self, app: App, old: Course) -> Screen | None:
        """Show the year as it went on the changed board, if that turn closes one there."""
        turn = app.game.course.played(self._turn)
        return Year(turn) if turn and year_view(app.voice(), turn) else None

    def situation(self, app: App) -> Situation:
        """Return where those who read stand."""
        return situation_at(app.game, "year", watching(app.game), self._turn)

    def _republics(self, voice: Voice, view: YearView) -> Widget:
        """Return the republics' own table, with what else the year's end brought."""
        others = [self._line(voice, f"other.{number}", line) for number, line in enumerate(view.others)]
        heading = Label(voice.say("ui.year.others"), "small_strong") if others else None
        return five_card(voice, view.five, heading, *others)

    def _powers(self, voice: Voice, view: YearView) -> Column:
        """Return all powers, best first."""
        most = max(length_of(seat.by_source) for seat in view.seats)
        return Column(
            Label(voice.say("ui.year.ranking"), "heading"),
            Tiles(*(self._seat(voice, view, power, most) for power in view.ranking), least=_SEAT, gap=12),
            gap=10,
        )

    def _seat(self, voice: Voice, view: YearView, power: int, most: int) -> Card:
        """Return one power's year: place, points by source, its mark, and entry by entry."""
        seat = view.seats[power]
        marks = [mark_row(voice, mark, named=False) for mark in view.marks if mark.power == power]
        return Card(
            Column(
                Row(
                    Label(f"{seat.rank}.", "title", "warning"),
                    Column(power_heading(voice, power), grow=1),
                    gap=12,
                ),
                _change(voice, seat),
                PointsBar(seat.by_source, most, seat.source_words),
                points_key(voice, seat.by_source),
                *marks,
                fold(
                    self._unfolded,
                    f"entries.{power}",
                    voice.say("ui.year.entries"),
                    lambda: Column(
                        *(
                            self._line(voice, f"entry.{power}.{number}", line)
                            for number, line in enumerate(seat.lines)
                        ),
                        gap=3,
                    ),
                )
                if seat.lines
                else None,
                gap=9,
            ),
            name=f"seat.{power}",
            label=seat.words,
        )

    def _line(self, voice: Voice, name: str, line: LogLine) -> Widget:
        return ruled_line(voice, self._unfolded, name, line)


def _change(voice: Voice, seat: SeatYear) -> Row:
    """Return the points, those of this year, and the place before it."""
    moved = seat.rank_before - seat.rank
    icon = "verb-up" if moved > 0 else "verb-down" if moved < 0 else "verb-right"
    word = "moved" if moved else "same"
    colour = "good" if moved > 0 else "bad" if moved < 0 else "soft"
    return Row(
        Label(voice.say("ui.year.total", total=seat.total), "strong"),
        Label(voice.say("ui.year.this_year", year=seat.year), "small", "soft", grow=1),
        Icon(icon, 15, colour),
        Label(voice.say(f"ui.year.{word}", rank=seat.rank_before), "small", colour),
        gap=8,
    )
