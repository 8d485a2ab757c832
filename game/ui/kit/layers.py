"""Layers: parts on top of each other, and pictures of trees that nobody can touch."""

from __future__ import annotations

from game.ui.kit.look import Look
from game.ui.kit.widget import Rect, Widget


class Layers(Widget):
    """Parts that each have the whole rectangle, the last one on top."""

    def __init__(self, *parts: Widget) -> None:
        super().__init__(parts=parts)

    def place(self, look: Look, rect: Rect) -> None:
        """Give every part the whole rectangle."""
        self.rect = rect
        for part in self.parts:
            part.place(look, rect)


class Still(Widget):
    """A tree as a mere picture: it is seen, takes no input, and stands in descriptions as one thing."""

    role = "picture"

    def __init__(self, part: Widget, says: str, grow: float = 0) -> None:
        super().__init__(grow=grow, parts=[part])
        self._says = says

    @property
    def text(self) -> str:
        """Return what the picture shows."""
        return self._says

    @property
    def inert(self) -> bool:
        """Take no input."""
        return True
