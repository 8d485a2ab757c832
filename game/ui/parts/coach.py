"""The coach: a card with the step at which a seat stands, and the rings around what that points at."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.ring import Ringed
from game.ui.kit.widget import Widget, live
from game.ui.parts.keys import with_key
from game.ui.parts.pointing import rings
from game.ui.spoken import COACH
from game.views.guidance import Situation, StepView, guidance_of, guidance_view

_ICON = "verb-lesson"
STEADY = 3
"""Lines of a card beside something that should not be pushed about from step to step; most steps have no more."""


def is_guided(app: App) -> bool:
    """Return whether the board in play has guidance, and it is wanted."""
    return app.settings.guidance and app.table is not None and guidance_of(app.voice()) is not None


def coach(app: App, compact: bool = False, least: int = 0) -> Widget | None:
    """Return the card for the page in front, lower where room is scarce; None where there is nothing to say.

    It has room for `least` lines of text.
    """
    found = _step(app)
    if found is None:
        return None
    situation, step = found
    if app.game.guide.is_folded(situation.seat):
        return _folded(app, situation, step)
    return _card(app, situation, step, compact, least)


def ringed(app: App, tree: Widget) -> Widget:
    """Return the tree of the page in front, with rings around what its step points at."""
    found = _step(app)
    if found is None or app.game.guide.is_folded(found[0].seat):
        return tree
    choices = rings(found[1])
    return Ringed(tree, choices, _ICON) if choices else tree


def _step(app: App) -> tuple[Situation, StepView] | None:
    situation = app.screen.situation(app) if is_guided(app) else None
    step = guidance_view(app.voice(), situation) if situation else None
    return (situation, step) if situation and step else None


# --- the card -------------------------------------------------------------------------------------------


def _card(app: App, situation: Situation, step: StepView, compact: bool, least: int) -> Widget:
    buttons, text = _buttons(app, situation, step), Label(step.text, "body", grow=1, least=least)
    count = app.say("coach.count", number=step.number, count=step.count) if step.count > 1 else ""
    head = Row(
        Icon(_ICON, 20, "link"),
        Label(step.title, "strong", grow=1),
        buttons if compact else Label(count, "caption", "soft"),
        _small(app, "fold", "verb-down", lambda: app.game.guide.fold(situation.seat)),
        _small(app, "off", "verb-close", lambda: _switch_off(app)),
        gap=8,
    )
    body = text if compact else Row(text, buttons, gap=14, align="top")
    return Card(
        Column(head, body, gap=3), colour="panel", border="link", pad=(12, 7), name=COACH, label=step.title
    )


def _buttons(app: App, situation: Situation, step: StepView) -> Widget:
    """Return what leads to the thing that is pointed at, and what puts the step behind."""
    way = "next" if step.to_read else "skip"
    show = Button(
        "coach.show",
        lambda: _lead(app, step),
        app.say("coach.show"),
        kind="quiet",
        style="small_strong",
        hint=with_key(app, app.say("coach.show_hint"), "g"),
        shortcut="g",
        pad=(9, 4),
    )
    onward = Button(
        "coach.next",
        lambda: app.game.guide.put_behind(situation.seat, step.name),
        app.say(f"coach.{way}"),
        kind="plain" if step.to_read else "quiet",
        style="small_strong",
        hint=with_key(app, app.say(f"coach.{way}_hint"), "n"),
        shortcut="n",
        pad=(9, 4),
    )
    return Flow(show if rings(step) else None, onward, gap=6, right=True)


def _small(app: App, what: str, icon: str, act: Callable[[], object]) -> Button:
    return Button(
        f"coach.{what}",
        act,
        icon=icon,
        kind="quiet",
        hint=app.say(f"coach.{what}_hint"),
        pad=(5, 2),
    )


def _folded(app: App, situation: Situation, step: StepView) -> Widget:
    head = Row(
        Icon(_ICON, 18, "link"),
        Label(step.title, "small", "soft", grow=1),
        _small(app, "unfold", "verb-up", lambda: app.game.guide.fold(situation.seat)),
        gap=8,
    )
    return Card(head, colour="panel", pad=(12, 2), name=COACH, label=step.title)


def _switch_off(app: App) -> None:
    app.change(guidance=False)
    app.notice = app.notice or app.say("coach.is_off")


def _lead(app: App, step: StepView) -> None:
    """Lead to what the step points at: turn to it, give it the focus, or at least bring it into view."""
    if app.screen.lead(app, step):
        return
    found = next((widget for widget in live(app.stage.root) if widget.ringed), None)
    if found:
        (app.stage.point if found.focusable else app.stage.seek)(found.name)
