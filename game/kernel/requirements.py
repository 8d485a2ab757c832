"""Requirements: all reasons why orders are not possible on a board, whatever else stands on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from game.kernel import places
from game.kernel.board import Board, contact_counts
from game.kernel.tables import Bools, Tables
from game.vocabulary import OrderKind, Refusal

Reason = tuple[Refusal, Bools]
"""A refusal and where it holds: `(games,)`, `(targets, games)` or `(targets, stakes or others, games)`."""

Require = Callable[[Tables, Board, int], Iterator[Reason]]


def requirements(tables: Tables, board: Board, seat: int) -> Iterator[tuple[OrderKind, Refusal, Bools]]:
    """Yield every reason against orders of a kind with its mask `(targets, 1 or others, games)`.

    NO_CONTACT is among them, though another order of the sheet may lift it.
    """
    for kind, require in _REQUIREMENTS.items():
        span = tables.catalogue.span[kind]
        if span.stop > span.start:
            for refusal, mask in require(tables, board, seat):
                yield kind, refusal, mask if mask.ndim == 3 else mask.reshape(-1, 1, board.games)


def _contactless(tables: Tables, board: Board, seat: int) -> Reason:
    return Refusal.NO_CONTACT, ~contact_counts(
        board.turn, board.contact[seat], tables.numbers.turn_contact_turns
    )


def _summit(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield Refusal.SUMMIT_PAUSE, board.turn - board.summit[seat] <= tables.numbers.summit_pause
    yield Refusal.MINISTER, board.withdrawn


def _memorandum(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    unfunded = board.lead < 0
    mine = board.holder == seat
    yield Refusal.FUNDED, ~unfunded
    yield Refusal.OWN_PAPER, mine & unfunded
    yield Refusal.GUARANTEED, board.guaranteed & ~mine & unfunded


def _contract(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield Refusal.FUNDED, board.lead >= 0
    yield Refusal.NO_PAPER, board.holder != seat


def _guarantee(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield from _contract(tables, board, seat)
    yield Refusal.GUARANTEED, board.guaranteed & (board.holder == seat) & (board.lead < 0)


def _plant(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield Refusal.HAS_PLANT, board.plant[seat]


def _flagship(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield Refusal.NO_PURCHASE, board.purchases <= 0
    yield _contactless(tables, board, seat)


def _invest(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield Refusal.FULL_SEGMENT, board.level >= tables.numbers.corridors_levels


def _standards(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    strong = board.influence[seat] >= tables.numbers.standards_influence
    enough = (tables.corridor_touches.sum(axis=1, dtype=np.int8) + 1) // 2
    reached = places.count_along(tables.corridor_touches, strong)
    sums = places.sums_along(tables, board.influence)
    others = [board.standards == power for power in range(tables.powers)]
    lower = np.zeros(board.standards.shape, np.bool_)
    for power, held in enumerate(others):
        if power != seat:
            lower |= held & (sums[seat] <= sums[power])
    yield Refusal.LOW_INFLUENCE, reached < enough[:, None]
    yield Refusal.LOWER_SUM, lower
    yield Refusal.HOLDS_STANDARDS, others[seat]


def _accede(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield Refusal.MEMBER, board.member[seat]
    yield Refusal.LOW_INFLUENCE, board.influence[seat] < tables.numbers.accede_needs
    yield _contactless(tables, board, seat)


def _pressure(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    rivals = np.arange(tables.powers, dtype=np.int8)[:, None]
    yield Refusal.SAME_RIVAL, (board.pressed[seat] == rivals)[None]
    yield Refusal.NOTHING_TO_TAKE, np.swapaxes(board.influence <= board.floor, 0, 1)


def _joint_deposit(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    partners = np.arange(tables.powers, dtype=np.int8)[:, None]
    holder = board.holder[:, None]
    yield Refusal.NO_PAPER, (holder != seat) & (holder != partners)
    yield Refusal.FUNDED, board.lead >= 0


def _programme(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield Refusal.ANSWERED_BEFORE, (board.programmed[seat] >> board.ask & 1).astype(np.bool_)


def _licence(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    yield Refusal.LICENCE_USED, board.licence_year[seat] == tables.year[board.turn]
    yield Refusal.TRUCE, board.truce_until >= board.turn


def _blend(tables: Tables, board: Board, seat: int) -> Iterator[Reason]:
    others = board.shares.sum(axis=0, dtype=np.int8) - board.shares[seat]
    yield Refusal.NO_RIVAL_SHARE, others <= 0


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
