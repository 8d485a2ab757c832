"""Minerals: guarantees, contracts, joint orders on deposits, bids, plants, licences (rulebook 5)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import contest, places, prices
from game.kernel.arrays import any_along, either, one_hot, only, spots
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE, change, develop, developed, raise_floor
from game.kernel.orders import Revealed
from game.kernel.state import State
from game.kernel.tables import NEVER, Bools, Short, Small, Tables
from game.vocabulary import Clause, OrderKind, Purpose, Tally

AT_DEPOSIT = ("actor", "deposit")


class Minerals(NamedTuple):
    """What the step hands on."""

    lost: Bools  # (powers, slots, games) bids that did not sign
    taken: Bools  # (games,) a memorandum was taken from its holder


def minerals(
    tables: Tables, start: State, board: Board, revealed: Revealed
) -> tuple[Board, Minerals, list[Note]]:
    """Resolve minerals; `start` is the state at the turn's start, from which strengths are read."""
    guarantees = revealed.of(tables, OrderKind.GUARANTEE)
    contracts = revealed.of(tables, OrderKind.CONTRACT)
    joint = _joint(tables, revealed)
    funded = any_along(contracts, axis=0) | any_along(joint, axis=0)
    guaranteed = any_along(guarantees, axis=0)
    signing = _sign(tables, start, revealed, funded | guaranteed)
    after, fund_notes = _fund(tables, board, contracts, joint, funded)
    after, sign_notes = _hold(tables, after, signing)
    after = after._replace(guaranteed=board.guaranteed | guaranteed)
    after, plant_notes = _build(tables, after, revealed)
    after, licence_notes = _licence(tables, after, revealed)
    after, limits = _influence(tables, after, signing)
    after, ripe_notes = _substance(tables, board, after, revealed)
    lost = np.zeros(revealed.sheet.shape, np.bool_)
    if signing:
        lost = revealed.where(tables, OrderKind.MEMORANDUM, signing.outbid)
        after = after._replace(capital=after.capital + revealed.refund(lost))
    after, growth_notes = _grow(tables, after, revealed, funded)
    head = [Note(Clause.GUARANTEE, guarantees, AT_DEPOSIT), *fund_notes, *sign_notes]
    tail = [*plant_notes, *licence_notes, *limits, *ripe_notes, *growth_notes]
    return after, Minerals(lost, _taken(board, signing)), [*head, *tail]


def _joint(tables: Tables, revealed: Revealed) -> Bools:
    """Return `(powers, deposits, games)`: matched joint orders (5.6)."""
    if not revealed.has(OrderKind.JOINT_DEPOSIT):
        return np.zeros((tables.powers, tables.deposits, revealed.sheet.shape[-1]), np.bool_)
    orders = revealed.of(tables, OrderKind.JOINT_DEPOSIT)
    powers, _, games = orders.shape
    return any_along(orders.reshape(powers, tables.deposits, tables.powers, games), axis=2)


def _fund(
    tables: Tables, board: Board, contracts: Bools, joint: Bools, funded: Bools
) -> tuple[Board, list[Note]]:
    if not funded.any():
        return board, []
    partners = joint & ~one_hot(board.holder, tables.powers)
    partner = only(partners)
    partner = either(partner >= 0, partner, board.partner)
    notes = [
        Note(Clause.CONTRACT, contracts, AT_DEPOSIT),
        Note(Clause.JOINT_MINE, joint & ~partners, AT_DEPOSIT, other=partner),
    ]
    lead = either(funded, tables.lead[:, None], board.lead)
    return board._replace(
        lead=lead, partner=partner, tallies=_counted(board, Tally.FUNDED, contracts | joint)
    ), notes


class Bids(NamedTuple):
    """All bids of a turn, `(powers, deposits, games)`; those of defending holders included."""

    bid: Bools  # a bid on the sheet
    stake: Small
    strength: Short
    defends: Bools


def bid_strengths(tables: Tables, start: State, revealed: Revealed) -> Bids:
    """Return who bids and defends how strongly (5.2, 5.3)."""
    numbers, board = tables.numbers, start.board
    stake = _stakes(tables, revealed)
    bid = stake > 0
    defends = one_hot(board.holder, tables.powers) & (board.lead < 0)
    stake = either(defends, board.stake, stake)
    visits = revealed.of(tables, OrderKind.VISIT).take(tables.host, axis=1)
    answers = tables.answers[OrderKind.MEMORANDUM].take(board.ask).take(tables.host, axis=0)
    strength = stake.astype(np.int16) * numbers.memorandum_bid_stake + board.influence.take(
        tables.host, axis=1
    )
    strength += visits * np.int16(numbers.memorandum_bid_visit)
    strength += (bid & answers) * np.int16(numbers.memorandum_bid_ask)
    return Bids(bid, stake, strength, defends)


def _stakes(tables: Tables, revealed: Revealed) -> Small:
    """Return the stakes bid `(powers, deposits, games)`, 0 for no bid."""
    catalogue, games = tables.catalogue, revealed.sheet.shape[-1]
    flat, slot, game = spots(catalogue.kind.take(revealed.sheet) == OrderKind.MEMORANDUM)
    number, power = revealed.sheet.reshape(-1)[flat], slot // revealed.sheet.shape[1]
    stake = np.zeros((tables.powers, tables.deposits, games), np.int8)
    place = power * tables.deposits + catalogue.deposit.take(number)
    stake.reshape(-1)[place * games + game] = catalogue.stake.take(number)
    return stake


