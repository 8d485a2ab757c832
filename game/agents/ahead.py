"""Ahead: helping processes work out what planners will decide, while the people at the table still write."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence

from game.agents.candidates import OrderSet
from game.agents.deliberation import Asked
from game.agents.helpers import Helper, humble_helper
from game.agents.lanes import lanes_here
from game.agents.ledger import Ledger
from game.agents.search import NOTHING, Known
from game.kernel.tables import Tables

Said = tuple[int, Ledger | OrderSet]
"""Of a seat: what all rounds of its search up to one came to; and at the search's end what it has chosen."""


class Ahead:
    """What is known of the decisions of one turn. Its processes work by themselves: nobody need tend them.

    There are some only where a core is to spare; without any nothing is known, and all is searched when it is due.
    """

    def __init__(self) -> None:
        self.turn = 0  # whose decisions are worked out, or have been taken
        self._helpers: list[Helper] = []
        self._known: dict[int, Known] = {}

    @property
    def busy(self) -> bool:
        """Whether decisions are being worked out."""
        return any(not helper.ready and not helper.failed for helper in self._helpers)

    def begin(self, turn: int, tables: Tables, decisions: Sequence[Asked]) -> None:
        """Work the decisions of a turn out, shared among the processes, and forget about others."""
        self._turn_to(turn)
        self._staff(min(len(decisions), lanes_here()))
        for place, helper in enumerate(self._helpers):
            if share := decisions[place :: len(self._helpers)]:
                helper.ask(worked_out, (tables, share))

    def taken(self, turn: int) -> Mapping[int, Known]:
        """Return what is known of the decisions of a turn, by seat; what is not is not worked on any further."""
        if turn != self.turn:
            self._turn_to(turn)
        else:
            for helper in self._helpers:
                for said, end in helper.heard(patience=0):
                    if not end:
                        self._hear(*said)
            self._stop_working()
        return self._known

    def settle(self, seat: int, chosen: OrderSet) -> None:
        """Know what a seat has chosen: whoever asks again need not search again."""
        self._known[seat] = Known(chosen=chosen)

    def stop(self) -> None:
        """End the processes; what they have not said is not known."""
        for helper in self._helpers:
            helper.end()
        self._helpers = []

    def _turn_to(self, turn: int) -> None:
        self.turn, self._known = turn, {}
        self._stop_working()

    def _staff(self, count: int) -> None:
        """Have so many processes at least, or as many as can be had."""
        while len(self._helpers) < count and (helper := humble_helper()):
            self._helpers.append(helper)

    def _stop_working(self) -> None:
        """Keep processes that have nothing to do; one that works cannot be told to stop, and is ended."""
        for helper in self._helpers:
            if not helper.ready:
                helper.end()
        self._helpers = [helper for helper in self._helpers if not helper.failed]

    def _hear(self, seat: int, said: Ledger | OrderSet) -> None:
        known = self._known.get(seat, NOTHING)
        if isinstance(said, OrderSet):
            self._known[seat] = known._replace(chosen=said)
        else:
            self._known[seat] = known._replace(rounds=(*known.rounds, said))


def worked_out(tables: Tables, decisions: Sequence[Asked]) -> Generator[Said, None, bool]:
    """Work decisions out, and say after each round of a search what it has come to."""
    for planner, observation, seed in decisions:
        search = planner.search(tables, observation, seed)
        for wanted in search.rounds():
            for _ in search.play(wanted):
                pass  # one lane: the other decisions have the others
            yield observation.seat, search.ledger
        yield observation.seat, search.best
    return True
