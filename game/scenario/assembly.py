"""Assembles a board: a scenario with its bases, ruleset, headlines, registers and lenses, and all their problems."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Generic

from game.scenario.boards import check_board
from game.scenario.desk import Desk, Model, names_under
from game.scenario.findings import Finding
from game.scenario.headlines import Headline, HeadlineFile
from game.scenario.lenses import blame, through_lens
from game.scenario.models import Scenario
from game.scenario.reader import MAX_PROBLEMS, Document, Problem, shown
from game.scenario.references import (
    Known,
    check_doctrines,
    check_facts,
    check_judgements,
    check_names,
    check_reads,
    check_register,
    check_schedule,
    check_texts,
    check_wires,
    known_names,
)
from game.scenario.ruleset import Ruleset
from game.scenario.shelves import DOCTRINES, SCENARIOS, File, Shelf
from game.scenario.sources import Fact, Register, SourceDocument

REGISTER = "sources"


@dataclass(frozen=True)
class Board:
    """A scenario with all that it names, and as each of its lenses reads it."""

    scenario: Scenario
    lenses: dict[str, Scenario]
    ruleset: Ruleset
    headlines: dict[str, Headline]
    sources: Register
    files: dict[str, str]


@dataclass(frozen=True)
class Assembly:
    """A board and no problems, or at most `MAX_PROBLEMS` and perhaps a board that was good enough to check names on."""

    checked: (
        Board | None
    )  # with all names checked; None where something that they may stand in cannot be read
    problems: list[Problem]

    @property
    def board(self) -> Board | None:
        """The board, if nothing is wrong with it."""
        return None if self.problems else self.checked


def assemble(shelf: Shelf, name: str, file: File) -> Assembly:
    """Read and check everything."""
    desk = Desk(shelf)
    parts = _read(desk, name, file)
    board = _checked(desk, parts) if parts else None
    return Assembly(board, sorted(set(desk.problems))[:MAX_PROBLEMS])


# --- reading --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Part(Generic[Model]):
    """A file that could be read and validated: its places, and what it says."""

    document: Document
    model: Model


@dataclass(frozen=True)
class _Parts:
    """The files of a board, without those that are missing or wrong."""

    scenario: _Part[Scenario] | None
    ruleset: _Part[Ruleset] | None
    decks: list[_Part[HeadlineFile]]
    registers: list[_Part[Register]]
    all_decks: bool
    all_registers: bool


def _read(desk: Desk, name: str, file: File) -> _Parts | None:
    document = desk.layered(name, file, SCENARIOS)
    if document is None:
        return None
    scenario = _part(desk, document, Scenario)
    rulesets = _named(desk, document, "rules", Ruleset)
    decks = _named(desk, document, "decks", HeadlineFile)
    first = _part(desk, desk.fetch(document, ("sources",), REGISTER), Register)
    registers = [first, *_named(desk, document, "sources", Register)]
    return _Parts(
        scenario,
        rulesets[0] if rulesets else None,
        [deck for deck in decks if deck],
        [register for register in registers if register],
        all_decks=all(decks),
        all_registers=all(registers),
    )


def _named(desk: Desk, document: Document, key: str, model: type[Model]) -> list[_Part[Model] | None]:
    return [_part(desk, desk.fetch(document, path, name), model) for path, name in names_under(document, key)]


def _part(desk: Desk, document: Document | None, model: type[Model]) -> _Part[Model] | None:
    validated = desk.model(document, model)
    return _Part(document, validated) if document and validated else None


_HasHeadlines = _Part[Scenario] | _Part[HeadlineFile]


# --- checking -------------------------------------------------------------------------------------------


def _checked(desk: Desk, parts: _Parts) -> Board | None:
    """Check what could be read, as far as the missing parts allow; None if one is missing."""
    sources = _sources(desk, parts)
    _check_each(desk, parts, sources)
    if not (parts.scenario and parts.ruleset):
        return None
    scenario, ruleset = parts.scenario, parts.ruleset.model
    lenses = _check_board(desk, scenario, ruleset)
    if not (parts.all_decks and sources):
        return None
    headlines = _headlines(desk, scenario, parts.decks)
    _check_names(desk, scenario, parts.decks, known_names(scenario.model, ruleset, headlines))
    _check_wires(desk, scenario, parts.decks, headlines)
    desk.tell(scenario.document, check_schedule(scenario.model, headlines, sources.facts))
    return Board(scenario.model, lenses, ruleset, headlines, sources, desk.files)


def _sources(desk: Desk, parts: _Parts) -> Register | None:
    """Return all registers as one; None if one is missing, for any fact might be in it."""
    documents: dict[str, SourceDocument] = {}
    facts: dict[str, Fact] = {}
    for part in parts.registers:
        desk.tell(part.document, _twice("documents", part.model.documents, documents))
        desk.tell(part.document, _twice("facts", part.model.facts, facts))
        documents |= part.model.documents
        facts |= part.model.facts
        desk.tell(part.document, check_register(part.model, documents))
    return Register.model_construct(documents=documents, facts=facts) if parts.all_registers else None


def _headlines(
    desk: Desk, scenario: _Part[Scenario], decks: list[_Part[HeadlineFile]]
) -> dict[str, Headline]:
    """Return all headlines, those of decks first."""
    headlines: dict[str, Headline] = {}
    holders: list[_HasHeadlines] = [*decks, scenario]
    for part in holders:
        desk.tell(part.document, _twice("headlines", part.model.headlines, headlines))
        headlines |= part.model.headlines
    return headlines


def _twice(block: str, names: Iterable[str], before: Collection[str]) -> list[Finding]:
    sentence = "{} is in a file before this one already. Choose another name."
    return [
        Finding((block, name), sentence.format(shown(name)), key=True) for name in names if name in before
    ]


def _check_each(desk: Desk, parts: _Parts, sources: Register | None) -> None:
    """Check what each file says for itself, and that its facts exist."""
    each: list[_HasHeadlines | _Part[Ruleset] | None] = [parts.scenario, parts.ruleset, *parts.decks]
    for part in each:
        if part:
            desk.tell(part.document, check_texts(part.model))
        if part and sources:
            desk.tell(part.document, check_facts(part.model, sources.facts))
    if parts.ruleset and sources:
        desk.tell(parts.ruleset.document, check_judgements(parts.ruleset.model, sources.facts))


def _check_names(
    desk: Desk, scenario: _Part[Scenario], decks: list[_Part[HeadlineFile]], known: Known
) -> None:
    holders: list[_HasHeadlines] = [scenario, *decks]
    for part in holders:
        desk.tell(part.document, check_names(part.model, known))
    shipped = desk.shelf.names(DOCTRINES)
    if shipped:  # a save carries none: they are no part of a board
        named = [power.doctrine for power in scenario.model.powers.values()]
        beside = [name for name in named if desk.shelf.find(DOCTRINES, name)]
        desk.tell(scenario.document, check_doctrines(scenario.model.powers, {*shipped, *beside}))


def _check_wires(
    desk: Desk, scenario: _Part[Scenario], decks: list[_Part[HeadlineFile]], headlines: dict[str, Headline]
) -> None:
    """Check that each power's wire exists, and that no headline lacks one of them."""
    powers = scenario.model.powers
    wires = dict.fromkeys(wire for headline in headlines.values() for wire in headline.wires)
    read = [wire for wire in wires if wire in {power.reads for power in powers.values()}]
    if headlines:
        desk.tell(scenario.document, check_reads(powers, wires))
    holders: list[_HasHeadlines] = [scenario, *decks]
    for part in holders:
        desk.tell(part.document, check_wires(part.model.headlines, read))


def _check_board(desk: Desk, part: _Part[Scenario], ruleset: Ruleset) -> dict[str, Scenario]:
    """Check the limits of the board, as it is and through each lens; returns it through each lens."""
    scenario = part.model
    found = list(check_board(scenario, ruleset))
    desk.tell(part.document, found)
    lenses: dict[str, Scenario] = {}
    for lens in scenario.lenses:
        lenses[lens], wrong = through_lens(scenario, lens)
        new = [finding for finding in check_board(lenses[lens], ruleset) if finding not in found]
        desk.tell(part.document, [*wrong, *(blame(scenario, lens, finding) for finding in new)])
    return lenses
