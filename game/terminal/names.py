"""Names of everything on a board in all its languages, found by their beginnings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property, lru_cache, partial

from game.scenario.values import Text
from game.terminal.folding import begins, same, tokens
from game.views.texts import Texts
from game.views.voice import Voice
from game.vocabulary import OrderKind


class Sort(Enum):
    """What sort of thing a name stands for."""

    POWER = "power"
    REPUBLIC = "republic"
    DEPOSIT = "deposit"
    SEGMENT = "segment"
    CORRIDOR = "corridor"
    KIND = "kind"
    ASK = "ask"
    AGENDA = "agenda"


Name = tuple[str, ...]
"""The words of one name."""


@dataclass(frozen=True)
class Thing:
    """Something with names; `around` are words for what it is a part of."""

    sort: Sort
    number: int
    label: str
    names: tuple[Name, ...]
    around: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of all names."""
        return frozenset(word for name in self.names for word in name)

    def is_named(self, typed: Sequence[str]) -> bool:
        """Return whether some words hold one of the names in full."""
        return any(all(any(same(word, one) for one in typed) for word in name) for name in self.names)


@lru_cache(maxsize=4)
def things(voice: Voice, languages: tuple[Texts, ...]) -> tuple[Thing, ...]:
    """Return everything on a board that has a name, with its names in all languages."""
    return (*_things(voice, languages), *_kinds(voice, languages))


def _things(voice: Voice, languages: Sequence[Texts]) -> Iterator[Thing]:
    thing = partial(_thing, voice, languages)
    names, scenario = voice.tables.names, voice.pack.scenario
    for number, power in enumerate(voice.powers):
        yield thing(Sort.POWER, number, power.short, names.powers[number], power.name)
    for number, republic in enumerate(voice.republics):
        yield thing(Sort.REPUBLIC, number, republic.name, names.republics[number])
    for number, deposit in enumerate(voice.deposits):
        mineral = scenario.minerals.get(deposit.mineral, deposit.mineral)
        yield thing(Sort.DEPOSIT, number, deposit.name, names.deposits[number], mineral, deposit.mineral)
    corridors = [
        thing(Sort.CORRIDOR, number, corridor.name, names.corridors[number])
        for number, corridor in enumerate(voice.corridors)
    ]
    yield from corridors
    for number, segment in enumerate(voice.segments):
        own = names.segments[number].rpartition(".")[2]
        around = corridors[int(voice.tables.corridor_of[number])].words
        yield replace(thing(Sort.SEGMENT, number, segment.name, own), around=around)
    for number, ask in enumerate(names.asks):
        yield thing(Sort.ASK, number, voice.pack.ruleset.ask_kinds[ask].name, ask)
    for number, agenda in enumerate(names.agendas):
        yield thing(Sort.AGENDA, number, scenario.agendas[agenda].name, agenda)


def _kinds(voice: Voice, languages: Sequence[Texts]) -> Iterator[Thing]:
    for kind in OrderKind:
        keys = [f"kind.{kind.word}", f"terminal.kind.{kind.word}"]
        names = [kind.word, *(texts.say(key) for texts in languages for key in keys)]
        if kind:
            yield Thing(Sort.KIND, kind, voice.kind(kind), _names(names))


def _thing(
    voice: Voice, languages: Sequence[Texts], sort: Sort, number: int, name: Text, *others: Text
) -> Thing:
    texts = [one for text in (name, *others) for one in _all_languages(voice, languages, text)]
    return Thing(sort, number, voice.of(name), _names(texts))


def _names(texts: Iterable[str]) -> tuple[Name, ...]:
    """Return the words of several names; alternatives within a text are parted by commas."""
    found = (tuple(tokens(name)) for text in texts for name in text.split(","))
    return tuple(dict.fromkeys(name for name in found if name))


def _all_languages(voice: Voice, languages: Sequence[Texts], text: Text) -> Iterable[str]:
    """Return a text as data files and language files say it, in the voice's own language first."""
    written = text.values() if isinstance(text, dict) else [text]
    return [voice.of(text), *written, *(texts.of(text) for texts in languages)]


def named(known: Iterable[Thing], query: str) -> list[Thing]:
    """Return the things that all words of a query may stand for, narrowed to those that it names best."""
    typed = tokens(query)
    found = [thing for thing in known if typed and all(_has(thing.words, word, begins) for word in typed)]
    found = [thing for thing in found if all(_has(thing.words, word, same) for word in typed)] or found
    return [thing for thing in found if thing.is_named(typed)] or found


def called(known: Iterable[Thing], query: str) -> list[Thing]:
    """Return the things that a query names by whole words."""
    typed = tokens(query)
    return [thing for thing in named(known, query) if all(_has(thing.words, word, same) for word in typed)]


def _has(words: Iterable[str], typed: str, alike: Callable[[str, str], bool]) -> bool:
    return any(alike(word, typed) for word in words)
