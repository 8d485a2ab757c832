"""Ahead: a helping process works out what planners will decide, while the people at the table still write."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import NamedTuple

from game.agents.base import Words
from game.agents.candidates import OrderSet
from game.agents.helpers import Helper, humble_helper
from game.agents.ledger import Ledger
from game.agents.planner import Planner
from game.agents.search import NOTHING, Known
from game.kernel.board import Observation
from game.kernel.tables import Tables


class Asked(NamedTuple):
    """A decision: who searches, from what its seat may see, with the seat's own chances."""

    planner: Planner
    observation: Observation
    seed: Words


Said = tuple[int, Ledger | OrderSet]
"""Of a seat: what all rounds of its search up to one came to; and at the search's end what it has chosen."""


class Ahead:
    """What is known of the decisions of one turn. Its process works by itself: nobody need wait for it or tend it.

    There is a process only where a core is to spare; without one nothing is known, and all is searched when it is due.
    """

    def __init__(self) -> None:
        self.turn = 0  # whose decisions are worked out, or have been taken
        self._helper: Helper | None = None
        self._known: dict[int, Known] = {}

    @property
    def busy(self) -> bool:
        """Whether decisions are being worked out."""
        return self._helper is not None and not self._helper.ready and not self._helper.failed

    def begin(self, turn: int, tables: Tables, decisions: Sequence[Asked]) -> None:
        """Work out the decisions of a turn, one after another, and forget about others."""
        self._turn_to(turn)
        if decisions:
            self._helper = self._helper or humble_helper()
        if decisions and self._helper:
            self._helper.ask(worked_out, (tables, decisions))

    def taken(self, turn: int) -> Mapping[int, Known]:
        """Return what is known of the decisions of a turn, by seat; what is not is not worked on any further."""
        if turn != self.turn:
            self._turn_to(turn)
        elif self._helper:
            for said, end in self._helper.heard(patience=0):
                if not end:
                    self._hear(*said)
            self._stop_working()
        return self._known

    def stop(self) -> None:
        """End the process; what it has not said is not known."""
        if self._helper:
            self._helper.end()
        self._helper = None

    def _turn_to(self, turn: int) -> None:
        self.turn, self._known = turn, {}
        self._stop_working()

    def _stop_working(self) -> None:
        """Keep a process that has nothing to do; one that works cannot be told to stop, and is ended."""
        if self._helper and not self._helper.ready:
            self.stop()

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
                pass  # one lane: whoever has started this has the others
            yield observation.seat, search.ledger
        yield observation.seat, search.best
    return True
