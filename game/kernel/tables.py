"""Tables: one compiled board and ruleset as frozen integer arrays; everything a rule reads and no game changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.vocabulary import OrderKind

Bools = NDArray[np.bool_]
Small = NDArray[np.int8]
Short = NDArray[np.int16]
Flags = NDArray[np.uint32]

NEVER = -50  # a turn so long ago that nothing counts it; differences to any turn stay within int8


@dataclass(frozen=True, slots=True)
class Numbers:
    """The ruleset's numbers; a field is its path in the ruleset, without `orders`, joined by underscores."""

    turn_slots: int
    turn_capital_cap: int
    turn_influence_cap: int
    turn_floor_cap: int
    turn_contact_turns: int
    turn_development_cap: int
    envoy_attention: int
    envoy_capital: int
    envoy_influence: int
    visit_attention: int
    visit_capital: int
    visit_influence: int
    visit_answering: int
    summit_attention: int
    summit_capital: int
    summit_influence: int
    summit_focus: int
    summit_answering: int
    summit_pause: int
    memorandum_attention: int
    memorandum_stakes: int
    memorandum_influence: int
    memorandum_limit: int
    memorandum_lapse_turn: int
    memorandum_lapse_chance: int
    memorandum_lapse_influence: int
    memorandum_bid_stake: int
    memorandum_bid_visit: int
    memorandum_bid_ask: int
    contract_attention: int
    plant_attention: int
    plant_capital: int
    flagship_attention: int
    flagship_capital: int
    flagship_influence: int
    flagship_floor: int
    flagship_income: int
    flagship_turns: int
    invest_attention: int
    invest_capital: int
    invest_levels: int
    invest_shares: int
    standards_attention: int
    standards_capital: int
    standards_influence: int
    standards_takeover: int
    accede_attention: int
    accede_capital: int
    accede_influence: int
    accede_needs: int
    accede_room: int
    accede_ripe_after: int
    accede_discount: int
    accede_floor: int
    pressure_attention: int
    pressure_capital: int
    pressure_loss: int
    pressure_influence: int
    pressure_last_turn_attention: int
    joint_attention: int
    joint_levels: int
    joint_blend_discount: int
    guarantee_attention: int
    guarantee_capital: int
    guarantee_discount: int
    programme_attention: int
    programme_capital: int
    programme_influence: int
    programme_tension: int
    licence_attention: int
    licence_capital: int
    licence_turns: int
    blend_attention: int
    blend_capital: int
    blend_levels: int
    blend_shares: int
    room_tense: int
    room_tense_loss: int
    asks_influence: int
    asks_development: int
    asks_patience: int
    asks_leader_loss: int
    development_contract: int
    development_plant: int
    development_flagship: int
    development_level: int
    development_lapse: int
    mines_income: int
    mines_processor: int
    corridors_levels: int
    corridors_income: int
    corridors_opening: int
    corridors_share_points: int
    corridors_share_points_upgraded: int
    corridors_share_points_tied: int
    corridors_standards_points: int
    corridors_standards_points_upgraded: int
    tension_cap: int
    tension_pressure: int
    tension_taken: int
    tension_rise_cap: int
    tension_quiet_turns: int
    tension_quiet_fall: int
    tension_penalty_from: int
    tension_penalty: int
    scoring_agendas_dealt: int
    scoring_agenda: int
    scoring_even_margin: int
    scoring_even_points: int


