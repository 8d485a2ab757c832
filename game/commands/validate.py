"""`validate`: every mistake of data files and of what they name, or a clear `passed`."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from game.commands.parser import Parser
from game.errors import DataError
from game.scenario.library import data_folder
from game.scenario.validation import validate
from game.views.texts import Texts
from game.views.translation import gaps

_TABLES = "texts"  # the folder of language tables


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("paths", nargs="*")


def run(options: Namespace, texts: Texts) -> int:
    """Print every problem and return 2, or say that all files passed; raises UsageError for a path without files."""
    report = validate(options.paths)
    problems = [*map(str, report.problems), *_problems_of_tables(report.files)]
    for problem in problems:
        print(problem, file=sys.stderr)
    counts = {"files": len(report.files), "problems": len(problems)}
    if problems:
        print(texts.say("terminal.validate.failed", **counts), file=sys.stderr)
        if not report.names_checked:
            print(texts.say("terminal.validate.names_later"), file=sys.stderr)
        return 2
    print(texts.say("terminal.validate.passed", **counts))
    return 0


def _problems_of_tables(files: tuple[str, ...]) -> Iterator[str]:
    """Yield what is wrong with language tables; a text that one lacks stays English and is no mistake."""
    for file in map(Path, files):
        if file.parent.name == _TABLES:
            shipped = data_folder() / file
            path = shipped if shipped.is_file() else file
            yield from _problems_of_table(path.stem, path.parent, file)


def _problems_of_table(code: str, folder: Path, label: Path) -> Iterator[str]:
    try:
        found = gaps(code, folder)
    except DataError as error:
        yield from error.problems
    else:
        for key in found.placeholders:
            yield f"{label}: the text '{key}' must have the same placeholders as the English text."
        for key in found.forms:
            yield f"{label}: the text '{key}' must give a word one form for each that the plural rule knows."
