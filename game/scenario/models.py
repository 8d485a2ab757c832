"""The scenario model: powers, republics, deposits, corridors and everything else on one board."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from game.scenario.guidance import Guidance
from game.scenario.headlines import Headline
from game.scenario.ruleset import OrderWord
from game.scenario.values import (
    Claim,
    Count,
    Identifier,
    Level,
    Number,
    Positive,
    Signed,
    Strict,
    Text,
    Third,
)

Longitude = Annotated[float, Field(ge=-180, le=180, strict=False)]
Latitude = Annotated[float, Field(ge=-90, le=90, strict=False)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$", to_lower=True)]


class Place(Strict):
    """A named place on the map."""

    name: Text = Field(description="Its name.")
    longitude: Longitude = Field(description="Degrees east.")
    latitude: Latitude = Field(description="Degrees north.")


class Start(Strict):
    """Where a power stands in a republic at the start."""

    influence: Level = Field(description="Influence.")
    floor: Count = Field(
        Number(value=0, design="no floor unless one is named"),
        description="The part that nothing takes away.",
    )
    member: Claim | None = Field(None, description="The republic is in the power's institution; says why.")


class Mandate(Strict):
    """What a power's public mandate rewards at each year's end."""

    kind: Literal["independent_supply", "bridge", "throughput", "presence"] = Field(
        description="What is rewarded."
    )
    points: Positive = Field(description="Points for each.")
    criticality: Third | None = Field(
        None, description="independent_supply: only mines of this criticality or more."
    )
    text: Text = Field(description="The mandate in a sentence; may use {points}.")


class Institution(Strict):
    """The institution that republics accede to."""

    name: Text = Field(description="Its name.")
    origin: Claim = Field(description="Where this comes from.")


class Signature(Strict):
    """The signature order that only this power has."""

    kind: Literal["guarantee", "programme", "licence", "blend"] = Field(description="Which order.")
    origin: Claim = Field(description="Where this comes from.")


class Discount(Strict):
    """An order that costs this power more or less capital."""

    order: OrderWord = Field(description="Which order.")
    capital: Signed = Field(description="Capital more (or less, when negative).")


class Power(Strict):
    """A seat at the table."""

    name: Text = Field(description="Full name.")
    short: Text = Field(description="Short name, at most about 8 letters.")
    letter: Annotated[str, Field(pattern=r"^[A-Z]$")] = Field(description="Its letter on tokens.")
    shape: Literal["star", "diamond", "circle", "hexagon", "square", "triangle"] = Field(
        description="Token shape."
    )
    colour: Colour = Field(description="Its colour, #rrggbb; every sight must tell it from the others'.")
    reads: Identifier = Field(description="The wire it reads.")
    doctrine: Identifier = Field(
        description="Its doctrine: NAME.yaml beside the scenario or in rules/doctrines/."
    )
    attention: Positive = Field(description="Attention a turn.")
    first_year_attention: Signed = Field(
        Number(value=0, design="no change in the first year"),
        description="Change of attention in the first year.",
    )
    income: Count = Field(description="Capital a turn.")
    treasury: Count = Field(description="Capital at the start.")
    opening_points: Signed = Field(description="Points at the start; the lever of balance.")
    summit_tension: Signed = Field(
        Number(value=0, design="a summit stirs nobody up"), description="Tension when it holds a summit."
    )
    institution: Institution
    signature: Signature
    mandate: Mandate
    discounts: list[Discount] = Field(
        default=[], max_length=8, description="Orders that cost it more or less."
    )
    starts: dict[Identifier, Start] = Field(description="Where it stands in each republic.")
    briefing: Text = Field(description="What this power wants, for its player.")


class ShownAsk(Claim):
    """An ask that a republic may show."""

    ask: Identifier = Field(description="Kind of ask, from the ruleset.")


class Republic(Strict):
    """A republic with wishes of its own."""

    name: Text = Field(description="Its name.")
    letters: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = Field(description="Two letters for tables.")
    colour: Colour = Field(description="Its neutral colour, #rrggbb.")
    label: Place = Field(description="Capital, and where the name stands on the map.")
    value: Positive = Field(description="Points for leading there at a year's end.")
    room: Positive = Field(description="Influence it has room for, of all powers together.")
    purchases: Count = Field(description="Flagship purchases it can afford.")
    development: Level = Field(description="Development at the start.")
    asks: list[ShownAsk] = Field(min_length=2, max_length=6, description="The asks it shows.")
    first_ask: Identifier | None = Field(None, description="The ask it shows first; drawn when missing.")
    text: Text = Field(description="One or two sentences on its interests.")


class Deposit(Strict):
    """A deposit that can be signed, funded and mined."""

    name: Text = Field(description="Its name.")
    host: Identifier = Field(description="The republic it lies in.")
    mineral: Identifier = Field(description="Its mineral.")
    criticality: Third = Field(description="How critical the mineral is.")
    cost: Positive = Field(description="Capital of its contract.")
    lead: Positive = Field(description="Turns from contract to production.")
    integrated: bool = Field(False, description="Its contract includes processing.")
    signed: Identifier | None = Field(None, description="The power that holds its memorandum at the start.")
    longitude: Longitude = Field(description="Degrees east.")
    latitude: Latitude = Field(description="Degrees north.")
    origin: Claim = Field(description="Where this comes from.")


class Segment(Strict):
    """A stretch of a corridor between two places."""

    name: Text = Field(description="Its name.")
    start: Identifier = Field(description="Place where it begins.")
    end: Identifier = Field(description="Place where it ends.")
    touches: list[Identifier] = Field(max_length=4, description="Republics it touches; may be empty.")
    level: Count = Field(description="Level at the start.")
    shares: dict[Identifier, Positive] = Field(default={}, description="Shares at the start, by power.")


class Corridor(Strict):
    """A route of ordered segments."""

    name: Text = Field(description="Its name.")
    origin: Claim = Field(description="Where this comes from.")
    segments: dict[Identifier, Segment] = Field(
        min_length=1, max_length=8, description="Its segments in order."
    )
    standards: Identifier | None = Field(None, description="The power that holds its standards at the start.")


class Agenda(Claim):
    """A goal for one year that a seat may mark."""

    name: Text = Field(description="Its name.")
    text: Text = Field(description="What must be so at the year's end; may use {count} and {influence}.")
    kind: Literal["lead_count", "lead", "answer", "sign", "fund", "raise", "standards", "influence"] = Field(
        description="What is counted."
    )
    count: int = Field(1, ge=1, le=12, description="How many are needed.")
    republic: Identifier | None = Field(None, description="lead: which republic.")
    influence: int | None = Field(None, ge=1, le=10, description="influence: how much in each.")


class Difference(Claim):
    """One value that a lens reads differently."""

    at: Annotated[str, Field(pattern=r"^[a-z0-9_.-]+$")] = Field(
        description="The value's path, such as powers.NAME.starts.NAME.influence."
    )
    add: int | None = Field(None, description="Added to the value.")
    set: int | None = Field(None, description="Put in place of the value.")
    text: Text = Field(description="The difference in a sentence.")


class Lens(Strict):
    """One author's reading of the same board."""

    name: Text = Field(description="Its name.")
    text: Text = Field(description="Whose reading it is.")
    differences: list[Difference] = Field(default=[], max_length=12, description="What it reads differently.")


