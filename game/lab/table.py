"""A run's summary as a plain text table."""

from __future__ import annotations

from collections.abc import Iterator

from game.lab.summary import Summary

_WIDTH = 11


def table(summary: Summary) -> str:
    """Return the summary as lines of text."""
    return "\n".join([*_head(summary), "", *_seats(summary), "", *_game(summary), *_broken(summary)])


def _head(summary: Summary) -> Iterator[str]:
    yield f"{summary.games} games, seed {summary.seed}"


def _seats(summary: Summary) -> Iterator[str]:
    seats = list(summary.seats.values())
    yield _row("", [name[: _WIDTH - 1] for name in summary.seats], "all")
    yield _row("wins %", [f"{seat.wins:.1f}" for seat in seats])
    yield _row("  standard error", [f"{seat.error:.2f}" for seat in seats])
    yield _row("mean rank", [f"{seat.rank:.2f}" for seat in seats])
    yield _row("mean points", [f"{seat.total:.1f}" for seat in seats])
    for source in seats[0].points:
        share = f"{summary.points[source]:.1f} %" if source in summary.points else ""
        yield _row(f"  {source}", [f"{seat.points[source]:.1f}" for seat in seats], share)
    yield _row("orders a turn", [f"{seat.orders_a_turn:.2f}" for seat in seats])
    for kind, share_of_all in summary.orders.items():
        yield _row(f"  {kind} %", [f"{seat.orders[kind]:.1f}" for seat in seats], f"{share_of_all:.1f}")
    yield _row("agendas met %", [f"{seat.agendas_met:.1f}" for seat in seats])
    yield _row("offers a turn", [f"{seat.offers_a_turn:.2f}" for seat in seats])


def _row(label: str, cells: list[str], last: str = "") -> str:
    return f"{label:<22}" + "".join(f"{cell:>{_WIDTH}}" for cell in [*cells, last]).rstrip()


def _game(summary: Summary) -> Iterator[str]:
    for label, value in (
        ("crises %", summary.crises),
        ("shared wins %", summary.shared_wins),
        ("changes at the front", summary.lead_changes),
        ("ties at the top %", summary.ties_at_the_top),
        ("nobody leads %", summary.nobody_leads),
        ("leader stays a year %", summary.leader_stays),
        ("frozen republics %", summary.frozen),
    ):
        yield f"{label:<28}{value:>8.1f}"
    for kind, share in summary.joint_matched.items():
        yield f"{kind + ' matched %':<28}{share:>8.1f}"
    for ask, share in summary.asks_answered.items():
        yield f"{'ask answered, ' + ask + ' %':<28}{share:>8.1f}"
    for agenda, share in summary.agendas.items():
        yield f"{agenda + ' met %':<28}{share:>8.1f}"
    unseen = [name for name, share in summary.headlines.items() if not share]
    yield f"{'headlines never shown':<28}{', '.join(unseen) or 'none'}"


def _broken(summary: Summary) -> Iterator[str]:
    for sentence in summary.broken[:20]:
        yield f"BROKEN: {sentence}"
