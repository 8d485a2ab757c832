"""The page as a whole, made piece by piece so that nobody has to wait for it in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.pages.debrief.book import Book
from game.pages.debrief.charts import Charts
from game.pages.debrief.results import results_section
from game.pages.debrief.sheet import sheet_section
from game.pages.debrief.turns import turn_section
from game.pages.frame import document
from game.pages.markup import Html, element, joined
from game.pages.plot import patterns
from game.pages.tokens import token
from game.records.course import Course
from game.records.replay import PERSON
from game.views.debrief import DebriefView, debrief_view, story_of
from game.views.history import history_view
from game.views.premise import DocumentView
from game.views.voice import Voice
from game.views.year import YearView


def debrief_page(voice: Voice, course: Course, seats: Mapping[str, str]) -> str:
    """Return the debrief of a game as one HTML document in the language of the voice.

    `seats` maps each power to `person` or a scripted player, as a save names them.

    Of a game that goes on it tells resolved turns, and no agenda of a year that is not over.
    """
    return joined(debrief_pieces(voice, course, seats))


def debrief_pieces(voice: Voice, course: Course, seats: Mapping[str, str]) -> Iterator[str]:
    """Yield the same document in pieces, each of which takes a few hundredths of a second."""
    view = debrief_view(voice, course)
    book, years = Book(voice), list[YearView]()
    pieces = [patterns(), _head(voice, view, course, seats), sheet_section(voice, view)]
    yield Html("")
    charts = Charts(voice, history_view(voice, course), view.finished)
    yield Html("")
    pieces.append(charts.section())
    for turn in course.turns:
        yield Html("")
        story = story_of(voice, course, turn)
        years += [story.year] if story.year else []
        pieces.append(turn_section(voice, book, story))
    yield Html("")
    pieces.append(results_section(voice, book, view, years, charts))
    pieces += book.appendix()
    pieces.append(_documents(voice, view))
    yield Html(document(view.title.rstrip("."), voice.texts.language, element("main", *pieces)))


def _head(voice: Voice, view: DebriefView, course: Course, seats: Mapping[str, str]) -> Html:
    premise, say = view.premise, voice.say
    played = say("debrief.page.played" if view.finished else "debrief.page.running", turns=len(course.turns))
    lens = say("debrief.page.lens", lens=premise.lens) if premise.lens else None
    return element(
        "header",
        element("p", say("debrief.page.kind"), class_="kind"),
        element("h1", premise.name),
        element("p", joined([premise.period, played, lens], " · "), class_="soft"),
        element("p", *_seats(voice, seats), class_="key"),
        _contents(voice, course),
    )


def _seats(voice: Voice, seats: Mapping[str, str]) -> Iterator[Html]:
    """Yield who played each power."""
    for power, name in enumerate(voice.tables.names.powers):
        player = seats.get(name, "")
        if player:
            key = "person" if player == PERSON else "scripted"
            words = voice.say(f"debrief.page.{key}", name=_level(voice, player))
            yield element("span", token(voice, power, named=True), " ", element("span", words, class_="soft"))


def _level(voice: Voice, player: str) -> str:
    """Return how well a scripted player plays, as whoever sets up a game reads it; others by their own words."""
    key = f"terminal.level.{player.removeprefix('doctrine:').replace(':', '_')}"
    return voice.say(key) if voice.texts.has(key) else player


def _contents(voice: Voice, course: Course) -> Html:
    say = voice.say
    parts = ("sheet", "charts")
    links = [element("a", say(f"debrief.page.{part}"), href=f"#{part}") for part in parts]
    links += [
        element("a", say("debrief.page.turn_link", turn=turn.number), href=f"#turn-{turn.number}")
        for turn in course.turns
    ]
    links += [
        element("a", say(f"debrief.page.{part}"), href=f"#{part}") for part in ("results", "rules", "sources")
    ]
    return element("nav", *links, aria_label=say("debrief.page.contents"))


def _documents(voice: Voice, view: DebriefView) -> Html:
    """Return the documents behind the board, and how much of it is design."""
    told = [_document(document) for document in view.premise.documents]
    shares = (element("li", share.words) for share in (view.premise.design, *view.premise.seats))
    return element(
        "section",
        element("h2", voice.say("debrief.page.documents")),
        element("ul", *told) if told else None,
        *(element("p", sentence) for sentence in view.premise.beside),
        element("ul", *shares),
        id="documents",
    )


def _document(document: DocumentView) -> Html:
    return element("li", document.words)
