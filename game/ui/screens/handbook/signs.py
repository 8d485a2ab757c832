"""The handbook's first page: what each sign on the map and beside it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.type import Span
from game.ui.kit.widget import Widget
from game.ui.parts.keys import key_words
from game.ui.parts.powers import power_token
from game.views.voice import Voice

_ICONS = {
    "leading": "board-truce",
    "ask": "board-ask",
    "room": "board-room",
    "bar": "board-influence",
    "value": "board-value",
    "development": "board-development",
    "deposit": "board-deposit",
    "memorandum": "order-memorandum",
    "contract": "order-contract",
    "corridor": "board-corridor",
    "standards": "order-standards",
    "points": "board-points",
    "capital": "board-capital",
    "attention": "board-attention",
    "tension": "board-tension",
    "contact": "board-contact",
    "floor": "board-floor",
    "rule": "verb-handbook",
    "source": "verb-info",
}
_SIZE = 20  # units

Linked = Callable[[str], Sequence[Span]]


def signs(app: App, voice: Voice, linked: Linked, follow: Callable[[str], object]) -> Column:
    """Return all signs with a sentence each; `linked` makes the words of the glossary links."""
    groups = [
        Card(
            Column(
                Label(app.say(f"signs.{group}_title"), "strong"),
                *(
                    Row(
                        _picture(voice, sign),
                        Label(linked(app.say(f"signs.{group}.{sign}")), follow=follow, grow=1),
                        gap=12,
                    )
                    for sign in app.texts.keys(f"ui.signs.{group}")
                ),
                gap=8,
            ),
            name=f"signs.{group}",
            label=app.say(f"signs.{group}_title"),
        )
        for group in ("map", "beside")
    ]
    title = Label(app.say("signs.title"), "title")
    begin = app.say("handbook.begin", back=key_words(app, "alt+left"))
    return Column(title, Label(begin, "body", "soft"), *groups, gap=12)


def _picture(voice: Voice, sign: str) -> Widget:
    """Return a sign; influence is shown by a power's own token."""
    return Icon(_ICONS[sign], _SIZE, "text") if sign in _ICONS else power_token(voice, 0, _SIZE)
