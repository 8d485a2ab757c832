"""The trail of a reader: the entries read so far, and where on the way the reader stands."""

from __future__ import annotations


class Trail:
    """Entries in the order in which they were read; what lay ahead is lost when another way is taken."""

    def __init__(self, at: str = "") -> None:
        self._entries = [at]
        self._place = 0

    @property
    def at(self) -> str:
        """The entry that is read now; empty for the first page."""
        return self._entries[self._place]

    def go(self, entry: str) -> None:
        """Read another entry."""
        if entry != self.at:
            self._entries = [*self._entries[: self._place + 1], entry]
            self._place = len(self._entries) - 1

    def leads(self, step: int) -> bool:
        """Return whether there is an entry some steps further."""
        return 0 <= self._place + step < len(self._entries)

    def turn(self, step: int) -> None:
        """Go back or on."""
        if self.leads(step):
            self._place += step
