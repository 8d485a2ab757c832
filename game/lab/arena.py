"""The arena: a batch of games for players from outside, which hands out what each seat may see and takes sheets."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.agents.base import Agent, Decision, agent_seeds
from game.kernel import outlook, ranking, setup
from game.kernel.board import Board, Observation
from game.kernel.observe import observe
from game.kernel.orders import Orders
from game.kernel.state import put
from game.kernel.step import step
from game.kernel.tables import Bools, Short, Tables
from game.lab.run import Seeds, numbered_seeds
from game.vocabulary import Outcome

_NEXT = 1 << 32  # from a place's game to its next one in the numbers of games: far beyond any batch


class Arena:
    """A batch of games at places side by side; a place whose game is over can begin another one.

    The n-th game at a place depends on (seed, number of the place, n) alone, whatever the batch; the first ones are
    those of `run.simulate`. The state stays in here: whoever plays sees observations.
    """

    def __init__(self, tables: Tables, places: int, seed: int = 1, first: int = 0) -> None:
        self.tables = tables
        self._seed = seed
        self._numbers = np.arange(first, first + places)
        self._state, _ = setup.first_turn(tables, self._seeds(self._numbers))

    @property
    def board(self) -> Board:
        """What everybody sees."""
        return self._state.board

    @property
    def over(self) -> Bools:
        """Which games are over `(games,)`."""
        return self.board.outcome != Outcome.RUNNING

    def observe(self, seat: int) -> Observation:
        """Return what a seat may know while it plans."""
        return observe(self._state, seat)

    def ask(self, seat: int, agent: Agent) -> Decision:
        """Return what a scripted player decides at a seat."""
        return agent.decide(self.tables, self.observe(seat), agent_seeds(self._state.seed, seat))

    def play(self, orders: Orders) -> None:
        """Resolve one turn of every running game; orders must be legal."""
        self._state, _ = step(self.tables, self._state, orders, noted=False)

    def restart(self, places: NDArray[np.intp]) -> None:
        """Begin the next game at some places."""
        if not len(places):
            return
        self._numbers[places] += _NEXT
        fresh, _ = setup.first_turn(self.tables, self._seeds(self._numbers[places]))
        self._state = fresh if len(places) == self.board.games else put(self._state, places, fresh)

    def points(self) -> Short:
        """Return every power's points `(powers, games)`."""
        return ranking.totals(self.board)

    def prospects(self) -> Short:
        """Return the points `(powers, games)` if the year ended now; a power's are for its own seat alone.

        Its marked agenda is among them. In games that are over they are its points.
        """
        now = outlook.if_ended_now(self.tables, self.board, self._state.mark)
        return np.where(self.over, self.points(), now)

    def win_shares(self) -> NDArray[np.float64]:
        """Return each power's share of each game's win `(powers, games)`; 0 while a game runs."""
        return ranking.win_shares(self.tables, self.board)

    def _seeds(self, numbers: NDArray[np.integer]) -> Seeds:
        return numbered_seeds(self._seed, numbers)
