"""Requirements: all reasons why orders are not possible on a board, whatever else stands on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.kernel import places
from game.kernel.board import Board, contact_counts
from game.kernel.tables import Bools, Small, Tables
from game.vocabulary import OrderKind, Refusal

Reason = tuple[Refusal, Bools]
"""A refusal and where it holds: `(seats, games)`, `(targets, seats, games)` or, of orders that name stakes or others as
well, `(targets, stakes or others, seats, games)`; an axis of length 1 stands for all.
"""

Seats = NDArray[np.intp]
Require = Callable[[Tables, Board, Seats], Iterator[Reason]]


def requirements(tables: Tables, board: Board, seats: Seats) -> Iterator[tuple[OrderKind, Refusal, Bools]]:
    """Yield every reason against orders of a kind, for several seats side by side, with where it holds.

    The mask is `(targets, stakes or others, seats, games)`; an axis of length 1 stands for all. NO_CONTACT is among
    the reasons, though another order of the sheet may lift it.
    """
    for kind, require in _REQUIREMENTS.items():
        span = tables.catalogue.span[kind]
        if span.stop > span.start:
            for refusal, mask in require(tables, board, seats):
                yield kind, refusal, _with_all_axes(mask)


def _with_all_axes(mask: Bools) -> Bools:
    *targets, seats, games = mask.shape
    return mask.reshape(*targets, *(1,) * (2 - len(targets)), seats, games)


def of_seats(array: NDArray[Any], seats: Seats) -> NDArray[Any]:
    """Return the part of some powers of an array `(powers, places, games)`, as `(places, seats, games)`."""
    return array.swapaxes(0, 1).take(seats, axis=1)


def _own(array: Small, seats: Seats) -> Bools:
    """Return where places name a seat itself: of `(places, games)`, as `(places, seats, games)`."""
    return array[:, None] == seats.astype(np.int8)[:, None]


def _contactless(tables: Tables, board: Board, seats: Seats) -> Reason:
    contact = of_seats(board.contact, seats)
    return Refusal.NO_CONTACT, ~contact_counts(board.turn, contact, tables.numbers.turn_contact_turns)


def _summit(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    yield Refusal.SUMMIT_PAUSE, board.turn - board.summit.take(seats, axis=0) <= tables.numbers.summit_pause
    yield Refusal.MINISTER, board.withdrawn[:, None]


def _memorandum(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    funded = (board.lead >= 0)[:, None]
    mine = _own(board.holder, seats)
    yield Refusal.FUNDED, funded
    yield Refusal.OWN_PAPER, mine & ~funded
    yield Refusal.GUARANTEED, (board.guaranteed[:, None] & ~funded) & ~mine


def _contract(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    yield Refusal.FUNDED, (board.lead >= 0)[:, None]
    yield Refusal.NO_PAPER, ~_own(board.holder, seats)


def _guarantee(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    yield from _contract(tables, board, seats)
    open_ = board.guaranteed & (board.lead < 0)
    yield Refusal.GUARANTEED, open_[:, None] & _own(board.holder, seats)


def _plant(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    yield Refusal.HAS_PLANT, of_seats(board.plant, seats)


def _flagship(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    yield Refusal.NO_PURCHASE, (board.purchases <= 0)[:, None]
    yield _contactless(tables, board, seats)


def _invest(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    yield Refusal.FULL_SEGMENT, (board.level >= tables.numbers.corridors_levels)[:, None]


def _standards(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    strong = of_seats(board.influence, seats) >= tables.numbers.standards_influence
    enough = (tables.corridor_touches.sum(axis=1, dtype=np.int8) + 1) // 2
    reached = places.summed_over(tables.corridor_touches, strong.view(np.int8))
    sums, mine = places.sums_along(tables, board.influence), _own(board.standards, seats)
    holder = np.zeros(board.standards.shape, np.int16)
    for power, each in enumerate(sums):
        holder += each * (board.standards == power)
    lower = of_seats(sums, seats) <= holder[:, None]
    yield Refusal.LOW_INFLUENCE, reached < enough[:, None, None]
    yield Refusal.LOWER_SUM, (board.standards >= 0)[:, None] & ~mine & lower
    yield Refusal.HOLDS_STANDARDS, mine


def _accede(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    yield Refusal.MEMBER, of_seats(board.member, seats)
    yield Refusal.LOW_INFLUENCE, of_seats(board.influence, seats) < tables.numbers.accede_needs
    yield _contactless(tables, board, seats)


def _pressure(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    rivals = np.arange(tables.powers, dtype=np.int8)[:, None, None]
    yield Refusal.SAME_RIVAL, (board.pressed.take(seats, axis=0) == rivals)[None]
    yield Refusal.NOTHING_TO_TAKE, np.swapaxes(board.influence <= board.floor, 0, 1)[:, :, None]


def _joint_deposit(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    partners = np.arange(tables.powers, dtype=np.int8)[:, None]
    others = (board.holder[:, None] != partners)[:, :, None]
    yield Refusal.NO_PAPER, others & ~_own(board.holder, seats)[:, None]
    yield Refusal.FUNDED, (board.lead >= 0)[:, None]


def _programme(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    answered = of_seats(board.programmed, seats) >> board.ask[:, None] & 1
    yield Refusal.ANSWERED_BEFORE, answered.astype(np.bool_)


def _licence(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    yield Refusal.LICENCE_USED, board.licence_year.take(seats, axis=0) == tables.year.take(board.turn)
    yield Refusal.TRUCE, (board.truce_until >= board.turn)[None]


def _blend(tables: Tables, board: Board, seats: Seats) -> Iterator[Reason]:
    shares = board.shares.sum(axis=0, dtype=np.int8)[:, None]
    yield Refusal.NO_RIVAL_SHARE, shares <= of_seats(board.shares, seats)


_REQUIREMENTS: dict[OrderKind, Require] = {
    OrderKind.SUMMIT: _summit,
    OrderKind.MEMORANDUM: _memorandum,
    OrderKind.CONTRACT: _contract,
    OrderKind.PLANT: _plant,
    OrderKind.FLAGSHIP: _flagship,
    OrderKind.INVEST: _invest,
    OrderKind.STANDARDS: _standards,
    OrderKind.ACCEDE: _accede,
    OrderKind.PRESSURE: _pressure,
    OrderKind.JOINT_DEPOSIT: _joint_deposit,
    OrderKind.JOINT_SEGMENT: _invest,
    OrderKind.GUARANTEE: _guarantee,
    OrderKind.PROGRAMME: _programme,
    OrderKind.LICENCE: _licence,
    OrderKind.BLEND: _blend,
}
