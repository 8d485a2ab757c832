"""Guidance in the text client: a page's step is told before the prompt, with what to type for it."""

from __future__ import annotations

from dataclasses import replace

from game.session import settings
from game.terminal.app import App
from game.terminal.words import shown_word
from game.views.guidance import Situation, StepView, guidance_view

_COMMANDS = {
    "news": "news",
    "headline": "news",
    "place": "board",
    "asks": "board",
    "agendas": "agendas",
    "tension": "board",
    "orders": "orders",
    "standing": "points",
    "powers": "points",
    "sheet": "tray",
    "attention": "tray",
    "capital": "tray",
    "onward": "end",
}
"""The command word for each thing that can be pointed at while one plans; other pages go on with Enter."""


def tell_step(app: App, situation: Situation | None) -> None:
    """Tell the step at which a seat stands, unless it is the one told last."""
    step = _step(app, situation)
    if step is None or situation is None:
        return
    mark = (situation.seat, situation.turn, step.name)
    if app.step_told != mark:
        app.step_told = mark
        app.write("", *_lines(app, situation, step), "")


def handle(app: App, situation: Situation | None, rest: str) -> None:
    """Answer the command: tell the step again, put it behind, or switch the guidance on or off."""
    if app.words.find(rest, ["off"]):
        _switch(app, on=False)
        app.tell("guide.is_off", word=_word(app))
    elif app.words.find(rest, ["on"]):
        _switch(app, on=True)
    elif step := _step(app, situation):
        if rest and app.words.find(rest, ["further"]) and situation:
            app.game.guide.put_behind(situation.seat, step.name)
    elif not (app.guidance or rest):
        app.tell("guide.is_off", word=_word(app))
    else:
        app.tell("guide.nothing")
    app.step_told = None  # it is told before the next prompt


def _step(app: App, situation: Situation | None) -> StepView | None:
    return guidance_view(app.voice(), situation) if situation and app.guidance else None


def _lines(app: App, situation: Situation, step: StepView) -> list[str]:
    count = app.say("guide.count", number=step.number, count=step.count) if step.count > 1 else ""
    lines = [app.say("guide.step", title=step.title, count=count, text=step.text)]
    if situation.page == "planning":
        words = _typed(app, situation, step)
        key = "type" if words else "read"
        lines.append(app.say(f"guide.{key}", words=words, guide=_word(app), further=_word(app, "further")))
    return lines


def _typed(app: App, situation: Situation, step: StepView) -> str:
    """Return what a player types for what a step points at; empty where it is only to be read."""
    if step.orders:
        return order_words(app, situation, step.orders[0])
    if step.places:
        return app.voice().place(*step.places[0]).lower()
    if step.to_read or step.thing not in _COMMANDS:
        return ""
    return shown_word(app.texts, _COMMANDS[step.thing])


def order_words(app: App, situation: Situation, number: int) -> str:
    """Return an order as it can be typed: its kind, its place, and its stake if it has one."""
    order = next(order for order in situation.menu if order.number == number)
    place = app.voice().place(*order.where(situation.seat))
    stake = str(order.stake) if order.stake > 0 else ""
    return " ".join(filter(None, [order.kind_name, place, stake])).lower()


def _word(app: App, key: str = "guide") -> str:
    return shown_word(app.texts, key)


def _switch(app: App, on: bool) -> None:
    """Remember the choice, if the disk lets us."""
    app.guidance = on
    app.remember(replace(settings.read(app.folder), guidance=on))
