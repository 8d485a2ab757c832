"""What can be unfolded: a line to press, and below it what it hides until then."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.widget import Widget


class Unfolded:
    """The names of what a screen has unfolded."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self.seek: Callable[[str], object] = str  # told the name of the widget that unfolding shows

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def turn(self, name: str) -> None:
        """Unfold something, or fold it again."""
        self._names ^= {name}
        if name in self._names:
            self.seek(unfolded_name(name))


def unfolded_name(name: str) -> str:
    """Return the name of the widget with what was hidden."""
    return f"{name}.unfolded"


def fold(
    unfolded: Unfolded,
    name: str,
    title: str | Widget,
    inside: Callable[[], Widget | None],
    *,
    icon: str = "",
    hint: str = "",
) -> Column:
    """Return a line that unfolds what `inside` makes; `title` is a text or any widget."""
    is_open = name in unfolded
    words = Label(title, "small_strong", "link", grow=1) if isinstance(title, str) else title
    face = Row(
        Icon("verb-down" if is_open else "verb-right", 16, "link"),
        Icon(icon, 16, "link") if icon else None,
        words,
        gap=6,
    )
    head = Button(
        name, lambda: unfolded.turn(name), face=face, kind="quiet", role="fold", hint=hint, pad=(4, 3)
    )
    return Column(head, Column(inside(), name=unfolded_name(name)) if is_open else None, gap=6)
