"""A line of text with a small icon before it, which says what sort of statement it is."""

from __future__ import annotations

from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Row


def noted(icon: str, text: str, colour: str = "soft", ink: str = "text", size: float = 16) -> Row:
    """Return a text that wraps, with an icon before its first line; `colour` is the icon's, `ink` the text's."""
    return Row(Icon(icon, size, colour), Label(text, "small", ink, grow=1), gap=7, align="top")
