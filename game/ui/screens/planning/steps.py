"""The next needed step: one button that always names it, and hands the sheet in when nothing is left to do."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Row
from game.ui.parts.keeping import kept
from game.ui.parts.keys import key_words, with_key
from game.ui.parts.question import Answer, Question
from game.ui.screen import Screen
from game.ui.screens.planning.desk import NEWS, ORDERS, SHEET, Desk

REPAIR, MARK, GIVE, COMMIT = "repair", "mark", "give", "commit"
_ICONS = {REPAIR: "verb-warning", MARK: "board-agenda", GIVE: "verb-add", COMMIT: "verb-commit"}


def next_step(app: App, desk: Desk) -> str:
    """Return what is to be done next."""
    view, board = desk.sheet(app), desk.board(app)
    if not view.legal:
        return REPAIR
    if board.may_mark and not desk.tray.marked:
        return MARK
    is_open = view.attention_left > 0 and any(order.legal for order in desk.menu(app).values())
    return GIVE if is_open else COMMIT


def step_button(app: App, desk: Desk, compact: bool) -> Button:
    """Return the one big button."""
    step, view = next_step(app, desk), desk.sheet(app)
    text = app.say(f"planning.next.{step}", attention=view.attention_left)
    ink = "ink"
    return Button(
        "commit",
        lambda: _take(app, desk, step),
        face=Row(
            Icon(_ICONS[step], 20, ink),
            Label(text, "strong" if compact else "heading", ink, grow=1),
            None if compact else Label(key_words(app, "ctrl+return"), "caption", ink),
            gap=10,
        ),
        kind="danger" if step == REPAIR else "primary",
        hint=with_key(app, app.say(f"planning.next.{step}_hint"), "ctrl+return"),
        shortcut="ctrl+return",
        pad=(16, 6 if compact else 9),
    )


def _take(app: App, desk: Desk, step: str) -> Screen | None:
    """Lead to where the step is done, ask, or hand the sheet in."""
    if step == REPAIR:
        desk.show(SHEET)
    elif step == MARK:
        desk.show(NEWS)
        app.stage.point(f"agenda.{desk.board(app).agendas[0].place}")
    elif step == GIVE:
        return _asked(app, desk)
    else:
        return _commit(app, desk)
    return None


def _asked(app: App, desk: Desk) -> Question:
    """Ask whether the sheet is to be handed in although more could be written on it."""
    behind = app.screen

    def look() -> Screen:
        desk.show(ORDERS)
        return behind

    def words(app: App) -> str:
        view = desk.sheet(app)
        values = {"attention": view.attention_left, "capital": view.capital_left}
        return app.say("planning.left.question", **values)

    answers = (
        Answer("planning.left.look", look, "primary"),
        Answer("planning.left.commit", lambda: _commit(app, desk)),
        Answer("planning.left.back", lambda: behind),
    )
    return Question(behind, words, answers)


def _commit(app: App, desk: Desk) -> Screen | None:
    """Hand the sheet in and go on."""

    def submit() -> Screen | None:
        app.game.match.submit(desk.seat, desk.tray.sheet)
        return app.route("proceed")

    return kept(app, submit)
