"""`debrief`: a saved game as one web page for a class: questions first, then turn by turn, results behind a fold."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from game.commands.meant import save_named
from game.commands.parser import Parser
from game.errors import UsageError
from game.pages.debrief import debrief_page
from game.records import replay, saves
from game.records.files import printable, replace_file
from game.scenario.shelves import is_file, is_folder
from game.terminal.console import WIDTH, Console
from game.views.texts import Texts
from game.views.voice import Voice

_ENDINGS = (".html", ".htm")


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("file")
    name = f"{parser.say('label.file')}{_ENDINGS[0]}"
    parser.option("--out", type=Path, metavar=name, required=True, help=parser.say("help.page"))
    parser.option("--overwrite", action="store_true")


def run(options: Namespace, texts: Texts) -> int:
    """Write the page and say where it is.

    Raises UsageError for a target that is there already or is no page, RecordError for a save that does not replay,
    and StorageError for a file that cannot be read or written.
    """
    target: Path = options.out
    _check(target, options.overwrite, texts)
    source = save_named(options.file)
    loaded, course = saves.read(source)
    seats = replay.seats_of(loaded.header, course, source.name)
    page = debrief_page(Voice(course.pack, course.tables, texts), course, seats)
    replace_file(target, page.encode())
    lines = [texts.say("terminal.debrief.written", file=printable(target), turns=len(course.turns))]
    if loaded.torn:
        lines.append(texts.say("terminal.replay.torn"))
    elif not replay.is_closed(loaded):
        lines.append(texts.say("terminal.replay.unclosed"))
    Console(sys.stdin, sys.stdout, WIDTH).write(*lines)
    return 0


def _check(target: Path, overwrite: bool, texts: Texts) -> None:
    """Refuse a target before a long game is replayed for it."""
    if target.suffix.lower() not in _ENDINGS:
        raise UsageError(texts.say("terminal.cli.ending", file=target.name[:60], ending=_ENDINGS[0]))
    if is_folder(target) or (is_file(target) and not overwrite):
        raise UsageError(texts.say("terminal.debrief.exists", file=printable(target)[:200]))
