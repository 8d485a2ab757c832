"""`handbook`: the rules and words of the game, with the numbers of the data."""

from __future__ import annotations

import sys
from argparse import Namespace

from game.commands.parser import Parser, whole
from game.scenario import library
from game.scenario.compiler import compile_tables
from game.terminal import reading
from game.terminal.console import WIDTH, Console
from game.views.handbook import handbook
from game.views.texts import Texts
from game.views.voice import Voice


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("word", nargs="*")
    parser.option("--scenario", metavar=parser.say("label.scenario"), default=library.scenario_names()[0])
    parser.option("--width", type=whole(parser.texts, 20, 1000), metavar="N", default=WIDTH)


def run(options: Namespace, texts: Texts) -> int:
    """Print what is said about some words, or everything; raises GameError for a scenario that does not load."""
    pack = library.load(options.scenario)
    voice = Voice(pack, compile_tables(pack), texts)
    book, text = handbook(voice), " ".join(options.word)
    lines = reading.entries_about(voice, book, text) if text else reading.whole(voice, book)
    Console(sys.stdin, sys.stdout, options.width).write(*lines)
    return 0
