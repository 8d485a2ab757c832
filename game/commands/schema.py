"""`schema`: the JSON Schemas with which an editor completes keys of data files and marks mistakes."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.commands.parser import Parser
from game.scenario.library import data_folder
from game.scenario.schema import write_schemas
from game.views.texts import Texts


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.option("--output", metavar=parser.say("label.folder"))


def run(options: Namespace, texts: Texts) -> int:
    """Write the schemas below the folder, or where the game's own files are, and name them."""
    folder = Path(options.output) if options.output else data_folder()
    for path in write_schemas(folder):
        print(path)
    return 0
