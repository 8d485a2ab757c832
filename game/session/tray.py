"""The tray: the sheet that is being written, with undo and redo."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from game.records.course import Sheet


class _Draft(NamedTuple):
    sheet: Sheet
    marked: bool  # the player has chosen an agenda


class Tray:
    """A sheet and all that it was before."""

    def __init__(self, sheet: Sheet | None = None, marked: bool = False) -> None:
        self._history = [_Draft(sheet or Sheet(), marked)]
        self._place = 0

    @property
    def sheet(self) -> Sheet:
        """The sheet as it stands."""
        return self._history[self._place].sheet

    @property
    def marked(self) -> bool:
        """Whether an agenda has been chosen."""
        return self._history[self._place].marked

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to go back by."""
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is an undo to take back."""
        return self._place < len(self._history) - 1

    def add(self, order: int) -> None:
        """Write an order on the sheet."""
        self._put(replace(self.sheet, orders=(*self.sheet.orders, order)))

    def remove(self, slot: int) -> None:
        """Take the order of a slot off the sheet."""
        orders = self.sheet.orders
        self._put(replace(self.sheet, orders=(*orders[:slot], *orders[slot + 1 :])))

    def take(self, orders: tuple[int, ...], offer: int, mark: int | None) -> None:
        """Write other orders and another offer in place of those on the sheet, and mark an agenda if there is one."""
        written = replace(self.sheet, orders=orders, offer=offer)
        if mark is None:
            self._put(written)
        else:
            self._put(replace(written, mark=mark), marked=True)

    def move(self, slot: int, target: int) -> None:
        """Put the order of a slot at another place."""
        orders = list(self.sheet.orders)
        orders.insert(target, orders.pop(slot))
        self._put(replace(self.sheet, orders=tuple(orders)))

    def replace(self, slot: int, order: int) -> None:
        """Write another order in a slot."""
        orders = self.sheet.orders
        self._put(replace(self.sheet, orders=(*orders[:slot], order, *orders[slot + 1 :])))

    def offer(self, order: int) -> None:
        """Attach an offer; 0 for none."""
        self._put(replace(self.sheet, offer=order))

    def state(self, sentence: str) -> None:
        """Write the public sentence; empty for none."""
        self._put(replace(self.sheet, statement=sentence))

    def type(self, sentence: str) -> None:
        """Write the public sentence while it is typed: letters in a row are one change."""
        before = self._history[max(0, self._place - 1)]
        if (
            before
            != self._history[self._place]
            == before._replace(sheet=replace(before.sheet, statement=self.sheet.statement))
        ):
            self._place -= 1
        self.state(sentence)

    def mark(self, place: int) -> None:
        """Mark an agenda."""
        self._put(replace(self.sheet, mark=place), marked=True)

    def undo(self) -> bool:
        """Go back by one change; False if there is none."""
        self._place, before = max(0, self._place - 1), self._place
        return self._place < before

    def redo(self) -> bool:
        """Take an undo back; False if there is none."""
        self._place, before = min(len(self._history) - 1, self._place + 1), self._place
        return self._place > before

    def _put(self, sheet: Sheet, marked: bool = False) -> None:
        """Make a change; what was undone before is forgotten."""
        self._history = [*self._history[: self._place + 1], _Draft(sheet, self.marked or marked)]
        self._place += 1
