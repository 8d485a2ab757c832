"""Orders as a person writes them: `visit kappa`, `memorandum ore-a 2`, `pressure kappa boria`."""

from __future__ import annotations

from game.scenario.models import Scenario
from tests.referee.board import Order


def order_of(scenario: Scenario, text: str) -> Order:
    """Read an order; each word after the kind is a republic, deposit, corridor, segment, power or stake."""
    kind, *rest = text.split()
    fields: dict[str, str | int] = {}
    for name in rest:
        fields.update(_meaning(scenario, name))
    return Order(kind, **fields)  # type: ignore[arg-type]


def _meaning(scenario: Scenario, name: str) -> dict[str, str | int]:
    if name.isdigit():
        return {"stake": int(name)}
    for corridor, route in scenario.corridors.items():
        if name in route.segments:
            return {"corridor": corridor, "segment": name}
    places = {
        "republic": scenario.republics,
        "deposit": scenario.deposits,
        "corridor": scenario.corridors,
        "power": scenario.powers,
    }
    for field, names in places.items():
        if name in names:
            return {field: name}
    raise ValueError(f"'{name}' is nothing on this board")


def words_of(order: Order) -> str:
    """Write an order."""
    parts = [order.republic, order.deposit, order.segment or order.corridor, order.power, order.stake]
    return " ".join([order.kind, *(str(part) for part in parts if part is not None)])
