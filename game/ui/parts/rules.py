"""Rules by their number: a small button that opens what the rulebook says, in place."""

from __future__ import annotations

from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.parts.folding import Unfolded
from game.views.rules import clauses
from game.views.voice import Voice


def rule_button(
    voice: Voice, unfolded: Unfolded, name: str, number: str, hint: str, shortcut: str = ""
) -> Button:
    """Return a button with the number of a rule, that opens and closes its text."""
    return Button(
        name,
        lambda: unfolded.turn(name),
        face=Row(Icon("verb-handbook", 14, "link"), Label(number, "caption", "link"), gap=4),
        kind="quiet",
        role="rule",
        hint=hint,
        shortcut=shortcut,
        selected=name in unfolded,
        pad=(6, 3),
    )


def rule_card(voice: Voice, number: str) -> Card:
    """Return what the rulebook says under a number."""
    clause = clauses(voice)[number]
    return Card(
        Column(
            Label(voice.say("handbook.rule", number=number, title=clause.title), "small_strong"),
            Label(clause.text, "small", "soft"),
            gap=3,
        ),
        colour="panel",
        border="line",
        pad=(10, 7),
    )