class Signing(NamedTuple):
    """What came of the bids of a turn, `(powers, deposits, games)`."""

    bids: Bids
    winner: Bools  # a bid or a defence
    signed: Bools

    @property
    def outbid(self) -> Bools:
        """Bids that did not sign."""
        return self.bids.bid & ~self.signed


def _sign(tables: Tables, start: State, revealed: Revealed, closed: Bools) -> Signing | None:
    """Return whose bid signs (5.1); None if nobody bids."""
    if not revealed.has(OrderKind.MEMORANDUM):
        return None
    bids = bid_strengths(tables, start, revealed)
    contested = any_along(bids.bid, axis=0) & ~closed
    entrants = (bids.bid | bids.defends) & contested
    host = start.board.influence.take(tables.host, axis=1)
    winner = contest.best(start, Purpose.BID, entrants, bids.strength, -host)
    return Signing(bids, winner, winner & bids.bid)


def _taken(board: Board, signing: Signing | None) -> Bools:
    """Return in which games a memorandum is taken from its holder `(games,)`."""
    if signing is None:
        return np.zeros(board.games, np.bool_)
    return any_along(any_along(signing.signed, axis=0) & (board.holder >= 0), axis=0)


def _hold(tables: Tables, board: Board, signing: Signing | None) -> tuple[Board, list[Note]]:
    """Hand new memoranda to those who signed (5.1)."""
    if signing is None:
        return board, []
    bids, winner, signed = signing
    new, old = any_along(signed, axis=0), board.holder
    stake = (bids.stake * signed).sum(axis=0, dtype=np.int8)
    taken = signed & (old >= 0)
    notes = [
        Note(Clause.BID, bids.strength * bids.bid, AT_DEPOSIT, detail=bids.stake),
        Note(Clause.SIGNED, signed & ~taken, AT_DEPOSIT, detail=bids.stake),
        Note(Clause.TAKEN, taken, AT_DEPOSIT, other=old, detail=bids.stake),
        Note(Clause.DEFENDED, winner & bids.defends, AT_DEPOSIT),
        Note(Clause.OUTBID, signing.outbid, AT_DEPOSIT, detail=bids.stake),
    ]
    return board._replace(
        holder=either(new, only(signed), old),
        stake=either(new, stake, board.stake),
        signed=either(new, board.turn, board.signed),
        tallies=_counted(board, Tally.SIGNED, signed),
    ), notes


def _build(tables: Tables, board: Board, revealed: Revealed) -> tuple[Board, list[Note]]:
    """Build plants (5.7)."""
    if not revealed.has(OrderKind.PLANT):
        return board, []
    plants = revealed.of(tables, OrderKind.PLANT)
    return board._replace(plant=board.plant | plants), [Note(Clause.PLANT, plants, PLACE)]


def _counted(board: Board, tally: Tally, done: Bools) -> Small:
    """Return the year's tallies with what was done `(powers, places, games)` added."""
    tallies = board.tallies.copy()
    tallies[:, tally] += done.sum(axis=1, dtype=np.int8)
    return tallies


def _influence(tables: Tables, board: Board, signing: Signing | None) -> tuple[Board, list[Note]]:
    """Add the influence that memoranda bring at once (5.1)."""
    if signing is None:
        return board, []
    influence = np.int8(tables.numbers.memorandum_influence)
    return change(tables, board, places.sums_at_hosts(tables, signing.signed * influence))


def _licence(tables: Tables, board: Board, revealed: Revealed) -> tuple[Board, list[Note]]:
    if not revealed.has(OrderKind.LICENCE):
        return board, []
    ordered = revealed.of(tables, OrderKind.LICENCE)[:, 0]
    last = board.turn + np.int8(tables.numbers.licence_turns - 1)
    after = board._replace(
        licence_until=either(ordered, last, board.licence_until),
        licence_year=either(ordered, tables.year.take(board.turn), board.licence_year),
    )
    return after, [Note(Clause.LICENCE, ordered, ("actor",))]


def _substance(tables: Tables, board: Board, after: Board, revealed: Revealed) -> tuple[Board, list[Note]]:
    """Turn ripe accessions into substance (7.2)."""
    ripe = prices.ripe(tables, board)
    if not ripe.any():
        return after, []
    contracts = revealed.of(tables, OrderKind.CONTRACT)
    spent = ripe & (places.at_hosts(tables, contracts) | revealed.of(tables, OrderKind.PLANT))
    after = raise_floor(tables, after, spent * np.int8(tables.numbers.accede_floor))
    accession = either(spent, np.int8(NEVER), after.accession)
    return after._replace(accession=accession), [Note(Clause.ACCESSION_RIPE, spent, PLACE)]


def _grow(tables: Tables, board: Board, revealed: Revealed, funded: Bools) -> tuple[Board, list[Note]]:
    """Add the republics' development (9.5); `funded` `(deposits, games)`."""
    numbers = tables.numbers
    if not revealed.has(OrderKind.CONTRACT, OrderKind.JOINT_DEPOSIT, OrderKind.PLANT):
        return board, []
    built = revealed.of(tables, OrderKind.PLANT).sum(axis=0, dtype=np.int8)
    growth = places.sums_at_hosts(tables, funded.view(np.int8)) * np.int8(numbers.development_contract)
    growth += built * np.int8(numbers.development_plant)
    return develop(tables, board, growth), [developed(growth)]
