"""6: building, then standards, then opening (6.5)."""

from __future__ import annotations

from collections import Counter

from game.vocabulary import Purpose
from tests.referee.board import Here
from tests.referee.chance import drawn
from tests.referee.course import Course, Given, develop, raise_floor, settle
from tests.referee.readings import influence_along, ripe, sole_largest, touched


def corridors(course: Course) -> None:
    """Build, set standards, open corridors."""
    gains: Counter[Here] = Counter()
    ripening = _ripening(course)
    _build(course)
    for corridor in course.board.standards:
        _claims(course, corridor)
    for corridor in course.board.opened:
        _open(course, corridor, gains)
    settle(course.board, gains, Counter())
    for power, republic in ripening:  # 7.2
        raise_floor(course.board, power, republic, course.board.rules.orders.accede.floor.value)
        course.board.acceded[power][republic] = None


def _ripening(course: Course) -> list[Here]:
    """7.2: an order that touches several ripe republics spends all of them."""
    board = course.board
    places = {
        (power, republic)
        for power, order in course.of_kind("invest", "blend")
        for republic in touched(board, str(order.corridor), order.segment)
    }
    return [(power, republic) for power, republic in places if ripe(board, power, republic)]


def _build(course: Course) -> None:
    """6.1 to 6.4: levels and shares, all at once."""
    board, numbers = course.board, course.board.rules.orders
    levels: Counter[tuple[str, str]] = Counter()
    builders: dict[tuple[str, str], list[str]] = {}
    for given in course.of_kind("invest", "blend", "joint_segment"):
        power, order = given
        if order.kind == "joint_segment" and not course.matched(given):
            course.give_back(given)
            continue
        course.carried_out.add(given)
        place = (str(order.corridor), str(order.segment))
        builders.setdefault(place, []).append(power)
        if order.kind == "joint_segment":  # the level rises once for both partners
            first = board.powers.index(power) < board.powers.index(str(order.power))
            levels[place] += numbers.joint.levels.value if first else 0
            shares = 1
        else:
            price = numbers.invest if order.kind == "invest" else numbers.blend
            levels[place] += price.levels.value
            shares = price.shares.value
        board.segments[place[0]][place[1]].shares[power] += shares
    for place in builders:
        _lift(course, place, levels[place], builders[place])


def _lift(course: Course, place: tuple[str, str], levels: int, builders: list[str]) -> None:
    """6.4: what would lift a segment over the highest level is lost."""
    board = course.board
    corridor, name = place
    segment = board.segments[corridor][name]
    before = segment.level
    segment.level = min(before + levels, max(before, board.rules.corridors.levels.value))
    rise = segment.level - before
    for republic in touched(board, corridor, name):  # 9.5
        develop(board, republic, rise * board.rules.development.level.value)
    if before < board.rules.corridors.levels.value:  # 13.5
        for power in builders:
            board.tallies[power]["raised"] += 1


def _claims(course: Course, corridor: str) -> None:
    """6.5: the highest sum wins, then a draw; the losers get their capital back."""
    board, start = course.board, course.start
    claims: dict[str, Given] = {
        power: (power, order) for power, order in course.of_kind("standards") if order.corridor == corridor
    }
    if not claims:
        return
    sums = {power: influence_along(start, power, corridor) for power in claims}
    best = [power for power in claims if sums[power] == max(sums.values())]
    numbered = list(board.standards).index(corridor) * len(board.powers)
    winner = drawn(board, Purpose.CLAIM, best, lambda power: numbered + board.powers.index(power))
    for power in claims:
        if power != winner:
            course.give_back(claims[power])
    board.standards[corridor] = winner
    course.carried_out.add(claims[winner])


def _open(course: Course, corridor: str, gains: Counter[Here]) -> None:
    """6.6: once, when each segment has level 1 or more."""
    board = course.board
    if board.opened[corridor] or any(segment.level < 1 for segment in board.segments[corridor].values()):
        return
    board.opened[corridor] = True
    for winner in (sole_largest(board, corridor), board.standards[corridor]):
        for republic in touched(board, corridor) if winner else []:
            gains[str(winner), republic] += board.rules.corridors.opening.value
