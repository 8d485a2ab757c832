"""The handbook: rules, orders, places, news, sources and words as entries that can be addressed and searched.

Everything is rendered from the rulebook's text and the board's data, so that no number can drift. An entry's id is its
section and a name within it: `rule.4.2`, `order.visit`, `deposit.taror`, `word.floor`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from game.scenario.headlines import Headline
from game.scenario.ruleset import Ask
from game.views.news import effect_words
from game.views.origins import FactView, OriginView, fact_view, origin_of, origins_in
from game.views.premise import document_views
from game.views.reference import order_rows
from game.views.rules import chapters, clause_origins
from game.views.searching import bare, bare_holds
from game.views.voice import Voice


@dataclass(frozen=True)
class Entry:
    """One entry of the handbook."""

    id: str
    section: str
    title: str
    text: tuple[str, ...]  # paragraphs
    origins: tuple[OriginView, ...] = ()
    sides: tuple[FactView, ...] = ()  # of a dispute: what the documents say, each for itself
    forms: tuple[str, ...] = ()  # of a word: how texts may name it


class Handbook:
    """All entries of one board in one language."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = {entry.id: entry for entry in entries}
        words = {_plain(form): entry.id for entry in self.section("word") for form in entry.forms}
        rules = {entry.id.removeprefix("rule."): entry.id for entry in self.section("rule")}
        self._links = words | rules
        longest = sorted((title.split() for title in words), key=len, reverse=True)
        named = [r"\W+".join(re.escape(word) for word in title) for title in longest]
        numbered = [re.escape(number) for number in sorted(rules, key=len, reverse=True)]
        self._linked = re.compile(
            rf"(?<![\w.,])(?:{'|'.join(named + numbered) or '(?!)'})(?![\w]|[.,]\d)", re.IGNORECASE
        )

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections in reading order."""
        return tuple(dict.fromkeys(entry.section for entry in self.entries.values()))

    def section(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a section in order."""
        return tuple(entry for entry in self.entries.values() if entry.section == name)

    def search(self, words: str) -> tuple[Entry, ...]:
        """Return the entries that hold all the words, accents aside, those with all of them in the title first."""
        wanted = bare(words).split()
        if not wanted:
            return ()
        found = [self.entries[name] for name, text in self._searched.items() if bare_holds(text, wanted)]
        return tuple(sorted(found, key=lambda entry: not bare_holds(bare(entry.title), wanted)))

    @cached_property
    def _searched(self) -> dict[str, str]:
        return {entry.id: bare(_whole(entry)) for entry in self.entries.values()}

    def linked(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return a text in pieces, each with the id of the glossary entry or rule that it names, or nothing."""
        pieces, end = [], 0
        for found in self._linked.finditer(text):
            target = self._links.get(_plain(found[0])) or self._links.get(found[0], "")
            pieces += [(text[end : found.start()], ""), (found[0], target)]
            end = found.end()
        return tuple(piece for piece in (*pieces, (text[end:], "")) if piece[0])


def _whole(entry: Entry) -> str:
    return " ".join((entry.id, entry.title, *entry.text))


def _plain(text: str) -> str:
    """Return the words of a text in small letters, single spaces between them."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


@lru_cache(maxsize=8)
def handbook(voice: Voice) -> Handbook:
    """Return the handbook of a board."""
    return Handbook(entry for section in _SECTIONS for entry in section(voice))


def section_name(voice: Voice, section: str) -> str:
    """Return the heading of a section."""
    return voice.say(f"handbook.section.{section}")


def _rules(voice: Voice) -> Iterator[Entry]:
    for chapter in chapters(voice):
        for clause in chapter.clauses:
            title = voice.say("handbook.rule", number=clause.number, title=clause.title)
            origins = clause_origins(voice, clause.number)
            yield Entry(f"rule.{clause.number}", "rule", title, tuple(clause.text.split("\n\n")), origins)


def _orders(voice: Voice) -> Iterator[Entry]:
    for row in order_rows(voice):
        yield Entry(f"order.{row.kind.word}", "order", row.name, (row.words, row.rule), row.origins)


def _asks(voice: Voice) -> Iterator[Entry]:
    for name, ask in voice.pack.ruleset.ask_kinds.items():
        text = (voice.of(ask.text), voice.say("handbook.answered_by", kinds=_kinds(voice, ask)))
        yield Entry(f"ask.{name}", "ask", voice.of(ask.name), text, (origin_of(voice, ask.name, ask.origin),))


def _kinds(voice: Voice, ask: Ask) -> str:
    kinds = [kind for kind in voice.kinds_in_play() if kind.word in ask.answered_by]
    return voice.say("list.comma").join(voice.kind(kind) for kind in kinds) or voice.say("nobody")


def _powers(voice: Voice) -> Iterator[Entry]:
    for number, (name, power) in enumerate(voice.pack.scenario.powers.items()):
        text = (voice.of(power.briefing), voice.mandate(number), voice.signature(number))
        yield Entry(
            f"power.{name}",
            "power",
            voice.of(power.name),
            text,
            origins_in(voice, voice.power(number), power),
        )


def _republics(voice: Voice) -> Iterator[Entry]:
    for name, republic in voice.pack.scenario.republics.items():
        title = voice.of(republic.name)
        yield Entry(
            f"republic.{name}",
            "republic",
            title,
            (voice.of(republic.text),),
            origins_in(voice, title, republic),
        )


def _deposits(voice: Voice) -> Iterator[Entry]:
    for number, (name, deposit) in enumerate(voice.pack.scenario.deposits.items()):
        values = voice.place_values(deposit=number) | {"cost": deposit.cost.value}
        text = (voice.say("handbook.deposit", **values),)
        title = voice.of(deposit.name)
        yield Entry(f"deposit.{name}", "deposit", title, text, origins_in(voice, title, deposit))


def _corridors(voice: Voice) -> Iterator[Entry]:
    for name, corridor in voice.pack.scenario.corridors.items():
        parts = voice.joined(voice.of(segment.name) for segment in corridor.segments.values())
        text = (voice.say("handbook.corridor", segments=parts),)
        title = voice.of(corridor.name)
        yield Entry(f"corridor.{name}", "corridor", title, text, origins_in(voice, title, corridor))


def _agendas(voice: Voice) -> Iterator[Entry]:
    for number, (name, agenda) in enumerate(voice.pack.scenario.agendas.items()):
        text = (
            voice.agenda_text(number),
            voice.say("handbook.agenda", counts=voice.say(f"agenda_kind.{agenda.kind}")),
        )
        yield Entry(
            f"agenda.{name}", "agenda", voice.of(agenda.name), text, (origin_of(voice, agenda.name, agenda),)
        )


def _headlines(voice: Voice) -> Iterator[Entry]:
    dated = {entry.headline: entry.turn for entry in voice.pack.scenario.schedule}
    for name, headline in voice.pack.headlines.items():
        text = (_when(voice, headline, dated.get(name)), *effect_words(voice, headline))
        origin = origin_of(voice, headline.name, headline)
        yield Entry(f"headline.{name}", "headline", voice.of(headline.name), text, (origin,))


def _when(voice: Voice, headline: Headline, turn: int | None) -> str:
    if turn is not None:
        return voice.say("handbook.dated", turn=turn)
    return voice.say("handbook.drawn" if headline.weight else "handbook.not_here")


def _disputes(voice: Voice) -> Iterator[Entry]:
    """Each pair of facts that contradict each other, once; facts of documents that are behind the board."""
    seen = set()
    facts = voice.pack.sources.facts
    for name, fact in facts.items():
        if fact.document not in voice.pack.documents:
            continue
        for other in fact.disputed_by:
            pair = tuple(sorted((name, other)))
            if pair not in seen and other in facts:
                seen.add(pair)
                sides = tuple(fact_view(voice, each) for each in (name, other))
                title = voice.of(fact.dispute) if fact.dispute else voice.of(fact.text)
                text = tuple(side.words for side in sides)
                yield Entry(f"dispute.{name}.{other}", "dispute", title, text, sides=sides)


def _documents(voice: Voice) -> Iterator[Entry]:
    """The documents behind the board, and those to which the rules alone lead, which are told apart."""
    for document in document_views(voice, voice.pack.documents):
        yield Entry(f"document.{document.id}", "document", document.title, (document.words,))
    for document in document_views(voice, voice.pack.rules_documents):
        apart = voice.say("premise.rules", documents=document.publisher)
        yield Entry(f"document.{document.id}", "document", document.title, (document.words, apart))


def _words(voice: Voice) -> Iterator[Entry]:
    entries = [
        Entry(
            f"word.{word}",
            "word",
            voice.say(f"glossary.{word}.name"),
            (_meaning(voice, word),),
            forms=voice.texts.forms(word),
        )
        for word in voice.texts.keys("glossary")
    ]
    yield from sorted(entries, key=lambda entry: entry.title.casefold())


def _meaning(voice: Voice, word: str) -> str:
    return voice.say(f"glossary.{word}.text", **voice.numbers)


_SECTIONS: tuple[Callable[[Voice], Iterator[Entry]], ...] = (
    _orders,
    _asks,
    _rules,
    _powers,
    _republics,
    _deposits,
    _corridors,
    _agendas,
    _headlines,
    _disputes,
    _documents,
    _words,
)
