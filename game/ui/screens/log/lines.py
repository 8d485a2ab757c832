"""The lines of the log: whole turns put on pages, and each line with its powers and its rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Row, Sized, Space
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded, unfolded_name
from game.ui.parts.powers import power_token
from game.ui.parts.rules import rule_button, rule_card
from game.views.lines import LogLine, step_name
from game.views.voice import Voice

_PAGE = 40  # lines after which no further turn begins on a page
_TOKENS = 42


class Numbered(NamedTuple):
    """A line with its number in the whole log."""

    number: int
    line: LogLine


Turn = list[Numbered]


def pages(lines: Sequence[Numbered], newest_first: bool) -> list[list[Turn]]:
    """Return lines by turn, some whole turns a page."""
    turns = [list(part) for _, part in groupby(lines, lambda one: one.line.turn)]
    made: list[list[Turn]] = []
    for turn in reversed(turns) if newest_first else turns:
        if not made or sum(map(len, made[-1])) >= _PAGE:
            made.append([])
        made[-1].append(turn)
    return made


def turn_card(app: App, voice: Voice, unfolded: Unfolded, turn: Turn) -> Card:
    """Return a turn's lines under its name, step by step."""
    number = turn[0].line.turn
    heading = app.say("log.turn", turn=number, quarter=voice.quarter(number))
    steps = [
        part
        for step, lines in groupby(turn, lambda one: one.line.step)
        for part in (
            Label(step_name(voice, step), "small_strong", "soft"),
            *(row for one in lines for row in _line(app, voice, unfolded, one)),
        )
    ]
    return Card(Column(Label(heading, "heading"), *steps, gap=5), name=f"turn.card.{number}", label=heading)


def _line(app: App, voice: Voice, unfolded: Unfolded, one: Numbered) -> Iterator[Widget]:
    number, line = one
    name = f"rule.{number}"
    tokens = [power_token(voice, power, 17, voice.power(power)) for power in line.powers]
    yield Row(
        Sized(Row(Space(grow=1), *tokens, gap=4), width=_TOKENS),
        Label(line.text, grow=1),
        rule_button(voice, unfolded, name, line.rule),
        gap=8,
    )
    if name in unfolded:
        yield Row(Space(_TOKENS), _opened(app, voice, unfolded, number, line.rule), gap=8)


def _opened(app: App, voice: Voice, unfolded: Unfolded, number: int, rule: str) -> Column:
    """Return the rule behind a line, with the way to its place in the handbook."""
    lead = Button(
        f"handbook.{number}",
        lambda: app.route("handbook", f"rule.{rule}"),
        app.say("log.in_handbook"),
        icon="verb-handbook",
        kind="quiet",
        style="small_strong",
        role="link",
    )
    return Column(
        rule_card(voice, unfolded, rule, unfolded_name(f"rule.{number}")),
        Row(lead, Space(grow=1)),
        gap=2,
        grow=1,
    )
