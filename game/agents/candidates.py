"""Candidates: whole order sets worth a trial, drawn from a doctrine and changed in one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from game.agents import offers
from game.agents.base import Decision, Words
from game.agents.doctrine import DoctrinePlayer
from game.agents.sampling import drawn
from game.kernel.board import Observation
from game.kernel.choice import permitted
from game.kernel.imagined import many, repeated
from game.kernel.menu import menu, refusals, why_not
from game.kernel.orders import Orders
from game.kernel.tables import Bools, Short, Tables
from game.scenario.planning import Sampling

_NAMED = 100  # what a sheet that names an order adds to the order's weight
_WORD = np.uint64(16)  # the upper bits of a draw that are divided by a weight


@dataclass(frozen=True)
class OrderSet:
    """What one seat could submit: its orders, an offer, and the agenda that it marks."""

    orders: tuple[int, ...]
    offer: int = 0
    mark: int = 0

    @property
    def key(self) -> tuple[tuple[int, ...], int, int]:
        """Equal for sets that differ in the order of their slots alone."""
        return tuple(sorted(self.orders)), self.offer, self.mark


def sheets(sets: Sequence[OrderSet], slots: int) -> Short:
    """Return the orders of sets as sheets `(slots, sets)`."""
    out = np.zeros((slots, len(sets)), np.int16)
    for column, each in enumerate(sets):
        out[: len(each.orders), column] = each.orders
    return out


def set_of(decision: Decision, game: int = 0) -> OrderSet:
    """Return what was decided in one game."""
    orders = tuple(int(number) for number in decision.sheet[:, game] if number)
    return OrderSet(orders, int(decision.offer[game]), int(decision.mark[game]))


def write(orders: Orders, games: slice, seat: int, own: Sequence[OrderSet]) -> None:
    """Write a set for each of some games into the orders of a batch, in the place of a seat's."""
    orders.sheet[seat, :, games] = sheets(own, orders.sheet.shape[1])
    orders.offer[seat, games] = [each.offer for each in own]
    orders.mark[seat, games] = [each.mark for each in own]


def sampled(
    tables: Tables,
    player: DoctrinePlayer,
    observations: Sequence[Observation],
    samplings: Iterable[Sampling],
    seeds: Sequence[Words],
) -> list[list[OrderSet]]:
    """Return different order sets that the doctrine would write at several temperatures, the likeliest first.

    A seat's observations are of one game each, and each has a seed and a list of its own.
    """
    found: list[dict[object, OrderSet]] = [{} for _ in observations]
    for number, sampling in enumerate(samplings):
        drawing = [
            drawn(seed + np.uint64(number), observation, sampling.sheets)
            for seed, observation in zip(seeds, observations, strict=True)
        ]
        written = _written(tables, player.with_temperature(sampling.temperature), observations, drawing)
        for known, fresh in zip(found, written, strict=True):
            new = [each for each in fresh if (each.key[0], each.mark) not in known]
            known.update({(each.key[0], each.mark): each for each in new[: sampling.keep]})
    return [list(known.values()) for known in found]


def _written(
    tables: Tables, player: DoctrinePlayer, observations: Sequence[Observation], seeds: Sequence[Words]
) -> list[list[OrderSet]]:
    """Return the different sheets that a player writes with the seeds of each game, the most frequent first."""
    each = len(seeds[0])
    decision = player.decide(tables, many(observations, each), np.concatenate(seeds))
    return [
        _most_frequent([set_of(decision, game) for game in range(first, first + each)])
        for first in range(0, each * len(seeds), each)
    ]


def _most_frequent(found: Iterable[OrderSet]) -> list[OrderSet]:
    """Return the different sets, the most frequent first."""
    counts: dict[object, int] = {}
    first: dict[object, OrderSet] = {}
    for each in found:
        key = each.key[0], each.mark
        counts[key] = counts.get(key, 0) + 1
        first.setdefault(key, each)
    return [first[key] for key in sorted(first, key=lambda key: -counts[key])]


