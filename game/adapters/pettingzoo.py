"""PettingZoo: one game as a `ParallelEnv` whose agents are the powers.

    env = parallel_env("after-washington", seed=7)
    seen, infos = env.reset()
    while env.agents:
        actions = {agent: env.action_space(agent).sample(seen[agent]["action_mask"]) for agent in env.agents}
        seen, rewards, terminations, truncations, infos = env.step(actions)

A step is one step of a turn for all seats, see `coding`. `env.column_names` and `env.action_names` say what the numbers
mean. Games end by themselves; nothing is cut short unless `max_cycles` says so.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from gymnasium import spaces
from pettingzoo import AECEnv, ParallelEnv
from pettingzoo.utils.conversions import parallel_to_aec

from game.adapters import seats
from game.adapters.page import Page
from game.adapters.reward import Reward
from game.adapters.seats import Seen
from game.adapters.vector import Frame, VectorEnv

Stepped = tuple[
    dict[str, Seen], dict[str, float], dict[str, bool], dict[str, bool], dict[str, dict[str, Any]]
]

_METADATA = {
    "name": "multivector_v0",
    "render_modes": ["human", "ansi"],
    "render_fps": 1,
    "is_parallelizable": True,
}


class TableEnv(ParallelEnv[str, Seen, np.int64 | None]):
    """All powers at one table.

    `reset(seed=...)` begins the first game of a seed, `reset()` the next one: the games depend on the seed alone.
    """

    metadata = _METADATA

    def __init__(
        self,
        scenario: str,
        lens: str | None,
        seed: int,
        reward: Reward | None,
        render_mode: str | None,
        max_cycles: int | None,
    ) -> None:
        self._vector = VectorEnv(scenario, 1, lens=lens, seed=seed, reward=reward, restart=False)
        self._page = Page(self._vector.pack, self._vector.tables)
        self.render_mode, self.max_cycles, self._cycles = render_mode, max_cycles, 0
        self.possible_agents = list(self._vector.powers)
        self.agents: list[str] = []
        self.observation_spaces = {
            agent: seats.observation_space(self._vector) for agent in self.possible_agents
        }
        self.action_spaces = {agent: seats.action_space(self._vector) for agent in self.possible_agents}

    @property
    def column_names(self) -> tuple[str, ...]:
        """What each number of an observation says."""
        return self._vector.column_names

    @property
    def action_names(self) -> tuple[str, ...]:
        """What each action does."""
        return self._vector.coding.names

    def observation_space(self, agent: str) -> spaces.Space[Seen]:
        """Return the space of what an agent sees, always the same object."""
        return self.observation_spaces[agent]

    def action_space(self, agent: str) -> spaces.Space[Any]:
        """Return the space of what an agent may do, always the same object."""
        return self.action_spaces[agent]

    def reset(
        self, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, Seen], dict[str, dict[str, Any]]]:
        """Begin a game; there are no options."""
        frame = self._vector.reset(seed)
        self.agents, self._cycles = list(self.possible_agents), 0
        return self._seen(frame), self._news(frame)

    def step(self, actions: dict[str, np.int64 | None]) -> Stepped:
        """Write one action of each agent; who is not named passes."""
        numbers = [[actions.get(agent) or 0 for agent in self.possible_agents]]
        frame = self._vector.step(np.array(numbers, np.int64))
        self._cycles += 1
        ended, cut = bool(frame.dones[0]), self.max_cycles is not None and self._cycles >= self.max_cycles
        acting = self.agents
        rewards = {agent: float(frame.rewards[0, self._seat(agent)]) for agent in acting}
        stepped = self._seen(frame), rewards, dict.fromkeys(acting, ended), dict.fromkeys(acting, cut)
        news = self._news(frame)
        if ended or cut:
            self.agents = []
            self._show()
        return *stepped, news

    def render(self) -> str | None:
        """Return the board as text, or print it, as the render mode says."""
        if self.render_mode == "ansi":
            return self._page.written(self._vector.arena.observe(0))
        self._show()
        return None

    def _show(self) -> None:
        if self.render_mode == "human":
            print(self._page.written(self._vector.arena.observe(0)))

    def _seat(self, agent: str) -> int:
        return self._vector.powers.index(agent)

    def _seen(self, frame: Frame) -> dict[str, Seen]:
        return {agent: seats.seen(frame, self._seat(agent)) for agent in self.agents}

    def _news(self, frame: Frame) -> dict[str, dict[str, Any]]:
        return {
            agent: seats.news(self._vector, self._page, frame, self._seat(agent)) for agent in self.agents
        }


def parallel_env(
    scenario: str = "after-washington",
    lens: str | None = None,
    seed: int = 1,
    *,
    reward: Reward | None = None,
    render_mode: str | None = None,
    max_cycles: int | None = None,
) -> TableEnv:
    """Return one game as a parallel environment; raises GameError for a scenario or lens that does not load."""
    return TableEnv(scenario, lens, seed, reward, render_mode, max_cycles)


def env(
    scenario: str = "after-washington",
    lens: str | None = None,
    seed: int = 1,
    *,
    reward: Reward | None = None,
    render_mode: str | None = None,
    max_cycles: int | None = None,
) -> AECEnv[str, Seen, np.int64 | None]:
    """Return the same game with one agent after the other; who is later sees no more than who is first."""
    table = TableEnv(scenario, lens, seed, reward, render_mode, max_cycles)
    return parallel_to_aec(table)
