"""Previews: what an order would change by itself, found by resolving the turn once with it and once without.

A preview knows no more than its seat: it starts from an observation, on a seed of its own, without the chances of the
turn's end (no paper lapses, no news comes). The other powers give no orders, except that the partner of a joint order
answers it where the rules let it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel import menu, orders, scoring
from game.kernel.arrays import one_hot
from game.kernel.board import Board, Observation
from game.kernel.events import Note
from game.kernel.imagined import imagine
from game.kernel.tables import Bools, Short, Tables
from game.vocabulary import Clause, Outcome, PointSource

_LATE = 120  # a turn that no memorandum lives to see, within int8
_PAYING = (
    Clause.MINE_PAID,
    Clause.PROCESSOR_PAID,
    Clause.CORRIDOR_PAID,
    Clause.FLAGSHIP_PAID,
    Clause.INCOME,
)


class Change(NamedTuple):
    """One difference that an order makes; -1 where a column does not apply."""

    what: str  # a key of `_measures`
    power: int
    republic: int
    deposit: int
    segment: int
    corridor: int
    amount: int


class _Measure(NamedTuple):
    amount: NDArray[np.generic]  # (*axes, games)
    axes: tuple[str, ...] = ()


def previews(
    tables: Tables, observation: Observation, sheet: Sequence[int], numbers: Sequence[int]
) -> list[tuple[Change, ...]]:
    """Return what each order of `numbers` would change if it were added to a sheet of orders.

    The observation is of one game; the sheet must be legal with each of the orders, and have a slot free.
    """
    games = len(numbers) + 1
    nobody = np.zeros((tables.powers, games), np.int8)
    now = imagine(observation, np.zeros(games, np.uint64), nobody)
    written = _sheets(tables, observation, sheet, numbers)
    calm = _without_chance(tables)
    after, notes = now.after(calm, written)
    found = _measures(calm, now.board, after.board, notes)
    changes: list[list[Change]] = [[] for _ in numbers]
    for what, measure in found.items():
        _collect(what, measure, changes)
    return [tuple(each) for each in changes]


def points_now(tables: Tables, board: Board) -> Short:
    """Return what each power would score if the year ended now `(powers, sources, games)` int16, agendas aside."""
    partners = scoring.partners(tables, board)
    corridors = scoring.corridors(tables, board)
    points = np.zeros_like(board.points)
    points[:, PointSource.PARTNERS] = (partners.leader + partners.second).sum(axis=1)
    points[:, PointSource.SUPPLY] = scoring.supply(tables, board).sum(axis=1)
    points[:, PointSource.CORRIDORS] = (corridors.share + corridors.standards).sum(axis=1)
    points[:, PointSource.MANDATE] = scoring.mandates(tables, board)
    return points


def _without_chance(tables: Tables) -> Tables:
    """Return tables on which no memorandum lapses and no headline comes."""
    headlines = replace(
        tables.headlines,
        weight=np.zeros_like(tables.headlines.weight),
        scheduled=np.full_like(tables.headlines.scheduled, -1),
    )
    return replace(tables, headlines=headlines, numbers=replace(tables.numbers, memorandum_lapse_turn=_LATE))


def _sheets(
    tables: Tables, observation: Observation, sheet: Sequence[int], numbers: Sequence[int]
) -> orders.Orders:
    """Write the sheet into every game and one order more into each but the first, with its mirror if it is joint."""
    written = orders.none(tables, len(numbers) + 1)
    seat, slot = observation.seat, len(sheet)
    written.sheet[seat, :slot] = np.array(sheet, np.int16).reshape(-1, 1)
    if not numbers:
        return written
    added = np.array(numbers, np.int16)
    written.sheet[seat, slot, 1:] = added
    mirrors = tables.catalogue.mirror[seat, added]
    for partner in range(tables.powers):
        asked = (mirrors > 0) & (tables.catalogue.other[added] == partner)
        if asked.any():
            answers = asked & _possible(tables, observation.board, partner)[mirrors]
            written.sheet[partner, 0, 1:] = np.where(answers, mirrors, 0)
    return written


def _possible(tables: Tables, board: Board, seat: int) -> Bools:
    """Return which orders `(orders,)` a power can give if it gives no others."""
    empty = orders.none(tables, board.games).sheet[seat]
    return menu.refusals(tables, menu.menu(tables, board, seat), empty)[:, 0] == 0


def _measures(tables: Tables, start: Board, after: Board, notes: list[Note]) -> dict[str, _Measure]:
    """Return what is compared, as it stands at the end of the turn."""
    return {
        **_of_standing(after),
        **_of_things(tables, start, after),
        "income": _Measure(_income(tables, start.games, notes), ("power",)),
        "answered": _Measure(_answers(tables, start.games, notes), _IN_REPUBLIC),
        "points": _Measure(_points(tables, start, after), ("power",)),
        "tension": _Measure(after.tension),
        "crisis": _Measure(after.outcome == Outcome.CRISIS),
    }


_IN_REPUBLIC = ("power", "republic")
_ON_DEPOSIT = ("power", "deposit")


def _of_standing(after: Board) -> dict[str, _Measure]:
    return {
        "influence": _Measure(after.influence, _IN_REPUBLIC),
        "floor": _Measure(after.floor, _IN_REPUBLIC),
        "member": _Measure(after.member, _IN_REPUBLIC),
        "plant": _Measure(after.plant, _IN_REPUBLIC),
        "room": _Measure(after.room, ("republic",)),
        "development": _Measure(after.development, ("republic",)),
        "purchases": _Measure(after.purchases, ("republic",)),
    }


def _of_things(tables: Tables, start: Board, after: Board) -> dict[str, _Measure]:
    powers = tables.powers
    holds = one_hot(after.holder, powers)
    return {
        "contact": _Measure(after.contact == start.turn, _IN_REPUBLIC),
        "paper": _Measure(holds & (after.lead < 0), _ON_DEPOSIT),
        "funded": _Measure(holds & (after.lead >= 0), _ON_DEPOSIT),
        "partner": _Measure(one_hot(after.partner, powers), _ON_DEPOSIT),
        "guaranteed": _Measure(after.guaranteed, ("deposit",)),
        "level": _Measure(after.level, ("segment",)),
        "shares": _Measure(after.shares, ("power", "segment")),
        "standards": _Measure(one_hot(after.standards, powers), ("power", "corridor")),
        "opened": _Measure(after.opened, ("corridor",)),
        "licence": _Measure(after.licence_until >= start.turn, ("power",)),
    }


def _points(tables: Tables, start: Board, after: Board) -> Short:
    """Return the points of the closing turn `(powers, games)`: a turn later contacts and licences count less."""
    return points_now(tables, after._replace(turn=start.turn)).sum(axis=1, dtype=np.int16)


def _income(tables: Tables, games: int, notes: list[Note]) -> Short:
    """Return the capital that the upkeep pays `(powers, games)`."""
    income = np.zeros((tables.powers, games), np.int16)
    for note in notes:
        if note.clause in _PAYING:
            income += note.amount.reshape(tables.powers, -1, games).sum(axis=1, dtype=np.int16)
    return income


def _answers(tables: Tables, games: int, notes: list[Note]) -> Short:
    """Return whose answer to an ask is taken `(powers, republics, games)`."""
    taken = np.zeros((tables.powers, tables.republics, games), np.int16)
    for note in notes:
        if note.clause is Clause.ASK_ANSWERED:
            taken += note.amount.astype(np.bool_)
    return taken


def _collect(what: str, measure: _Measure, changes: list[list[Change]]) -> None:
    """Add the differences between every game and the first to the changes of each order."""
    amount = measure.amount.astype(np.int16)
    difference = amount[..., 1:] - amount[..., :1]
    for place in zip(*np.nonzero(difference), strict=True):
        at = dict.fromkeys(Change._fields[1:-1], -1) | dict(zip(measure.axes, map(int, place), strict=False))
        changes[place[-1]].append(Change(what, **at, amount=int(difference[place])))
