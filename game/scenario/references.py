"""Checks that whatever is named in a scenario, a deck, a ruleset or the register exists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from game.scenario.findings import Finding, unknown
from game.scenario.guidance import GuideStep
from game.scenario.headlines import Headline, HeadlineFile
from game.scenario.models import Agenda, Mandate, Power, Scenario
from game.scenario.reader import NodePath, clipped, shown
from game.scenario.ruleset import Ruleset
from game.scenario.sources import Fact, Register, claims_in, firm
from game.scenario.values import Number
from game.scenario.walking import entries_of, models_in


@dataclass(frozen=True)
class Known:
    """The names that exist on one board, by what they name."""

    names: Mapping[str, Collection[str]]

    def look_up(self, noun: str, name: str) -> str:
        """Return a sentence if the name is unknown, nothing if it is known."""
        return "" if name in self.names[noun] else unknown(noun, name, self.names[noun])


def known_names(scenario: Scenario, ruleset: Ruleset, headlines: Collection[str]) -> Known:
    """Return the names of a board; `headlines` are those of its decks and its own."""
    return Known(
        {
            "power": scenario.powers,
            "republic": scenario.republics,
            "mineral": scenario.minerals,
            "deposit": scenario.deposits,
            "place": scenario.places,
            "corridor": scenario.corridors,
            "ask": ruleset.ask_kinds,
            "headline": headlines,
        }
    )


# The keys whose value, or whose entries, name something: what they name.
NAMING = {
    "power": "power",
    "seat": "power",
    "seats": "power",
    "signed": "power",
    "standards": "power",
    "shares": "power",
    "republic": "republic",
    "host": "republic",
    "touches": "republic",
    "starts": "republic",
    "deposit": "deposit",
    "mineral": "mineral",
    "start": "place",
    "end": "place",
    "corridor": "corridor",
    "ask": "ask",
    "first_ask": "ask",
    "headline": "headline",
}


def check_names(model: Scenario | HeadlineFile, known: Known) -> Iterator[Finding]:
    """Find names of powers, republics and so on that do not exist."""
    for path, inner in models_in(model):
        for key, value in entries_of(inner):
            if key in NAMING:
                yield from _check_name(NAMING[str(key)], value, (*path, key), known)


def _check_name(noun: str, value: object, path: NodePath, known: Known) -> Iterator[Finding]:
    """Check one name, each of a list, or the keys of a block."""
    entries: list[tuple[NodePath, str]] = []
    if isinstance(value, str):
        entries = [(path, value)]
    elif isinstance(value, list | dict):
        entries = [
            ((*path, key), str(key if isinstance(value, dict) else name)) for key, name in entries_of(value)
        ]
    for where, name in entries:
        if sentence := known.look_up(noun, name):
            yield Finding(where, sentence, key=isinstance(value, dict))


# --- facts ----------------------------------------------------------------------------------------------


def check_facts(model: BaseModel, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """Find claims that rest on facts which the register does not have."""
    for path, claim in claims_in(model):
        for index, name in enumerate(claim.facts):
            if name not in facts:
                yield Finding((*path, "facts", index), unknown("fact", name, facts))


def check_judgements(ruleset: Ruleset, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """Find numbers of a ruleset that rest on what an author only judges."""
    for path, claim in claims_in(ruleset):
        for index, name in enumerate(claim.facts):
            if isinstance(claim, Number) and name in facts and facts[name].status == "judged":
                sentence = f"The fact {shown(name)} is judged, and a judgement supports no rule. Use another or design."
                yield Finding((*path, "facts", index), sentence)


def check_schedule(
    scenario: Scenario, headlines: Mapping[str, Headline], facts: Mapping[str, Fact]
) -> Iterator[Finding]:
    """Find dates for what documents only expect or judge: such headlines are drawn."""
    for index, entry in enumerate(scenario.schedule):
        path: NodePath = ("schedule", index)
        if entry.headline in headlines and not firm(headlines[entry.headline], facts):
            sentence = (
                f"No document says that {shown(entry.headline)} has happened. Let it be drawn, not dated."
            )
            yield Finding((*path, "headline"), sentence)
        elif not firm(entry, facts):
            yield Finding(
                (*path, "facts"),
                "These facts are only expected or judged. Rest the date on others, or on design.",
            )


def check_register(register: Register, documents: Collection[str]) -> Iterator[Finding]:
    """Find facts of unknown documents, and disputes that are not entered on both sides."""
    for name, fact in register.facts.items():
        path: NodePath = ("facts", name)
        if fact.document not in documents:
            yield Finding((*path, "document"), unknown("document", fact.document, documents))
        if bool(fact.disputed_by) != bool(fact.dispute):
            yield Finding(
                path, "'disputed_by' and 'dispute' go together: add the one that is missing.", key=True
            )
        if (fact.figure is None) != (fact.unit is None):
            yield Finding(path, "'figure' and 'unit' go together: add the one that is missing.", key=True)
        for index, other in enumerate(fact.disputed_by):
            if sentence := _one_sided(name, other, register.facts):
                yield Finding((*path, "disputed_by", index), sentence)


def _one_sided(name: str, other: str, facts: Mapping[str, Fact]) -> str:
    if other not in facts:
        return unknown("fact", other, facts)
    both = name != other and name in facts[other].disputed_by
    return (
        ""
        if both
        else f"{shown(other)} does not name {shown(name)} in its 'disputed_by'. Enter it on both sides."
    )


# --- wires and doctrines --------------------------------------------------------------------------------


def check_reads(powers: Mapping[str, Power], wires: Collection[str]) -> Iterator[Finding]:
    """Find powers that read a wire which no headline has."""
    for name, power in powers.items():
        if power.reads not in wires:
            yield Finding(("powers", name, "reads"), unknown("wire", power.reads, wires))


def check_wires(headlines: Mapping[str, Headline], read: Collection[str]) -> Iterator[Finding]:
    """Find headlines of a file that lack a wire which some power reads."""
    for name, headline in headlines.items():
        for wire in read:
            if wire not in headline.wires:
                sentence = f"The wire {shown(wire)} is missing here: a power reads it."
                yield Finding(("headlines", name, "wires"), sentence)


def check_doctrines(powers: Mapping[str, Power], doctrines: Collection[str]) -> Iterator[Finding]:
    """Find powers whose doctrine file does not exist."""
    for name, power in powers.items():
        if power.doctrine not in doctrines:
            yield Finding(("powers", name, "doctrine"), unknown("doctrine", power.doctrine, doctrines))


# --- texts ----------------------------------------------------------------------------------------------

_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def check_texts(model: BaseModel) -> Iterator[Finding]:
    """Find words in braces that nothing will fill in."""
    for path, inner in models_in(model):
        for key, value in entries_of(inner):
            yield from _check_text(value, (*path, key), _filled(inner, key))


def _filled(model: BaseModel, key: str | int) -> tuple[str, ...]:
    """Return the words in braces that a text may use."""
    if key == "text" and isinstance(model, Mandate):
        return ("{points}",)
    if key == "text" and isinstance(model, Agenda):
        return ("{count}", "{influence}") if model.influence else ("{count}",)
    if key == "text" and isinstance(model, GuideStep):
        return ("{place}",) if model.at and not (model.at.thing or model.at.power) else ()
    return ()


def _check_text(value: object, path: NodePath, filled: tuple[str, ...]) -> Iterator[Finding]:
    if isinstance(value, str):
        for braces in sorted(set(_BRACES.findall(value)) - set(filled)):
            known = f" Known here: {' '.join(filled)}." if filled else " Write the text without braces."
            yield Finding(path, f"Nothing is filled in for {clipped(braces)} here.{known}")
    elif isinstance(value, list | dict):
        for key, inner in entries_of(value):
            yield from _check_text(inner, (*path, key), filled)
