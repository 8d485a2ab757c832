"""The console: wrapped lines out, one prompt, one line in; no cursor movement and no colour."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import TextIO

WIDTH = 80
NARROWEST = 20
LONGEST_INPUT = 1000  # characters of one line that are read; nothing in the game is longer

_INDENT = re.compile(r"\s*(?:\d+[.)] |- )?")


class InputEnded(Exception):  # noqa: N818 - an ending, told to the player by whoever owns the game
    """Nobody is there any more to answer a prompt."""


class Console:
    """Reads from one stream and writes to another, line by line."""

    def __init__(self, source: TextIO, target: TextIO, width: int = WIDTH) -> None:
        self._source = source
        self._target = target
        self._width = max(NARROWEST, width)

    @property
    def typed(self) -> bool:
        """Whether somebody types what is read, and takes time over it."""
        return self._source.isatty()

    def write(self, *lines: str) -> None:
        """Write lines, each wrapped; an empty text is an empty line."""
        self._target.write("".join(f"{line}\n" for text in lines for line in wrapped(text, self._width)))
        self._target.flush()

    def ask(self, prompt: str) -> str:
        """Show a prompt and return the next line, without what no keyboard types; raises InputEnded."""
        self._target.write(f"{prompt} ")
        self._target.flush()
        line = self._source.readline()
        if not line:
            self._target.write("\n")
            raise InputEnded
        return clean(line)


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of a width; list entries hang below their number."""
    return [part for line in text.split("\n") for part in _wrapped_line(line, width)]


def _wrapped_line(line: str, width: int) -> Iterable[str]:
    start = _INDENT.match(line)
    hanging = " " * len(start[0]) if start else ""
    return textwrap.wrap(line, width, subsequent_indent=hanging, break_on_hyphens=False) or [""]


def clean(line: str) -> str:
    """Return a line on one line: printable characters only, single spaces, not endlessly long."""
    printable = "".join(letter if letter.isprintable() else " " for letter in line[:LONGEST_INPUT])
    return " ".join(printable.split())
