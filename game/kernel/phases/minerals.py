"""Minerals: guarantees, contracts, joint orders on deposits, bids, plants, licences (rulebook 5)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import contest, places, prices
from game.kernel.arrays import either, only, spots
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
    closed = np.any(guarantees, axis=0) | np.any(contracts, axis=0) | np.any(joint, axis=0)
    bids = bid_strengths(tables, start, revealed)
    signed, notes = _sign(tables, start, bids, closed)
    plants = revealed.of(tables, OrderKind.PLANT)
    taken = np.any((np.any(signed, axis=0) & (board.holder >= 0)), axis=0)
    after, fund_notes = _fund(tables, board, contracts, joint)
    after = _hold(after, bids, signed)._replace(
        guaranteed=board.guaranteed | np.any(guarantees, axis=0), plant=board.plant | plants
    )
    after, licence_notes = _licence(tables, after, revealed)
    gain = _influence_of(tables, signed)
    after, limits = change(tables, after, gain)
    after, ripe_notes = _substance(tables, board, after, contracts, plants)
    outbid = bids.bid & ~signed
    lost = revealed.where(tables, OrderKind.MEMORANDUM, outbid)
    after = after._replace(capital=after.capital + revealed.refund(lost))
    growth = _growth(tables, contracts, joint, plants)
    after = develop(tables, after, growth)
    head = [Note(Clause.GUARANTEE, guarantees, AT_DEPOSIT), *fund_notes]
    outbid_note = Note(Clause.OUTBID, outbid, AT_DEPOSIT, detail=bids.stake)
    tail = [Note(Clause.PLANT, plants, PLACE), *licence_notes, *limits, *ripe_notes, developed(growth)]
    return after, Minerals(lost, taken), [*head, *notes, outbid_note, *tail]


def _joint(tables: Tables, revealed: Revealed) -> Bools:
    """Return `(powers, deposits, games)`: matched joint orders (5.6)."""
    orders = revealed.of(tables, OrderKind.JOINT_DEPOSIT)
    powers, _, games = orders.shape
    return np.any(orders.reshape(powers, tables.deposits, tables.powers, games), axis=2)


def _fund(tables: Tables, board: Board, contracts: Bools, joint: Bools) -> tuple[Board, list[Note]]:
    funded = np.any(contracts, axis=0) | np.any(joint, axis=0)
    seats = np.arange(tables.powers, dtype=np.int8)[:, None, None]
    partners = joint & (board.holder != seats)
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
    seats = np.arange(tables.powers, dtype=np.int8)[:, None, None]
    defends = (board.holder == seats) & (board.lead < 0)
    stake = either(defends, board.stake, stake)
    visits = revealed.of(tables, OrderKind.VISIT)[:, tables.host]
    answers = tables.answers[OrderKind.MEMORANDUM][board.ask][tables.host]
    strength = stake.astype(np.int16) * numbers.memorandum_bid_stake + board.influence[:, tables.host]
    strength += visits * np.int16(numbers.memorandum_bid_visit)
    strength += (bid & answers) * np.int16(numbers.memorandum_bid_ask)
    return Bids(bid, stake, strength, defends)


def _stakes(tables: Tables, revealed: Revealed) -> Small:
    """Return the stakes bid `(powers, deposits, games)`, 0 for no bid."""
    catalogue, games = tables.catalogue, revealed.sheet.shape[-1]
    flat, slot, game = spots(catalogue.kind[revealed.sheet] == OrderKind.MEMORANDUM)
    number, power = revealed.sheet.reshape(-1)[flat], slot // revealed.sheet.shape[1]
    stake = np.zeros((tables.powers, tables.deposits, games), np.int8)
    stake.reshape(-1)[(power * tables.deposits + catalogue.deposit[number]) * games + game] = catalogue.stake[
        number
    ]
    return stake


def _sign(tables: Tables, start: State, bids: Bids, closed: Bools) -> tuple[Bools, list[Note]]:
    """Return whose bid signs `(powers, deposits, games)` (5.1)."""
    contested = np.any(bids.bid, axis=0) & ~closed
    entrants = (bids.bid | bids.defends) & contested
    host = start.board.influence[:, tables.host]
    winner = contest.best(start, Purpose.BID, entrants, bids.strength, -host)
    signed = winner & bids.bid
    old = start.board.holder
    taken = signed & (old >= 0)
    notes = [
        Note(Clause.BID, bids.strength * bids.bid, AT_DEPOSIT, detail=bids.stake),
        Note(Clause.SIGNED, signed & ~taken, AT_DEPOSIT, detail=bids.stake),
        Note(Clause.TAKEN, taken, AT_DEPOSIT, other=old, detail=bids.stake),
        Note(Clause.DEFENDED, winner & bids.defends, AT_DEPOSIT),
    ]
    return signed, notes


def _hold(board: Board, bids: Bids, signed: Bools) -> Board:
    """Hand new memoranda to those who signed (5.1)."""
    new = np.any(signed, axis=0)
    stake = (bids.stake * signed).sum(axis=0, dtype=np.int8)
    return board._replace(
        holder=either(new, only(signed), board.holder),
        stake=either(new, stake, board.stake),
        signed=either(new, board.turn, board.signed),
        tallies=_counted(board, Tally.SIGNED, signed),
    )


def _counted(board: Board, tally: Tally, done: Bools) -> Small:
    """Return the year's tallies with what was done `(powers, places, games)` added."""
    tallies = board.tallies.copy()
    tallies[:, tally] += done.sum(axis=1, dtype=np.int8)
    return tallies


def _influence_of(tables: Tables, signed: Bools) -> Small:
    return places.sums_at_hosts(tables, signed * np.int8(tables.numbers.memorandum_influence))


def _licence(tables: Tables, board: Board, revealed: Revealed) -> tuple[Board, list[Note]]:
    ordered = revealed.of(tables, OrderKind.LICENCE)[:, 0]
    last = board.turn + np.int8(tables.numbers.licence_turns - 1)
    after = board._replace(
        licence_until=either(ordered, last, board.licence_until),
        licence_year=either(ordered, tables.year[board.turn], board.licence_year),
    )
    return after, [Note(Clause.LICENCE, ordered, ("actor",))]


def _substance(
    tables: Tables, board: Board, after: Board, contracts: Bools, plants: Bools
) -> tuple[Board, list[Note]]:
    """Turn ripe accessions into substance (7.2)."""
    ripe = prices.ripe(tables, board)
    if not ripe.any():
        return after, []
    spent = ripe & (places.at_hosts(tables, contracts) | plants)
    after = raise_floor(tables, after, spent * np.int8(tables.numbers.accede_floor))
    accession = either(spent, np.int8(NEVER), after.accession)
    return after._replace(accession=accession), [Note(Clause.ACCESSION_RIPE, spent, PLACE)]


def _growth(tables: Tables, contracts: Bools, joint: Bools, plants: Bools) -> Small:
    """Return the republics' development gained `(republics, games)` (9.5)."""
    numbers = tables.numbers
    funded = places.sums_at_hosts(tables, (np.any(contracts, axis=0) | np.any(joint, axis=0)).view(np.int8))
    built = plants.sum(axis=0, dtype=np.int8)
    return funded * np.int8(numbers.development_contract) + built * np.int8(numbers.development_plant)
