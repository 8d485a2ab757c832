"""Compiles the catalogue: every order that exists on a board, numbered by kind and target."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Bools, Catalogue, Flags, Numbers, Short, Small
from game.scenario.models import Scenario
from game.vocabulary import AT_DEPOSITS, AT_SEGMENTS, SIGNATURES, OrderKind, Refusal

K = OrderKind


@dataclass(frozen=True)
class Entry:
    """One order of the catalogue by numbers of its targets; -1 where it names none."""

    kind: OrderKind
    republic: int = -1
    deposit: int = -1
    segment: int = -1
    corridor: int = -1
    other: int = -1
    stake: int = 0


@dataclass(frozen=True)
class Layout:
    """Who lies where, by numbers."""

    powers: int
    republics: int
    hosts: list[int]
    costs: list[int]
    segments: list[tuple[int, ...]]  # republics touched
    corridors: list[tuple[int, ...]]  # republics touched


def layout_of(scenario: Scenario) -> Layout:
    """Return the layout of a scenario."""
    republics = list(scenario.republics)
    corridors = list(scenario.corridors.values())
    touches = [
        tuple(republics.index(name) for name in segment.touches)
        for corridor in corridors
        for segment in corridor.segments.values()
    ]
    along = [
        tuple(
            sorted(
                {republics.index(name) for segment in corridor.segments.values() for name in segment.touches}
            )
        )
        for corridor in corridors
    ]
    deposits = scenario.deposits.values()
    hosts = [republics.index(deposit.host) for deposit in deposits]
    costs = [deposit.cost.value for deposit in deposits]
    return Layout(len(scenario.powers), len(republics), hosts, costs, touches, along)


def entries(layout: Layout, numbers: Numbers) -> list[Entry]:
    """Return all orders in the sequence of OrderKind, number 0 first."""
    return [entry for kind in K for entry in _of_kind(kind, layout, numbers)]


def _of_kind(kind: OrderKind, layout: Layout, numbers: Numbers) -> Iterator[Entry]:
    base = Entry(kind)
    if kind in (K.NONE, K.LICENCE):
        yield base
    elif kind in AT_DEPOSITS:
        for deposit, host in enumerate(layout.hosts):
            yield from _at_deposit(replace(base, deposit=deposit, republic=host), layout, numbers)
    elif kind in AT_SEGMENTS:
        for segment in range(len(layout.segments)):
            yield from _with_others(replace(base, segment=segment), layout)
    elif kind is K.STANDARDS:
        yield from (replace(base, corridor=corridor) for corridor in range(len(layout.corridors)))
    else:
        for republic in range(layout.republics):
            yield from _with_others(replace(base, republic=republic), layout)


def _at_deposit(entry: Entry, layout: Layout, numbers: Numbers) -> Iterator[Entry]:
    if entry.kind is K.MEMORANDUM:
        yield from (replace(entry, stake=stake + 1) for stake in range(numbers.memorandum_stakes))
    else:
        yield from _with_others(entry, layout)


def _with_others(entry: Entry, layout: Layout) -> Iterator[Entry]:
    if entry.kind in (K.PRESSURE, K.JOINT_DEPOSIT, K.JOINT_SEGMENT):
        yield from (replace(entry, other=power) for power in range(layout.powers))
    else:
        yield entry


def compile_catalogue(scenario: Scenario, numbers: Numbers) -> Catalogue:
    """Compile the catalogue of a scenario."""
    layout = layout_of(scenario)
    orders = entries(layout, numbers)
    conflicts = _conflicts(orders)
    there = np.array([_bits(_there(entry, layout)) for entry in orders], np.uint16)
    return Catalogue(
        kind=_column(orders, "kind"),
        republic=_column(orders, "republic"),
        deposit=_column(orders, "deposit"),
        segment=_column(orders, "segment"),
        corridor=_column(orders, "corridor"),
        other=_column(orders, "other"),
        stake=_column(orders, "stake"),
        span=_spans(orders),
        there=there,
        reach=np.unique(there),
        reach_of=np.searchsorted(np.unique(there), there).astype(np.int16),
        focus=np.array([_bits(_focus(entry)) for entry in orders], np.uint16),
        asked=np.array([_bits(_focus(entry) or _there(entry, layout)) for entry in orders], np.uint16),
        mirror=_mirrors(orders, layout.powers),
        owned=_owned(orders, scenario),
        attention=_attention(orders, numbers),
        capital=_capital(orders, scenario, layout, numbers),
        conflicts=conflicts,
        clashes=_clashes(conflicts),
    )


def _column(orders: list[Entry], name: str) -> Short:
    return np.array([getattr(entry, name) for entry in orders], np.int16)


def _spans(orders: list[Entry]) -> tuple[slice, ...]:
    kinds = [entry.kind for entry in orders]
    starts = [kinds.index(kind) if kind in kinds else -1 for kind in K]
    return tuple(
        slice(start, start + kinds.count(kind)) if start >= 0 else slice(0, 0)
        for kind, start in zip(K, starts, strict=True)
    )


def _bits(republics: tuple[int, ...]) -> int:
    return reduce(lambda bits, republic: bits | 1 << republic, republics, 0)


def _there(entry: Entry, layout: Layout) -> tuple[int, ...]:
    if entry.kind is K.SUMMIT:
        return tuple(range(layout.republics))
    if entry.segment >= 0:
        return layout.segments[entry.segment]
    if entry.corridor >= 0:
        return layout.corridors[entry.corridor]
    return (entry.republic,) if entry.republic >= 0 else ()


def _focus(entry: Entry) -> tuple[int, ...]:
    return (entry.republic,) if entry.kind in (K.VISIT, K.SUMMIT) else ()


def _mirrors(orders: list[Entry], powers: int) -> Short:
    """Return for each power the number of the partner's matching order, 0 for what is not joint."""
    number = {entry: index for index, entry in enumerate(orders)}
    out = np.zeros((powers, len(orders)), np.int16)
    for index, entry in enumerate(orders):
        if entry.kind in (K.JOINT_DEPOSIT, K.JOINT_SEGMENT):
            for power in range(powers):
                out[power, index] = number[replace(entry, other=power)]
    return out


