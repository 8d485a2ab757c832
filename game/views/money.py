"""Where capital came from and went, turn by turn; what failed orders gave back is the rest."""

from __future__ import annotations

from collections.abc import Sequence

from game.kernel.events import Event
from game.records.course import Course, Turn
from game.views.reading import at
from game.views.voice import Voice
from game.vocabulary import Clause

_CLAUSES: dict[str, tuple[Clause, ...]] = {
    "orders": (Clause.PAID,),
    "returned": (),  # the rest
    "income": (Clause.INCOME,),
    "mines": (Clause.MINE_PAID, Clause.PROCESSOR_PAID),
    "corridors": (Clause.CORRIDOR_PAID,),
    "flagships": (Clause.FLAGSHIP_PAID,),
    "news": (Clause.HEADLINE_CAPITAL,),
    "lost": (Clause.CAPITAL_LOST,),
}
FLOWS: tuple[str, ...] = tuple(_CLAUSES)
_REST = FLOWS.index("returned")


def flow_figure(amount: int) -> str:
    """Return what came or went as a figure with its sign; a dash for nothing."""
    return f"{amount:+d}" if amount else "–"


def money_flows(voice: Voice, course: Course) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Return by seat and by kind of FLOWS what each turn brought or took; the first point in time brings nothing.

    The kinds of one point in time add up to the change of the seat's capital since the point before.
    """
    turns = [_of_turn(voice, turn) for turn in course.turns]
    return tuple(
        tuple((0, *(turn[power][kind] for turn in turns)) for kind in range(len(FLOWS)))
        for power in range(voice.tables.powers)
    )


def _of_turn(voice: Voice, turn: Turn) -> list[list[int]]:
    """Return what one turn brought, by seat and by kind."""
    found = []
    for power in range(voice.tables.powers):
        flows = [_sum(turn.events, power, clauses) for clauses in _CLAUSES.values()]
        change = at(turn.after.board.capital, power) - at(turn.before.board.capital, power)
        flows[_REST] = change - sum(flows)
        found.append(flows)
    return found


def _sum(events: Sequence[Event], power: int, clauses: tuple[Clause, ...]) -> int:
    return sum(event.amount for event in events if event.actor == power and event.clause in clauses)
