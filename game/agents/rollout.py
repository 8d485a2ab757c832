"""Rollouts: imagined games played on by scripted players, all of a batch at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.agents.base import Agent, orders_of
from game.kernel.events import Note
from game.kernel.imagined import Futures
from game.kernel.orders import Orders
from game.kernel.tables import Tables


def next_orders(tables: Tables, players: Sequence[Agent], futures: Futures) -> Orders:
    """Return what the players would write in every game."""
    return orders_of(tables, players, futures.observe, futures.seeds)


def played_on(
    tables: Tables, players: Sequence[Agent], futures: Futures, orders: Orders | None = None
) -> Iterator[tuple[Futures, list[Note]]]:
    """Yield the games after each turn, and what happened, until all are over; the first turn's orders may be given."""
    while futures.running:
        written = next_orders(tables, players, futures) if orders is None else orders
        futures, notes = futures.after(tables, written)
        orders = None
        yield futures, notes
