"""The referee of one match: takes secret sheets, journals them, acknowledges, and resolves the turn."""

from __future__ import annotations

from contextlib import suppress

from game.errors import StorageError, UsageError
from game.kernel.board import Observation
from game.records import replay
from game.records.course import Course, Sheet, Turn
from game.records.journal import Writer


class Match:
    """A course whose every step is written down before it is acknowledged. It opens no file of its own."""

    def __init__(self, course: Course, journal: Writer, seats: dict[str, str]) -> None:
        self.course = course
        self.seats = seats
        self._journal = journal

    @property
    def persons(self) -> list[int]:
        """Seats that people hold."""
        return replay.people_of(self.course.tables.names.powers, self.seats)

    @property
    def waiting_for(self) -> list[int]:
        """Seats whose sheet is not in yet."""
        return self.course.missing

    def observe(self, seat: int) -> Observation:
        """Return what a seat may know while it plans."""
        return self.course.observe(seat)

    def submit(self, seat: int, sheet: Sheet) -> int:
        """Take a sheet, in place of an earlier one of this turn; returns the journal line as receipt.

        Raises RefusedError when the rules do not allow the sheet and StorageError when it cannot be written;
        nothing has changed then.
        """
        self.course.require(seat, sheet)
        receipt = self._journal.append(replay.sheet_entry(self.course, seat, sheet))
        self.course.put(seat, sheet)
        return receipt

    def withdraw(self, seat: int) -> None:
        """Take a sheet back before the turn is resolved; raises StorageError."""
        if seat in self.course.pending:
            self._journal.append(replay.withdraw_entry(self.course, seat))
            self.course.withdraw(seat)

    def resolve(self) -> Turn:
        """Resolve the turn once all sheets are in; raises UsageError before, StorageError when it cannot be written.

        After a StorageError the turn is as it was and can be resolved again: the same sheets give the same turn.
        """
        if self.waiting_for:
            names = self.course.tables.names.powers
            missing = ", ".join(names[seat] for seat in self.waiting_for)
            raise UsageError(f"the turn cannot be resolved yet: no sheet from {missing}")
        state, pending = self.course.state, dict(self.course.pending)
        turn = self.course.resolve()
        try:
            self._journal.append(replay.turn_entry(self.course, turn.number))
        except Exception:
            self.course.turns.pop()
            self.course.state = state
            self.course.pending.update(pending)
            raise
        return turn

    def close(self) -> None:
        """Close the save properly."""
        with suppress(StorageError), self._journal:
            self._journal.append(replay.closed_entry(self.course))
