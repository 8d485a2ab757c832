"""The ruleset model: every number of the rulebook, each with its origin (`rules/standard.yaml`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.values import Claim, Count, Identifier, Positive, Strict, Text, Third

OrderWord = Literal[
    "envoy",
    "visit",
    "summit",
    "memorandum",
    "contract",
    "plant",
    "flagship",
    "invest",
    "standards",
    "accede",
    "pressure",
    "joint_deposit",
    "joint_segment",
    "guarantee",
    "programme",
    "licence",
    "blend",
]


class Turn(Strict):
    """Limits of a turn."""

    slots: Positive = Field(description="Orders on one sheet.")
    capital_cap: Positive = Field(description="Capital kept at a turn's end; more is lost.")
    influence_cap: Positive = Field(description="Highest influence of a power in a republic.")
    floor_cap: Positive = Field(description="Highest floor.")
    contact_turns: Positive = Field(description="Turns for which a contact counts, the turn itself included.")
    development_cap: Positive = Field(description="Highest development.")


class Price(Strict):
    """What an order costs."""

    attention: Count = Field(description="Attention it takes.")
    capital: Count = Field(description="Capital it takes.")


class Envoy(Price):
    """An envoy."""

    influence: Positive = Field(description="Influence won.")


class Visit(Envoy):
    """A visit at leader level."""

    answering: Count = Field(description="Influence more if it answers a rival's visit or summit focus.")


class Summit(Price):
    """A summit in the power's regional format."""

    influence: Positive = Field(description="Influence won in every republic.")
    focus: Count = Field(description="Influence more in the focus republic.")
    answering: Count = Field(description="Influence more in the focus if a rival held a summit last turn.")
    pause: Count = Field(description="Turns that must pass before the next summit.")


class Memorandum(Strict):
    """A sealed bid to sign a memorandum; its capital is the stake."""

    attention: Count = Field(description="Attention it takes.")
    stakes: Third = Field(description="Highest stake; stakes run from 1.")
    influence: Count = Field(description="Influence for the winner.")
    limit: Positive = Field(description="Unfunded memoranda one power may hold.")
    lapse_turn: Positive = Field(
        description="From this turn unfunded it may lapse; the signing turn is the first."
    )
    lapse_chance: Positive = Field(description="It lapses with 1 chance in this many, each turn.")
    lapse_influence: Count = Field(description="Influence lost when it lapses.")
    bid_stake: Count = Field(description="Weight of each unit of stake in a bid.")
    bid_visit: Count = Field(description="Weight of a visit on the same sheet.")
    bid_ask: Count = Field(description="Weight of answering the republic's ask.")


class Contract(Strict):
    """A contract that funds one's own memorandum; its capital is the deposit's."""

    attention: Count = Field(description="Attention it takes.")


class Flagship(Price):
    """A flagship sale."""

    influence: Count = Field(description="Influence won.")
    floor: Count = Field(description="Floor won.")
    income: Count = Field(description="Capital it pays a turn.")
    turns: Positive = Field(description="Turns for which it pays.")


class Invest(Price):
    """An investment in a corridor segment."""

    levels: Positive = Field(description="Levels it adds.")
    shares: Positive = Field(description="Shares it brings.")


class Standards(Price):
    """Setting a corridor's standards."""

    influence: Count = Field(description="Influence needed in half of the corridor's republics.")
    takeover: Count = Field(description="Capital to take standards over from a rival.")


class Accede(Envoy):
    """A republic joins the power's institution."""

    needs: Count = Field(description="Influence needed.")
    room: Count = Field(description="Room the republic gains.")
    ripe_after: Positive = Field(description="Turns after which the accession may become substance.")
    discount: Count = Field(description="Capital saved on the order that makes it substance.")
    floor: Count = Field(description="Floor won when it becomes substance.")


class Pressure(Price):
    """Pressure on a rival in a republic."""

    loss: Positive = Field(description="Influence the rival loses.")
    influence: Count = Field(description="Influence won.")
    last_turn_attention: Count = Field(description="Attention it takes in the last turn.")


class Joint(Strict):
    """A joint order; its capital is half of what the order alone costs, rounded up."""

    attention: Count = Field(description="Attention it takes.")
    levels: Positive = Field(description="Levels a joint segment order adds.")
    blend_discount: Count = Field(
        description="Capital that the owner of `blend` saves on its half; at least 1 is paid."
    )


