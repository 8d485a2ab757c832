"""Transfer: a game in play carried over to a changed board; its turns are played again as far as the board permits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.records.course import Course, Sheet
from game.scenario.pack import Pack
from game.session.table import Table, begin
from game.vocabulary import Outcome


class Transferred(NamedTuple):
    """A game on another board; `lost` names what could not be played there again, by turn and power."""

    table: Table
    lost: tuple[str, ...]


def transferred(table: Table, pack: Pack, otherwise: str) -> Transferred:
    """Play a game again on another board, with the same seed, in memory alone.

    `otherwise` is the player of powers that the board had not before. Raises UsageError for a board that cannot be
    set up with these players.
    """
    old, seats = table.course, table.match.seats
    there = {power: seats.get(power, otherwise) for power in pack.scenario.powers}
    new = begin(pack, old.seed, there, table.created, None, table.aids)
    lost: list[str] = []
    for turn in old.turns:
        if new.course.outcome is not Outcome.RUNNING:
            break
        lost += _again(old, new, turn.sheets)
        new.resolve()
    return Transferred(new, tuple(lost))


def carried(old: Course, new: Course, seat: int, sheet: Sheet) -> tuple[Sheet, list[str]]:
    """Return what of a sheet is possible for a seat of another board, and the orders that are not, in notation."""
    kept: list[int] = []
    lost = []
    for order in sheet.orders:
        text = old.notation.text(order)
        number = new.notation.find(text)
        if number and not any(new.why_not(seat, Sheet((*kept, number)))):
            kept.append(number)
        else:
            lost.append(text)
    offer = new.notation.find(old.notation.text(sheet.offer)) if sheet.offer else 0
    dealt = len(new.state.board.dealt)
    mark = sheet.mark if sheet.mark < dealt else 0
    return replace(sheet, orders=tuple(kept), offer=offer, mark=mark), lost


def _again(old: Course, new: Table, sheets: Sequence[Sheet]) -> list[str]:
    """Write the sheets of one turn again; return what was lost of them."""
    course, lost = new.course, []
    before = old.tables.names.powers
    for seat, power in enumerate(course.tables.names.powers):
        sheet = sheets[before.index(power)] if power in before else Sheet()
        again, missing = carried(old, course, seat, sheet)
        new.match.submit(seat, again)
        lost += [f"{course.turn}, {power}: {text}" for text in missing]
    return lost
