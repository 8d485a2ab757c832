"""Sealed bids and joint orders, opened: stakes and modifiers, and halves that met or missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.kernel.bids import bids_of
from game.kernel.board import Board
from game.kernel.events import Event
from game.kernel.orders import focus
from game.kernel.phases.minerals import Bids
from game.kernel.tables import Short
from game.views.reading import at, truth
from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import Clause, OrderKind


@dataclass(frozen=True)
class BidView:
    """One bid or defence: its strength is the sum of its weights."""

    power: int
    name: str
    stake: int
    stake_weight: int
    influence: int
    visit: int
    ask: int
    strength: int
    defends: bool
    wins: bool
    outcome: str  # signs, held, closed or fails
    words: str


@dataclass(frozen=True)
class AuctionView:
    """All bids on one deposit in one turn, strongest first."""

    deposit: int
    name: str
    bids: tuple[BidView, ...]
    winner: int  # power that signed or defended, or -1 where a contract or joint order came first


@dataclass(frozen=True)
class JointView:
    """A joint order as two halves."""

    order: int
    first: int  # the power that gave it
    second: int  # its partner
    matched: bool
    order_words: str
    words: str


def auction_views(
    voice: Voice, board: Board, sheets: Sequence[Sequence[int]], events: Sequence[Event]
) -> tuple[AuctionView, ...]:
    """Return the auctions of a turn, from the board at its start, the orders by seat and the events."""
    slots = _slots(voice, sheets)
    bids = bids_of(voice.tables, board, slots)
    contested = [deposit for deposit in range(voice.tables.deposits) if bids.bid[:, deposit, 0].any()]
    return tuple(_auction(voice, board, bids, slots, events, deposit) for deposit in contested)


def _slots(voice: Voice, sheets: Sequence[Sequence[int]]) -> Short:
    slots = np.zeros((voice.tables.powers, voice.tables.numbers.turn_slots, 1), np.int16)
    for seat, orders in enumerate(sheets):
        slots[seat, : len(orders), 0] = orders
    return slots


_WON = (Clause.SIGNED, Clause.TAKEN, Clause.DEFENDED)


def _auction(
    voice: Voice, board: Board, bids: Bids, slots: Short, events: Sequence[Event], deposit: int
) -> AuctionView:
    winner = next((event.actor for event in events if event.clause in _WON and event.deposit == deposit), -1)
    entrants = [
        power
        for power in range(voice.tables.powers)
        if truth(bids.bid, power, deposit) or truth(bids.defends, power, deposit)
    ]
    views = [_bid(voice, board, bids, slots, power, deposit, winner) for power in entrants]
    views.sort(key=lambda view: (-view.strength, not view.wins))
    return AuctionView(deposit, voice.deposit(deposit), tuple(views), winner)


def _bid(
    voice: Voice, board: Board, bids: Bids, slots: Short, power: int, deposit: int, winner: int
) -> BidView:
    numbers, host = voice.tables.numbers, int(voice.tables.host[deposit])
    stake, strength = at(bids.stake, power, deposit), at(bids.strength, power, deposit)
    weight, influence = stake * numbers.memorandum_bid_stake, at(board.influence, power, host)
    visits = (voice.tables.catalogue.kind[slots[power]] == OrderKind.VISIT) * slots[power]
    visit = numbers.memorandum_bid_visit if truth(focus(voice.tables, visits), host) else 0
    weights = {
        "stake": stake,
        "stake_weight": weight,
        "influence": influence,
        "visit": visit,
        "ask": strength - weight - influence - visit,
        "strength": strength,
    }
    defends, name = truth(bids.defends, power, deposit), voice.power(power)
    wins = power == winner
    outcome = _outcome(defends, wins, closed=winner < 0)
    words = voice.say(f"bid.{outcome}", power=name, **weights)
    return BidView(
        power=power, name=name, defends=defends, wins=wins, outcome=outcome, words=words, **weights
    )


def _outcome(defends: bool, wins: bool, *, closed: bool) -> str:
    """Return what became of a bid or defence; a contract, guarantee or joint order closes a deposit to bids."""
    if closed and defends:
        return "closed"
    return ("held" if defends else "signs") if wins else "fails"


def joint_views(
    voice: Voice, sheets: Sequence[Sequence[int]], events: Sequence[Event]
) -> tuple[JointView, ...]:
    """Return all joint orders of a turn, matched ones once."""
    missed = {(event.actor, event.detail) for event in events if event.clause is Clause.JOINT_UNMATCHED}
    found = []
    for power, orders in enumerate(sheets):
        for number in orders:
            partner, mirror = _partner(voice, power, number)
            matched = (power, number) not in missed
            if mirror and (not matched or power < partner):
                found.append(_joint(voice, power, partner, number, matched))
    return tuple(found)


def _partner(voice: Voice, power: int, number: int) -> tuple[int, int]:
    """Return the partner of a joint order and its matching order; 0 for an order that is not joint."""
    return int(voice.tables.catalogue.other[number]), int(voice.tables.catalogue.mirror[power, number])


def _joint(voice: Voice, power: int, partner: int, number: int, matched: bool) -> JointView:
    order = order_words(voice, number)
    words = voice.say(
        "joint.matched" if matched else "joint.missed",
        first=voice.power(power),
        second=voice.power(partner),
        order=order,
    )
    return JointView(number, power, partner, matched, order, words)
