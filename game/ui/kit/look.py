"""The look: theme, art and type at one scale. Turns units into pixels and names into pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.ui.kit.art import Art
from game.ui.kit.theme import Colour, Reference, Themes, load_themes
from game.ui.kit.type import Face, Line, Setter, Span, Typesetter


@dataclass(frozen=True)
class Kit:
    """What does not change with the size of the window."""

    themes: Themes
    art: Art
    typesetter: Typesetter


def load_kit(assets: Path) -> Kit:
    """Read themes and art; raises DataError for bad themes."""
    art = Art(assets)
    return Kit(load_themes(assets / "theme.yaml"), art, Typesetter(art))


class Look:
    """The kit in one theme at one scale: `scale` pixels a unit."""

    def __init__(self, kit: Kit, scale: float, theme: str = "") -> None:
        self.theme, self.styles = kit.themes.of(theme), kit.themes.styles
        self.art = kit.art
        self.scale = scale
        self._typesetter = kit.typesetter
        self._faces = {
            name: Face(style.font, max(1, round(style.size * scale))) for name, style in self.styles.items()
        }
        self._setter = Setter(kit.typesetter, self._faces)

    def px(self, units: float) -> int:
        """Return units in pixels."""
        return round(units * self.scale)

    def colour(self, name: str) -> Colour:
        """Return a colour of the theme by name, or one written as `#rrggbb`."""
        return self.theme.colour(name)

    def line_height(self, style: str) -> int:
        """Return the height of a line in pixels."""
        return self._typesetter.height(self._faces[style])

    def width(self, text: str, style: str) -> int:
        """Return the width of a text on one line in pixels."""
        return self._typesetter.width(self._faces[style], text)

    def natural(self, spans: Sequence[Span]) -> int:
        """Return the width in pixels of spans that are not wrapped."""
        return self._setter.natural(spans)

    def lines(self, spans: tuple[Span, ...], width: int) -> tuple[Line, ...]:
        """Return spans wrapped to a width in pixels."""
        return self._setter.lines(spans, max(1, width))

    def text(self, text: str, style: str, colour: str) -> pygame.Surface:
        """Return the picture of a text on one line."""
        return self._typesetter.picture(self._faces[style], text, self.colour(colour))

    def lettering(self, text: str, font: str, size: int, colour: Colour) -> pygame.Surface:
        """Return the picture of a text in a font at a size in pixels, for words that are part of a picture."""
        return self._typesetter.picture(Face(font, size), text, colour)

    def icon(self, name: str, size: float, colour: str) -> pygame.Surface:
        """Return an icon of a size in units."""
        return self.art.icon(name, max(1, self.px(size)), self.colour(colour))


def scale_of(reference: Reference, size: tuple[int, int], text_size: int) -> float:
    """Return the scale for a window's size in pixels and a text size in percent, in steps that fonts can follow."""
    fitting = max(reference.least, min(size[0] / reference.width, size[1] / reference.height))
    return round(fitting * text_size / 100, 2)
