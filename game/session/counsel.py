"""Counsel for a person at the table: what the planner would play, and what may come of the sheet being written.

Everything here goes on in slices that are short enough for a window to wait for. A sheet is judged in the very futures
in which its forecast was made and in which the adviser judges its own, so that all figures compare.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.agents import agent_seeds
from game.agents.base import Words
from game.agents.candidates import OrderSet
from game.agents.forecast import Forecasting
from game.agents.lanes import lanes_here
from game.agents.naming import planner
from game.agents.planner import Planner
from game.agents.sampling import drawn
from game.agents.search import Search
from game.records.course import Sheet
from game.scenario.doctrines import doctrines_of
from game.scenario.planning import Round
from game.session.table import Table

FORECAST_GAMES = 1024
_SLICE = 384  # games that are played on at once in a lane: for a turn of theirs a window can wait
_WIDE = Round(keep=16, changes=0, parents=1, rollouts=128)
"""The round of an adviser that narrows: of so many sets three differ in more than their offers."""


def planner_at(table: Table, level: str) -> Planner:
    """Return the planner of a level for the board of a table."""
    return planner(level, table.course.tables, doctrines_of(table.course.pack.scenario))


def advising(table: Table, adviser: Planner, seat: int) -> Search:
    """Return a search for a seat, to be run in slices; `explaining.explain` says what it has found so far.

    It finds sets as the planner does, and narrows them down less; `judging` compares the best of them.
    """
    first, *others = adviser.settings.rounds
    rounds = [first, *(each for each in others if each.changes), _WIDE]
    return _search(table, adviser, seat, rounds, lanes=lanes_here())


def judging(
    table: Table, adviser: Planner, seat: int, sheets: Sequence[Sheet], games: Sequence[int]
) -> Search:
    """Return a search that has only some sheets of a seat to judge, in ever more games, to be run in slices."""
    rounds = [Round(keep=len(sheets), changes=0, parents=1, rollouts=count) for count in games]
    return _search(table, adviser, seat, rounds, [_meant(sheet) for sheet in sheets])


def forecasting(
    table: Table, adviser: Planner, seat: int, sheet: Sheet, games: int = FORECAST_GAMES
) -> Forecasting:
    """Return the forecast of a seat's sheet, to be run in slices; `so_far` is what it has found so far."""
    seen = table.match.observe(seat)
    futures = drawn(_seed(table, seat), seen, 1)  # those of a search begin with this draw, too
    return Forecasting(
        table.course.tables,
        adviser.players,
        seen,
        _meant(sheet),
        futures,
        games,
        batch=_SLICE,
    )


def _search(
    table: Table,
    adviser: Planner,
    seat: int,
    rounds: Sequence[Round],
    given: Sequence[OrderSet] = (),
    lanes: int = 1,
) -> Search:
    return Search(
        table.course.tables,
        adviser.planning.model_copy(update={"batch": _SLICE}),
        adviser.settings.model_copy(update={"rounds": list(rounds)}),
        adviser.players,
        table.match.observe(seat),
        _seed(table, seat),
        given,
        lanes,
    )


def _meant(sheet: Sheet) -> OrderSet:
    return OrderSet(sheet.orders, sheet.offer, sheet.mark)


def _seed(table: Table, seat: int) -> Words:
    """Return the chances that a seat's counsel draws from; the game's own do not follow from them."""
    return agent_seeds(np.array([table.course.seed], np.uint64), seat)
