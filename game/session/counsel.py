"""Counsel for a person at the table: what the planner would play, and what may come of the sheet being written."""

from __future__ import annotations

import numpy as np

from game.agents import agent_seeds
from game.agents.base import Words
from game.agents.candidates import OrderSet
from game.agents.forecast import Forecasting
from game.agents.lanes import lanes_here
from game.agents.naming import planner
from game.agents.planner import Planner
from game.agents.search import Search
from game.records.course import Sheet
from game.scenario.doctrines import doctrines_of
from game.session.table import Table

FORECAST_GAMES = 1024


def planner_at(table: Table, level: str) -> Planner:
    """Return the planner of a level for the board of a table."""
    return planner(level, table.course.tables, doctrines_of(table.course.pack.scenario))


def advising(table: Table, adviser: Planner, seat: int) -> Search:
    """Return a search for a seat, to be run in slices; `explaining.explain` says what it has found so far."""
    return adviser.search(table.course.tables, table.match.observe(seat), _seed(table, seat), lanes_here())


def forecasting(
    table: Table, adviser: Planner, seat: int, sheet: Sheet, games: int = FORECAST_GAMES
) -> Forecasting:
    """Return the forecast of a seat's sheet, to be run in slices; `so_far` is what it has found so far."""
    meant = OrderSet(sheet.orders, sheet.offer, sheet.mark)
    seen = table.match.observe(seat)
    return Forecasting(
        table.course.tables, adviser.players, seen, meant, _seed(table, seat), games, lanes=lanes_here()
    )


def _seed(table: Table, seat: int) -> Words:
    """Return the chances that a seat's counsel draws from; the game's own do not follow from them."""
    return agent_seeds(np.array([table.course.seed], np.uint64), seat)
