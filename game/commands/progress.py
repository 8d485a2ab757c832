"""A bar that shows how far long work is: it redraws itself in a terminal, and is a line for each tenth elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from game.views.texts import Texts

_WIDTH = 24
_EVERY = 0.1  # seconds between two drawings


class Bar:
    """Shows one stage of the work; call it with what is done and what there is."""

    def __init__(self, label: str, texts: Texts, clock: Callable[[], float] = time.monotonic) -> None:
        self._label, self._texts, self._clock = label, texts, clock
        self._start, self._drawn, self._tenth = clock(), -1.0, 0
        self._before: int | None = None  # what was known when it began

    def __call__(self, done: int, total: int) -> None:
        """Show how far the work is; nothing for work that is too little to wait for."""
        if self._before is None:
            self._before = done
        now = self._clock()
        if sys.stderr.isatty():
            if done >= total or now - self._drawn >= _EVERY:
                self._drawn = now
                end = "\n" if done >= total else ""
                print(f"\r\x1b[K{self._line(done, total, now)}", end=end, file=sys.stderr, flush=True)
        elif total and done * 10 // total > self._tenth:
            self._tenth = done * 10 // total
            print(self._line(done, total, now), file=sys.stderr)

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
