"""Who leads, who owns a corridor, whose ore goes where: read off the board (rulebook 1.6, 6.6, 6.7, 12.2)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.kernel import places
from game.kernel.arrays import any_along, at_least, one_hot, only
from game.kernel.board import Board, contact_counts
from game.kernel.tables import Bools, Short, Small, Tables

LEAST_KEY = 64  # more than any turn number: influence first, then the turn of the contact


def leaders(tables: Tables, board: Board) -> Small:
    """Return the leading power of each republic `(republics, games)` int8, -1 for nobody (1.6)."""
    key = keys(board.influence, contacts(tables, board))
    first = key == at_least(key.max(axis=0), LEAST_KEY)
    alone = first.sum(axis=0, dtype=np.int8) == 1
    leader: Small = (only(first) + np.int8(1)) * alone - np.int8(1)
    return leader


def contacts(tables: Tables, board: Board) -> Small:
    """Return the turn of every contact that counts `(powers, republics, games)` int8, else 0."""
    return board.contact * contact_counts(board.turn, board.contact, tables.numbers.turn_contact_turns)


def keys(influence: Small, contacts: Small) -> Short:
    """Return by what powers are compared for the lead: who has the highest key alone leads, from LEAST_KEY on."""
    key = influence.astype(np.int16)
    key *= np.int16(LEAST_KEY)
    key += contacts
    return key


class Corridors(NamedTuple):
    """How corridors stand."""

    open: Bools  # (corridors, games)
    upgraded: Bools  # (corridors, games)
    shares: Small  # (powers, corridors, games)
    largest: Bools  # (powers, corridors, games) has most shares, perhaps with others
    sole: Bools  # (powers, corridors, games) has most shares alone


def corridors(tables: Tables, board: Board) -> Corridors:
    """Return how each corridor stands (6.6, 6.7)."""
    levels = np.array([1, tables.numbers.corridors_levels], np.int8)[:, None, None]
    opened, upgraded = places.by_corridor(tables, (board.level < levels).view(np.int8)) == 0
    shares = places.by_corridor(tables, board.shares)
    largest = (shares == shares.max(axis=0)) & (shares > 0)
    sole = largest & (largest.sum(axis=0, dtype=np.int8) == 1)
    return Corridors(opened, upgraded, shares, largest, sole)


class Mines(NamedTuple):
    """How mines stand; all `(deposits, games)`."""

    producing: Bools
    through: Bools  # its ore goes through the processor
    bound: Bools  # a licence of another power than the holder binds it


def mines(tables: Tables, board: Board) -> Mines:
    """Return how each mine stands (12.2, 5.9)."""
    producing = board.lead == 0
    through = producing & ~processed(tables, board, board.holder, board.partner)
    licensed = board.licence_until[tables.processor] >= board.turn
    bound = producing & licensed & (board.holder != tables.processor)
    return Mines(producing, through, bound)


def processed(tables: Tables, board: Board, holder: Small, partner: Small) -> Bools:
    """Return `(deposits, games)`: whether a holder's ore would be processed elsewhere than by the processor."""
    has = board.plant.take(tables.host, axis=1) & (
        one_hot(holder, tables.powers) | one_hot(partner, tables.powers)
    )
    return elsewhere(tables, any_along(has, axis=0), holder)


def elsewhere(tables: Tables, own: Bools, holder: Small | np.int8) -> Bools:
    """Return the same for holders with a plant of their own, or their partner's, in the host `(deposits, games)`."""
    if tables.processor < 0:
        return np.ones(own.shape, np.bool_)
    return own | tables.integrated[:, None] | (holder == tables.processor)


def own(board: Board, powers: int) -> Bools:
    """Return `(powers, deposits, games)`: whose deposit it is, as holder or joint partner."""
    return one_hot(board.holder, powers) | one_hot(board.partner, powers)


def influence_sums(tables: Tables, board: Board) -> Short:
    """Return each power's influence summed along each corridor `(powers, corridors, games)` int16."""
    return places.sums_along(tables, board.influence)
