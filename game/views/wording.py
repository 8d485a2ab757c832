"""Orders in words: one phrase for every order of the catalogue."""

from __future__ import annotations

from game.views.voice import Voice
from game.vocabulary import OrderKind


def order_words(voice: Voice, number: int) -> str:
    """Return an order in words; number 0 is no order."""
    kind = OrderKind(int(voice.tables.catalogue.kind[number]))
    return voice.say(f"order.{kind.word}", **voice.order_values(number))
