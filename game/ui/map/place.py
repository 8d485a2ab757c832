"""What a map shows and what on it can be pointed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.views.orders import OrderView, Sort
from game.views.powers import PowerView
from game.views.republics import RepublicView
from game.views.resources import CorridorView, DepositView


@dataclass(frozen=True)
class Place:
    """One thing on the map by its sort and number."""

    sort: Sort
    number: int

    @property
    def name(self) -> str:
        """Return the name of its widget."""
        return f"place.{self.sort}.{self.number}"


def place_of(order: OrderView, seat: int) -> Place:
    """Return where a seat gives an order."""
    return Place(*order.where(seat))


class Scene(Protocol):
    """What a map shows; a BoardView and a SceneView are scenes."""

    @property
    def republics(self) -> tuple[RepublicView, ...]:
        """Return every republic."""

    @property
    def deposits(self) -> tuple[DepositView, ...]:
        """Return every deposit."""

    @property
    def corridors(self) -> tuple[CorridorView, ...]:
        """Return every corridor."""

    @property
    def powers(self) -> tuple[PowerView, ...]:
        """Return every power."""
