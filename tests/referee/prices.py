"""2.6: what an order costs this power this turn."""

from __future__ import annotations

from game.scenario.ruleset import Orders
from tests.referee.board import Board, Order
from tests.referee.readings import last_turn, republics_of, ripe

JOINT = ("joint_deposit", "joint_segment")
RIPENING = ("contract", "plant", "invest", "blend")


def price(board: Board, power: str, order: Order) -> tuple[int, int]:
    """Attention and capital of an order."""
    return attention(board, order), capital(board, power, order)


def attention(board: Board, order: Order) -> int:
    """Attention; 8.2: pressure takes another amount in the game's last turn."""
    if order.kind == "pressure" and board.turn == last_turn(board):
        return board.rules.orders.pressure.last_turn_attention.value
    kind = "joint" if order.kind in JOINT else order.kind
    return int(getattr(board.rules.orders, kind).attention.value)


def capital(board: Board, power: str, order: Order) -> int:
    """Capital: the special or usual price, own discounts, the headline's change; never under 0."""
    total = special_price(board, power, order)
    total += own_discount(board, power, order.kind)
    total += board.price_changes.get(power, {}).get(order.kind, 0)
    if order.kind in JOINT:
        # "A joint order costs at least 1, and who owns blend pays less for it, but at least 1."
        if board.scenario.powers[power].signature.kind == "blend":
            total -= board.rules.orders.joint.blend_discount.value
        return max(1, total)
    return max(0, total)


def special_price(board: Board, power: str, order: Order) -> int:
    """The price before discounts and headlines."""
    orders = board.rules.orders
    if order.kind == "memorandum":
        return order.stake or 0
    if order.kind == "contract":
        return contract_price(board, power, order)
    if order.kind == "standards" and board.standards[str(order.corridor)] not in (None, power):
        return orders.standards.takeover.value
    if order.kind == "joint_deposit":
        return half_up(board.scenario.deposits[str(order.deposit)].cost.value)
    if order.kind == "joint_segment":
        return half_up(orders.invest.capital.value)
    return usual_price(orders, order.kind) - ripe_discount(board, power, order)


def usual_price(orders: Orders, kind: str) -> int:
    """The price in the ruleset."""
    return int(getattr(orders, kind).capital.value)


def contract_price(board: Board, power: str, order: Order) -> int:
    """The deposit's cost, less if one's own memorandum was guaranteed in an earlier turn."""
    total = board.scenario.deposits[str(order.deposit)].cost.value - ripe_discount(board, power, order)
    deposit = board.deposits[str(order.deposit)]
    if deposit.guaranteed and deposit.holder == power:
        total -= board.rules.orders.guarantee.discount.value
    return total


def ripe_discount(board: Board, power: str, order: Order) -> int:
    """7.2: saved once, however many ripe republics the order touches."""
    if order.kind not in RIPENING:
        return 0
    saves = any(ripe(board, power, republic) for republic in republics_of(board, order))
    return board.rules.orders.accede.discount.value if saves else 0


def own_discount(board: Board, power: str, kind: str) -> int:
    """What the scenario lets this power pay less or more for a kind of order."""
    return sum(d.capital.value for d in board.scenario.powers[power].discounts if d.order == kind)


def half_up(amount: int) -> int:
    """Half, rounded up."""
    return (amount + 1) // 2
