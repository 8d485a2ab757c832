"""The board: everything public, as integer arrays with the games axis last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.kernel.arrays import either, either_bool
from game.kernel.tables import Bools, Short, Small


class Board(NamedTuple):
    """What every seat may see. Turn numbers are int8; NEVER means no such turn; -1 means nobody or nothing."""

    turn: Small  # (games,) from 1
    outcome: Small  # (games,) Outcome
    influence: Small  # (powers, republics, games)
    floor: Small  # (powers, republics, games)
    contact: Small  # (powers, republics, games) turn of the last visit or summit focus
    capital: Small  # (powers, games)
    points: Short  # (powers, sources, games)
    summit: Small  # (powers, games) turn of the last summit
    pressed: Small  # (powers, games) rival pressed last turn, or -1
    presses: Small  # (powers, games) pressure orders so far
    ask: Small  # (republics, games) kind of ask shown
    ask_age: Small  # (republics, games) turns it has been unanswered
    withdrawn: Bools  # (republics, games) an ask was withdrawn last turn
    programmed: Short  # (powers, republics, games) bit a: ask kind a was answered by a programme
    purchases: Small  # (republics, games)
    development: Small  # (republics, games)
    room: Small  # (republics, games) what accessions added included
    member: Bools  # (powers, republics, games)
    accession: Small  # (powers, republics, games) turn of an accession that is not yet spent, or NEVER
    plant: Bools  # (powers, republics, games)
    flagships: Small  # (turns, powers, games) sales by payments left, less one
    holder: Small  # (deposits, games) power, or -1
    stake: Small  # (deposits, games)
    signed: Small  # (deposits, games) turn of signing, or NEVER
    guaranteed: Bools  # (deposits, games)
    lead: Small  # (deposits, games) -1 unfunded, 0 producing, else turns to go
    partner: Small  # (deposits, games) joint partner, or -1
    level: Small  # (segments, games)
    shares: Small  # (powers, segments, games)
    standards: Small  # (corridors, games) power, or -1
    opened: Bools  # (corridors, games)
    tension: Small  # (games,)
    quiet: Small  # (games,) quiet turns in a row
    licence_until: Small  # (powers, games) last turn in which the power's licence binds, or NEVER
    licence_year: Small  # (powers, games) year of its last licence, or -1
    truce_until: Small  # (games,) or NEVER
    headline: Short  # (games,) shown this turn, or -1
    shown: Bools  # (headlines, games)
    dealt: Small  # (agendas dealt, games) agendas of this year, or -1
    tallies: Small  # (powers, tallies, games) since the year's start
    even: Small  # (republics, games) year's ends at which nobody led clearly
    offer: Short  # (powers, games) joint order offered last turn for this one, or 0

    @property
    def games(self) -> int:
        """Number of games in the batch."""
        return len(self.turn)

    @property
    def arrays(self) -> tuple[NDArray[Any], ...]:
        """All fields in order, each with the games axis last."""
        return tuple(getattr(self, name) for name in self._fields)


def choose(mask: Bools, yes: Board, no: Board) -> Board:
    """Return `yes` in the games of a mask `(games,)` and `no` in the others."""
    return Board._make(chosen(mask, new, old) for new, old in zip(yes.arrays, no.arrays, strict=True))


def chosen(mask: Bools, yes: NDArray[Any], no: NDArray[Any]) -> NDArray[Any]:
    """Return one field, `yes` in the games of a mask `(games,)` and `no` in the others."""
    if yes is no:
        return no
    return either_bool(mask, yes, no) if no.dtype == np.bool_ else either(mask, yes, no)


class Observation(NamedTuple):
    """What one seat may know while it plans: the board and its own mark."""

    seat: int
    board: Board
    mark: NDArray[np.int8]  # (games,) agenda marked this year: its place among the dealt


class Observations(NamedTuple):
    """What several seats may know while they plan, side by side; each seat's own mark is for itself alone."""

    seats: NDArray[np.intp]  # (seats,)
    board: Board
    mark: NDArray[np.int8]  # (seats, games)


def together(observations: Sequence[Observation]) -> Observations:
    """Return the observations of several seats of the same games side by side."""
    seats = np.array([each.seat for each in observations], np.intp)
    return Observations(seats, observations[0].board, np.stack([each.mark for each in observations]))


def contact_counts(turn: Small, contact: Small, contact_turns: int) -> Bools:
    """Return whether a contact still counts (rulebook 1.5); shape of `contact`."""
    return (turn - contact) < contact_turns
