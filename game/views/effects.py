"""What an order is expected to change, in short statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.kernel.preview import Change
from game.views.voice import Voice

_OWN_ONLY = ("contact", "income")  # of rivals these say nothing that a planner needs


@dataclass(frozen=True)
class EffectView:
    """One thing that an order is expected to change."""

    what: str  # as in Change
    power: int  # a rival, or -1 for the seat itself and for what is nobody's
    words: str


def effect_views(voice: Voice, seat: int, changes: tuple[Change, ...]) -> tuple[EffectView, ...]:
    """Return each change that matters to a seat, its own first."""
    told = [change for change in changes if change.power in (-1, seat) or change.what not in _OWN_ONLY]
    told.sort(key=lambda change: change.power not in (-1, seat))
    return tuple(
        EffectView(change.what, -1 if change.power == seat else change.power, _statement(voice, seat, change))
        for change in told
    )


def joined(voice: Voice, statements: Iterable[str]) -> str:
    """Return statements in one line; the word for none if there are none. What a statement hangs on leads it."""
    separator = voice.say("list.semicolon")
    line = separator.join(statements).replace(f":{separator}", ": ")
    return line or voice.say("terminal.orders.nothing")


def _statement(voice: Voice, seat: int, change: Change) -> str:
    values = voice.place_values(change.republic, change.deposit, change.segment, change.corridor)
    values["amount"] = change.amount
    if change.power in (-1, seat):
        return voice.say(_key(change, "own"), **values)
    return voice.say(_key(change, "other"), power=voice.power(change.power), **values)


def _key(change: Change, whose: str) -> str:
    lost = "_lost" if change.amount < 0 and change.what in _YES_OR_NO else ""
    return f"effect.{change.what}.{whose}{lost}"


_YES_OR_NO = ("answered", "contact", "paper", "standards")
