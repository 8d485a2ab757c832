"""Small planners and positions for tests of the planner, the forecast and the review."""

from __future__ import annotations

import numpy as np

from game.agents.deliberation import Asked, Cancelled, deliberated, never
from game.agents.naming import planner
from game.agents.planner import Planner
from game.agents.search import NOTHING, Known
from game.kernel.board import Observation
from game.kernel.imagined import only
from game.kernel.observe import observe
from game.kernel.state import State
from game.scenario.planning import Planning, load_planning
from tests.agents.players import MAIN, agent_seeds, board, position, seats

ROUNDS = [
    {"keep": 5, "rollouts": 4},
    {"keep": 2, "changes": 4, "parents": 2, "rollouts": 6},
    {"keep": 3, "rollouts": 9},
]
SAMPLING = [{"temperature": 12, "sheets": 8, "keep": 2}, {"temperature": 80, "sheets": 12, "keep": 3}]


def small(name: str = MAIN, rounds: list | None = None, **parts) -> Planner:
    """A planner that searches a little only."""
    tables, doctrines = board(name)
    data = load_planning().model_dump()
    data["levels"]["easy"] = {"sampling": SAMPLING, "rounds": rounds or ROUNDS}
    made = planner("easy", tables, doctrines)
    return Planner("easy", Planning.model_validate({**data, **parts}), made.players)


def states(games: int, turns: int, name: str = MAIN, seed: int = 1) -> State:
    """Positions of a game between hard doctrines."""
    return position(board(name)[0], seats("doctrine:hard", name), games, turns, seed)


def seen(state: State, seat: int, game: int = 0) -> tuple[Observation, np.ndarray]:
    """What a seat sees of one game, and the seed that its agent gets."""
    return only(observe(state, seat), game), agent_seeds(state.seed, seat)[game : game + 1]


def hidden_changed(state: State, seat: int) -> State:
    """The same position with everything changed that a seat may not know."""
    marks = ((state.mark + 1) % len(state.board.dealt)).astype(np.int8)
    marks[seat] = state.mark[seat]
    return state._replace(mark=marks, seed=state.seed ^ np.uint64(0xABCDEF))


def deliberate(asked: Asked, known: Known = NOTHING, cancelled: Cancelled = never, name: str = MAIN):
    """What one seat decides, and how far it was on its way."""
    seat = asked.observation.seat
    chosen, told = driven(deliberated(board(name)[0], [asked], {seat: known}, cancelled))
    return chosen[seat], [thought.step for (thought,) in told]


def driven(steps):
    """What a deliberation decides, and what it told on its way."""
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            return end.value, told
