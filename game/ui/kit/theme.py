"""The theme: colours and text styles, read from one YAML file, and the arithmetic of contrast."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from game.errors import DataError
from game.scenario.reader import read_text

Colour = tuple[int, int, int]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Style(_Part):
    """A way to set text: the cut of the font and its size in units."""

    font: str
    size: float


class Reference(_Part):
    """The window size at which a unit is a pixel, and the smallest scale of all."""

    width: int
    height: int
    least: float


class _File(_Part):
    colours: dict[str, str]
    pairs: list[tuple[str, str]]
    styles: dict[str, Style]
    reference: Reference


class Theme:
    """Colours and styles by name."""

    def __init__(self, file: _File) -> None:
        self._colours = {name: colour_of(text) for name, text in file.colours.items()}
        self.pairs = tuple(file.pairs)
        self.styles = file.styles
        self.reference = file.reference

    def colour(self, name: str) -> Colour:
        """Return a colour by its name in the theme, or one written as `#rrggbb`."""
        return colour_of(name) if name.startswith("#") else self._colours[name]


def load_theme(path: Path) -> Theme:
    """Read a theme; raises DataError with file, line and column."""
    document, problems = read_text(path.read_bytes(), path.name)
    if document is None:
        raise DataError([str(problem) for problem in problems])
    data: Any = document.data
    try:
        return Theme(_File.model_validate(data))
    except ValidationError as error:
        raise DataError([f"{path.name}: {line}" for line in str(error).splitlines()[1:]]) from error


def colour_of(text: str) -> Colour:
    """Return the colour written as `#rrggbb`."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Return a colour between two: `share` 0 is the first, 1 the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
