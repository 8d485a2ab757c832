"""Pointing: which widgets stand for what guidance points at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.ui.kit.ring import Ring
from game.ui.map.place import Place
from game.views.guidance import StepView

WIDGETS: Mapping[str, Sequence[Ring]] = {
    "news": [("tab.news",)],
    "place": [("tab.place",)],
    "orders": [("tab.orders",)],
    "standing": [("tab.standing",)],
    "sheet": [("tray",)],
    "asks": [("ask.",)],
    "agendas": [("agenda.",)],
    "headline": [("headline",)],
    "powers": [("power.", "standing", "seat.")],
    "tension": [("tension",)],
    "attention": [("attention",)],
    "capital": [("capital",)],
    "mandate": [("mandate",)],
    "means": [("means",)],
    "starts": [("starts",)],
    "sheets": [("sheet.",)],
    "steps": [("chapter.go.",)],
    "republics": [("five",)],
    "ranking": [("ranking",)],
    "winner": [("winner",), ("crisis",)],
    "questions": [("questions.", "questions")],
    "onward": [("commit",), ("proceed",), ("step",), ("title",)],
}
"""The things of a page by their word in scenarios."""
_ELSE: Mapping[str, Sequence[Ring]] = {
    "asks": [("tab.news",)],
    "agendas": [("tab.news",)],
    "headline": [("tab.news",)],
    "questions": [("tool.questions",)],
}
"""What leads to a thing that is out of sight."""


def rings(step: StepView) -> list[Sequence[Ring]]:
    """Return what to ring: orders where they are listed, else the places on the map, else the thing of the page."""
    orders: list[Ring] = [(f"order.{number}",) for number in step.orders]
    places: list[Ring] = [(_name_of(sort, number),) for sort, number in step.places]
    return [some for some in (orders, places, WIDGETS.get(step.thing, ()), _ELSE.get(step.thing, ())) if some]


def _name_of(sort: str, number: int) -> str:
    return f"power.{number}" if sort == "power" else Place(sort, number).name  # type: ignore[arg-type]
