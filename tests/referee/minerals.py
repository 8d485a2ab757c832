"""5: guarantees, contracts and joint orders; then bids; then plants and licences (5.10)."""

from __future__ import annotations

from collections import Counter

from game.vocabulary import Purpose
from tests.referee.board import Deposit, Here, Order
from tests.referee.chance import drawn
from tests.referee.course import Course, Given, develop, raise_floor, settle
from tests.referee.readings import host, ripe, year_number


def minerals(course: Course) -> None:
    """Fund, sign, build plants, bind by licence."""
    gains: Counter[Here] = Counter()
    ripening = _ripening(course)
    _guarantees(course)
    _contracts(course)
    _joint_orders(course)
    for deposit in course.board.deposits:
        _bids(course, deposit, gains)
    _plants(course)
    _licences(course)
    settle(course.board, gains, Counter())
    for power, republic in ripening:  # 7.2: the floor rises, and the accession is spent
        raise_floor(course.board, power, republic, course.board.rules.orders.accede.floor.value)
        course.board.acceded[power][republic] = None


def _ripening(course: Course) -> list[Here]:
    """7.2: ripe accessions that a contract or plant of this turn turns into substance."""
    board = course.board
    places = {(power, host(board, str(order.deposit))) for power, order in course.of_kind("contract")}
    places |= {(power, str(order.republic)) for power, order in course.of_kind("plant")}
    return [(power, republic) for power, republic in places if ripe(board, power, republic)]


def _guarantees(course: Course) -> None:
    """5.8."""
    for power, order in course.of_kind("guarantee"):
        course.board.deposits[str(order.deposit)].guaranteed = True
        course.carried_out.add((power, order))


def _contracts(course: Course) -> None:
    """5.5."""
    for power, order in course.of_kind("contract"):
        _fund(course, str(order.deposit))
        course.board.tallies[power]["funded"] += 1
        course.carried_out.add((power, order))


def _fund(course: Course, name: str) -> None:
    board = course.board
    deposit = board.deposits[name]
    deposit.funded = True
    deposit.lead = board.scenario.deposits[name].lead.value
    develop(board, host(board, name), board.rules.development.contract.value)  # 9.5


def _joint_orders(course: Course) -> None:
    """5.6."""
    for given in course.of_kind("joint_deposit"):
        power, order = given
        if not course.matched(given):
            course.give_back(given)
            continue
        course.carried_out.add(given)
        course.board.tallies[power]["funded"] += 1
        deposit = course.board.deposits[str(order.deposit)]
        if deposit.holder == power:
            deposit.partner = order.power
            _fund(course, str(order.deposit))


def _bids(course: Course, name: str, gains: Counter[Here]) -> None:
    """5.1 to 5.3 on one deposit."""
    board, numbers = course.board, course.board.rules.orders.memorandum
    bids = {power: (power, order) for power, order in course.of_kind("memorandum") if order.deposit == name}
    if not bids:
        return
    deposit = board.deposits[name]
    closed = deposit.funded or deposit.guaranteed
    winner = deposit.holder if closed else _winner(course, name, bids)
    for bidder in bids:
        if bidder != winner:
            course.give_back(bids[bidder])
    if winner is None or winner not in bids:
        return
    course.taken = course.taken or deposit.holder is not None
    stake = bids[winner][1].stake or 0
    board.deposits[name] = Deposit(holder=winner, stake=stake, signed=board.turn)
    gains[winner, host(board, name)] += numbers.influence.value
    board.tallies[winner]["signed"] += 1
    course.carried_out.add(bids[winner])


def _winner(course: Course, name: str, bids: dict[str, Given]) -> str:
    """5.2: highest strength, then less influence in the host, then a draw."""
    board, start = course.board, course.start
    republic = host(board, name)
    strengths = {bidder: _strength(course, bidder, name, bids[bidder][1]) for bidder in bids}
    holder = board.deposits[name].holder
    if holder is not None:
        strengths[holder] = _strength(course, holder, name, None)
    best = [power for power in strengths if strengths[power] == max(strengths.values())]
    least = min(start.influence[power][republic] for power in best)
    tied = [power for power in best if start.influence[power][republic] == least]
    numbered = list(board.deposits).index(name) * len(board.powers)
    return drawn(board, Purpose.BID, tied, lambda power: numbered + board.powers.index(power))


def _strength(course: Course, power: str, name: str, bid: Order | None) -> int:
    """5.2; without a bid it is the holder's defence (5.3), which has no weight for the ask."""
    start, numbers = course.start, course.board.rules.orders.memorandum
    republic = host(start, name)
    stake = start.deposits[name].stake if bid is None else (bid.stake or 0)
    strength = numbers.bid_stake.value * stake + start.influence[power][republic]
    if (power, Order("visit", republic=republic)) in course.orders:
        strength += numbers.bid_visit.value
    if bid is not None and "memorandum" in start.rules.ask_kinds[start.ask[republic]].answered_by:
        strength += numbers.bid_ask.value
    return strength


def _plants(course: Course) -> None:
    """5.7."""
    for power, order in course.of_kind("plant"):
        course.board.plant[power][str(order.republic)] = True
        develop(course.board, str(order.republic), course.board.rules.development.plant.value)
        course.carried_out.add((power, order))


def _licences(course: Course) -> None:
    """5.9: binds this turn and those that follow, so many in all."""
    board = course.board
    for power, order in course.of_kind("licence"):
        board.licence_until = board.turn + board.rules.orders.licence.turns.value - 1
        board.licence_year[power] = year_number(board)
        course.carried_out.add((power, order))
