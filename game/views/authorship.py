"""Whose text is this? Questions on the documents behind the board, its lenses, its headlines, and what neither says."""

from __future__ import annotations

from collections.abc import Iterator

from game.kernel import standing
from game.records.course import Course
from game.scenario.sources import table_of
from game.scenario.values import Number
from game.views.moments import Question
from game.views.news import HeadlineView, headline_view
from game.views.origins import fact_view
from game.views.reading import row
from game.views.voice import Voice


def authorship(voice: Voice, course: Course) -> Iterator[Question]:
    """Yield questions on leaders at the beginning, the lens, the headlines shown, and the most invented seat."""
    yield from _leaders(voice, course)
    yield from _lens(voice)
    yield from _wires(voice, course)
    yield from _silence(voice)


def _leaders(voice: Voice, course: Course) -> Iterator[Question]:
    """Ask who wrote that a power leads somewhere before anybody has done anything."""
    state = course.turns[0].before if course.turns else course.state
    for republic, power in enumerate(row(standing.leaders(voice.tables, state.board))):
        if power >= 0:
            yield _leader(voice, republic, power)


def _leader(voice: Voice, republic: int, power: int) -> Question:
    names, values = voice.tables.names, {"power": voice.power(power), "republic": voice.republic(republic)}
    start = voice.powers[power].starts.get(names.republics[republic])
    number = start.influence if start else None
    facts = number.facts if isinstance(number, Number) else []
    if not facts:
        return Question(0, voice.say("debrief.ask.leader_design", **values), 2, "invented")
    known = [fact_view(voice, name) for name in facts]
    documents = voice.joined(dict.fromkeys(fact.document for fact in known))
    disputed = any(fact.dispute for fact in known)
    key = "leader_disputed" if disputed else "leader"
    return Question(0, voice.say(f"debrief.ask.{key}", documents=documents, **values), 3 + 2 * disputed)


def _lens(voice: Voice) -> Iterator[Question]:
    """Ask whose reading is played: of its differences one that stands in a document, else the first."""
    if not voice.pack.lens:
        return
    lens = voice.pack.base.lenses[voice.pack.lens]
    found = sorted(lens.differences, key=lambda difference: not difference.facts)
    if found:
        text = voice.of(found[0].text)
        yield Question(0, voice.say("debrief.ask.lens", lens=voice.of(lens.name), difference=text), 6, "lens")


def _wires(voice: Voice, course: Course) -> Iterator[Question]:
    """Ask to read the headline side by side behind which the documents disagree most; the earliest of several."""
    shown = [
        (turn.number, headline_view(voice, turn.before.board, 0, revealed=True)) for turn in course.turns
    ]
    found = [(number, headline) for number, headline in shown if headline and len(headline.wires) > 1]
    for number, headline in sorted(found, key=lambda each: -_disputes(each[1]))[:1]:
        wires = voice.joined(wire.name for wire in headline.wires)
        words = voice.say("debrief.ask.wires", turn=number, headline=headline.name, wires=wires)
        yield Question(number, words, 6, "wires")


def _disputes(headline: HeadlineView) -> int:
    return sum(bool(fact.dispute) for fact in headline.origin.facts) if headline.origin else 0


def _silence(voice: Voice) -> Iterator[Question]:
    """Ask about the seat on which the documents say least, and about the documents' places of origin."""
    seats = table_of(voice.pack).seats
    shares = {power: 100 - seats[name].percent for power, name in enumerate(seats) if seats[name].numbers}
    if shares:
        power = max(shares, key=lambda seat: shares[seat])
        words = voice.say("debrief.ask.silence", power=voice.power(power), percent=shares[power])
        yield Question(0, words, 5, "silence")
    documents = voice.pack.documents.values()
    if documents:
        said = voice.joined(voice.of(document.publisher or document.author) for document in documents)
        yield Question(0, voice.say("debrief.ask.neither", documents=said), 4, "neither")
