"""One turn on the page: the news in all its texts, what everybody saw, seat by seat, and everything that happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.pages.debrief.book import Book
from game.pages.markup import Html, element, joined
from game.pages.tables import table
from game.pages.tokens import token
from game.views.debrief import Decision, SeatTurn, Story
from game.views.knowledge import OpenBoard
from game.views.lines import LogLine
from game.views.news import HeadlineView, WireView
from game.views.republics import RepublicView
from game.views.voice import Voice


def turn_section(voice: Voice, book: Book, story: Story) -> Html:
    """Return a turn."""
    say, resolution = voice.say, story.resolution
    title = say("debrief.page.turn", turn=resolution.turn, quarter=resolution.quarter)
    return element(
        "article",
        element("h2", title),
        _news(voice, book, resolution.headline) if resolution.headline else None,
        element("h3", say("debrief.page.seen")),
        _seen(voice, story.seen),
        element("h3", say("debrief.page.decided")),
        element("div", *(_seat(voice, book, seat) for seat in story.seats), class_="seats"),
        _met(voice, story),
        _log(voice, book, story),
        _year_link(voice, story),
        id=f"turn-{resolution.turn}",
        class_="turn",
    )


def _year_link(voice: Voice, story: Story) -> Html | None:
    if story.year is None:
        return None
    words = voice.say("debrief.page.year_link", year=story.year.year)
    return element("p", element("a", words, href=f"#year-{story.year.year}", class_="go"))


# --- news and board -------------------------------------------------------------------------------------


def _news(voice: Voice, book: Book, headline: HeadlineView) -> Html:
    return element(
        "div",
        element("h3", headline.name),
        element("div", *(_wire(voice, wire) for wire in headline.wires), class_="wires"),
        element("p", " ".join(headline.effects)),
        book.sources([headline.origin]) if headline.origin else None,
        class_="news",
    )


def _wire(voice: Voice, wire: WireView) -> Html:
    readers = joined((token(voice, power) for power in wire.readers), " ")
    by = element("p", element("strong", wire.name), " ", readers, class_="by")
    return element("blockquote", by, element("p", wire.text))


def _seen(voice: Voice, seen: OpenBoard) -> Html:
    say = voice.say
    powers = range(voice.tables.powers)
    head = [
        say("debrief.page.republic"),
        say("debrief.page.ask"),
        *(token(voice, power) for power in powers),
        say("debrief.page.room_left"),
    ]
    rows = [_republic(voice, republic) for republic in seen.republics]
    offers = [element("li", offer.words) for offer in seen.offers]
    return element(
        "div",
        element("div", table(head, rows, "board"), class_="wide"),
        element("p", seen.tension.words, class_="soft"),
        element("ul", *offers, class_="offers") if offers else None,
    )


def _republic(voice: Voice, republic: RepublicView) -> Sequence[str]:
    ask = republic.ask
    wanted = voice.say("debrief.page.asked", ask=ask.name, turns=ask.turns_left)
    stands = [
        element("strong", voice.say("debrief.page.leads", influence=here.influence))
        if here.leads
        else str(here.influence)
        for here in republic.powers
    ]
    return (republic.name, wanted, *stands, str(republic.room_left))


# --- seats ----------------------------------------------------------------------------------------------


def _seat(voice: Voice, book: Book, seat: SeatTurn) -> Html:
    say = voice.say
    known = element("ul", *(element("li", line) for line in seat.known.lines), class_="known")
    decided = [_decision(voice, book, decision) for decision in seat.decisions]
    return element(
        "div",
        element("h4", token(voice, seat.seat, named=True)),
        element("p", say("debrief.page.knew"), class_="label"),
        known,
        element("p", say("debrief.page.ordered"), class_="label"),
        element("ol", *decided, class_="orders") if decided else element("p", say("debrief.page.nothing")),
        _offer(voice, seat),
        element("p", say("debrief.page.marked", agenda=seat.marked)) if seat.marked else None,
        _statement(voice, seat),
        class_="seat",
    )


def _offer(voice: Voice, seat: SeatTurn) -> Html | None:
    words = seat.sheet.offer_words
    return element("p", voice.say("debrief.page.offered", order=words)) if words else None


def _statement(voice: Voice, seat: SeatTurn) -> Html | None:
    said = seat.sheet.statement
    return element("p", voice.say("debrief.page.said", statement=said), class_="said") if said else None


def _decision(voice: Voice, book: Book, decision: Decision) -> Html:
    order = decision.order
    cost = voice.say("debrief.page.cost", attention=order.attention, capital=order.capital)
    return element(
        "li",
        element("strong", order.words),
        " ",
        element("span", cost, class_="soft"),
        " ",
        book.rule(decision.clause),
        _lines(book, decision.outcome, "outcome"),
        book.sources(decision.origins),
    )


def _lines(book: Book, lines: Iterable[LogLine], kind: str) -> Html:
    told = (element("li", line.text, " ", book.rule(line.rule)) for line in lines)
    return element("ul", *told, class_=kind)


# --- what happened --------------------------------------------------------------------------------------


def _met(voice: Voice, story: Story) -> Html | None:
    """Return sealed bids with their weights, and joint orders as halves that met or missed."""
    resolution = story.resolution
    told = [
        joined([element("strong", auction.name), ": ", bid.words])
        for auction in resolution.auctions
        for bid in auction.bids
    ] + [joined([joint.words]) for joint in resolution.joints]
    if not told:
        return None
    heading = element("h3", voice.say("debrief.page.met"))
    return element("div", heading, element("ul", *(element("li", words) for words in told)))


def _log(voice: Voice, book: Book, story: Story) -> Html:
    """Return everything that happened, step by step, folded."""
    steps = (
        element("div", element("h4", step.name), _lines(book, step.lines, "log"))
        for step in story.resolution.steps
    )
    count = sum(len(step.lines) for step in story.resolution.steps)
    words = voice.say("debrief.page.log", count=count)
    return element("details", element("summary", words), *steps, class_="whole-log")
