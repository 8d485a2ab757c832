"""A bar that shows how far long work is: it redraws itself in a terminal, and is a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from game.views.texts import Texts

_WIDTH = 24
_EVERY = 0.1  # seconds between two drawings
_SELDOM = 5.0  # seconds between two lines of a log


class Bar:
    """Shows one stage of the work; call it with what is done and what there is."""

    def __init__(self, label: str, texts: Texts, clock: Callable[[], float] = time.monotonic) -> None:
        self._label, self._texts, self._clock = label, texts, clock
        self._start = self._drawn = clock()
        self._before: int | None = None  # what was known when it began

    def __call__(self, done: int, total: int) -> None:
        """Show how far the work is, if it is time for that."""
        if self._before is None:
            self._before = done
        now, terminal = self._clock(), sys.stderr.isatty()
        if now - self._drawn < (_EVERY if terminal else _SELDOM) and not (terminal and done >= total):
            return
        self._drawn = now
        line = self._line(done, total, now)
        if terminal:
            line = f"\r\x1b[K{line}"
        print(line, end="" if terminal and done < total else "\n", file=sys.stderr, flush=True)

    def _line(self, done: int, total: int, now: float) -> str:
        full = _WIDTH * done // max(total, 1)
        bar = "#" * full + "." * (_WIDTH - full)
        said = self._texts.say("terminal.cli.progress", done=done, total=total)
        worked = done - (self._before or 0)
        left = (now - self._start) * (total - done) / worked if worked else 0
        rest = (
            self._texts.say("terminal.cli.seconds_left", seconds=round(left))
            if done < total and worked
            else ""
        )
        return f"{self._label} [{bar}] {said}{rest}"
