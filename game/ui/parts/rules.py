"""Rules by their number: a small button that opens what the rulebook says, in place."""

from __future__ import annotations

from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Row, Space
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded, unfolded_name
from game.ui.parts.origins import origins_fold
from game.ui.parts.powers import power_token
from game.views.lines import LogLine
from game.views.rules import clause_origins, clauses
from game.views.voice import Voice


def ruled_line(
    voice: Voice, unfolded: Unfolded, name: str, line: LogLine, *, lit: bool = False, shortcut: str = ""
) -> Widget:
    """Return a line of the log with its actor's token and the number of its rule, which opens the rule's text."""
    rule = f"rule.{name}"
    row = Row(
        power_token(voice, line.actor, 15) if line.actor >= 0 else Space(15, 15),
        Label(line.text, "body" if lit else "small", "text" if lit else "soft", grow=1),
        rule_button(voice, unfolded, rule, line.rule, shortcut),
        gap=8,
    )
    return Card(
        Column(
            row,
            rule_card(voice, unfolded, line.rule, unfolded_name(rule)) if rule in unfolded else None,
            gap=5,
        ),
        colour="raised" if lit else "",
        border="link" if lit else "",
        pad=(8, 2),
        radius=6,
        name=name,
    )


def rule_button(voice: Voice, unfolded: Unfolded, name: str, number: str, shortcut: str = "") -> Button:
    """Return a button with the number of a rule, that opens and closes its text."""
    return Button(
        name,
        lambda: unfolded.turn(name),
        face=Row(Icon("verb-handbook", 14, "link"), Label(number, "caption", "link"), gap=4),
        kind="quiet",
        role="rule",
        hint=voice.say("ui.rules.hint", number=number),
        shortcut=shortcut,
        selected=name in unfolded,
        pad=(6, 2),
    )


def rule_card(voice: Voice, unfolded: Unfolded, number: str, name: str) -> Card:
    """Return what the rulebook says under a number, and on request what the numbers in it rest on."""
    clause, origins = clauses(voice)[number], clause_origins(voice, number)
    sources = origins_fold(voice, unfolded, f"{name}.sources", voice.say("ui.rules.sources"), origins)
    return Card(
        Column(
            Label(voice.say("handbook.rule", number=number, title=clause.title), "small_strong"),
            Label(clause.text, "small", "soft"),
            sources if origins else None,
            gap=3,
        ),
        colour="panel",
        border="line",
        pad=(10, 7),
        name=name,
    )
