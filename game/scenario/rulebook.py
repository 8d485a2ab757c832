"""Reads the rulebook: numbered clauses with the ruleset's numbers filled in, and the records that each causes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from game.errors import DataError
from game.scenario.library import data_folder
from game.scenario.problems import suggestion
from game.scenario.reader import Problem, shown
from game.scenario.ruleset import Ruleset
from game.scenario.shelves import read_text_file
from game.scenario.sources import claims_of
from game.scenario.values import Number
from game.vocabulary import Clause as Record

_ENGLISH = "en"
_CHAPTER = re.compile(r"## (?P<number>\d+)\. (?P<title>.+)")
_CLAUSE = re.compile(
    r"\*\*(?P<number>\d+\.\d+) (?P<title>.+?)\.\*\*(?: <!-- (?P<records>[^>]*?) -->)?(?P<text>.*)"
)
_BLANK = re.compile(r"\{(?P<path>[^{}]*)\}(?P<ordinal>(?:st|nd|rd|th)\b)?|[{}]")


@dataclass(frozen=True)
class Clause:
    """One numbered rule; `records` are the words of what it makes the game record, `numbers` the paths in its text."""

    number: str
    title: str
    text: str
    records: tuple[str, ...]
    line: int
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """Clauses that belong together."""

    number: int
    title: str
    clauses: tuple[Clause, ...]


def read_rulebook(ruleset: Ruleset, language: str = _ENGLISH) -> list[Chapter]:
    """Return the rulebook in a language, in English where there is none; raises DataError with places."""
    chapters, file = _chapters(language)
    numbers = {path: str(claim.value) for path, claim in claims_of(ruleset) if isinstance(claim, Number)}
    problems: list[Problem] = []
    filled = [_filled(chapter, numbers, file, problems) for chapter in chapters]
    if problems:
        raise DataError([str(problem) for problem in problems])
    return filled


@cache
def clause_numbers() -> Mapping[str, str]:
    """Return the number of the clause that causes each record, by the record's word; raises DataError."""
    chapters, file = _chapters(_ENGLISH)
    clauses = [clause for chapter in chapters for clause in chapter.clauses]
    if problems := list(_misnamed(clauses, file)):
        raise DataError([str(problem) for problem in problems])
    return MappingProxyType({word: clause.number for clause in clauses for word in clause.records})


def _misnamed(clauses: list[Clause], file: str) -> Iterator[Problem]:
    """Find records that the game does not know, or that two clauses cause."""
    known = {record.word for record in Record}
    first: dict[str, str] = {}
    for clause in clauses:
        for word in clause.records:
            if word not in known:
                yield Problem(
                    file, clause.line, 1, f"There is no record {shown(word)}.{suggestion(word, known)}"
                )
            elif word in first:
                yield Problem(
                    file, clause.line, 1, f"Clause {first[word]} causes {shown(word)} already. Remove one."
                )
            first.setdefault(word, clause.number)


# --- from text to clauses -------------------------------------------------------------------------------


def _chapters(language: str) -> tuple[list[Chapter], str]:
    """Return the chapters with blanks still open, and the name of their file."""
    path = _path(language)
    chapters: list[Chapter] = []
    for line, paragraph in _paragraphs(read_text_file(path)):
        if heading := _CHAPTER.fullmatch(paragraph):
            chapters.append(Chapter(int(heading["number"]), heading["title"], ()))
        elif chapters:
            clauses = _with(chapters[-1].clauses, line, paragraph)
            chapters[-1] = replace(chapters[-1], clauses=clauses)
    return chapters, f"rules/{path.name}"


def _path(language: str) -> Path:
    path = data_folder() / "rules" / f"rulebook.{language if language.isalpha() else _ENGLISH}.md"
    return path if path.is_file() else path.with_name(f"rulebook.{_ENGLISH}.md")


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between blank lines, on one line, with the number of its first line."""
    lines: list[str] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            lines.append(line.strip())
        elif lines:
            yield number - len(lines), " ".join(lines)
            lines = []


def _with(clauses: tuple[Clause, ...], line: int, paragraph: str) -> tuple[Clause, ...]:
    """Add a clause, or a further paragraph to the last one."""
    if found := _CLAUSE.fullmatch(paragraph):
        records = tuple((found["records"] or "").split())
        return (*clauses, Clause(found["number"], found["title"], found["text"].strip(), records, line))
    if not clauses:
        return clauses
    return (*clauses[:-1], replace(clauses[-1], text=f"{clauses[-1].text}\n\n{paragraph}"))


# --- numbers --------------------------------------------------------------------------------------------


def _filled(chapter: Chapter, numbers: Mapping[str, str], file: str, problems: list[Problem]) -> Chapter:
    """Fill the numbers into a chapter, and note blanks that the ruleset has no number for."""

    def fill(clause: Clause) -> Clause:
        problems.extend(_unfillable(clause, numbers, file))
        paths = dict.fromkeys(blank["path"] for blank in _BLANK.finditer(clause.text) if blank["path"])
        text = _BLANK.sub(lambda blank: _number(blank, numbers), clause.text)
        return replace(clause, text=text, numbers=tuple(paths))

    return replace(chapter, clauses=tuple(map(fill, chapter.clauses)))


def _unfillable(clause: Clause, numbers: Mapping[str, str], file: str) -> Iterator[Problem]:
    for blank in _BLANK.finditer(clause.text):
        if blank["path"] not in numbers:
            hint = suggestion(blank["path"], numbers)
            sentence = (
                f"Clause {clause.number} asks for {shown(blank[0])}, which the ruleset does not have.{hint}"
            )
            yield Problem(file, clause.line, 1, sentence)


def _number(blank: re.Match[str], numbers: Mapping[str, str]) -> str:
    number = numbers.get(blank["path"], blank[0])
    return _ordinal(int(number)) if blank["ordinal"] and number.isdigit() else number


def _ordinal(number: int) -> str:
    """Return an English ordinal: 1st, 2nd, 3rd, 4th, 11th."""
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
