"""Gymnasium: one seat of a game against scripted players.

    env = gymnasium.make("multivector/Seat-v0", power="eu", rivals="doctrine:normal")     # or SeatEnv(...)

Importing this module makes the name known. `info` and the masks in observations are those of `pettingzoo`.
"""

from __future__ import annotations

from typing import Any

import gymnasium
import numpy as np

from game.adapters import seats
from game.adapters.page import Page
from game.adapters.reward import Reward
from game.adapters.seats import Seen
from game.adapters.vector import Frame, VectorEnv
from game.errors import UsageError

NAME = "multivector/Seat-v0"
_SEEDS = 1 << 62
_METADATA = {"render_modes": ["human", "ansi"], "render_fps": 1}


class SeatEnv(gymnasium.Env[Seen, np.int64]):
    """One power's seat; the first of the scenario if none is named. `rivals` is a name as `simulate --agents` takes."""

    metadata = _METADATA

    def __init__(
        self,
        scenario: str = "after-washington",
        power: str | None = None,
        rivals: str = "doctrine:easy",
        *,
        lens: str | None = None,
        reward: Reward | None = None,
        render_mode: str | None = None,
    ) -> None:
        powers = VectorEnv(scenario, 1, lens=lens).powers
        if power is not None and power not in powers:
            raise UsageError(f"There is no power '{power}'. Known are: {', '.join(powers)}.")
        self._seat = powers.index(power) if power else 0
        scripted = {other: rivals for seat, other in enumerate(powers) if seat != self._seat}
        self._vector = VectorEnv(scenario, 1, lens=lens, scripted=scripted, reward=reward, restart=False)
        self._page = Page(self._vector.pack, self._vector.tables)
        self.observation_space = seats.observation_space(self._vector)
        self.action_space = seats.action_space(self._vector)
        self.render_mode = render_mode

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Seen, dict[str, Any]]:
        """Begin a game; there are no options."""
        super().reset(seed=seed)
        frame = self._vector.reset(int(self.np_random.integers(_SEEDS)))
        return seats.seen(frame, self._seat), self._news(frame)

    def step(self, action: np.int64) -> tuple[Seen, float, bool, bool, dict[str, Any]]:
        """Write one action of the seat; the rivals decide where it was the turn's last."""
        actions = np.zeros((1, len(self._vector.powers)), np.int64)
        actions[0, self._seat] = action
        frame = self._vector.step(actions)
        reward, ended = float(frame.rewards[0, self._seat]), bool(frame.dones[0])
        return seats.seen(frame, self._seat), reward, ended, False, self._news(frame)

    def render(self) -> str | None:
        """Return the board as text, or print it, as the render mode says."""
        page = self._page.written(self._vector.arena.observe(self._seat))
        if self.render_mode == "ansi":
            return page
        print(page)
        return None

    def _news(self, frame: Frame) -> dict[str, Any]:
        return seats.news(self._vector, self._page, frame, self._seat)


gymnasium.register(id=NAME, entry_point=f"{__name__}:{SeatEnv.__name__}")
