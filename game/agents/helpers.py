"""Helpers: processes of this program that play imagined games for it, for as long as it runs."""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any

from game.agents.helping import Word

_PROGRAM = "from game.agents.helping import main; main()"
_MOST = 16  # are ever started: where they fail again and again, there is no use in more
_started: list[Helper] = []


def helpers(count: int) -> list[Helper]:
    """Return so many helpers, or as many as can be had; who is missing is started, and is ready some time later."""
    there = [helper for helper in _started if not helper.failed]
    while len(there) < count and len(_started) < _MOST and _can_start():
        try:
            there.append(Helper())
        except OSError:
            break
        _started.append(there[-1])
    return there[:count]


def _can_start() -> bool:
    """Return whether there is a Python to be started: in a bundle, and where Python is only a part, there is none."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


class Helper:
    """A process, and the thread that talks to it. It ends when this program does."""

    def __init__(self) -> None:
        """Start it; raises OSError."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._asked: SimpleQueue[Any] = SimpleQueue()
        self._said: SimpleQueue[tuple[int, Word]] = SimpleQueue()
        self._course = (
            0  # the number of the course that was asked for last: what is said on others is not heard
        )
        self._free = False
        self.failed = False
        Thread(target=self._talk, daemon=True).start()
        atexit.register(self.end)

    @property
    def ready(self) -> bool:
        """Whether it waits for something to do."""
        return self._free and not self.failed

    def ask(self, play: Callable[..., Any], details: tuple[Any, ...]) -> None:
        """Let it play a course; it must be ready."""
        self._free = False
        self._course += 1
        self._asked.put((play, details))

    def heard(self, patience: float) -> Iterator[Word]:
        """Yield what it has said since on what it was asked last; wait so many seconds for the first word."""
        with suppress(Empty):
            while True:
                course, word = self._said.get(timeout=patience) if patience else self._said.get_nowait()
                patience = 0
                if course == self._course:
                    yield word

    def end(self) -> None:
        """End it, whatever it is at."""
        self.failed = True
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()

    def _talk(self) -> None:
        """Hand on what is asked and what is said, until one of the two ends."""
        to, from_ = self._process.stdin, self._process.stdout
        assert to and from_
        try:
            while not self.failed:
                self._listen(from_)
                self._free = True
                pickle.dump(self._asked.get(), to, pickle.HIGHEST_PROTOCOL)
                to.flush()
        except Exception:  # whatever it is, the program goes on without this helper
            self.end()

    def _listen(self, from_: IO[bytes]) -> None:
        """Hand on what is said up to the end of a course; the first word of all says that it is there."""
        course, result = self._course, None
        while result is None:
            word = pickle.load(from_)
            self._said.put((course, word))
            result = word[1]
