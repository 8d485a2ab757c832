"""`replay`: a saved game turn by turn, with reasons, after every digest has been compared."""

from __future__ import annotations

import sys
from argparse import Namespace

from game.commands.meant import save_named
from game.commands.parser import Parser, whole
from game.records import replay as records
from game.records import saves
from game.terminal.console import WIDTH, Console
from game.terminal.retelling import retold
from game.views.texts import Texts
from game.views.voice import Voice


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("file")
    parser.option("--check", action="store_true")
    parser.option("--width", type=whole(parser.texts, 20, 1000), metavar="N", default=WIDTH)


def run(options: Namespace, texts: Texts) -> int:
    """Print the game, or with `--check` only that every digest is the same.

    Raises RecordError for a save that does not replay, and StorageError for one that cannot be read.
    """
    loaded, course = saves.read(save_named(options.file))
    lines = []
    if loaded.torn:
        lines.append(texts.say("terminal.replay.torn"))
    elif not records.is_closed(loaded):
        lines.append(texts.say("terminal.replay.unclosed"))
    if options.check:
        lines.append(texts.say("terminal.replay.verified", turns=len(course.turns)))
    else:
        lines += retold(Voice(course.pack, course.tables, texts), course)
    Console(sys.stdin, sys.stdout, options.width).write(*lines)
    return 0
