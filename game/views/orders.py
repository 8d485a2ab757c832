"""The menu and the sheet of one seat: every order with cost, reasons, expected effect and source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np

from game.kernel import menu as menus
from game.kernel.board import Observation
from game.kernel.menu import Menu
from game.kernel.preview import Change, previews
from game.kernel.tables import Short
from game.views.effects import EffectView, effect_views
from game.views.origins import OriginView, origin_of, origins_in
from game.views.reading import at
from game.views.reasons import Question, reasons
from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import SIGNATURES, OrderKind

Sort = Literal["republic", "deposit", "segment", "corridor", "power"]
"""What an order can be given at."""


@dataclass(frozen=True)
class OrderView:
    """One order that a seat might give."""

    number: int
    kind: OrderKind
    kind_name: str
    republic: int  # -1 where the order names none; likewise below
    deposit: int
    segment: int
    corridor: int
    other: int
    stake: int
    republics: tuple[int, ...]  # where the order counts as an order there
    words: str
    attention: int
    capital: int
    legal: bool  # may be added to the sheet; on a sheet: may stand there
    flags: int  # of Refusal
    reasons: tuple[str, ...]
    condition: str  # on what its effects hang; empty where on nothing
    effects: tuple[EffectView, ...]  # if the others do nothing; empty unless legal
    changes: tuple[Change, ...]
    answers_ask: bool

    def where(self, seat: int) -> tuple[Sort, int]:
        """Return at what on the board a seat gives the order; at its own power if the order names nothing."""
        places: tuple[tuple[Sort, int], ...] = (
            ("deposit", self.deposit),
            ("segment", self.segment),
            ("corridor", self.corridor),
            ("republic", self.republic),
            ("power", self.other),
        )
        return next((place for place in places if place[1] >= 0), ("power", seat))

    @property
    def expected(self) -> tuple[str, ...]:
        """What the order is expected to change, and on what that hangs, in words."""
        return self._told(self.effects)

    @property
    def brief(self) -> tuple[str, ...]:
        """The same without what rivals' points would come to."""
        return self._told(self.main_effects)

    @property
    def main_effects(self) -> tuple[EffectView, ...]:
        """The effects without what rivals' points would come to: in a list that is too much."""
        return tuple(effect for effect in self.effects if effect.what != "points" or effect.power < 0)

    def _told(self, effects: Iterable[EffectView]) -> tuple[str, ...]:
        condition = (self.condition,) if self.condition else ()
        return (*condition, *(effect.words for effect in effects))


@dataclass(frozen=True)
class SheetView:
    """The tray: what a seat has written so far."""

    orders: tuple[OrderView, ...]
    slots: int
    slots_left: int
    attention: int
    attention_left: int
    capital: int
    capital_left: int
    legal: bool
    problems: tuple[str, ...]
    offer: int
    offer_words: str
    words: str


def menu_view(
    voice: Voice, observation: Observation, sheet: Sequence[int] = (), expect: bool = True
) -> list[OrderView]:
    """Return every order that the seat could ever give on this board, as it stands beside a sheet.

    `expect=False` leaves out expected effects, and saves the time of finding them.
    """
    card = menus.menu(voice.tables, observation.board, observation.seat)
    flags = menus.refusals(voice.tables, card, _slots(voice, sheet))[:, 0]
    numbers = np.flatnonzero(voice.tables.catalogue.owned[observation.seat] == 0)[1:].tolist()
    legal = [number for number in numbers if flags[number] == 0] if expect else []
    beside = _legal_part(voice, card, sheet)
    found = dict(zip(legal, previews(voice.tables, observation, beside, legal), strict=True)) if legal else {}
    make = partial(_order, voice, observation, card, tuple(sheet))
    return [make(number, int(flags[number]), found.get(number, ())) for number in numbers]


def sheet_view(voice: Voice, observation: Observation, sheet: Sequence[int], offer: int = 0) -> SheetView:
    """Return the tray of a seat; the sheet need not be legal."""
    card = menus.menu(voice.tables, observation.board, observation.seat)
    flags = menus.why_not(voice.tables, card, _slots(voice, sheet))[: len(sheet), 0]
    orders = tuple(
        _on_sheet(voice, observation, card, sheet, slot, int(flag)) for slot, flag in enumerate(flags)
    )
    attention, capital = sum(order.attention for order in orders), sum(order.capital for order in orders)
    attention_left, capital_left = at(card.attention_left) - attention, at(card.capital_left) - capital
    slots_left = voice.tables.numbers.turn_slots - len(sheet)
    problems = [f"{order.words}: {reason}" for order in orders for reason in order.reasons]
    words = voice.say("sheet.words", attention=attention_left, capital=capital_left, slots=slots_left)
    return SheetView(
        orders=orders,
        slots=voice.tables.numbers.turn_slots,
        slots_left=slots_left,
        attention=attention,
        attention_left=attention_left,
        capital=capital,
        capital_left=capital_left,
        legal=not problems,
        problems=tuple(dict.fromkeys(problems)),
        offer=offer,
        offer_words=order_words(voice, offer) if offer else "",
        words=words,
    )


