"""The chips of the log: one for each turn, power, republic and step, with how many lines it lets through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Flow, Row
from game.ui.kit.widget import Widget
from game.ui.parts.powers import power_token
from game.views.lines import LogLine, step_name
from game.views.log import Filter, counts
from game.views.voice import Voice
from game.vocabulary import Step

Choose = Callable[[str, int | None], None]
Option = tuple[int, str, Widget | None]  # value, name, token


def groups(app: App, voice: Voice, lines: Sequence[LogLine], wanted: Filter, choose: Choose) -> Column:
    """Return all chips, group by group."""
    made: dict[str, list[Option]] = {
        "power": _powers(voice),
        "republic": _republics(voice),
        "turn": [(turn, str(turn), None) for turn in sorted({line.turn for line in lines})],
        "step": [(step, step_name(voice, step), None) for step in Step],
    }
    return Column(*(_group(app, by, options, lines, wanted, choose) for by, options in made.items()), gap=14)


def _powers(voice: Voice) -> list[Option]:
    return [
        (power, voice.power(power), power_token(voice, power, 15)) for power in range(voice.tables.powers)
    ]


def _republics(voice: Voice) -> list[Option]:
    return [(republic, voice.republic(republic), None) for republic in range(voice.tables.republics)]


def _group(
    app: App,
    by: str,
    options: Sequence[Option],
    lines: Sequence[LogLine],
    wanted: Filter,
    choose: Choose,
) -> Column:
    chosen, fitting = getattr(wanted, by), counts(lines, wanted, by)
    everything = Button(
        f"{by}.all",
        lambda: choose(by, None),
        app.say("log.all"),
        role="option",
        style="small_strong",
        selected=chosen is None,
        pad=(9, 5),
    )
    chips = [_chip(app, by, option, fitting[option[0]], chosen, choose) for option in options]
    return Column(Label(app.say(f"log.by.{by}"), "small", "soft"), Flow(everything, *chips, gap=6), gap=5)


def _chip(app: App, by: str, option: Option, count: int, chosen: int | None, choose: Choose) -> Button:
    value, name, token = option
    words = Label(name, "small_strong" if count else "small", "text" if count else "soft")
    return Button(
        f"{by}.{int(value)}",
        lambda: choose(by, value),
        face=Row(token, words, Label(str(count), "caption", "soft"), gap=6),
        role="option",
        selected=chosen == value,
        hint=app.say("log.chip_hint", name=name, count=count),
        pad=(9, 5),
    )
