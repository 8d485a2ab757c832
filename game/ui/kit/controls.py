"""Buttons of all kinds: what can be pressed by mouse, Enter or Space."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pygame

from game.ui.kit.label import Icon, Label, Picture
from game.ui.kit.layout import Column, Flow, Row, Sized, box
from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget

Action = Callable[[], object]

_KNOB = (30, 17)  # units
_FINE = 4

_GROUNDS = {  # ground: at rest, pointed at, held down
    "plain": ("card", "raised", "pressed"),
    "primary": ("accent", "accent_raised", "accent_pressed"),
    "danger": ("danger", "danger_raised", "danger_pressed"),
    "quiet": ("", "raised", "pressed"),
}
_INKS = {"primary": "ink", "danger": "ink"}


class Button(Widget):
    """Something to press: a text with an icon, or any widget as its face.

    A button that cannot be pressed keeps its place and says `why`; one that can says its hint.
    """

    focusable = True

    def __init__(
        self,
        name: str,
        action: Action,
        text: str = "",
        *,
        icon: str = "",
        face: Widget | None = None,
        kind: str = "plain",
        style: str = "strong",
        enabled: bool = True,
        why: Iterable[str] = (),
        hint: str = "",
        shortcut: str = "",
        selected: bool = False,
        role: str = "button",
        pad: tuple[float, float] = (12, 7),
        align: str = "middle",
        grow: float = 0,
    ) -> None:
        ink = _INKS.get(kind, "text") if enabled else "soft"
        super().__init__(name, grow, [face or _face(text, icon, style, ink, align)])
        self.role = role
        self.enabled, self.hint, self.shortcut = enabled, hint, shortcut
        self.why = () if enabled else tuple(why)
        self.selected = self.chosen = selected
        self._action, self._text, self._kind, self._pad = action, text, kind, pad

    @property
    def text(self) -> str:
        """Return its text, or all that its face says."""
        return self._text or _said(self.parts[0])

    def measure_width(self, look: Look) -> int:
        """Return the face's width and the padding."""
        return self.parts[0].natural(look) + 2 * look.px(self._pad[0])

    def measure_height(self, look: Look, width: int) -> int:
        """Return the face's height and the padding; never too small to hit."""
        face = self.parts[0].height(look, width - 2 * look.px(self._pad[0]))
        return max(look.px(26), face + 2 * look.px(self._pad[1]))

    def place(self, look: Look, rect: Rect) -> None:
        """Place the face in the middle of the height."""
        self.rect = rect
        width = max(1, rect.width - 2 * look.px(self._pad[0]))
        high = min(self.parts[0].height(look, width), rect.height)
        self.parts[0].place(
            look, Rect(rect.x + look.px(self._pad[0]), rect.y + (rect.height - high) // 2, width, high)
        )

    def activate(self) -> object:
        """Do it, if it can be done."""
        return self._action() if self.enabled else None

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, mark of selection and ring of focus."""
        live, soft = self.enabled and bool(self.name), self._kind in ("plain", "quiet")
        pointed, held = live and self.name == canvas.hover, live and self.name == canvas.pressed
        resting, raised, pressed = _GROUNDS[self._kind]
        ground = pressed if held else raised if pointed or (self.selected and soft) else resting
        if not self.enabled and self._kind != "quiet":
            ground = "panel"
        border = (
            "edge"
            if (pointed or held) and soft
            else "line"
            if self._kind == "plain" or not self.enabled
            else ""
        )
        box(canvas, self.rect, ground, "" if self._kind == "quiet" and not pointed else border, width=1)
        if self.selected:
            box(canvas, self.rect, "", "link", width=1.5)
        if self.name == canvas.focus:
            box(canvas, self.rect.inflate(4, 4), "", "focus", width=2)


class Shortcut(Widget):
    """A key that does something for which there is no button."""

    def __init__(self, shortcut: str, action: Action) -> None:
        super().__init__()
        self.shortcut = shortcut
        self._action = action

    def activate(self) -> object:
        """Do it."""
        return self._action()


def _face(text: str, icon: str, style: str, ink: str, align: str) -> Widget:
    label = Label(text, style, ink, align=align if not icon else "left", grow=0)
    if not icon:
        return label
    picture = Icon(icon, 18, ink)
    if not text:
        return Row(picture, gap=0)
    row = Row(picture, label, gap=8)
    return Centred(row) if align == "middle" else row


class Centred(Sized):
    """One part in the middle of the width, as wide as it likes to be."""

    def __init__(self, part: Widget, grow: float = 0) -> None:
        super().__init__(part, grow=grow)

    def _inner(self, look: Look, width: int) -> int:
        return min(width, self.parts[0].natural(look))


def _said(widget: Widget) -> str:
    said = [widget.text] if widget.text else [_said(part) for part in widget.parts]
    return " ".join(text for text in said if text)


def toggle(name: str, text: str, value: bool, change: Callable[[bool], object], hint: str = "") -> Button:
    """Return a button that switches something on and off, with its hint below its name."""
    words = Column(Label(text, "body"), Label(hint, "small", "soft") if hint else None, gap=1, grow=1)
    button = Button(
        name,
        lambda: change(not value),
        face=Row(Knob(value), words, gap=12),
        kind="quiet",
        role="switch",
        hint=hint,
        pad=(8, 5),
    )
    button.chosen = value  # its knob shows it; a frame around it would say it twice
    return button


class Knob(Picture):
    """The picture of a switch: its knob stands right when it is on."""

    def __init__(self, value: bool) -> None:
        super().__init__(_KNOB[0], _KNOB[1])
        self._value = value

    def paint(self, canvas: Canvas) -> None:
        """Draw it large and reduce it, which makes it smooth."""
        ground, knob = ("good" if self._value else "edge"), "card"
        fine = canvas.look.px(_KNOB[1]) * _FINE
        wide, rim = fine * _KNOB[0] // _KNOB[1], fine // 7
        large = pygame.Surface((wide, fine), pygame.SRCALPHA)
        pygame.draw.rect(large, canvas.look.colour(ground), (0, 0, wide, fine), border_radius=fine // 2)
        middle = wide - fine // 2 if self._value else fine // 2
        pygame.draw.circle(large, canvas.look.colour(knob), (middle, fine // 2), fine // 2 - rim)
        picture = pygame.transform.smoothscale(large, (wide // _FINE, fine // _FINE))
        canvas.surface.blit(picture, self.middle(picture))


def choice(
    name: str,
    label: str,
    options: Sequence[tuple[str, str]],
    chosen: str,
    change: Callable[[str], object],
    *,
    hints: Sequence[str] = (),
    style: str = "strong",
) -> Widget:
    """Return a row of buttons of which one is chosen; `options` are keys and texts."""
    buttons = [
        Button(
            f"{name}.{key}",
            lambda key=key: change(key),  # type: ignore[misc]
            text,
            selected=key == chosen,
            role="option",
            style=style,
            hint=hints[place] if place < len(hints) else "",
        )
        for place, (key, text) in enumerate(options)
    ]
    row = Flow(*buttons, gap=6)
    return Column(Label(label, "small", "soft"), row, gap=4) if label else row
