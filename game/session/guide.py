"""The guide at a table: how far each seat is with the scenario's guidance. Nothing of it is saved."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from game.views.guidance import EVERYBODY, Situation
from game.views.orders import OrderView

if TYPE_CHECKING:
    from game.session.table import Table


class Guide:
    """What each seat has put behind it. Whatever else a step waits for is read from the board and the sheets."""

    def __init__(self) -> None:
        self._passed: dict[int, set[str]] = {}
        self._folded: set[int] = set()

    def passed(self, seat: int) -> frozenset[str]:
        """Return the steps that a seat has put behind it."""
        return frozenset(self._passed.get(seat, ()))

    def put_behind(self, seat: int, step: str) -> None:
        """Have done with a step, whatever it waits for."""
        self._passed.setdefault(seat, set()).add(step)

    def is_folded(self, seat: int) -> bool:
        """Return whether a seat wants to see no more than the guidance's title."""
        return seat in self._folded

    def fold(self, seat: int) -> None:
        """Fold the guidance of a seat away, or unfold it."""
        self._folded ^= {seat}


def watching(table: Table) -> int:
    """Return for whom pages are that everybody may see: for the only person at the table, else for all."""
    return EVERYBODY if table.several else next(iter(table.match.persons), EVERYBODY)


def situation_at(
    table: Table,
    page: str,
    seat: int,
    turn: int,
    *,
    looked: Collection[str] = (),
    sheet: Sequence[OrderView] = (),
    menu: Sequence[OrderView] = (),
) -> Situation:
    """Return where a seat stands on a page; pages that all read together have the seat `EVERYBODY`."""
    own = [past.sheets[seat].orders for past in table.course.turns] if seat >= 0 else []
    return Situation(
        page=page,
        seat=seat,
        turn=turn,
        passed=table.guide.passed(seat),
        looked=frozenset(looked),
        sheet=sheet,
        menu=menu,
        earlier=[order for orders in own for order in orders],
    )
