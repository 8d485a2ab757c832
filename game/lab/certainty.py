"""When the winner is certain: each turn of sampled games is played to the end many times over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.agents.base import Agent
from game.kernel import chance, ranking, setup
from game.kernel.state import State, take
from game.kernel.step import step
from game.kernel.tables import Bools, Small, Tables
from game.lab.cache import Arrays
from game.lab.plays import Play
from game.lab.run import CHUNK, decide, game_seeds, play_out
from game.lab.sweep import Sweep, Task
from game.vocabulary import Outcome, Purpose

_ELSEWHERE = 64  # further than any turn and seat: rollouts draw from seeds that nothing else has


@dataclass(frozen=True)
class Rollouts:
    """How certainty is measured."""

    games: int  # sampled
    count: int  # rollouts of each of their turns
    share: int  # per cent of them that one seat must win


def certain_from(sweep: Sweep, play: Play, rollouts: Rollouts) -> Small:
    """Return the first turn `(games,)` at whose beginning the winner is certain, one after the last if none is."""
    games, at_once = min(play.games, rollouts.games), max(CHUNK // rollouts.count, 1)
    tasks = []
    for first in range(0, games, at_once):
        count = min(at_once, games - first)
        details = (play.tables, play.agents, play.seed, first, count, rollouts.count, rollouts.share)
        tasks.append(Task(_first_certain, details, count))
    return np.concatenate([arrays["turn"] for arrays in sweep.run(tasks)]) if tasks else np.zeros(0, np.int8)


def _first_certain(
    tables: Tables, agents: tuple[Agent, ...], seed: int, first: int, games: int, count: int, share: int
) -> Arrays:
    state = setup.first_turn(tables, game_seeds(seed, first, games))[0]
    found = np.full(games, tables.last_turn + 1, np.int8)
    while (open_ := (state.board.outcome == Outcome.RUNNING) & (found > tables.last_turn)).any():
        turn = int(state.board.turn[open_][0])
        found[open_] = np.where(_is_certain(tables, agents, state, open_, count, share), turn, found[open_])
        state, _ = step(tables, state, decide(tables, agents, state), noted=False)
    return {"turn": found}


def _is_certain(
    tables: Tables, agents: Sequence[Agent], state: State, where: Bools, count: int, share: int
) -> Bools:
    """Return whether one power wins so many per cent of rollouts, in the games of a mask."""
    places = np.flatnonzero(where)
    starts = take(state, np.repeat(places, count))
    seeds = chance.words(state.seed[places], state.board.turn[places] + _ELSEWHERE, Purpose.POLICY, count)
    end = play_out(tables, agents, starts._replace(seed=seeds.T.ravel()))
    won = ranking.win_shares(tables, end.board).reshape(tables.powers, len(places), count).sum(axis=-1)
    return (won.max(axis=0) * 100 >= count * share).astype(np.bool_)