def _owned(orders: list[Entry], scenario: Scenario) -> Flags:
    allowed = scenario.orders
    out = np.zeros((len(scenario.powers), len(orders)), np.uint32)
    for seat, power in enumerate(scenario.powers.values()):
        for index, entry in enumerate(orders):
            foreign = entry.kind in SIGNATURES and entry.kind.word != power.signature.kind
            if foreign or entry.other == seat:
                out[seat, index] |= np.uint32(Refusal.NOT_YOURS)
            if entry.kind is not K.NONE and allowed is not None and entry.kind.word not in allowed:
                out[seat, index] |= np.uint32(Refusal.NOT_IN_SCENARIO)
    return out


def _attention(orders: list[Entry], numbers: Numbers) -> Small:
    words = {kind: _number_word(kind) for kind in K}
    taken = [
        0 if entry.kind is K.NONE else getattr(numbers, f"{words[entry.kind]}_attention") for entry in orders
    ]
    return np.array(taken, np.int8)


def _number_word(kind: OrderKind) -> str:
    return "joint" if kind in (K.JOINT_DEPOSIT, K.JOINT_SEGMENT) else kind.word


def _capital(orders: list[Entry], scenario: Scenario, layout: Layout, numbers: Numbers) -> Small:
    """Return prices before what the board changes; they may be negative here and are cut at the end (2.6)."""
    base = [_price(entry, layout, numbers) for entry in orders]
    out = np.array([base] * layout.powers, np.int8)
    for seat, power in enumerate(scenario.powers.values()):
        for discount in power.discounts:
            out[seat, _spans(orders)[K.of(discount.order)]] += discount.capital.value
        if power.signature.kind == "blend":
            for kind in (K.JOINT_DEPOSIT, K.JOINT_SEGMENT):
                out[seat, _spans(orders)[kind]] -= numbers.joint_blend_discount
    return out


def _price(entry: Entry, layout: Layout, numbers: Numbers) -> int:
    if entry.kind is K.NONE:
        return 0
    if entry.kind is K.MEMORANDUM:
        return entry.stake
    if entry.kind is K.CONTRACT:
        return layout.costs[entry.deposit]
    if entry.kind is K.JOINT_DEPOSIT:
        return (layout.costs[entry.deposit] + 1) // 2
    if entry.kind is K.JOINT_SEGMENT:
        return (numbers.invest_capital + 1) // 2
    price: int = getattr(numbers, f"{entry.kind.word}_capital")
    return price


def _conflicts(orders: list[Entry]) -> Bools:
    """Return which orders may not stand on one sheet (2.4); the limits on kinds are not here."""
    count = len(orders)
    out = np.eye(count, dtype=np.bool_)
    kind, deposit, segment = (_column(orders, name) for name in ("kind", "deposit", "segment"))
    same_deposit = (deposit[:, None] == deposit) & (deposit >= 0)
    together = _either(kind, K.CONTRACT, K.GUARANTEE)
    out |= same_deposit & ~together
    joint = kind == K.JOINT_SEGMENT
    out |= (segment[:, None] == segment) & (segment >= 0) & joint[:, None] & joint
    out[0] = out[:, 0] = False
    return out


def _clashes(conflicts: Bools) -> Short:
    """Return the numbers of the orders that conflict with each `(most, orders)`, filled up with 0."""
    out = np.zeros((int(conflicts.sum(axis=0).max()), len(conflicts)), np.int16)
    for number, column in enumerate(conflicts.T):
        found = np.flatnonzero(column)
        out[: len(found), number] = found
    return out


def _either(kind: Short, one: OrderKind, other: OrderKind) -> NDArray[np.bool_]:
    first, second = kind == one, kind == other
    return (first[:, None] & second) | (second[:, None] & first)
