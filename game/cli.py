"""The command line: finds the command, speaks the player's language, and turns every failure into a sentence."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module, metadata
from pathlib import Path
from typing import Protocol, cast

from game.commands.parser import PROGRAM, Parser, hint
from game.errors import GameError, StorageError, UsageError
from game.kernel import RULES_VERSION
from game.records.files import saves_folder
from game.session import settings
from game.views import texts as tables
from game.views.texts import ENGLISH, Texts

_LANGUAGE = "--language"


class Command(Protocol):
    """A word of the command line."""

    def declare(self, parser: Parser) -> None:
        """Say which words follow."""

    def run(self, options: Namespace, texts: Texts) -> int:
        """Do it and return the exit code; raises GameError."""


class _Commands(Mapping[str, Command]):
    """The commands by their words; each is imported when it is used, so that none waits for what another needs."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def __getitem__(self, word: str) -> Command:
        if word not in self._words:
            raise KeyError(word)
        return cast(Command, import_module(f"game.commands.{word}"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


COMMANDS = _Commands(
    "play",
    "simulate",
    "balance",
    "sensitivity",
    "train",
    "bench",
    "replay",
    "debrief",
    "review",
    "handbook",
    "validate",
    "texts",
    "sources",
    "schema",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0, 1 for broken rules, 2 with a sentence, 130 when interrupted."""
    try:
        _have_streams()
        _forgive_characters()
        code = run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except GameError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _write_nowhere()
        return 0
    return code


def run(words: list[str]) -> int:
    """Do what the words say; raises GameError."""
    texts = tables.load(_language(words))
    name, rest = _command(words)
    if name not in COMMANDS:
        known = texts.say("terminal.cli.no_command", word=name[:40], commands=", ".join(COMMANDS))
        raise UsageError(known + hint(texts, name, COMMANDS))
    if words in (["--help"], ["-h"]):
        print(_overview(texts))
        return 0
    if words == ["--version"]:
        print(_version(texts))
        return 0
    command, parser = COMMANDS[name], Parser(name, texts)
    command.declare(parser)
    if "--help" in rest or "-h" in rest:
        print(parser.format_help())
        return 0
    return command.run(parser.read(rest), texts)


def _command(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command and the words behind it; `play` where none is named."""
    first = 2 if words[:1] == [_LANGUAGE] else int(bool(words) and words[0].startswith(f"{_LANGUAGE}="))
    before, after = list(words[:first]), list(words[first:])
    if after and not after[0].startswith("-"):
        return after[0], [*after[1:], *before]
    return "play", [*after, *before]


def _language(words: Sequence[str]) -> str:
    """Return the language asked for, else the one remembered or the system's, else English."""
    for place, word in enumerate(words):
        flag, equals, value = word.partition("=")
        if flag == _LANGUAGE:
            return value if equals else next(iter(words[place + 1 : place + 2]), "")
    known = [code for code, _ in tables.languages()]
    return settings.preferred_language(settings.read(_folder()), os.environ, known, ENGLISH)


def _folder() -> Path:
    try:
        return saves_folder()
    except StorageError:  # only a language is looked for; who wants to save will be told
        return Path()


def _overview(texts: Texts) -> str:
    commands = [f"  {name:<12}{texts.say(f'terminal.cli.{name}.summary')}" for name in COMMANDS]
    return "\n".join(
        [texts.say("terminal.cli.overview", program=PROGRAM), *commands, texts.say("terminal.cli.more")]
    )


def _version(texts: Texts) -> str:
    try:
        version = metadata.version(PROGRAM)
    except metadata.PackageNotFoundError:
        version = texts.say("terminal.cli.not_installed")
    return texts.say("terminal.cli.version", program=PROGRAM, version=version, rules=RULES_VERSION)


def _have_streams() -> None:
    """Write nowhere where there is no terminal: a program with a window alone has no streams."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


def _forgive_characters() -> None:
    """Let no character that a terminal cannot show or send end the game."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _write_nowhere() -> None:
    """Whoever read our output has gone: keep Python from complaining when it flushes at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
