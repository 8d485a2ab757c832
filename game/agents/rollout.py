"""Rollouts: imagined games played on by scripted players, all of a batch at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.agents.base import Agent, orders_of
from game.kernel.events import Note
from game.kernel.imagined import Futures
from game.kernel.orders import Orders
from game.kernel.tables import Tables


def played_on(
    tables: Tables, players: Sequence[Agent], futures: Futures, orders: Orders | None = None
) -> Iterator[tuple[Futures, list[Note]]]:
    """Yield the games after each turn until all are over; the first turn's orders may be given.

    What happened is told where orders were given, and nowhere else.
    """
    while futures.running:
        written = orders or orders_of(tables, players, futures.observe, futures.seeds)
        futures, notes = futures.after(tables, written, noted=orders is not None)
        orders = None
        yield futures, notes
