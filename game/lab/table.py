"""A run's summary as a plain text table, in the language of its labels."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from game.lab.labels import Labels
from game.lab.report.tables import number
from game.lab.summary import Summary

_CELL = 11  # characters of a column
_LINE = 100  # characters of a line of names
_GAP = 2

Row = tuple[str, Sequence[str]]
"""A label, and the cells behind it."""


def table(summary: Summary, labels: Labels) -> str:
    """Return the summary as lines of text."""
    say = labels.say
    return "\n".join(
        [
            say("table.head", games=summary.games, seed=summary.seed),
            "",
            *_aligned([*_seats(summary, labels)]),
            "",
            *_aligned([*_game(summary, labels)]),
            *_unseen(summary, labels),
            *(say("table.broken", sentence=sentence) for sentence in summary.broken[:20]),
        ]
    )


def _aligned(rows: Sequence[Row]) -> Iterator[str]:
    """Yield rows as lines, their cells below each other."""
    width = max(len(label) for label, _ in rows) + _GAP
    for label, cells in rows:
        yield (f"{label:<{width}}" + "".join(f"{cell:>{_CELL}}" for cell in cells)).rstrip()


def _seats(summary: Summary, labels: Labels) -> Iterator[Row]:
    say, seats = labels.say, list(summary.seats.values())
    yield "", [*(labels.power(name)[: _CELL - 1] for name in summary.seats), say("table.all")]
    yield say("table.wins"), [f"{seat.wins:.1f}" for seat in seats]
    yield say("table.error"), [f"{seat.error:.2f}" for seat in seats]
    yield say("table.rank"), [f"{seat.rank:.2f}" for seat in seats]
    yield say("table.points"), [f"{seat.total:.1f}" for seat in seats]
    for source in seats[0].points:
        share = f"{summary.points[source]:.1f} %" if source in summary.points else ""
        yield f"  {labels.source(source)}", [*(f"{seat.points[source]:.1f}" for seat in seats), share]
    yield say("table.orders"), [f"{seat.orders_a_turn:.2f}" for seat in seats]
    for kind, share_of_all in summary.orders.items():
        name = say("table.percent", name=labels.kind(kind))
        yield f"  {name}", [*(f"{seat.orders[kind]:.1f}" for seat in seats), f"{share_of_all:.1f}"]
    yield say("table.agendas"), [f"{seat.agendas_met:.1f}" for seat in seats]
    yield say("table.offers"), [f"{seat.offers_a_turn:.2f}" for seat in seats]


def _game(summary: Summary, labels: Labels) -> Iterator[Row]:
    say = labels.say
    for name in (
        "crises",
        "shared_wins",
        "lead_changes",
        "ties_at_the_top",
        "nobody_leads",
        "leader_stays",
        "frozen",
    ):
        yield say(f"table.{name}"), [number(getattr(summary, name))]
    for kind, share in summary.joint_matched.items():
        yield say("table.matched", kind=labels.kind(kind)), [f"{share:.1f}"]
    for ask, share in summary.asks_answered.items():
        yield say("table.answered", ask=labels.ask(ask)), [f"{share:.1f}"]
    for agenda, share in summary.agendas.items():
        yield say("table.met", agenda=labels.agenda(agenda)), [f"{share:.1f}"]


def _unseen(summary: Summary, labels: Labels) -> list[str]:
    """Return the headlines that no game has shown, in lines."""
    names = [labels.headline(name) for name, share in summary.headlines.items() if not share]
    told = labels.texts.say("list.semicolon").join(names) or labels.say("table.none")
    return textwrap.wrap(labels.say("table.unseen", headlines=told), _LINE, subsequent_indent="  ")
