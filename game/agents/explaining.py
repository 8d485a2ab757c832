"""Explains a search: the best order sets that differ in their orders, and what the rollouts say about each."""

from __future__ import annotations

from math import isqrt

from game.agents.ledger import Ledger
from game.agents.search import Search
from game.views.advice import Advice, Choice, difference

_BEST = 3
_WHOLE = 10_000
_NORMAL = 196  # hundredths of a standard error on each side of a 95 % interval


def explain(search: Search) -> Advice:
    """Return the best three order sets of a search so far; of sets with the same orders only the best."""
    places: dict[tuple[int, ...], int] = {}
    for place in search.order:
        places.setdefault(search.sets[place].key[0], int(place))
    choices = tuple(choice(search, place) for place in list(places.values())[:_BEST])
    return Advice(choices, tuple(difference(choices[0], other) for other in choices[1:]))


def choice(search: Search, place: int) -> Choice:
    """Return one order set of a search and what its rollouts came to."""
    each, ledger = search.sets[place], search.ledger
    games = max(int(ledger.games[place]), 1)
    win, half = chance(ledger, place)
    return Choice(
        orders=each.orders,
        offer=each.offer,
        mark=each.mark,
        games=int(ledger.games[place]),
        win=win,
        win_low=max(win - half, 0),
        win_high=min(win + half, _WHOLE),
        points=tuple(int(points) * 100 // games for points in ledger.points[place]),
        led=tuple(int(led) * _WHOLE // games for led in ledger.led[place]),
    )


def chance(ledger: Ledger, place: int) -> tuple[int, int]:
    """Return a candidate's chance to win and half of its 95 % interval, in basis points."""
    games = max(int(ledger.games[place]), 1)
    win = int(ledger.share[place]) // games
    return win, half_interval(win, int(ledger.squares[place]), games)


def half_interval(mean: int, squares: int, games: int) -> int:
    """Return half of the 95 % interval of a mean, from the sum of squares."""
    variance = max(squares // games - mean * mean, 0)
    return isqrt(_WHOLE * variance // games) * _NORMAL // _WHOLE
