"""Every order that could be written on a board, and sheets of random legal orders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from random import Random

from game.vocabulary import OrderKind
from tests.referee.board import Board, Order, Sheet
from tests.referee.prices import JOINT
from tests.referee.refusals import legal, refusals

IN_A_REPUBLIC = ("envoy", "visit", "summit", "plant", "flagship", "accede", "programme")
ON_A_DEPOSIT = ("contract", "guarantee", "joint_deposit")
ON_A_SEGMENT = ("invest", "blend", "joint_segment")


def orders_of_kind(board: Board, kind: str) -> list[Order]:
    """Every order of a kind, possible or not."""
    rivals = board.powers if kind in (*JOINT, "pressure") else [None]
    segments = [(corridor, name) for corridor, parts in board.segments.items() for name in parts]
    if kind in IN_A_REPUBLIC or kind == "pressure":
        return [Order(kind, republic=r, power=p) for r, p in product(board.republics, rivals)]
    if kind in ON_A_DEPOSIT:
        return [Order(kind, deposit=d, power=p) for d, p in product(board.deposits, rivals)]
    if kind in ON_A_SEGMENT:
        return [Order(kind, corridor=c, segment=s, power=p) for (c, s), p in product(segments, rivals)]
    if kind == "memorandum":
        stakes = range(1, board.rules.orders.memorandum.stakes.value + 1)
        return [Order(kind, deposit=d, stake=s) for d, s in product(board.deposits, stakes)]
    if kind == "standards":
        return [Order(kind, corridor=corridor) for corridor in board.standards]
    return [Order(kind)]


def all_orders(board: Board) -> list[Order]:
    """The whole catalogue."""
    kinds = [kind.word for kind in OrderKind if kind is not OrderKind.NONE]
    return [order for kind in kinds for order in orders_of_kind(board, kind)]


def random_sheets(board: Board, random: Random, taste: Sequence[str] = ()) -> dict[str, Sheet]:
    """A legal sheet for each power; joint orders are matched more often than chance would.

    Kinds in `taste` are tried first, every other time.
    """
    drafts: dict[str, list[Order]] = {power: [] for power in board.powers}
    for power, order in _joint_pair(board, random):
        drafts[power].append(order)
    sheets = {}
    for power, orders in drafts.items():
        while len(orders) < board.rules.turn.slots.value and random.random() < 0.85:
            order = _random_order(board, power, orders, random, taste)
            if order is None:
                break
            orders.append(order)
        offers = orders_of_kind(board, random.choice(JOINT)) if random.random() < 0.3 else []
        offers = [offer for offer in offers if offer.power != power]
        mark = random.choice(board.agendas) if board.agendas and random.random() < 0.7 else None
        sheets[power] = Sheet(tuple(orders), random.choice(offers) if offers else None, mark)
    return sheets


def _joint_pair(board: Board, random: Random) -> list[tuple[str, Order]]:
    """Now and then two powers that give the same joint order."""
    if random.random() < 0.5:
        return []
    candidates = orders_of_kind(board, random.choice(JOINT))
    for order in random.sample(candidates, min(8, len(candidates))):
        power = random.choice([each for each in board.powers if each != order.power])
        mirrored = replace(order, power=power)
        if legal(board, power, [order]) and legal(board, str(order.power), [mirrored]):
            return [(power, order), (str(order.power), mirrored)]
    return []


def _random_order(
    board: Board, power: str, others: list[Order], random: Random, taste: Sequence[str]
) -> Order | None:
    """Some legal order; kinds are tried in random sequence, so that rare kinds are not rare."""
    for order in _candidates(board, random, taste):
        if not refusals(board, power, order, others) and legal(board, power, [*others, order]):
            return order
    return None


def _candidates(board: Board, random: Random, taste: Sequence[str]) -> Iterator[Order]:
    kinds = [kind.word for kind in OrderKind if kind is not OrderKind.NONE]
    random.shuffle(kinds)
    kinds = [*random.sample(taste, len(taste) * random.randint(0, 1)), *kinds]
    for kind in kinds:
        orders = orders_of_kind(board, kind)
        yield from random.sample(orders, min(6, len(orders)))