def weights(tables: Tables, sets: Iterable[OrderSet], curiosity: int) -> Words:
    """Return how often each order should be tried `(orders,)`: those that sets name, and a little all others."""
    named = [number for each in sets for number in each.orders]
    counts = np.bincount(np.array(named, np.int64), minlength=tables.catalogue.count)
    counts[0] = 1
    return (counts * _NAMED + curiosity).astype(np.uint64)


def changed(
    tables: Tables,
    observation: Observation,
    parents: Sequence[OrderSet],
    weight: Words,
    seed: Words,
    count: int,
) -> list[OrderSet]:
    """Return order sets that differ from one of the parents in one place: an order, the offer or the mark."""
    bases = [base for parent in parents for base in _bases(parent, tables.numbers.turn_slots)]
    place, number = _other_orders(tables, observation, bases)
    words = _other_words(tables, observation, parents)
    heavy = np.concatenate([weight[number], np.array([each for _, each in words], np.uint64)])
    ranks = (drawn(seed, observation, len(heavy)) >> _WORD) // np.maximum(heavy, np.uint64(1))
    found: dict[object, OrderSet] = {}
    for at in np.argsort(ranks, kind="stable").tolist():
        if len(found) == count:
            break
        later = at - len(place)
        each = words[later][0] if later >= 0 else _with(bases[place[at]][0], int(number[at]))
        found.setdefault(each.key, each)
    return list(found.values())


def _other_orders(
    tables: Tables, observation: Observation, bases: Sequence[tuple[OrderSet, int]]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return which orders can be added to which bases to make other sets: the places of bases, and orders' numbers.

    No order at all may take the place of one.
    """
    legal = _additions(tables, observation, [base for base, _ in bases])
    place, number = legal.T.nonzero()
    gone = np.array([gone for _, gone in bases], np.intp)[place]
    other = (number != gone) & ((number > 0) | (gone > 0))
    return place[other], number[other]


def _with(base: OrderSet, number: int) -> OrderSet:
    """Return a set with one order more, or as it is for no order."""
    return OrderSet((*base.orders, number) if number else base.orders, base.offer, base.mark)


def _bases(parent: OrderSet, slots: int) -> list[tuple[OrderSet, int]]:
    """Return a set without each of its orders, with that order; and the set itself if it has room, with 0."""
    orders = parent.orders
    without = [
        (OrderSet(orders[:slot] + orders[slot + 1 :], parent.offer, parent.mark), number)
        for slot, number in enumerate(orders)
    ]
    return [(parent, 0), *without] if len(orders) < slots else without


def _additions(tables: Tables, observation: Observation, bases: Sequence[OrderSet]) -> Bools:
    """Return which orders can be added to each base `(orders, bases)`; none to one that cannot stand itself."""
    seen = repeated(observation, len(bases))
    card = menu(tables, seen.board, seen.seat)
    sheet = sheets(bases, tables.numbers.turn_slots)
    stands = ~why_not(tables, card, sheet).any(axis=0)
    return (refusals(tables, card, sheet) == 0) & stands


def _other_words(
    tables: Tables, observation: Observation, parents: Sequence[OrderSet]
) -> list[tuple[OrderSet, int]]:
    """Return parents with another offer or, where a year begins, another mark, each with its weight."""
    span = offers.joint_span(tables)
    joint = permitted(tables, observation.board, np.array([observation.seat])).orders[span, 0, 0]
    possible = [0, *(int(number) + span.start for number in np.flatnonzero(joint))]
    out = [
        (replace(each, offer=offer), _NAMED) for each in parents for offer in possible if offer != each.offer
    ]
    if tables.year_opens[observation.board.turn[0]]:
        dealt = [int(place) for place in np.flatnonzero(observation.board.dealt[:, 0] >= 0)]
        heavy = _NAMED * tables.numbers.turn_slots
        out += [(replace(each, mark=mark), heavy) for each in parents for mark in dealt if mark != each.mark]
    return out
