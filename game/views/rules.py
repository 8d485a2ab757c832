"""The rulebook in one language, by clause, and the clause that stands behind each kind of order."""

from __future__ import annotations

from functools import lru_cache

from game.scenario.rulebook import Chapter, Clause, clause_numbers, read_rulebook
from game.scenario.sources import claims_of
from game.scenario.values import Claim
from game.views.origins import OriginView, named, origin_of, path_words
from game.views.voice import Voice
from game.vocabulary import Clause as Record
from game.vocabulary import OrderKind

# The record that an order makes when all goes well leads to its clause.
_RECORDS = {
    OrderKind.MEMORANDUM: Record.SIGNED,
    OrderKind.STANDARDS: Record.STANDARDS_SET,
    OrderKind.JOINT_DEPOSIT: Record.JOINT_MINE,
}


@lru_cache(maxsize=8)
def chapters(voice: Voice) -> tuple[Chapter, ...]:
    """Return the rulebook with the numbers of this board."""
    return tuple(read_rulebook(voice.pack.ruleset, voice.texts.language))


@lru_cache(maxsize=8)
def clauses(voice: Voice) -> dict[str, Clause]:
    """Return the clauses by number."""
    return {clause.number: clause for chapter in chapters(voice) for clause in chapter.clauses}


@lru_cache(maxsize=8)
def _claims(voice: Voice) -> dict[str, Claim]:
    """Return the claims of the board's numbers by their paths; there are thousands of models to look through."""
    return dict(claims_of(voice.pack.ruleset))


@lru_cache(maxsize=512)
def clause_origins(voice: Voice, number: str) -> tuple[OriginView, ...]:
    """Return what each number in a clause's text rests on."""
    clause, claims = clauses(voice)[number], _claims(voice)
    return tuple(
        origin_of(voice, named(voice, clause.title, path_words(voice, path)), claims[path])
        for path in clause.numbers
    )


def clause_number(kind: OrderKind) -> str:
    """Return the number of the clause on an order kind."""
    record = _RECORDS.get(kind) or Record.of(kind.word)
    return clause_numbers()[record.word]


def rule_of(voice: Voice, kind: OrderKind) -> str:
    """Return what the rulebook says on an order kind."""
    return clauses(voice)[clause_number(kind)].text