class Guarantee(Price):
    """Guarantee of one's own memorandum."""

    discount: Count = Field(description="Capital its contract costs less.")


class Programme(Envoy):
    """A programme that answers any ask."""

    tension: Count = Field(description="Tension it takes away.")


class Licence(Price):
    """Export licences on processing."""

    turns: Positive = Field(description="Turns for which they bind, this one included.")


class Orders(Strict):
    """Every order with its price and effects."""

    envoy: Envoy
    visit: Visit
    summit: Summit
    memorandum: Memorandum
    contract: Contract
    plant: Price
    flagship: Flagship
    invest: Invest
    standards: Standards
    accede: Accede
    pressure: Pressure
    joint: Joint
    guarantee: Guarantee
    programme: Programme
    licence: Licence
    blend: Invest


class Room(Strict):
    """Limits of all influence together."""

    tense: Positive = Field(description="Tension from which there is less room.")
    tense_loss: Count = Field(description="Room lost then.")


class Asks(Strict):
    """What answering an ask brings."""

    influence: Count = Field(description="Influence more for the one whose answer is taken.")
    development: Count = Field(description="Development the republic gains.")
    patience: Positive = Field(description="Turns unanswered after which an ask is withdrawn.")
    leader_loss: Count = Field(description="Influence the leader loses then.")


class Development(Strict):
    """What raises and lowers a republic's development."""

    contract: Count = Field(description="For a contract.")
    plant: Count = Field(description="For a plant.")
    flagship: Count = Field(description="For a flagship sale.")
    level: Count = Field(description="For each segment level.")
    lapse: Count = Field(description="Lost when a memorandum lapses.")


class Mines(Strict):
    """What producing mines pay."""

    income: Count = Field(description="Capital a turn for the holder.")
    processor: Count = Field(description="Capital a turn for the processor of ore that goes through it.")


class Corridors(Strict):
    """What corridors pay and score."""

    levels: Positive = Field(description="Highest level of a segment.")
    income: Count = Field(description="Capital a turn for the sole largest shareholder of an open corridor.")
    opening: Count = Field(description="Influence along it on opening, for each of the two roles.")
    share_points: Count = Field(description="Points for the sole largest shareholder.")
    share_points_upgraded: Count = Field(description="The same when upgraded.")
    share_points_tied: Count = Field(description="Points for each of several largest shareholders.")
    standards_points: Count = Field(description="Points for the holder of standards.")
    standards_points_upgraded: Count = Field(description="The same when upgraded.")


class Tension(Strict):
    """The track of the whole region."""

    cap: Positive = Field(description="At this tension the republics close the door.")
    pressure: Count = Field(description="Rise for each pressure order.")
    taken: Count = Field(description="Rise in a turn in which a memorandum was taken from its holder.")
    rise_cap: Count = Field(description="Highest rise in one turn.")
    quiet_turns: Positive = Field(description="Quiet turns after which it falls.")
    quiet_fall: Count = Field(description="Fall after so many quiet turns.")
    penalty_from: Positive = Field(description="Tension at the end from which pressure orders cost points.")
    penalty: Count = Field(description="Points each pressure order then costs.")


class Scoring(Strict):
    """Points at a year's end."""

    agendas_dealt: Positive = Field(description="Agendas dealt open each year.")
    agenda: Count = Field(description="Points for a marked agenda that is met.")
    even_margin: Count = Field(
        description="A republic stands even when nobody leads there by more than this."
    )
    even_points: Count = Field(description="Points of the Five's own table for standing even.")


class Ask(Strict):
    """One kind of ask and the orders that answer it."""

    name: Text = Field(description="Its name.")
    text: Text = Field(description="What the republic wants, in a sentence.")
    answered_by: list[OrderWord] = Field(min_length=1, description="Order kinds that answer it.")
    origin: Claim = Field(description="Where this comes from.")


class Ruleset(Strict):
    """All numbers of the rulebook."""

    name: Text = Field(description="Name of the ruleset.")
    version: Identifier | Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)*$")] = Field(
        description="Its version."
    )
    turn: Turn
    orders: Orders
    room: Room
    asks: Asks
    ask_kinds: dict[Identifier, Ask] = Field(min_length=1, max_length=12, description="The kinds of asks.")
    development: Development
    mines: Mines
    corridors: Corridors
    tension: Tension
    scoring: Scoring
