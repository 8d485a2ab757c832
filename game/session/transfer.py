"""Transfer: a game in play carried over to a changed board; its turns are played again as far as the board permits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from game.records.course import Course, Sheet
from game.scenario.pack import Pack
from game.session.table import Table, begin
from game.vocabulary import Outcome


class Loss(NamedTuple):
    """An order of a sheet that is not possible on another board; seat and order are numbers of the board before."""

    turn: int
    seat: int
    order: int


class Transferred(NamedTuple):
    """A game on another board, and what of the sheets that were in could not be played there again."""

    table: Table
    lost: tuple[Loss, ...]


def transferred(table: Table, pack: Pack, otherwise: str) -> Transferred:
    """Play a game again on another board, with the same seed, in memory alone.

    `otherwise` is the player of powers that the board had not before. Raises UsageError for a board that cannot be
    set up with these players.
    """
    old, seats = table.course, table.match.seats
    there = {power: seats.get(power, otherwise) for power in pack.scenario.powers}
    new = begin(pack, old.seed, there, table.created, None, table.aids)
    lost: list[Loss] = []
    for turn in old.turns:
        if new.course.outcome is not Outcome.RUNNING:
            return Transferred(new, tuple(lost))
        lost += _again(old, new, dict(enumerate(turn.sheets)))
        for seat in new.match.waiting_for:
            new.match.submit(seat, Sheet())  # a power that was not there
        new.resolve()
    if new.course.outcome is Outcome.RUNNING:
        lost += _again(old, new, old.pending)
    return Transferred(new, tuple(lost))


def seat_there(old: Course, new: Course, seat: int) -> int | None:
    """Return the seat of the same power on another board, or None."""
    power, powers = old.tables.names.powers[seat], new.tables.names.powers
    return powers.index(power) if power in powers else None


def agenda_there(old: Course, new: Course, place: int) -> int | None:
    """Return the place of an agenda among those dealt on another board, or None."""
    agenda, dealt = _dealt(old)[place], _dealt(new)
    return dealt.index(agenda) if agenda in dealt else None


def carried(old: Course, new: Course, seat: int, sheet: Sheet) -> Sheet:
    """Return what of a sheet is possible for a seat of another board."""
    kept: list[int] = []
    for order in sheet.orders:
        number = new.notation.find(old.notation.text(order))
        if number and not any(new.why_not(seat, Sheet((*kept, number)))):
            kept.append(number)
    offer = new.notation.find(old.notation.text(sheet.offer)) if sheet.offer else 0
    dealt = len(new.state.board.dealt)
    mark = sheet.mark if sheet.mark < dealt else 0
    return replace(sheet, orders=tuple(kept), offer=offer, mark=mark)


def missing(old: Course, sheet: Sheet, new: Course, there: Sheet) -> list[int]:
    """Return the orders of a sheet, its offer last, that the sheet on another board has not; numbers of the old one."""
    kept = {new.notation.text(order) for order in there.orders}
    lost = [order for order in sheet.orders if old.notation.text(order) not in kept]
    return [*lost, sheet.offer] if sheet.offer and not there.offer else lost


def _again(old: Course, new: Table, sheets: Mapping[int, Sheet]) -> list[Loss]:
    """Write the sheets of one turn again, by seat; return what was lost of them."""
    course, lost = new.course, []
    for before, sheet in sheets.items():
        seat = seat_there(old, course, before)
        if seat is not None:
            again = carried(old, course, seat, sheet)
            new.match.submit(seat, again)
            lost += [Loss(course.turn, before, order) for order in missing(old, sheet, course, again)]
    return lost


def _dealt(course: Course) -> list[str]:
    """Return the agendas of this year by place; empty where none is dealt."""
    names = course.tables.names.agendas
    return [names[agenda] if agenda >= 0 else "" for agenda in course.state.board.dealt[:, 0].tolist()]
