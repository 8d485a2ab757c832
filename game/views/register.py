"""The register of facts as a reader looks through it: each fact with what rests on it, narrowed down and searched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from game.records.course import Course
from game.scenario.models import Difference, Scheduled, ShownAsk
from game.scenario.sources import claims_of, is_of, table_of
from game.scenario.values import Claim, Number
from game.views.news import HeadlineView, headline_of
from game.views.origins import FactView, fact_view, path_words, valued
from game.views.premise import DesignShare, design_share
from game.views.reading import at
from game.views.searching import holds
from game.views.voice import Voice
from game.vocabulary import OrderKind, Outcome


@dataclass(frozen=True)
class UseView:
    """A value or an entry of the game, and the facts that it rests on."""

    subject: str
    value: int | None
    facts: tuple[str, ...]  # none for what is design
    reason: str
    words: str


@dataclass(frozen=True)
class FactEntry:
    """One fact, and everything in the game that rests on it."""

    fact: FactView
    uses: tuple[UseView, ...]


@dataclass(frozen=True)
class FactFilter:
    """What a reader wants to see; empty lets everything through."""

    document: str = ""
    status: str = ""
    disputed: str = ""  # `yes` for facts that another contradicts
    used: str = ""  # `yes` for facts on which something in the game rests
    words: str = ""

    def __call__(self, entry: FactEntry) -> bool:
        """Return whether a fact passes."""
        fact = entry.fact
        return (
            self.document in ("", fact.document_id)
            and self.status in ("", fact.status)
            and (not self.disputed or bool(fact.disputed_by))
            and (not self.used or bool(entry.uses))
            and _holds(entry, self.words)
        )


def _holds(entry: FactEntry, words: str) -> bool:
    fact = entry.fact
    text = " ".join((fact.text, fact.says, fact.document, fact.dispute, *(use.subject for use in entry.uses)))
    return holds(text, words)


def narrowed(entries: Iterable[FactEntry], wanted: FactFilter) -> tuple[FactEntry, ...]:
    """Return the facts that pass a filter."""
    return tuple(entry for entry in entries if wanted(entry))


def counted(entries: Iterable[FactEntry], wanted: FactFilter, by: str) -> Counter[str]:
    """Return how many facts each choice of one filter lets through, the others as they are chosen."""
    others = narrowed(entries, replace(wanted, **{by: ""}))
    return Counter(_choice(entry, by) for entry in others)


def _choice(entry: FactEntry, by: str) -> str:
    choices = {
        "document": entry.fact.document_id,
        "status": entry.fact.status,
        "disputed": "yes" if entry.fact.disputed_by else "",
        "used": "yes" if entry.uses else "",
    }
    return choices[by]


@lru_cache(maxsize=8)
def register(voice: Voice) -> tuple[FactEntry, ...]:
    """Return every fact of the board's documents, and what the rules rest on besides, in the register's order."""
    uses = uses_of(voice)
    return tuple(
        FactEntry(fact_view(voice, name), tuple(use for use in uses if name in use.facts))
        for name in _facts_shown(voice, {name for use in uses for name in use.facts})
    )


def _facts_shown(voice: Voice, used: set[str]) -> list[str]:
    """Return the facts of the board's documents; of others those that are used, and what disputes them."""
    facts, documents = voice.pack.sources.facts, voice.pack.documents
    shown = used.union(*(facts[name].disputed_by for name in used))
    return [name for name, fact in facts.items() if fact.document in documents or name in shown]


@lru_cache(maxsize=8)
def uses_of(voice: Voice) -> tuple[UseView, ...]:
    """Return every claim of the board, its rules, headlines and lenses, with the facts behind it."""
    return tuple(_use(voice, subject, claim) for subject, claim in _claims(voice))


def _use(voice: Voice, subject: str, claim: Claim) -> UseView:
    value = claim.value if isinstance(claim, Number) else None
    reason = voice.of(claim.design or claim.why or "")
    return UseView(subject, value, tuple(claim.facts), reason, valued(voice, subject, value))


def _claims(voice: Voice) -> Iterator[tuple[str, Claim]]:
    """Yield every claim with what it is about; headlines once, among all of the pack."""
    pack = voice.pack
    for path, claim in claims_of(pack.scenario):
        if not path.startswith("headlines."):
            yield _subject(voice, path, claim), claim
    for path, claim in claims_of(pack.ruleset):
        yield _subject(voice, path, claim), claim
    for headline in pack.headlines.values():
        yield voice.say("register.headline", headline=voice.of(headline.name)), headline


def _subject(voice: Voice, path: str, claim: Claim) -> str:
    """Return what a claim is about in words; its path where there are none."""
    first = path.partition(".")[0]
    if isinstance(claim, ShownAsk):
        asked = voice.say("part.ask", ask=voice.ask(voice.tables.names.asks.index(claim.ask)))
        return voice.say("origin.part", subject=path_words(voice, path), part=asked)
    if isinstance(claim, Scheduled):
        headline = voice.of(voice.pack.headlines[claim.headline].name)
        return voice.say("register.scheduled", turn=claim.turn, headline=headline)
    if isinstance(claim, Difference):
        lens = voice.of(voice.pack.scenario.lenses[path.split(".")[1]].name)
        return voice.say("register.difference", lens=lens, text=voice.of(claim.text))
    words = path_words(voice, path)
    if first == "orders":
        return voice.say("origin.part", subject=_kind(voice, path.split(".")[1]), part=words)
    return words or (voice.say("register.calendar") if first == "calendar" else path)


def _kind(voice: Voice, word: str) -> str:
    """Return the name of an order kind as the rules' file calls it: both kinds of joint order are one there."""
    known = OrderKind.__members__.get(word.upper())
    return voice.kind(known) if known else voice.say("register.joint")


# --- wires and seats ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class WirePair:
    """A headline with all its texts; sealed while a game runs in which it has not been opened."""

    headline: HeadlineView
    sealed: bool


def wire_pairs(voice: Voice, opened: Iterable[int] | None = None) -> tuple[WirePair, ...]:
    """Return every headline of the pack; with `opened` the texts of all others stay sealed."""
    known = None if opened is None else set(opened)
    return tuple(
        WirePair(headline_of(voice, number, 0, revealed=True), known is not None and number not in known)
        for number in range(len(voice.tables.names.headlines))
    )


def opened_headlines(course: Course) -> tuple[int, ...] | None:
    """Return the headlines whose texts have been opened in a game that goes on; None once it is over."""
    if course.outcome is not Outcome.RUNNING:
        return None
    return tuple(at(turn.before.board.headline) for turn in course.turns)


@dataclass(frozen=True)
class SeatShare:
    """How much of one seat no document stands behind, and which numbers those are."""

    seat: int  # -1: the whole board
    share: DesignShare
    design: tuple[UseView, ...]


def seat_shares(voice: Voice) -> tuple[SeatShare, ...]:
    """Return the share of design of the whole board, then seat by seat with what is design in it."""
    table = table_of(voice.pack)
    whole = SeatShare(-1, design_share(voice, voice.of(voice.pack.scenario.name), table.share), ())
    seats = []
    for seat, name in enumerate(voice.tables.names.powers):
        share = design_share(voice, voice.power(seat), table.seats[name])
        own = tuple(
            _use(voice, _subject(voice, path, claim), claim)
            for path, claim in claims_of(voice.pack.scenario)
            if is_of(name, path) and isinstance(claim, Number) and claim.design
        )
        seats.append(SeatShare(seat, share, own))
    return (whole, *seats)
