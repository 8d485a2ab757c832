"""What the rulebook reads off a board: contact, leading, shares, processing, years."""

from __future__ import annotations

from game.scenario.models import Year
from tests.referee.board import Board, Deposit, Order


def has_contact(board: Board, power: str, republic: str) -> bool:
    """1.5: in the turn of the visit or focus and in the turns after it, so many in all."""
    last = board.contact[power][republic]
    return last is not None and board.turn - last < board.rules.turn.contact_turns.value


def leader(board: Board, republic: str) -> str | None:
    """1.6: who leads in the republic, or nobody."""
    top = max(board.influence[power][republic] for power in board.powers)
    if top == 0:
        return None
    tied = [power for power in board.powers if board.influence[power][republic] == top]
    if len(tied) == 1:
        return tied[0]
    contacts = {
        power: board.contact[power][republic] for power in tied if has_contact(board, power, republic)
    }
    latest = [power for power in contacts if contacts[power] == max(contacts.values())]
    return latest[0] if len(latest) == 1 else None


def host(board: Board, deposit: str) -> str:
    """The republic in which the deposit lies."""
    return board.scenario.deposits[deposit].host


def touched(board: Board, corridor: str, segment: str | None = None) -> list[str]:
    """The republics that a segment, or else the whole corridor, touches, each once."""
    segments = board.scenario.corridors[corridor].segments
    names = segments if segment is None else [segment]
    return [
        republic for republic in board.republics if any(republic in segments[name].touches for name in names)
    ]


def influence_along(board: Board, power: str, corridor: str) -> int:
    """6.5: influence summed over the republics that the corridor touches."""
    return sum(board.influence[power][republic] for republic in touched(board, corridor))


def shares_along(board: Board, power: str, corridor: str) -> int:
    """6.7: a power's shares, summed over the corridor's segments."""
    return sum(segment.shares[power] for segment in board.segments[corridor].values())


def largest_shareholders(board: Board, corridor: str) -> list[str]:
    """6.7: who has most shares, and at least one; several where they tie."""
    shares = {power: shares_along(board, power, corridor) for power in board.powers}
    most = max(shares.values())
    return [power for power in shares if shares[power] == most and most > 0]


def sole_largest(board: Board, corridor: str) -> str | None:
    """The largest shareholder where there is only one."""
    largest = largest_shareholders(board, corridor)
    return largest[0] if len(largest) == 1 else None


def upgraded(board: Board, corridor: str) -> bool:
    """6.6: each segment has the highest level."""
    highest = board.rules.corridors.levels.value
    return all(segment.level >= highest for segment in board.segments[corridor].values())


def papers(board: Board, power: str) -> int:
    """5.4: unfunded memoranda that the power holds."""
    return sum(deposit.unfunded and deposit.holder == power for deposit in board.deposits.values())


def owners(deposit: Deposit) -> list[str]:
    """13.4: a joint mine is both partners' own."""
    return [power for power in (deposit.holder, deposit.partner) if power is not None]


def processor(board: Board) -> str | None:
    """The power through which unprocessed ore goes."""
    return board.scenario.processor.power if board.scenario.processor else None


def through_processor(board: Board, name: str) -> bool:
    """12.2: the ore is not processed elsewhere, so it goes through the processor."""
    deposit = board.deposits[name]
    if board.scenario.deposits[name].integrated:
        return False
    if any(board.plant[power][host(board, name)] for power in owners(deposit)):
        return False
    return processor(board) not in (None, deposit.holder)


def licence_binds(board: Board) -> bool:
    """5.9: a licence binds in the turn of its order and those that follow, so many in all."""
    return board.turn <= board.licence_until


def ripe(board: Board, power: str, republic: str) -> bool:
    """7.2: an accession of this game, not yet spent, and old enough."""
    turn = board.acceded[power][republic]
    return turn is not None and board.turn - turn >= board.rules.orders.accede.ripe_after.value


def year_of(board: Board) -> Year | None:
    """The scored year that this turn lies in, if any."""
    for year in board.scenario.calendar.years:
        if year.first <= board.turn <= year.last:
            return year
    return None


def year_number(board: Board) -> int:
    """The scored year's number from 1; 0 for all turns outside of scored years."""
    year = year_of(board)
    return 0 if year is None else board.scenario.calendar.years.index(year) + 1


def last_turn(board: Board) -> int:
    """14.1: the game ends after the last year's scoring."""
    return board.scenario.calendar.years[-1].last


def republics_of(board: Board, order: Order) -> list[str]:
    """2.8: the republics in which an order is, as far as its words say; a summit is in its focus here."""
    if order.republic is not None:
        return [order.republic]
    if order.deposit is not None:
        return [host(board, order.deposit)]
    if order.corridor is not None:
        return touched(board, order.corridor, order.segment)
    return []  # a licence
