"""What lies on the table: the board as dicts keyed by the scenario's names, and the powers' sheets."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from game.scenario.headlines import Headline
from game.scenario.models import Scenario
from game.scenario.ruleset import Ruleset

Here = tuple[str, str]
"""A power and a republic."""


@dataclass(frozen=True)
class World:
    """What no turn changes: scenario, numbers, the deck of headlines in order, and the seed of chance."""

    scenario: Scenario
    rules: Ruleset
    deck: dict[str, Headline]
    seed: int

    def __deepcopy__(self, memo: dict[int, Any]) -> World:
        return self


@dataclass(frozen=True)
class Order:
    """One order; fields that its kind does not need stay empty. `power` is the rival or partner."""

    kind: str
    republic: str | None = None
    deposit: str | None = None
    corridor: str | None = None
    segment: str | None = None
    power: str | None = None
    stake: int | None = None


@dataclass(frozen=True)
class Sheet:
    """What one power hands in: its orders, an offer for next turn (2.7), and the agenda it marks (13.5)."""

    orders: tuple[Order, ...] = ()
    offer: Order | None = None
    mark: str | None = None


@dataclass
class Deposit:
    """A deposit: who holds its memorandum or mine, and how far it is."""

    holder: str | None = None
    stake: int = 0
    signed: int | None = None
    guaranteed: bool = False
    funded: bool = False
    partner: str | None = None
    lead: int = 0

    @property
    def unfunded(self) -> bool:
        """There is a memorandum, and no contract yet."""
        return self.holder is not None and not self.funded

    @property
    def producing(self) -> bool:
        """It is a mine (5.5, 12.5)."""
        return self.funded and self.lead == 0


@dataclass
class Segment:
    """A segment: its level and the shares in it by power."""

    level: int
    shares: dict[str, int]


@dataclass(frozen=True)
class Sale:
    """A flagship that was sold: by whom, and in which turn (7.3)."""

    seller: str
    republic: str
    turn: int


@dataclass
class Board:
    """The whole position at a turn's planning. Nested dicts read power first, then republic."""

    world: World
    turn: int
    tension: int
    capital: dict[str, int]
    influence: dict[str, dict[str, int]]
    floor: dict[str, dict[str, int]]
    member: dict[str, dict[str, bool]]
    purchases: dict[str, int]
    development: dict[str, int]
    deposits: dict[str, Deposit]
    segments: dict[str, dict[str, Segment]]
    standards: dict[str, str | None]
    points: dict[str, dict[str, int]]
    outcome: str = "running"
    # this turn's news
    headline: str | None = None
    shown: set[str] = field(default_factory=set)
    attention: dict[str, int] = field(default_factory=dict)
    price_changes: dict[str, dict[str, int]] = field(default_factory=dict)
    truce_until: int = 0
    # the region
    quiet: int = 0
    opened: dict[str, bool] = field(default_factory=dict)
    licence_until: int = 0
    # of a power, in a republic
    contact: dict[str, dict[str, int | None]] = field(default_factory=dict)
    acceded: dict[str, dict[str, int | None]] = field(default_factory=dict)
    plant: dict[str, dict[str, bool]] = field(default_factory=dict)
    programmes: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    sales: list[Sale] = field(default_factory=list)
    # of a power
    last_summit: dict[str, int | None] = field(default_factory=dict)
    last_pressed: dict[str, str | None] = field(default_factory=dict)
    presses: dict[str, int] = field(default_factory=dict)
    licence_year: dict[str, int | None] = field(default_factory=dict)
    offers: dict[str, Order | None] = field(default_factory=dict)
    tallies: dict[str, dict[str, int]] = field(default_factory=dict)
    agendas: list[str] = field(default_factory=list)
    marks: dict[str, str | None] = field(default_factory=dict)
    # of a republic
    added_room: dict[str, int] = field(default_factory=dict)
    ask: dict[str, str] = field(default_factory=dict)
    ask_age: dict[str, int] = field(default_factory=dict)
    ask_done: dict[str, bool] = field(default_factory=dict)
    minister: dict[str, bool] = field(default_factory=dict)
    even: dict[str, int] = field(default_factory=dict)

    @property
    def scenario(self) -> Scenario:
        """The scenario, with its lens applied."""
        return self.world.scenario

    @property
    def rules(self) -> Ruleset:
        """The numbers of the rulebook."""
        return self.world.rules

    @property
    def powers(self) -> list[str]:
        """The powers in the scenario's sequence."""
        return list(self.scenario.powers)

    @property
    def republics(self) -> list[str]:
        """The republics in the scenario's sequence."""
        return list(self.scenario.republics)

    def copy(self) -> Board:
        """A board of its own that nobody else changes."""
        return deepcopy(self)
