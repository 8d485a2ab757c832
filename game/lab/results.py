"""What many games came to: one entry a game, or counts over all of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Bools, Short, Small
from game.vocabulary import Outcome

Counts = NDArray[np.int64]
BINS = 256
LOWEST = -56
"""Values from `LOWEST` on are counted one by one, in `BINS` bins."""


class Level(IntEnum):
    """What every power has more or less of at a turn's end; an axis of `Totals.levels`."""

    INFLUENCE = 0  # in all republics together
    CAPITAL = 1
    POINTS = 2  # if the year ended now


@dataclass(frozen=True)
class PerGame:
    """Entries for each game; the games axis is last."""

    outcome: Small  # (games,) Outcome
    rank: Small  # (powers, games) from 1; who ties shares the better rank
    points: Short  # (powers, sources, games) at the end
    presses: Small  # (powers, games)
    lead_changes: Small  # (games,) how often another seat came to the front "if the year ended now"
    leaders: Small  # (years, republics, games) who led at each year's end, -1 for nobody
    tied: Bools  # (years, republics, games) two or more had the most influence at a year's end
    frozen: Bools  # (republics, games) the same power led at every turn's end of the second half
    agenda_met: Bools  # (years, powers, games)
    shown: Bools  # (headlines, games)
    front: (
        Small  # (turns + 1, games) who is in front "if the year ended now" after each turn, -1 for nobody yet
    )

    @property
    def won(self) -> Bools:
        """Who won, or shared the win `(powers, games)`; nobody in a crisis."""
        return (self.rank == 1) & (self.outcome == Outcome.FINISHED)

    @property
    def win_share(self) -> NDArray[np.float64]:
        """Each power's share of each game's win `(powers, games)`."""
        return self.won / np.maximum(self.won.sum(axis=0), 1)


@dataclass(frozen=True)
class Totals:
    """Sums over all games and turns."""

    turns: Counts  # () turns played
    orders: Counts  # (powers, kinds) orders given, matched or not
    matched: Counts  # (powers, kinds) joint orders that met their mirror
    offers: Counts  # (powers,) offers made
    asked: Counts  # (republics, ask kinds) asks shown
    answered: Counts  # (powers, ask kinds)
    agendas_dealt: Counts  # (agendas,)
    agendas_marked: Counts  # (powers, agendas)
    agendas_met: Counts  # (powers, agendas)
    influence: Counts  # (turns, powers, republics) sum at each turn's end
    running: Counts  # (turns,) games that played this turn
    levels: Counts  # (levels, turns, powers, bins) games by what a power had at the turn's end


@dataclass(frozen=True)
class Results:
    """Results of a run; joined from its chunks."""

    seed: int
    agents: tuple[str, ...]  # by seat
    games: PerGame
    totals: Totals
    broken: tuple[str, ...]  # invariants that did not hold; empty is good news

    @property
    def count(self) -> int:
        """Number of games."""
        return len(self.games.outcome)


def join_games(parts: list[PerGame]) -> PerGame:
    """Return the entries of several chunks as one."""
    columns = {
        field.name: np.concatenate([getattr(part, field.name) for part in parts], axis=-1)
        for field in fields(PerGame)
    }
    return PerGame(**columns)


def add_totals(parts: list[Totals]) -> Totals:
    """Return the sums of several chunks as one."""
    return Totals(
        **{field.name: sum(getattr(part, field.name) for part in parts) for field in fields(Totals)}
    )
