"""The forecast of a sheet: what may come of it for all, from what its seat may know, refined slice by slice."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from game.agents.aims import Longs, win_shares
from game.agents.base import Words
from game.agents.candidates import OrderSet, write
from game.agents.doctrine import DoctrinePlayer
from game.agents.explaining import half_interval
from game.agents.lanes import Course, parts_for, side_by_side
from game.agents.rollout import played_on
from game.agents.sampling import drawn, sample
from game.agents.search import Step
from game.agents.successes import Turn, successes
from game.kernel import ranking
from game.kernel.board import Board, Observation
from game.kernel.tables import Tables
from game.views.outcomes import Chance, Forecast, OrderChance, Spread
from game.vocabulary import Outcome

_WHOLE = 10_000
_TAIL = 5  # per cent that are lower than the low end, and higher than the high end


class _Part(NamedTuple):
    """What one batch came to; the games axis is last."""

    influence: Longs  # (powers, republics, games) after this turn
    scored: Longs  # (powers, games) points after the next scoring
    points: Longs  # (powers, games) at the end
    wins: Longs  # (powers, games) shares of the win, in basis points
    crisis: Longs  # (games,)
    done: Longs  # (orders, successes, games)


class Forecasting:
    """The forecast of one seat's sheet. `run` goes on step by step; `so_far` can be asked after any batch."""

    def __init__(
        self,
        tables: Tables,
        players: Sequence[DoctrinePlayer],
        observation: Observation,
        sheet: OrderSet,
        seed: Words,
        games: int,
        batch: int = 512,
        lanes: int = 1,
    ) -> None:
        self._lanes = lanes
        self._tables, self._players, self._observation, self._sheet = tables, players, observation, sheet
        self._seeds, self._batch = drawn(seed, observation, games), batch
        self._parts: list[_Part] = []
        turns = tables.last_turn - int(observation.board.turn[0]) + 1
        self._step = Step(0, turns * games)

    def run(self) -> Iterator[Step]:
        """Play all games on, in batches of equal size; stop whenever enough is known."""
        yield self._step
        parts = np.array_split(self._seeds, parts_for(len(self._seeds), self._batch, self._lanes))
        always = self._tables, self._players, self._observation, self._sheet
        courses = [Course(_course, (*always, part)) for part in parts]
        for events in side_by_side(courses, self._lanes):
            self._step = self._step._replace(done=self._step.done + sum(event.games for event in events))
            self._parts += [event.result for event in events if event.result is not None]
            yield self._step

    @property
    def so_far(self) -> Forecast | None:
        """What the batches so far came to, or None before the first."""
        if not self._parts:
            return None
        part = _Part(*(np.concatenate(columns, axis=-1) for columns in zip(*self._parts, strict=True)))
        return Forecast(
            games=part.crisis.shape[-1],
            influence=tuple(tuple(map(_spread, republics)) for republics in part.influence),
            orders=tuple(map(_order_chance, self._sheet.orders, part.done)),
            scored=tuple(map(_spread, part.scored)),
            points=tuple(map(_spread, part.points)),
            wins=tuple(map(_chance, part.wins)),
            crisis=_chance(part.crisis),
        )


def _course(
    tables: Tables, players: Sequence[DoctrinePlayer], observation: Observation, sheet: OrderSet, seeds: Words
) -> Generator[int, None, _Part]:
    """Play one batch to its end, yield how many games after each turn, and return what they came to."""
    known = sample(tables, players, [observation], [seeds])
    start, orders, games = known.futures.board, known.orders, len(seeds)
    write(orders, slice(games), observation.seat, [sheet] * games)
    boards: list[Board] = []
    done = np.zeros(0, np.int64)
    for futures, notes in played_on(tables, players, known.futures, orders):
        boards.append(futures.board)
        if len(boards) == 1:
            turn = Turn(start, orders, futures.board, notes)
            done = successes(tables, turn, observation.seat, sheet.orders)
        yield games
    return _part(tables, int(start.turn[0]), boards, done)


def _part(tables: Tables, turn: int, boards: Sequence[Board], done: Longs) -> _Part:
    """Return what a batch came to whose boards after this turn and each later one are these."""
    scoring = min(int(np.flatnonzero(tables.year_closes[turn:])[0]), len(boards) - 1)
    return _Part(
        influence=boards[0].influence.astype(np.int64),
        scored=ranking.totals(boards[scoring]).astype(np.int64),
        points=ranking.totals(boards[-1]).astype(np.int64),
        wins=win_shares(tables, boards[-1]),
        crisis=_WHOLE * (boards[-1].outcome == Outcome.CRISIS).astype(np.int64),
        done=done,
    )


def _spread(values: Longs) -> Spread:
    ordered, count = np.sort(values), len(values)
    low, middle, high = (int(ordered[count * part // 100]) for part in (_TAIL, 50, 100 - _TAIL))
    return Spread(int(values.sum()) * 100 // count, low, middle, high)


def _chance(values: Longs) -> Chance:
    games = len(values)
    mean = int(values.sum()) // games
    half = half_interval(mean, int((values**2).sum()), games)
    return Chance(mean, max(mean - half, 0), min(mean + half, _WHOLE))


def _order_chance(order: int, done: Longs) -> OrderChance:
    """Return in how many of all games an order did what it can do; what it cannot do stands as -1 in all."""
    signed, matched, answered = (int(row.sum()) * _WHOLE // len(row) if row[0] >= 0 else -1 for row in done)
    return OrderChance(order, signed, matched, answered)
