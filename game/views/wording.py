"""Orders in words: one phrase for every order of the catalogue."""

from __future__ import annotations

from game.views.voice import Voice


def order_words(voice: Voice, number: int) -> str:
    """Return an order in words; number 0 is no order."""
    return voice.say(f"order.{voice.kind_of(number).word}", **voice.order_values(number))
