"""13: the year's end, and 14.1: what pressure costs at the game's end."""

from __future__ import annotations

from game.scenario.models import Agenda, Mandate
from tests.referee.board import Board
from tests.referee.readings import (
    largest_shareholders,
    leader,
    licence_binds,
    owners,
    processor,
    shares_along,
    through_processor,
    upgraded,
)


def score(board: Board) -> None:
    """Score the year in the sequence of the clauses."""
    _partners(board)
    _supply(board)
    _corridors(board)
    _mandates(board)
    _agendas(board)
    _the_five(board)


def _partners(board: Board) -> None:
    """13.1: the leader scores the value, the second half; with no leader all tied at the top score half."""
    for republic in board.republics:
        value = board.scenario.republics[republic].value.value
        leading = leader(board, republic)
        rest = {p: board.influence[p][republic] for p in board.powers if p != leading}
        second = max(rest.values())
        if leading:
            board.points[leading]["partners"] += value
        for power in rest:
            if rest[power] == second and second > 0:
                board.points[power]["partners"] += value // 2


def _supply(board: Board) -> None:
    """13.2: a joint mine's score is halved, up for the holder and down for the partner."""
    for name, deposit in board.deposits.items():
        if not deposit.producing:
            continue
        worth = _supply_of(board, name)
        if deposit.partner is None:
            board.points[str(deposit.holder)]["supply"] += worth
        else:
            board.points[str(deposit.holder)]["supply"] += (worth + 1) // 2
            board.points[deposit.partner]["supply"] += worth // 2


def _supply_of(board: Board, name: str) -> int:
    """Criticality, full or half; under a licence nothing or half (5.9)."""
    facts = board.scenario.deposits[name]
    criticality = facts.criticality.value
    if through_processor(board, name):
        return 0 if licence_binds(board) else criticality // 2
    if licence_binds(board) and not facts.integrated and board.deposits[name].holder != processor(board):
        return criticality // 2
    return criticality


def _corridors(board: Board) -> None:
    """13.3."""
    numbers = board.rules.corridors
    for corridor in board.standards:
        if not board.opened[corridor]:
            continue
        up = upgraded(board, corridor)
        largest = largest_shareholders(board, corridor)
        sole = numbers.share_points_upgraded if up else numbers.share_points
        for power in largest:
            worth = sole if len(largest) == 1 else numbers.share_points_tied
            board.points[power]["corridors"] += worth.value
        if holder := board.standards[corridor]:
            worth = numbers.standards_points_upgraded if up else numbers.standards_points
            board.points[holder]["corridors"] += worth.value


def _mandates(board: Board) -> None:
    """13.4."""
    for power in board.powers:
        mandate = board.scenario.powers[power].mandate
        board.points[power]["mandate"] += mandate.points.value * _times(board, power, mandate)


def _times(board: Board, power: str, mandate: Mandate) -> int:
    """How often a mandate is fulfilled."""
    mines = {name: deposit for name, deposit in board.deposits.items() if deposit.producing}
    own = [name for name in mines if power in owners(mines[name])]
    if mandate.kind == "independent_supply":
        least = mandate.criticality.value if mandate.criticality else 1
        critical = [name for name in own if board.scenario.deposits[name].criticality.value >= least]
        return sum(not through_processor(board, name) for name in critical)
    if mandate.kind == "bridge":
        return sum(_bridges(board, power, republic) for republic in board.republics)
    if mandate.kind == "throughput":
        rivals = [name for name in mines if mines[name].holder != power]
        return sum(through_processor(board, name) for name in rivals) if processor(board) == power else 0
    open_ones = [corridor for corridor in board.opened if board.opened[corridor]]
    return sum(shares_along(board, power, corridor) > 0 for corridor in open_ones) + len(own)


def _bridges(board: Board, power: str, republic: str) -> bool:
    """Whether the republic is in one's own institution and in another's."""
    others = [other for other in board.powers if other != power]
    return board.member[power][republic] and any(board.member[other][republic] for other in others)


def _agendas(board: Board) -> None:
    """13.5."""
    for power in board.powers:
        mark = board.marks[power]
        if mark and _met(board, power, board.scenario.agendas[mark]):
            board.points[power]["agenda"] += board.rules.scoring.agenda.value


_TALLY = {"answer": "answered", "sign": "signed", "fund": "funded", "raise": "raised"}


def _met(board: Board, power: str, agenda: Agenda) -> bool:
    """Whether an agenda is met."""
    if agenda.kind in _TALLY:
        return board.tallies[power][_TALLY[agenda.kind]] >= agenda.count
    if agenda.kind == "lead":
        return leader(board, str(agenda.republic)) == power
    if agenda.kind == "lead_count":
        count = sum(leader(board, republic) == power for republic in board.republics)
    elif agenda.kind == "standards":
        count = sum(holder == power for holder in board.standards.values())
    else:
        count = sum(board.influence[power][r] >= (agenda.influence or 0) for r in board.republics)
    return count >= agenda.count


def _the_five(board: Board) -> None:
    """13.6: a year's end at which the highest influence was at most so much above the second."""
    for republic in board.republics:
        second, highest = sorted(board.influence[power][republic] for power in board.powers)[-2:]
        board.even[republic] += highest - second <= board.rules.scoring.even_margin.value


def penalize(board: Board) -> None:
    """14.1: at high tension each pressure order of the game costs its author."""
    numbers = board.rules.tension
    for power in board.powers:
        if board.tension >= numbers.penalty_from.value:
            board.points[power]["pressure"] -= board.presses[power] * numbers.penalty.value
