"""The vectorised environment: many games in one call, NumPy arrays in and out, a new game wherever one is over.

    env = VectorEnv("after-washington", 1024)
    frame = env.reset()
    while True:
        frame = env.step(policy(frame.observations, frame.desks, frame.masks))     # (games, powers) action numbers

All games are at the same step of a turn (see `coding`); a turn is resolved when its last step has been written.
Arrays are shown with the games first and lie in memory as the kernel keeps them, games last: `observations[:, seat]`
is a Fortran-ordered matrix, which matrix products take as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.adapters.coding import Coding, Stage, Writing
from game.adapters.encoding import Encoding
from game.adapters.reward import Floats, Reward
from game.agents.base import Agent, Decision
from game.agents.seating import seated
from game.kernel.orders import Orders
from game.kernel.tables import Bools, Short
from game.lab.arena import Arena
from game.scenario import library
from game.scenario.compiler import compile_tables


class Frame(NamedTuple):
    """What all seats of all games see after a step, and what the step brought."""

    observations: (
        Short  # (games, powers, columns) the board of this turn; one array a turn, the same at all its steps
    )
    desks: (
        Short  # (games, powers, columns) the step of the turn, means left and what is written: new each step
    )
    masks: Bools  # (games, powers, actions) what each seat may do now
    rewards: Floats  # (games, powers) 0 but where a turn was resolved
    dones: Bools  # (games,) the game is over; if places are restarted, all else is of the next game already
    wins: Floats  # (games, powers) shares of the win of games that are over now
    resolved: bool  # the step has resolved a turn

    def rows(self, seat: int) -> Short:
        """Return all that a seat sees in one array `(games, columns of desk and board)`."""
        return np.concatenate([self.desks[:, seat], self.observations[:, seat]], axis=1)


class VectorEnv:
    """A batch of games of one scenario.

    `scripted` names players for seats (by power) that play themselves; the same words as `simulate --agents` takes.
    Actions of their seats are not looked at. The games at a place depend on (seed, place, actions) alone;
    `first` is the number of the first place, for batches that share a seed.
    """

    def __init__(
        self,
        scenario: str = "after-washington",
        games: int = 1024,
        *,
        lens: str | None = None,
        seed: int = 1,
        first: int = 0,
        scripted: Mapping[str, str] | None = None,
        reward: Reward | None = None,
        restart: bool = True,
    ) -> None:
        self.pack = library.load(scenario, lens)
        self.tables = compile_tables(self.pack)
        self.games, self._first, self._begun = games, first, False
        self.powers = self.tables.names.powers
        self._agents = self._seat(scripted or {})
        self._reward, self._restart = reward or Reward(), restart
        self._arena = Arena(self.tables, games, seed, first)
        self.coding = Coding(self.tables)
        self.encoding = Encoding(self.tables, self._arena.board)
        self._new_turn()

    @property
    def column_names(self) -> tuple[str, ...]:
        """What each number of `Frame.rows` says."""
        return (*(f"desk.{name}" for name in self.coding.desk_names), *self.encoding.names)

    @property
    def writers(self) -> list[int]:
        """Seats whose actions are asked for."""
        return [seat for seat in range(self.tables.powers) if seat not in self._agents]

    @property
    def stage(self) -> Stage:
        """What the next step asks for."""
        return self._writing.stage

    @property
    def arena(self) -> Arena:
        """The games, as far as they are to be seen."""
        return self._arena

    def reset(self, seed: int | None = None) -> Frame:
        """Begin games at all places: the first ones of a seed, or without one those that are next."""
        if seed is not None:
            self._arena = Arena(self.tables, self.games, seed, self._first)
        elif self._begun:
            self._arena.restart(np.arange(self.games))
        self._begun = True
        self._new_turn()
        return self.frame()

    def frame(self) -> Frame:
        """Return what all seats see now."""
        return self._frame(*self._nothing(), resolved=False)

    def step(self, actions: NDArray[np.integer]) -> Frame:
        """Write one action of each seat `(games, powers)`; resolve the turn if that was its last step."""
        self._writing.write(np.asarray(actions).T)
        return self._resolve() if self._writing.done else self.frame()

    def _resolve(self) -> Frame:
        running, before = ~self._arena.over, self._level
        self._arena.play(self._orders())
        dones = self._arena.over & running
        rewards, wins = (self._reward.level(self._arena) - before) * running, self._nothing()[1]
        if dones.any():
            rewards += self._reward.won(self._arena) * dones
            wins = (self._arena.win_shares() * dones).astype(np.float32)
            if self._restart:
                self._arena.restart(np.flatnonzero(dones))
        self._new_turn()
        return self._frame(rewards, wins, dones, resolved=True)

    def _new_turn(self) -> None:
        """Let everybody look at the board."""
        observed = [self._arena.observe(seat) for seat in range(self.tables.powers)]
        self._observations = self.encoding.encode(observed)
        self._level = self._reward.level(self._arena)
        self._writing = Writing(self.coding, self._arena.board, self.writers)

    def _orders(self) -> Orders:
        decisions = [self._decision(seat) for seat in range(self.tables.powers)]
        return Orders(*(np.stack(column) for column in zip(*decisions, strict=True)))

    def _decision(self, seat: int) -> Decision:
        agent = self._agents.get(seat)
        return self._arena.ask(seat, agent) if agent else self._writing.decision(seat)

    def _frame(self, rewards: Floats, wins: Floats, dones: Bools, *, resolved: bool) -> Frame:
        return Frame(
            np.moveaxis(self._observations, -1, 0),
            np.moveaxis(self._writing.desks(), -1, 0),
            np.moveaxis(self._writing.masks, -1, 0),
            rewards.T,
            dones,
            wins.T,
            resolved,
        )

    def _nothing(self) -> tuple[Floats, Floats, Bools]:
        shape = (self.tables.powers, self.games)
        return np.zeros(shape, np.float32), np.zeros(shape, np.float32), np.zeros(self.games, np.bool_)

    def _seat(self, scripted: Mapping[str, str]) -> dict[int, Agent]:
        agents = seated(self.pack, self.tables, scripted)
        return {self.powers.index(power): agent for power, agent in agents.items()}
