"""Helpers: processes of this program that play imagined games for it, for as long as it runs."""

from __future__ import annotations

import atexit
import itertools
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any

from game.agents.helping import Word

_MODULE = "game.agents.helping"
_BUNDLED = "multivector-helper"  # the same, beside a program that was bundled
_NICENESS = 19  # of a process that gives way to all others
_MOST = 16  # are ever started: where they fail again and again, there is no use in more
_started: list[Helper] = []


def helpers(count: int) -> list[Helper]:
    """Return so many helpers, or as many as can be had; who is missing is started, and is ready some time later."""
    there = [helper for helper in _started if not helper.failed]
    while len(there) < count and len(_started) < _MOST and _can_start():
        there.append(Helper())
        _started.append(there[-1])
    return there[:count]


def humble_helper() -> Helper | None:
    """Start a helper of the caller's own that works only while a core has nothing else to do; None if it cannot be.

    It is to be ended when it is not wanted any more.
    """
    return Helper(humble=True) if _can_start() and (os.cpu_count() or 1) > 1 else None


def _can_start() -> bool:
    """Return whether there is something to be started: where Python is only a part of a program, there is not."""
    return bool(sys.executable) and (not _is_bundled() or _bundled().is_file())


def _is_bundled() -> bool:
    return bool(getattr(sys, "frozen", False))


def _bundled() -> Path:
    return Path(sys.executable).with_name(_BUNDLED + Path(sys.executable).suffix)


def _program(niceness: int) -> list[str]:
    """Return the words that start a process."""
    if _is_bundled():
        return [str(_bundled()), str(niceness)]
    return [sys.executable, "-m", _MODULE, str(niceness)]


class Helper:
    """A process, and the thread that starts it, talks to it and sees to its end. It ends when this program does.

    Nothing here waits for the process: on a machine that is busy, even its end may take seconds.
    """

    def __init__(self, humble: bool = False) -> None:
        self._humble = humble
        self._process: subprocess.Popen[bytes] | None = None
        self._asked: SimpleQueue[tuple[Any, ...] | None] = SimpleQueue()
        self._said: SimpleQueue[tuple[int, Word]] = SimpleQueue()
        self._course = 0  # the number of what was asked last: what is said on others is not heard
        self._ended = -1  # the number of what it ended last; with 0, it is there
        self.failed = False
        atexit.register(self.end)
        Thread(target=self._live, daemon=True).start()

    @property
    def ready(self) -> bool:
        """Whether it waits for something to do."""
        return self._ended == self._course and not self.failed

    def ask(self, play: Callable[..., Any], details: tuple[Any, ...]) -> None:
        """Let it play a course, after what it was asked before."""
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
        self._asked.put(None)
        if self._process:
            self._process.kill()

    def _live(self) -> None:
        """Start the process, and talk to it until one of the two ends; without it, the program goes on as well."""
        with suppress(Exception), self._start() as self._process:
            try:
                if not self.failed:
                    self._talk(self._process)
            finally:
                self._process.kill()
        self.failed = True
        atexit.unregister(self.end)

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            _program(_NICENESS if self._humble else 0),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            creationflags=_flag("CREATE_NO_WINDOW") | (_flag("IDLE_PRIORITY_CLASS") if self._humble else 0),
        )

    def _talk(self, process: subprocess.Popen[bytes]) -> None:
        """Hand on what is asked and what is said."""
        to, from_ = process.stdin, process.stdout
        assert to and from_
        for course in itertools.count():
            self._listen(from_, course)
            self._ended = course
            asked = self._asked.get()
            if asked is None:
                break
            pickle.dump(asked, to, pickle.HIGHEST_PROTOCOL)
            to.flush()

    def _listen(self, from_: IO[bytes], course: int) -> None:
        """Hand on what is said up to the end of a course; the first word of all says that it is there."""
        result = None
        while result is None:
            word = pickle.load(from_)
            self._said.put((course, word))
            result = word[1]


def _flag(name: str) -> int:
    """Return a flag for a new process that only some systems have."""
    flag: int = getattr(subprocess, name, 0)
    return flag
