"""Headlines, their conditions and effects: a closed set of primitives that compile to arrays."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.ruleset import OrderWord
from game.scenario.values import Claim, Identifier, Strict, Text

Amount = Annotated[int, Field(ge=-4, le=4)]
Limit = Annotated[int, Field(ge=0, le=99)]


class InfluenceEffect(Strict):
    """A power wins or loses influence in a republic."""

    effect: Literal["influence"]
    power: Identifier
    republic: Identifier
    amount: Amount


class CapitalEffect(Strict):
    """A power wins or loses capital."""

    effect: Literal["capital"]
    power: Identifier
    amount: Amount


class AttentionEffect(Strict):
    """A power has more or less attention this turn."""

    effect: Literal["attention"]
    power: Identifier
    amount: Amount


class TensionEffect(Strict):
    """Tension rises or falls; a headline alone never closes the door."""

    effect: Literal["tension"]
    amount: Amount


class DevelopmentEffect(Strict):
    """A republic's development rises or falls."""

    effect: Literal["development"]
    republic: Identifier
    amount: Amount


class PurchasesEffect(Strict):
    """A republic can afford more or fewer flagship purchases."""

    effect: Literal["purchases"]
    republic: Identifier
    amount: Amount


class AskEffect(Strict):
    """A republic shows this ask now."""

    effect: Literal["ask"]
    republic: Identifier
    ask: Identifier


class CostEffect(Strict):
    """An order kind costs more or less capital this turn, for one power or for all."""

    effect: Literal["cost"]
    order: OrderWord
    power: Identifier | None = None
    amount: Amount


class TruceEffect(Strict):
    """No export licences for this many turns, this one included."""

    effect: Literal["truce"]
    turns: Annotated[int, Field(ge=1, le=8)]


Effect = Annotated[
    InfluenceEffect
    | CapitalEffect
    | AttentionEffect
    | TensionEffect
    | DevelopmentEffect
    | PurchasesEffect
    | AskEffect
    | CostEffect
    | TruceEffect,
    Field(discriminator="effect"),
]


class Between(Strict):
    """The bounds within which a condition holds."""

    at_least: Limit = Field(0, description="Lowest value.")
    at_most: Limit = Field(99, description="Highest value.")


class TurnCondition(Between):
    """The turn's number."""

    check: Literal["turn"]


class TensionCondition(Between):
    """The tension."""

    check: Literal["tension"]


class InfluenceCondition(Between):
    """A power's influence in a republic."""

    check: Literal["influence"]
    power: Identifier
    republic: Identifier


class LeaderCondition(Strict):
    """A power leads in a republic."""

    check: Literal["leader"]
    power: Identifier
    republic: Identifier


class MemberCondition(Strict):
    """A republic is in a power's institution."""

    check: Literal["member"]
    power: Identifier
    republic: Identifier


class OpenCondition(Strict):
    """A corridor is open."""

    check: Literal["open"]
    corridor: Identifier


class AfterCondition(Strict):
    """Another headline has been."""

    check: Literal["after"]
    headline: Identifier


class PapersCondition(Between):
    """Unfunded memoranda of all powers together."""

    check: Literal["papers"]


Condition = Annotated[
    TurnCondition
    | TensionCondition
    | InfluenceCondition
    | LeaderCondition
    | MemberCondition
    | OpenCondition
    | AfterCondition
    | PapersCondition,
    Field(discriminator="check"),
]


class Headline(Claim):
    """News from outside; each is shown at most once a game."""

    name: Text = Field(description="The headline.")
    wires: dict[Identifier, Text] = Field(
        min_length=2, max_length=4, description="Wire texts of about 25 words, by the wire a power reads."
    )
    weight: int = Field(
        4, ge=0, le=99, description="Weight when drawn; 0 means only when a scenario schedules it."
    )
    when: list[Condition] = Field(
        default=[], max_length=6, description="Conditions; all must hold to be drawn."
    )
    effects: list[Effect] = Field(
        default=[], max_length=8, description="What it does at the start of the turn."
    )


class HeadlineFile(Strict):
    """A file of headlines."""

    headlines: dict[Identifier, Headline] = Field(
        min_length=1, max_length=80, description="Headlines by name."
    )
