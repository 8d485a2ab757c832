"""The frame of a page: a bar above, the page's own part, and a bar below with a hint and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layers import Layers
from game.ui.kit.layout import Card, Column, Flow, Pad, Row, Sized, Space
from game.ui.kit.look import Look
from game.ui.kit.scroll import Scroll
from game.ui.kit.type import Span
from game.ui.kit.widget import Canvas, Widget
from game.ui.parts.coach import coach, ringed
from game.ui.parts.keys import key_words
from game.ui.parts.wallpaper import Backdrop

_HIGH = 680  # units of a window's height under which text is large for it
_READING = 860  # units: a line of text that an eye can follow


class Hint(Widget):
    """What the widget pointed at has to say; otherwise a notice, or a word on the keys."""

    role = "hint"

    def __init__(self, notice: str, quiet: str, grow: float = 1, lines: int = 2) -> None:
        super().__init__("hint", grow)
        self._notice, self._quiet, self.lines = notice, quiet, lines

    @property
    def text(self) -> str:
        """Return the notice, or the word on the keys."""
        return self._notice or self._quiet

    def measure_height(self, look: Look, width: int) -> int:
        """Return a few lines, always, so that nothing jumps."""
        return self.lines * look.line_height("small")

    def paint(self, canvas: Canvas) -> None:
        """Draw as many lines as there is room for."""
        look = canvas.look
        text, colour = canvas.hint or self._quiet, "soft"
        if self._notice:
            text, colour = self._notice, "warning"
        lines = look.lines((Span(text, "small", colour),), self.rect.width)
        high = look.line_height("small")
        top = self.rect.y + (self.rect.height - high * min(self.lines, len(lines))) // 2
        for number, line in enumerate(lines[: self.lines]):
            for piece in line:
                words = piece.text.rstrip() + ("…" if number + 1 == self.lines < len(lines) else "")
                canvas.surface.blit(look.text(words, "small", colour), (self.rect.x, top + number * high))


def page(
    app: App,
    title: str,
    body: Widget,
    *,
    subtitle: str = "",
    tools: Sequence[Widget | None] = (),
    buttons: Sequence[Widget | None] = (),
    quiet: str | None = None,
    backdrop: bool = False,
    lines: int = 2,
) -> Widget:
    """Return a whole screen: title and tools above, the body, a hint of some lines and buttons below."""
    hint = Hint(app.notice, usual_hint(app) if quiet is None else quiet, lines=lines)
    heading = Column(
        Label(title, "heading"), Label(subtitle, "small", "soft") if subtitle else None, gap=0, grow=1
    )
    told = coach(app)
    middle = Pad(body, 12, 6 if told else 10, grow=1)
    tree = Column(
        Card(Row(heading, *tools, gap=6), colour="panel", pad=(14, 7), radius=0),
        Layers(Backdrop(), middle, grow=1) if backdrop else middle,
        Pad(told, 12, 6) if told else None,
        Card(Row(hint, *buttons, gap=10), colour="panel", pad=(14, 8), radius=0),
        gap=0,
    )
    return ringed(app, tree)


def hint_lines(app: App) -> int:
    """Return how many lines a long hint needs beside several buttons, or under a map: more where room is short."""
    return 3 if app.units[1] < _HIGH else 2


def usual_hint(app: App) -> str:
    """Return what keys do everywhere."""
    return app.say("hint.keys", handbook=key_words(app, "f1"))


def back_button(app: App, text: str = "") -> Button:
    """Return the button that does what Escape does."""
    return Button(
        "back",
        lambda: app.screen.back(app),
        text or app.say("button.back"),
        icon="verb-back",
        hint=app.say("hint.escape"),
    )


def onward_button(name: str, act: Callable[[], object], text: str) -> Button:
    """Return a page's main button, which says where it goes on to."""
    return Button(name, act, text, icon="verb-next", kind="primary")


def reading(name: str, *parts: Widget | None, gap: float = 10, most: float = _READING) -> Widget:
    """Return text to read: a scroll area in which lines are not wider than an eye can follow."""
    return Scroll(name, Sized(Pad(Column(*parts, gap=gap), 4, 4), most=most))


def section(title: str, *parts: Widget | None, gap: float = 6, name: str = "") -> Card:
    """Return a card with a heading."""
    heading = Label(title, "strong") if title else None
    return Card(Column(heading, *parts, gap=gap), name=name, label=title)


def choices(*buttons: Widget | None) -> Widget:
    """Return buttons side by side at the right edge, on further lines where they do not fit."""
    return Row(Space(grow=1), Flow(*buttons, right=True))
