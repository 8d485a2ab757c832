"""Playback: which moment of a story is shown, whether it goes on by itself, and how far the map has moved."""

from __future__ import annotations

_LINE = 1.5  # seconds for which a line is shown at speed 1
_OPENING = 2.4  # for the first line of a chapter
_FRAME = 1 / 30


class Playback:
    """Walks over moments; `motions` says how many seconds each moves at first. The time comes from outside."""

    def __init__(self, motions: tuple[float, ...]) -> None:
        self._motions = motions
        self.place = 0
        self.playing = False
        self.progress = 1.0  # of what moves as this moment begins, from 0 to 1
        self._seen: float | None = None  # when time was looked at last; None until the next tick
        self._elapsed = 0.0  # seconds of the moment at speed 1

    @property
    def at_end(self) -> bool:
        """Whether the last moment is shown."""
        return self.place == len(self._motions) - 1

    def open(self, calm: bool) -> None:
        """Show the first moment from its beginning."""
        self._show(0, moving=self._motions[0] > 0 and not calm)

    def step(self, calm: bool) -> None:
        """Show the next moment and stop there; `calm` moves nothing."""
        self.playing = False
        self._advance(calm)

    def begin(self, calm: bool) -> None:
        """Show the moment after the first, and play on unless it shall be calm."""
        self._advance(calm)
        self.playing = not calm and not self.at_end

    def play(self, playing: bool) -> None:
        """Play on, or pause; what is moving goes on from where it is."""
        self.playing = playing and not self.at_end
        self._seen = None
        if self.progress == 1:
            self._elapsed = 0.0

    def go(self, place: int) -> None:
        """Show a moment at once and stop there."""
        self.playing = False
        self._show(max(0, min(place, len(self._motions) - 1)), moving=False)

    def tick(self, now: float, speed: int, calm: bool) -> None:
        """Go on as far as the time has come."""
        if self._seen is not None:
            self._elapsed += (now - self._seen) * speed
        self._seen = now
        if self.progress < 1:
            self.progress = min(1.0, self._elapsed / self._motions[self.place])
        if self.playing and self._elapsed >= self._hold:
            self._advance(calm)
            self._seen = now
            self.playing = not self.at_end

    def pause(self, speed: int) -> float | None:
        """Return the seconds until something changes; None if nothing will."""
        if self.progress < 1:
            return _FRAME
        return max(0.0, self._hold - self._elapsed) / speed if self.playing else None

    @property
    def _hold(self) -> float:
        return _OPENING if self._motions[self.place] else _LINE

    def _advance(self, calm: bool) -> None:
        if not self.at_end:
            self._show(self.place + 1, moving=self._motions[self.place + 1] > 0 and not calm)

    def _show(self, place: int, moving: bool) -> None:
        self.place, self.progress = place, 0.0 if moving else 1.0
        self._seen, self._elapsed = None, 0.0
