"""What a run says to a designer: plain numbers by name, for JSON and as a text table."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Tables
from game.lab.results import Counts, Results
from game.vocabulary import OrderKind, Outcome, PointSource

Shares = dict[str, float]
_JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)


@dataclass(frozen=True)
class Seat:
    """One power over all games; shares are per cent."""

    agent: str
    wins: float  # of all games; a shared win counts in parts
    error: float  # standard error of `wins`
    rank: float  # mean
    points: Shares  # mean, by source
    total: float  # mean points
    orders: Shares  # of its orders, by kind
    orders_a_turn: float
    presses: float  # mean pressure orders a game
    agendas_met: float
    offers_a_turn: float


@dataclass(frozen=True)
class Summary:
    """A run in numbers; shares are per cent."""

    games: int
    seed: int
    seats: dict[str, Seat]
    crises: float
    shared_wins: float
    lead_changes: float  # mean, of the seat in front "if the year ended now"
    ties_at_the_top: float  # of republics at year's ends, two or more with most influence
    nobody_leads: float  # of republics at year's ends
    leader_stays: (
        float | None
    )  # of republics led at a year's end, still led by the same a year later, if one follows
    frozen: float  # of republics, led by the same at every turn's end of the second half
    points: Shares  # of all points, by source, opening and pressure aside
    orders: Shares  # of all orders, by kind
    joint_matched: Shares  # of joint orders given, by kind
    asks: dict[str, Shares]  # shown a game, by republic and kind
    asks_answered: Shares  # of asks shown, by kind
    agendas: Shares  # met of those marked, by agenda
    headlines: Shares  # of games in which each is shown
    broken: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return asdict(self)


def summarize(tables: Tables, results: Results) -> Summary:
    """Return the numbers of a run."""
    games, totals, names = results.games, results.totals, tables.names
    asked = totals.asked / results.count
    joint = {kind.word: _ratio(totals.matched[:, kind], totals.orders[:, kind]) for kind in _JOINT}
    return Summary(
        games=results.count,
        seed=results.seed,
        seats={name: _seat(results, seat) for seat, name in enumerate(names.powers)},
        crises=_percent(games.outcome == Outcome.CRISIS),
        shared_wins=_percent(games.won.sum(axis=0) > 1),
        lead_changes=_round(games.lead_changes.mean()),
        ties_at_the_top=_percent(games.tied),
        nobody_leads=_percent(games.leaders < 0),
        leader_stays=stays(games.leaders),
        frozen=_percent(games.frozen),
        points=_sources(games.points.sum(axis=(0, 2), dtype=np.int64)),
        orders=_kinds(totals.orders.sum(axis=0)),
        joint_matched=joint,
        asks={republic: _named(names.asks, asked[row]) for row, republic in enumerate(names.republics)},
        asks_answered=_named(names.asks, _ratios(totals.answered.sum(axis=0), totals.asked.sum(axis=0))),
        agendas=_named(
            names.agendas, _ratios(totals.agendas_met.sum(axis=0), totals.agendas_marked.sum(axis=0))
        ),
        headlines=_named(names.headlines, 100 * games.shown.mean(axis=1)),
        broken=results.broken,
    )


def _seat(results: Results, seat: int) -> Seat:
    games, totals = results.games, results.totals
    share = games.win_share[seat]
    points = games.points[seat].mean(axis=1)
    return Seat(
        agent=results.agents[seat],
        wins=_percent(share),
        error=_round(100 * share.std() / np.sqrt(results.count), 2),
        rank=_round(games.rank[seat].mean(), 2),
        points={source.word: _round(points[source]) for source in PointSource},
        total=_round(points.sum()),
        orders=_kinds(totals.orders[seat]),
        orders_a_turn=_round(totals.orders[seat, 1:].sum() / totals.turns, 2),
        presses=_round(games.presses[seat].mean(), 2),
        agendas_met=_percent(games.agenda_met[:, seat]),
        offers_a_turn=_round(totals.offers[seat] / totals.turns, 2),
    )


def stays(leaders: NDArray[np.int8]) -> float | None:
    """Return in how many per cent of the cases who led at a year's end `(years, ...)` leads a year later."""
    before, after = leaders[:-1], leaders[1:]
    led = before >= 0
    return _percent((before == after)[led]) if led.any() else None


def _sources(points: NDArray[np.int64]) -> Shares:
    scored = [source for source in PointSource if source not in (PointSource.OPENING, PointSource.PRESSURE)]
    whole = max(int(points[scored].sum()), 1)
    return {source.word: _round(100 * points[source] / whole) for source in scored}


def _kinds(orders: Counts) -> Shares:
    whole = max(int(orders[1:].sum()), 1)
    return {kind.word: _round(100 * orders[kind] / whole) for kind in OrderKind if kind is not OrderKind.NONE}


def _ratios(part: Counts, whole: Counts) -> NDArray[np.float64]:
    return 100 * part / np.maximum(whole, 1)


def _ratio(part: Counts, whole: Counts) -> float:
    return _round(100 * part.sum() / max(int(whole.sum()), 1))


def _named(names: tuple[str, ...], values: NDArray[np.float64]) -> Shares:
    return {name: _round(value, 2) for name, value in zip(names, values, strict=True)}


def _percent(values: NDArray[np.bool_] | NDArray[np.float64]) -> float:
    return _round(100 * np.mean(values)) if values.size else 0.0


def _round(value: float | np.floating[Any], digits: int = 1) -> float:
    return round(float(value), digits) + 0.0  # no minus zero
