"""Layers: parts on top of each other, and pictures of trees that nobody can touch."""

from __future__ import annotations

from game.ui.kit.look import Look
from game.ui.kit.widget import Rect, Widget


class Layers(Widget):
    """Parts that each have the whole rectangle, the last one on top."""

    def __init__(self, *parts: Widget, grow: float = 0) -> None:
        super().__init__(grow=grow, parts=parts)

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


class Corner(Widget):
    """A small tree over another, in an upper corner, never wider or higher than its shares of the whole."""

    def __init__(
        self, below: Widget, above: Widget, shares: tuple[float, float], margin: float, *, right: bool = False
    ) -> None:
        super().__init__(parts=[below, above])
        self._shares, self._margin = shares, margin  # of width and height; units to the edges
        self._right = right

    def place(self, look: Look, rect: Rect) -> None:
        """Give the tree below the whole rectangle, and the one above what it needs of its share."""
        self.rect = rect
        below, above = self.parts
        below.place(look, rect)
        margin = look.px(self._margin)
        wide = round(rect.width * self._shares[0]) - 2 * margin
        high = min(above.height(look, wide), round(rect.height * self._shares[1]))
        left = rect.right - margin - wide if self._right else rect.x + margin
        above.place(look, Rect(left, rect.y + margin, wide, high))
