"""A dialog: a card in the middle of the screen that it lies over, which is seen darkened behind it."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.layout import Behind, Card, Sized
from game.ui.kit.look import Look
from game.ui.kit.widget import Rect, Widget
from game.ui.screen import Screen
from game.views.guidance import Situation

_MARGIN = 12  # units between what lies above and the window's edge


class Dialog(Screen):
    """Lies over another screen; Escape goes back there."""

    behind: Screen

    def __init__(self, behind: Screen) -> None:
        self.behind = behind

    def laid(
        self, app: App, body: Widget, name: str, title: str, most: float, pad: tuple[float, float] = (26, 22)
    ) -> Widget:
        """Return the whole screen: a card around the body, at most so many units wide, over the screen behind."""
        card = Card(body, colour="panel", border="line", pad=pad, name=name, label=title)
        return _Over(Behind(parts=[self.behind.build(app)]), Sized(card, most=most))

    def situation(self, app: App) -> Situation | None:
        """Keep the guidance of the screen behind in its place."""
        return self.behind.situation(app)


class _Over(Widget):
    """One tree over another, in the middle, never higher than the window."""

    def __init__(self, below: Widget, above: Widget) -> None:
        super().__init__(parts=[below, above])

    def place(self, look: Look, rect: Rect) -> None:
        """Give the tree below the whole rectangle, and the one above what it needs of it."""
        self.rect = rect
        below, above = self.parts
        below.place(look, rect)
        inside = rect.inflate(-2 * look.px(_MARGIN), -2 * look.px(_MARGIN))
        high = min(inside.height, above.height(look, inside.width))
        above.place(look, Rect(inside.x, rect.y + (rect.height - high) // 2, inside.width, high))
