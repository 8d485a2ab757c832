"""One game's seats as Gymnasium describes them: fixed spaces, observations with masks, and what goes with them."""

from __future__ import annotations

from typing import Any

import numpy as np
from gymnasium import spaces

from game.adapters.page import Page
from game.adapters.vector import Frame, VectorEnv

Seen = dict[str, Any]
"""What a seat sees at one step of a turn: `observation`, a number for each of `VectorEnv.column_names`, and
`action_mask`, 1 for each action of `Coding.names` that is possible now."""


def observation_space(env: VectorEnv) -> spaces.Space[Seen]:
    """Return a new space of what a seat sees."""
    desk = len(env.coding.desk_names)
    whole = np.iinfo(np.int16)
    low = [int(whole.min)] * desk + [column.low for column in env.encoding.columns]
    high = [int(whole.max)] * desk + [column.high for column in env.encoding.columns]
    numbers = spaces.Box(np.array(low, np.int16), np.array(high, np.int16), dtype=np.int16)
    mask = spaces.Box(0, 1, (env.coding.size,), np.int8)
    return spaces.Dict({"observation": numbers, "action_mask": mask})


def action_space(env: VectorEnv) -> spaces.Space[np.int64]:
    """Return a new space of what a seat may do."""
    return spaces.Discrete(env.coding.size)


def seen(frame: Frame, seat: int) -> Seen:
    """Return what a seat of the first game sees."""
    return {
        "observation": frame.rows(seat)[0],
        "action_mask": frame.masks[0, seat].astype(np.int8),
    }


def news(env: VectorEnv, page: Page, frame: Frame, seat: int) -> dict[str, Any]:
    """Return what goes with an observation: when it is, what is asked, how many actions are legal, how it ended."""
    turn = int(env.arena.board.turn[0])
    return {
        "turn": turn,
        "quarter": page.quarter(turn),
        "stage": env.stage.name.lower(),
        "legal": int(frame.masks[0, seat].sum()),
        "win_share": float(frame.wins[0, seat]),
    }
