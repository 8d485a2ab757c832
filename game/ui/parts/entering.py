"""Entering a game or a page that takes a moment: a card says so while it is read and its first page made ready."""

from __future__ import annotations

from collections.abc import Iterator

from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Row
from game.ui.kit.widget import Widget
from game.ui.parts.dialog import Dialog
from game.ui.parts.keeping import Act
from game.ui.screen import AT_ONCE, Screen

_WIDTH = 440  # units


def entered(screen: Screen, enter: Act) -> Screen | None:
    """Enter what a screen leads to: at once, but behind a card while the screen still makes it ready."""
    return Entering(screen, enter, "entering.page") if screen.ahead else enter()


class Entering(Dialog):
    """Lies over the screen where something was chosen, and goes back there if it cannot be opened.

    It is opened as from that screen: a question that comes up leads back there as well.
    """

    def __init__(self, behind: Screen, enter: Act, words: str = "entering.game") -> None:
        super().__init__(behind)
        self._enter = enter
        self._words = words
        self._steps: Iterator[None] | None = None

    def build(self, app: App) -> Widget:
        """Return the screen behind, darkened, with a word on what takes a moment."""
        words = app.say(self._words)
        body = Row(Icon("verb-play", 26), Label(words, "heading"), gap=14)
        return self.laid(app, body, "entering", words, _WIDTH)

    def back(self, app: App) -> Screen | None:
        """Stay: it is over sooner than anybody could want it to stop."""
        return None

    def pause(self, app: App) -> float | None:
        """Go on at once."""
        return AT_ONCE

    def tick(self, app: App, now: float) -> bool:
        """Go one step further; raises GameError when that cannot be opened."""
        self._steps = self._steps or self._entering(app)
        next(self._steps, None)
        return False

    def _entering(self, app: App) -> Iterator[None]:
        yield  # the card is seen first
        following = self._entered(app)
        yield
        if following:
            yield from app.prepared(following)
        app.show(following or self.behind)

    def _entered(self, app: App) -> Screen | None:
        """Open it as from the screen behind, which is in front again if that fails."""
        app.screen = self.behind
        following = self._enter()
        app.screen = self
        return following
