"""What comes next in the game in play, as the words of the button that leads there."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.parts.page import onward_button
from game.vocabulary import Outcome


def next_words(app: App) -> str:
    """Return what `proceed` leads to, in a few words."""
    table = app.game
    if table.course.outcome is not Outcome.RUNNING:
        return app.say("next.ending")
    seat, turn = table.next_person, table.course.turn
    if seat is None:
        return app.say("next.watch", turn=turn)
    if table.several:
        return app.say("next.hand_over", power=app.voice().power(seat))
    return app.say("next.plan", turn=turn) if table.course.turns else app.say("next.brief")


def proceed_button(app: App) -> Button:
    """Return the main button that goes on with the game and says where to."""
    return onward_button("proceed", lambda: app.route("proceed"), next_words(app))
