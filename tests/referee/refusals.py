"""Why an order cannot be chosen, as the words of `game.vocabulary.Refusal`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tests.referee.board import Board, Order
from tests.referee.prices import price
from tests.referee.readings import (
    has_contact,
    influence_along,
    papers,
    touched,
    year_number,
)

SIGNATURES = ("guarantee", "programme", "licence", "blend")


def legal(board: Board, power: str, orders: Sequence[Order]) -> bool:
    """Whether a whole sheet can be handed in."""
    return not any(
        refusals(board, power, order, [*orders[:slot], *orders[slot + 1 :]])
        for slot, order in enumerate(orders)
    )


def refusals(board: Board, power: str, order: Order, others: Sequence[Order]) -> set[str]:
    """Every reason why this order cannot stand on a sheet beside the others."""
    reasons = set(_of_the_game(board, power, order))
    reasons |= set(_of_the_sheet(board, power, order, others))
    judge = _BY_KIND.get(order.kind)
    if judge:
        reasons |= set(judge(board, power, order, others))
    return reasons


def _of_the_game(board: Board, power: str, order: Order) -> Iterator[str]:
    if board.outcome != "running":  # 11.3, 14.1
        yield "game_over"
    if order.kind in SIGNATURES and board.scenario.powers[power].signature.kind != order.kind:  # 1.1
        yield "not_yours"
    if order.power == power:  # a rival or a partner is another
        yield "not_yours"
    if board.scenario.orders is not None and order.kind not in board.scenario.orders:
        yield "not_in_scenario"


def _of_the_sheet(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    """2.4 and 2.5."""
    if len(others) + 1 > board.rules.turn.slots.value:
        yield "tray_full"
    prices = [price(board, power, each) for each in (order, *others)]
    if sum(attention for attention, _ in prices) > board.attention[power]:
        yield "attention"
    if sum(capital for _, capital in prices) > board.capital[power]:
        yield "capital"
    if any(_conflict(order, other) for other in others):
        yield "conflict"
    kinds = [other.kind for other in others]
    if order.kind in SIGNATURES and any(kind in SIGNATURES for kind in kinds):
        yield "one_signature"
    if order.kind == "pressure" and "pressure" in kinds:
        yield "one_pressure"
    if order.kind == "summit" and "summit" in kinds:
        yield "one_summit"


def _conflict(one: Order, other: Order) -> bool:
    """2.4: the same order twice, or two that exclude each other."""
    if one == other:
        return True
    kinds = {one.kind, other.kind}
    if one.deposit is not None and one.deposit == other.deposit:
        return kinds != {"contract", "guarantee"}  # these two go together; all else on one deposit does not
    same_segment = one.segment is not None and (one.corridor, one.segment) == (other.corridor, other.segment)
    return same_segment and kinds == {"joint_segment"}


def _summit(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    last = board.last_summit[power]
    if last is not None and board.turn - last <= board.rules.orders.summit.pause.value:  # 4.3
        yield "summit_pause"
    if board.minister[str(order.republic)]:  # 4.5
        yield "minister"


def _memorandum(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    deposit = board.deposits[str(order.deposit)]
    if deposit.funded:  # 5.1
        yield "funded"
    if deposit.unfunded and deposit.holder == power:
        yield "own_paper"
    if deposit.unfunded and deposit.holder != power and deposit.guaranteed:
        yield "guaranteed"
    bids = 1 + sum(other.kind == "memorandum" for other in others)
    if papers(board, power) + bids > board.rules.orders.memorandum.limit.value:  # 5.4
        yield "paper_limit"


def _contract(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    """5.5, 5.6, 5.8: needs an unfunded memorandum of one's own, or of one of the partners."""
    deposit = board.deposits[str(order.deposit)]
    if deposit.funded:
        yield "funded"
    entitled = {power, order.power} if order.kind == "joint_deposit" else {power}
    if deposit.holder is None or deposit.holder not in entitled:
        yield "no_paper"
    if order.kind == "guarantee" and deposit.unfunded and deposit.holder == power and deposit.guaranteed:
        yield "guaranteed"


def _plant(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    if board.plant[power][str(order.republic)]:  # 5.7
        yield "has_plant"


def _flagship(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    if board.purchases[str(order.republic)] <= 0:  # 7.3
        yield "no_purchase"
    yield from _needs_contact(board, power, order, others)


def _needs_contact(board: Board, power: str, order: Order, others: Iterable[Order]) -> Iterator[str]:
    """7.1: contact, a visit or summit focus on the same sheet included."""
    coming = any(o.kind in ("visit", "summit") and o.republic == order.republic for o in others)
    if not coming and not has_contact(board, power, str(order.republic)):
        yield "no_contact"


def _invest(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    """6.1, 6.3."""
    if board.segments[str(order.corridor)][str(order.segment)].level >= board.rules.corridors.levels.value:
        yield "full_segment"


def _standards(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    """6.5."""
    corridor = str(order.corridor)
    holder = board.standards[corridor]
    if holder == power:
        yield "holds_standards"
    along = touched(board, corridor)
    enough = board.rules.orders.standards.influence.value
    strong = sum(board.influence[power][republic] >= enough for republic in along)
    if strong < (len(along) + 1) // 2:
        yield "low_influence"
    if holder not in (None, power) and influence_along(board, str(holder), corridor) >= influence_along(
        board, power, corridor
    ):
        yield "lower_sum"


def _accede(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    """7.1."""
    republic = str(order.republic)
    if board.member[power][republic]:
        yield "member"
    if board.influence[power][republic] < board.rules.orders.accede.needs.value:
        yield "low_influence"
    yield from _needs_contact(board, power, order, others)


def _pressure(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    """8.2."""
    rival, republic = str(order.power), str(order.republic)
    if board.last_pressed[power] == rival:
        yield "same_rival"
    if board.influence[rival][republic] <= board.floor[rival][republic]:
        yield "nothing_to_take"


def _programme(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    republic = str(order.republic)
    if board.ask[republic] in board.programmes[power][republic]:  # 7.4
        yield "answered_before"


def _licence(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    """5.9."""
    if board.licence_year[power] == year_number(board):
        yield "licence_used"
    if board.turn <= board.truce_until:
        yield "truce"


def _blend(board: Board, power: str, order: Order, others: Sequence[Order]) -> Iterator[str]:
    shares = board.segments[str(order.corridor)][str(order.segment)].shares
    if not any(shares[other] for other in board.powers if other != power):  # 6.2
        yield "no_rival_share"


_Judge = Callable[[Board, str, Order, Sequence[Order]], Iterator[str]]
_BY_KIND: dict[str, _Judge] = {
    "summit": _summit,
    "memorandum": _memorandum,
    "contract": _contract,
    "joint_deposit": _contract,
    "guarantee": _contract,
    "plant": _plant,
    "flagship": _flagship,
    "invest": _invest,
    "joint_segment": _invest,
    "standards": _standards,
    "accede": _accede,
    "pressure": _pressure,
    "programme": _programme,
    "licence": _licence,
    "blend": _blend,
}
