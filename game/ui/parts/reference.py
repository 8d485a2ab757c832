"""The frame of the books in which one looks things up: whose numbers they give, the way to the other, and back."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.widget import Widget
from game.ui.parts.page import back_button, page
from game.ui.parts.tools import tools
from game.views.voice import Voice


def reference_page(app: App, voice: Voice, title: str, body: Widget, other: str) -> Widget:
    """Return a whole screen about a voice's board; `other` is the tool that leads to the other book."""
    return page(
        app,
        title,
        body,
        subtitle=app.say("handbook.numbers", scenario=voice.of(voice.pack.scenario.name)),
        tools=tools(app, other),
        buttons=[back_button(app)],
    )
