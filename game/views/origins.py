"""Where values come from: the facts of the source register behind a claim, or the game's own reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel

from game.scenario.models import ShownAsk
from game.scenario.sources import claims_of
from game.scenario.values import Claim, Number, Text
from game.views.voice import Voice


@dataclass(frozen=True)
class FactView:
    """One fact of a document, with what disputes it."""

    id: str
    text: str
    status: str  # reported, relayed, quoted, expected or judged
    status_name: str
    says: str
    document: str  # author and publisher
    document_id: str
    paragraph: int
    dispute: str  # what the others say instead; empty if nothing does
    disputed_by: tuple[str, ...]  # facts
    words: str


@dataclass(frozen=True)
class OriginView:
    """What one value or entry rests on."""

    subject: str
    valued: str  # the subject with its value, if it has one
    design: bool  # no document says it
    reason: str
    facts: tuple[FactView, ...]
    words: str


def fact_view(voice: Voice, name: str) -> FactView:
    """Return a fact of the register."""
    fact = voice.pack.sources.facts[name]
    document = voice.pack.sources.documents[fact.document]
    says = voice.say("fact.author") if fact.says == "author" else voice.of(fact.says)
    status = voice.say(f"fact.status.{fact.status}")
    author, publisher = voice.of(document.author), voice.of(document.publisher)
    source = voice.say("fact.document", author=author, publisher=publisher)
    dispute = voice.of(fact.dispute) if fact.dispute else ""
    words = voice.say("fact.words", text=voice.of(fact.text), status=status, says=says, document=source)
    if dispute:
        words = f"{words} {voice.say('fact.disputed', dispute=dispute)}"
    return FactView(
        id=name,
        text=voice.of(fact.text),
        status=fact.status,
        status_name=status,
        says=says,
        document=source,
        document_id=fact.document,
        paragraph=fact.paragraph,
        dispute=dispute,
        disputed_by=tuple(fact.disputed_by),
        words=words,
    )


def origin_of(voice: Voice, subject: Text, claim: Claim) -> OriginView:
    """Return the origin of a claim."""
    facts = tuple(fact_view(voice, name) for name in claim.facts if name in voice.pack.sources.facts)
    reason = voice.of(claim.design or claim.why or "")
    value = claim.value if isinstance(claim, Number) else None
    named = voice.of(subject)
    shown = valued(voice, named, value)
    return OriginView(
        subject=named,
        valued=shown,
        design=bool(claim.design),
        reason=reason,
        facts=facts,
        words=_words(voice, shown, claim, reason, facts),
    )


def valued(voice: Voice, subject: str, value: int | None) -> str:
    """Return what a claim is about, with its value where it has one."""
    return subject if value is None else voice.say("origin.value", subject=subject, value=value)


def _words(voice: Voice, shown: str, claim: Claim, reason: str, facts: Iterable[FactView]) -> str:
    if claim.design:
        return voice.say("origin.design", subject=shown, reason=reason)
    told = " ".join(fact.words for fact in facts)
    return voice.say("origin.facts", subject=shown, facts=told)


def origins_in(voice: Voice, subject: str, model: BaseModel) -> tuple[OriginView, ...]:
    """Return the origin of every claim inside a model; `subject` names the model."""
    found = []
    for path, claim in claims_of(model):
        part = _part(voice, path, claim)
        found.append(origin_of(voice, named(voice, subject, part), claim))
    return tuple(found)


def named(voice: Voice, subject: str, part: str) -> str:
    """Return how a part of something is called; the whole, where the part has no word of its own."""
    return voice.say("origin.part", subject=subject, part=part) if part else subject


def _part(voice: Voice, path: str, claim: Claim) -> str:
    """Name a part of a model by the words of its path that are names, or parts that the language table knows."""
    if isinstance(claim, ShownAsk):
        return voice.say("part.ask", ask=voice.ask(voice.tables.names.asks.index(claim.ask)))
    return path_words(voice, path)


def path_words(voice: Voice, path: str) -> str:
    """Return a path of keys in words: the names in it and the parts that the language table knows, else nothing."""
    names = _path_names(voice)
    words = [names.get(key) or _part_word(voice, key) for key in path.split(".")]
    return voice.say("list.comma").join(word for word in words if word)


def _part_word(voice: Voice, key: str) -> str:
    return voice.say(f"part.{key}") if voice.texts.has(f"part.{key}") else ""


@lru_cache(maxsize=8)
def _path_names(voice: Voice) -> dict[str, str]:
    """Return the names of everything on the board that a path may lead through, by identifier."""
    names = voice.tables.names
    named: list[tuple[Sequence[str], Callable[[int], str]]] = [
        (names.agendas, voice.agenda),
        (names.asks, voice.ask),
        (names.segments, voice.segment),
        (names.corridors, voice.corridor),
        (names.deposits, voice.deposit),
        (names.powers, voice.power),
        (names.republics, voice.republic),
    ]
    return {key: name(number) for keys, name in named for number, key in enumerate(keys)}