@dataclass(frozen=True, slots=True)
class Names:
    """Identifiers in the order of their array indices."""

    powers: tuple[str, ...]
    republics: tuple[str, ...]
    deposits: tuple[str, ...]
    corridors: tuple[str, ...]
    segments: tuple[str, ...]
    asks: tuple[str, ...]
    headlines: tuple[str, ...]
    agendas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every order that exists on this board, numbered; number 0 is no order. Arrays are `(orders,)` int16."""

    kind: Short
    republic: Short  # -1 where the order names none; likewise below
    deposit: Short
    segment: Short
    corridor: Short
    other: Short  # rival or partner
    stake: Short
    span: tuple[slice, ...]  # by OrderKind: where its orders stand
    there: NDArray[np.uint16]  # (orders,) bit r: the order is "there" in republic r (rulebook 2.8)
    reach: NDArray[np.uint16]  # (reaches,) each set of republics that `there` holds
    reach_of: Short  # (orders,) the place of an order's `there` in `reach`
    focus: NDArray[np.uint16]  # (orders,) bit r: a visit or summit focus in republic r
    asked: NDArray[np.uint16]  # (orders,) bit r: the order may answer the ask of republic r (9.1)
    mirror: Short  # (powers, orders): the partner's order that matches a joint order, else 0
    owned: Flags  # (powers, orders): refusals that never change on this board
    attention: Small  # (orders,)
    capital: Small  # (powers, orders): price with the power's own discounts, before the board's changes
    conflicts: Bools  # (orders, orders): may not stand on one sheet
    clashes: Short  # (most, orders): the orders that conflict with each, then 0

    @property
    def count(self) -> int:
        """Number of orders, no order included."""
        return len(self.kind)

    def numbers(self, kind: OrderKind) -> slice:
        """Return where the orders of a kind stand."""
        return self.span[kind]

    def axes(self, kind: OrderKind, mask: Bools) -> tuple[int, int]:
        """Return how many targets, and stakes or others of each, what is about orders of a kind can be divided into.

        `mask` `(targets, stakes or others, ...)` has as many targets, or one for all.
        """
        orders = self.span[kind].stop - self.span[kind].start
        targets = len(mask) if len(mask) > 1 else orders // mask.shape[1]
        return targets, orders // targets


@dataclass(frozen=True, slots=True)
class Headlines:
    """Headlines as arrays; the headline axis is last so that a gather puts games last."""

    weight: Short  # (headlines,) 0 for those that only a schedule shows
    scheduled: Short  # (turns + 1,) headline of that turn or -1
    influence: Small  # (powers, republics, headlines)
    capital: Small  # (powers, headlines)
    attention: Small  # (powers, headlines)
    tension: Small  # (headlines,)
    development: Small  # (republics, headlines)
    purchases: Small  # (republics, headlines)
    ask: Small  # (republics, headlines) ask shown, or -1
    cost: Small  # (powers, kinds, headlines)
    truce: Small  # (headlines,) turns
    conditions: Short  # (conditions, 6): headline, Measure, first subject, second subject, at least, at most


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """One compiled board and ruleset; equal to itself alone, so that what follows from it can be kept."""

    names: Names
    numbers: Numbers
    catalogue: Catalogue
    headlines: Headlines
    last_turn: int
    year: Small  # (turns + 1,) number of the scored year a turn lies in, from 1; 0 outside
    year_opens: Bools  # (turns + 1,)
    year_closes: Bools  # (turns + 1,)
    tension: int
    processor: int  # power, or -1
    # powers
    attention: Small  # (powers,)
    first_year_attention: Small  # (powers,)
    income: Small  # (powers,)
    treasury: Small  # (powers,)
    opening_points: Short  # (powers,)
    summit_tension: Small  # (powers,)
    signature: Small  # (powers,) OrderKind
    mandate: Small  # (powers,) MandateKind
    mandate_points: Small  # (powers,)
    mandate_criticality: Small  # (powers,)
    # republics
    influence: Small  # (powers, republics)
    floor: Small  # (powers, republics)
    member: Bools  # (powers, republics)
    value: Small  # (republics,)
    room: Small  # (republics,)
    purchases: Small  # (republics,)
    development: Small  # (republics,)
    asks: Small  # (republics, longest list) ask kinds shown in list order, then -1
    ask_count: Small  # (republics,)
    first_ask: Small  # (republics,) or -1
    answers: Bools  # (kinds, ask kinds)
    # deposits
    host: Small  # (deposits,)
    criticality: Small  # (deposits,)
    cost: Small  # (deposits,)
    lead: Small  # (deposits,)
    integrated: Bools  # (deposits,)
    signed: Small  # (deposits,) power that holds the memorandum at the start, or -1
    # corridors
    corridor_of: Small  # (segments,)
    segment_touches: Bools  # (segments, republics)
    corridor_touches: Bools  # (corridors, republics)
    level: Small  # (segments,)
    shares: Small  # (powers, segments)
    standards: Small  # (corridors,)
    # agendas
    agenda_kind: Small  # (agendas,)
    agenda_count: Small  # (agendas,)
    agenda_republic: Small  # (agendas,) or -1
    agenda_influence: Small  # (agendas,)

    @property
    def powers(self) -> int:
        """Number of powers."""
        return len(self.names.powers)

    @property
    def republics(self) -> int:
        """Number of republics."""
        return len(self.names.republics)

    @property
    def deposits(self) -> int:
        """Number of deposits."""
        return len(self.names.deposits)

    @property
    def corridors(self) -> int:
        """Number of corridors."""
        return len(self.names.corridors)

    @property
    def segments(self) -> int:
        """Number of segments of all corridors."""
        return len(self.names.segments)
