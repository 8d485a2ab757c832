"""Outcomes that may come: spreads and chances of a forecast, as whole numbers."""

from __future__ import annotations

from dataclasses import dataclass

from game.views.advice import Choice, points_of


@dataclass(frozen=True)
class Spread:
    """How a number is spread over imagined games."""

    mean: int  # in hundredths
    low: int  # 5 % are lower
    middle: int  # half are lower
    high: int  # 5 % are higher

    @property
    def expected(self) -> int:
        """The mean as a whole number."""
        return points_of(self.mean)


@dataclass(frozen=True)
class Chance:
    """A chance in basis points, with its 95 % interval."""

    mean: int
    low: int
    high: int


@dataclass(frozen=True)
class OrderChance:
    """In how many of the games an order does what it can do, in basis points; -1 for what it cannot do."""

    order: int
    signed: int
    matched: int  # the partner gives the mirror order
    answered: int  # it answers an ask, or one of several


@dataclass(frozen=True)
class Forecast:
    """What may come of a sheet, by what its seat may know."""

    games: int  # imagined
    influence: tuple[tuple[Spread, ...], ...]  # after this turn, by power and republic
    orders: tuple[OrderChance, ...]  # by slot
    scored: tuple[Spread, ...]  # points after the next scoring, by power
    points: tuple[Spread, ...]  # points at the end, by power
    wins: tuple[Chance, ...]  # by power
    crisis: Chance


@dataclass(frozen=True)
class Outlook:
    """What may come of a sheet: how this turn may go, and once it is known how the seat may end with it."""

    forecast: Forecast
    end: Choice | None

    @property
    def depth(self) -> tuple[int, int]:
        """In how many games this turn and the end were imagined."""
        return self.forecast.games, self.end.games if self.end else 0
