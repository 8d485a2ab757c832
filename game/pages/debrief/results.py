"""What came of it, behind a fold: years, agendas, points and ranking, the republics' own table first."""

from __future__ import annotations

from collections.abc import Sequence

from game.pages.debrief.book import Book
from game.pages.debrief.charts import Charts
from game.pages.markup import Html, element
from game.pages.plot import Bar, legend, stacked_bars
from game.pages.tables import table
from game.pages.tokens import token
from game.views.debrief import DebriefView, YearMarks
from game.views.end import PlaceView
from game.views.five import OwnScore
from game.views.voice import Voice
from game.views.year import SeatYear, YearView
from game.vocabulary import PointSource


def results_section(
    voice: Voice, book: Book, view: DebriefView, years: Sequence[YearView], charts: Charts
) -> Html:
    """Return the results, folded until somebody opens them."""
    say = voice.say
    return element(
        "section",
        element("h2", say("debrief.page.results" if view.finished else "debrief.page.standing")),
        element(
            "details",
            element("summary", say("debrief.page.open")),
            *(_year(voice, book, year) for year in years),
            *_marks(voice, view.marks),
            element("h3", say("debrief.page.points")),
            charts.points(),
            element("h3", say("debrief.page.by_source")),
            *_by_source(voice, view.end.places),
            element("h3", say("debrief.page.five")),
            _five(voice, view.end.five),
            element("h3", say("debrief.page.ranking")),
            element("p", view.end.sentence, class_="verdict"),
            _ranking(voice, view.end.places),
            *_disputes(voice, view),
            class_="results",
        ),
        id="results",
    )


def _year(voice: Voice, book: Book, year: YearView) -> Html:
    return element(
        "div",
        element("h3", year.title),
        _five(voice, year.five),
        element("div", *(_seat(voice, book, year.seats[power]) for power in year.ranking), class_="seats"),
        id=f"year-{year.year}",
    )


def _seat(voice: Voice, book: Book, seat: SeatYear) -> Html:
    lines = (element("li", line.text, " ", book.rule(line.rule)) for line in seat.lines)
    return element(
        "div",
        element("h4", token(voice, seat.power, named=True)),
        element("p", seat.words),
        element("ul", *lines, class_="log"),
        class_="seat",
    )


def _marks(voice: Voice, marks: Sequence[YearMarks]) -> list[Html]:
    if not marks:
        return []
    heading = element("h3", voice.say("debrief.page.marks"))
    rows = [
        (
            voice.say("debrief.page.year", year=each.year),
            element("ul", *(element("li", mark.words) for mark in each.marks)),
        )
        for each in marks
    ]
    return [
        heading,
        table([voice.say("debrief.page.year_head"), voice.say("debrief.page.marked_head")], rows, "marks"),
    ]


def _five(voice: Voice, five: Sequence[OwnScore]) -> Html:
    say = voice.say
    heads = [
        say("debrief.page.republic"),
        *(say(f"ui.five.{name}") for name in ("development", "even", "score")),
    ]
    rows = [(f"{own.place}. {own.name}", str(own.development), str(own.even), str(own.score)) for own in five]
    return table(heads, rows, "five", say("debrief.page.five_note"))


def _sources(voice: Voice) -> list[str]:
    return [voice.say(f"source.{source.word}") for source in PointSource]


def _by_source(voice: Voice, places: Sequence[PlaceView]) -> list[Html]:
    """Return points by source as bars, with their key and the same in a table."""
    names = _sources(voice)
    models = voice.powers
    bars = [
        Bar(place.name, models[place.power].shape, models[place.power].colour, place.by_source)
        for place in sorted(places, key=lambda place: place.power)
    ]
    chart = stacked_bars(voice.say("debrief.page.by_source"), bars, names)
    return [element("figure", chart), legend(names)]


def _ranking(voice: Voice, places: Sequence[PlaceView]) -> Html:
    say = voice.say
    heads = [
        say("debrief.page.power"),
        *_sources(voice),
        say("debrief.page.sum"),
        say("debrief.page.presses"),
        say("debrief.page.led"),
    ]
    rows = [
        (
            element("span", f"{place.rank}. ", token(voice, place.power, named=True)),
            *(str(points) if points else "–" for points in place.by_source),
            element("strong", str(place.points)),
            str(place.presses),
            str(place.leads),
        )
        for place in places
    ]
    return element("div", table(heads, rows, "ranking"), class_="wide")


def _disputes(voice: Voice, view: DebriefView) -> list[Html]:
    told = [element("li", dispute) for dispute in view.disputes or (voice.say("debrief.no_disputes"),)]
    return [element("h3", voice.say("debrief.disputes")), element("ul", *told)]