def _on_sheet(
    voice: Voice, observation: Observation, card: Menu, sheet: Sequence[int], slot: int, flags: int
) -> OrderView:
    """Return an order of the sheet, seen beside the others on it."""
    others = (*sheet[:slot], *sheet[slot + 1 :])
    beside = _legal_part(voice, card, others)
    changes = previews(voice.tables, observation, beside, [sheet[slot]])[0] if flags == 0 else ()
    return _order(voice, observation, card, others, sheet[slot], flags, changes)


def _legal_part(voice: Voice, card: Menu, sheet: Sequence[int]) -> list[int]:
    """Return the orders of a sheet that may stand on it: what cannot be given has no effect to expect."""
    flags = menus.why_not(voice.tables, card, _slots(voice, sheet))[: len(sheet), 0]
    return [number for number, flag in zip(sheet, flags, strict=True) if flag == 0]


def _slots(voice: Voice, sheet: Sequence[int]) -> Short:
    slots = np.zeros((max(voice.tables.numbers.turn_slots, len(sheet)), 1), np.int16)
    slots[: len(sheet), 0] = sheet
    return slots


def _order(
    voice: Voice,
    observation: Observation,
    card: Menu,
    others: Sequence[int],
    number: int,
    flags: int,
    changes: tuple[Change, ...],
) -> OrderView:
    catalogue = voice.tables.catalogue
    kind = voice.kind_of(number)
    question = Question(voice, observation.board, card, others, number)
    return OrderView(
        number=number,
        kind=kind,
        kind_name=voice.kind(kind),
        republic=int(catalogue.republic[number]),
        deposit=int(catalogue.deposit[number]),
        segment=int(catalogue.segment[number]),
        corridor=int(catalogue.corridor[number]),
        other=int(catalogue.other[number]),
        stake=int(catalogue.stake[number]),
        republics=_there(voice, number),
        words=order_words(voice, number),
        attention=at(card.attention, number),
        capital=at(card.capital, number),
        legal=flags == 0,
        flags=flags,
        reasons=reasons(question, flags),
        condition="" if flags else _condition(voice, kind, number),
        effects=() if flags else effect_views(voice, observation.seat, changes),
        changes=changes,
        answers_ask=any(change.what == "answered" and change.power == observation.seat for change in changes),
    )


def _there(voice: Voice, number: int) -> tuple[int, ...]:
    bits = int(voice.tables.catalogue.there[number])
    return tuple(republic for republic in range(voice.tables.republics) if bits >> republic & 1)


def _condition(voice: Voice, kind: OrderKind, number: int) -> str:
    """Return on what the effects of an order hang; empty where on nothing."""
    key = f"effect.depends.{kind.word}"
    return voice.say(key, **voice.order_values(number)) if voice.texts.has(key) else ""


def order_origins(voice: Voice, seat: int, number: int) -> tuple[OriginView, ...]:
    """Return where an order's numbers and its target come from: kind, target, and for a signature the power."""
    catalogue, scenario = voice.tables.catalogue, voice.pack.scenario
    kind = voice.kind_of(number)
    found = list(kind_origins(voice, kind))
    deposit, corridor = int(catalogue.deposit[number]), int(catalogue.corridor[number])
    segment = int(catalogue.segment[number])
    if deposit >= 0:
        found += origins_in(voice, voice.deposit(deposit), voice.deposits[deposit])
    if segment >= 0:
        found += origins_in(voice, voice.segment(segment), voice.segments[segment])
        corridor = int(voice.tables.corridor_of[segment])
    if corridor >= 0:
        found.append(origin_of(voice, voice.corridor(corridor), voice.corridors[corridor].origin))
    if kind in SIGNATURES:
        found.append(
            origin_of(voice, voice.kind(kind), list(scenario.powers.values())[seat].signature.origin)
        )
    return tuple(found)


def kind_origins(voice: Voice, kind: OrderKind) -> tuple[OriginView, ...]:
    """Return where the numbers of an order kind come from."""
    word = "joint" if kind in (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT) else kind.word
    model = getattr(voice.pack.ruleset.orders, word)
    return origins_in(voice, voice.kind(kind), model)
