"""A helping process: plays the courses that the program behind its standard input sends, until there are no more."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from typing import IO, Any

Word = tuple[Any, Any]
"""What a course says on its way, most often how many games go on by a turn; and its result, None before the end."""

THERE: Word = 0, "there"


def words(play: Callable[..., Generator[Any, None, Any]], details: tuple[Any, ...]) -> Iterator[Word]:
    """Play a course, and yield what it says on its way, and at its end what it came to."""
    playing = play(*details)
    while True:
        try:
            games = next(playing)
        except StopIteration as end:
            yield 0, end.value
            return
        yield games, None


def serve(asked: IO[bytes], said: IO[bytes]) -> None:
    """Say that it is there; then play what is asked, and say how it goes on."""
    _say(said, THERE)
    with suppress(EOFError):
        while True:
            for word in words(*pickle.load(asked)):
                _say(said, word)


def _say(said: IO[bytes], word: Word) -> None:
    pickle.dump(word, said, pickle.HIGHEST_PROTOCOL)
    said.flush()


def main(niceness: int) -> None:
    """Serve the program that has started this process, and give way to others by so much where the system has a way."""
    if hasattr(os, "nice"):
        os.nice(niceness)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the program ends it, and it ends this
    said, sys.stdout = sys.stdout.buffer, sys.stderr  # nothing that is printed comes between
    serve(sys.stdin.buffer, said)


if __name__ == "__main__":
    main(int(sys.argv[1]))
