"""Guidance: the steps by which a scenario leads newcomers through its first turns; it points, and never blocks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.ruleset import OrderWord
from game.scenario.values import Identifier, Strict, Text

Page = Literal["premise", "briefing", "planning", "reveal", "resolution", "year", "ending"]
Sheet = Literal["news", "place", "orders", "standing", "sheet"]
Thing = Literal[
    "news",
    "place",
    "orders",
    "standing",
    "sheet",
    "onward",
    "headline",
    "asks",
    "agendas",
    "powers",
    "tension",
    "attention",
    "capital",
    "mandate",
    "means",
    "starts",
    "sheets",
    "steps",
    "republics",
    "ranking",
    "winner",
    "questions",
]

THINGS: dict[str, tuple[str, ...]] = {
    "premise": ("onward",),
    "briefing": ("mandate", "means", "starts", "onward"),
    "planning": (
        *("news", "place", "orders", "standing", "sheet"),
        *("asks", "agendas", "headline", "powers", "tension", "attention", "capital", "onward"),
    ),
    "reveal": ("headline", "sheets", "onward"),
    "resolution": ("steps", "powers", "questions", "onward"),
    "year": ("republics", "powers", "onward"),
    "ending": ("winner", "republics", "ranking", "questions", "onward"),
}
"""What can be pointed at on each page, apart from orders and what stands on the map."""


class _Somewhere(Strict):
    """A place of the board, or none."""

    republic: Identifier | None = Field(None, description="A republic.")
    deposit: Identifier | None = Field(None, description="A deposit.")
    corridor: Identifier | None = Field(None, description="A corridor; with 'segment' one of its segments.")
    segment: Identifier | None = Field(None, description="A segment of the corridor that is named beside it.")


Brings = Literal["answer", "opening", "points"]


class _Ordering(_Somewhere):
    """Orders of one kind, or with one effect, or at one place."""

    order: OrderWord | None = Field(None, description="Orders of this kind.")
    brings: list[Brings] = Field(
        default=[],
        max_length=3,
        description="Only orders of which all this is expected: that they answer an ask, open a corridor, or bring "
        "points if the year ended now.",
    )


class Target(_Ordering):
    """What a step points at: one thing of the page, a power, a place of the board, or possible orders."""

    thing: Thing | None = Field(
        None, description="A thing of the page; 'onward' is the button that goes on or hands the sheet in."
    )
    power: Identifier | None = Field(None, description="A power's card.")


class NextCondition(Strict):
    """The player has pressed the button of the step."""

    check: Literal["next"]


class LeftCondition(Strict):
    """The page has been left; until then the step stays."""

    check: Literal["left"]


class CommittedCondition(Strict):
    """The turn's sheet has been handed in; until then the step stays."""

    check: Literal["committed"]


class LookedCondition(_Somewhere):
    """A page beside the map, or all about a place or a power, was looked at this turn."""

    check: Literal["looked"]
    page: Sheet | None = Field(None, description="A page beside the map; 'place' is any place at all.")
    power: Identifier | None = Field(None, description="A power.")


class OrderedCondition(_Ordering):
    """The sheet holds such an order; in a step without a turn an earlier sheet counts as well."""

    check: Literal["ordered"]
    count: int = Field(1, ge=1, le=6, description="How many such orders it must hold.")


Condition = Annotated[
    NextCondition | LeftCondition | CommittedCondition | LookedCondition | OrderedCondition,
    Field(discriminator="check"),
]


class GuideStep(Strict):
    """One step: where and for whom it is shown, what it says, what it points at, and when it is done."""

    page: Page = Field(description="The page that shows it.")
    turn: int | None = Field(
        None, ge=1, le=40, description="The turn in which it is shown; any when missing."
    )
    seats: list[Identifier] = Field(
        default=[], max_length=6, description="The powers whose players see it; all when missing."
    )
    title: Text = Field(description="A few words above it.")
    text: Text = Field(
        description="One to three sentences. {place} is filled with the names of the places pointed at."
    )
    at: Target | None = Field(
        None,
        description="What it points at. A step that points at orders is left out while none of them is possible.",
    )
    done: list[Condition] = Field(
        min_length=1, max_length=4, description="It is done as soon as one of these holds."
    )


class Guidance(Strict):
    """A lesson: who sits best where, and the steps in the order in which they are shown."""

    seat: Identifier | None = Field(
        None, description="The seat for somebody who plays alone; the first one when missing."
    )
    steps: dict[Identifier, GuideStep] = Field(
        min_length=1, max_length=80, description="The steps in order; each page shows the first one not done."
    )