class Year(Strict):
    """A scored year."""

    first: int = Field(ge=1, le=40, description="Its first turn.")
    last: int = Field(ge=1, le=40, description="Its last turn; scored at its end.")


class Calendar(Strict):
    """When the game takes place."""

    year: int = Field(ge=1900, le=2200, description="Calendar year of the first turn.")
    quarter: int = Field(ge=1, le=4, description="Quarter of the first turn.")
    years: list[Year] = Field(min_length=1, max_length=10, description="The scored years in order.")
    origin: Claim = Field(description="Where this comes from.")


class Scheduled(Claim):
    """A headline with a date."""

    turn: int = Field(ge=1, le=40, description="The turn in which it is shown.")
    headline: Identifier = Field(description="Which headline.")


class Processor(Claim):
    """The power through which ore goes that is not processed elsewhere."""

    power: Identifier = Field(description="Which power.")


class Aids(Strict):
    """The aids that a person may use while planning."""

    forecast: bool = Field(default=True, description="What may come of the sheet being written.")
    advisor: bool = Field(default=True, description="What the planner would play.")

    def with_only(self, other: Aids) -> Aids:
        """Return the aids that are on both here and there."""
        return Aids(forecast=self.forecast and other.forecast, advisor=self.advisor and other.advisor)


class Scenario(Strict):
    """One board."""

    extends: Identifier | None = Field(None, description="Another scenario that this one changes.")
    name: Text = Field(description="Its name.")
    summary: Text = Field(description="One or two sentences for the list of scenarios.")
    period: Text = Field(description="When it plays.")
    premise: list[Text] = Field(min_length=1, max_length=12, description="Paragraphs of the premise page.")
    rules: Identifier = Field(description="The ruleset: NAME.yaml beside the scenario or in rules/.")
    decks: list[Identifier] = Field(
        default=[], max_length=4, description="Headline files: NAME.yaml beside the scenario or in rules/."
    )
    sources: list[Identifier] = Field(
        default=[],
        max_length=4,
        description="Registers of documents besides sources.yaml: NAME.yaml beside the scenario or in rules/.",
    )
    headlines: dict[Identifier, Headline] = Field(default={}, description="Headlines of this scenario alone.")
    schedule: list[Scheduled] = Field(default=[], max_length=40, description="Headlines with a date.")
    calendar: Calendar
    orders: list[OrderWord] | None = Field(None, description="Order kinds in play; all when missing.")
    aids: Aids = Field(Aids(), description="Aids while planning; a game may have fewer of them, never more.")
    tension: Level = Field(description="Tension at the start.")
    processor: Processor | None = Field(None, description="Where unprocessed ore goes.")
    powers: dict[Identifier, Power] = Field(min_length=2, max_length=6, description="The seats.")
    republics: dict[Identifier, Republic] = Field(min_length=1, max_length=12, description="The republics.")
    minerals: dict[Identifier, Text] = Field(default={}, description="Names of minerals.")
    deposits: dict[Identifier, Deposit] = Field(default={}, max_length=40, description="The deposits.")
    places: dict[Identifier, Place] = Field(default={}, description="Places that segments join.")
    corridors: dict[Identifier, Corridor] = Field(default={}, max_length=12, description="The corridors.")
    agendas: dict[Identifier, Agenda] = Field(
        default={}, max_length=40, description="The agendas; may be empty."
    )
    lenses: dict[Identifier, Lens] = Field(
        default={}, max_length=6, description="Named readings of the board."
    )
    guidance: Guidance | None = Field(None, description="Steps that lead newcomers through the first turns.")
