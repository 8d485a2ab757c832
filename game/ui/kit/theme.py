"""The themes: colours and text styles, read from one YAML file, and the arithmetic of contrast."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from game.errors import DataError
from game.scenario.modelled import read_model

Colour = tuple[int, int, int]


def colour_of(text: str) -> Colour:
    """Return the colour written as `#rrggbb`; raises ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"{text!r} is no colour: write it as #rrggbb")
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _read(value: object) -> object:
    return colour_of(value) if isinstance(value, str) else value


Written = Annotated[Colour, BeforeValidator(_read)]


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


class Inks(_Part):
    """What the map is drawn with. `wash` percent of its ground are mixed with the colour `ground`, and
    `inked` percent of ink are in the colours in which corridors are named.
    """

    paper: Written
    ink: Written
    edge: Written
    soft: Written
    leading: Written
    empty: Written
    rise: Written
    fall: Written
    badge: Written
    gold: Written
    waiting: Written
    vacant: Written
    track: Written
    shine: Written
    light: Written
    isle: Written
    coast: Written
    hover: Written
    focus: Written
    helpful: Written
    ground: Written
    wash: int
    inked: int


class Theme(_Part):
    """Colours by name, and the inks of the map."""

    name: str
    colours: Mapping[str, Written]
    inks: Inks

    def colour(self, name: str) -> Colour:
        """Return a colour by its name in the theme, or one written as `#rrggbb`."""
        return colour_of(name) if name.startswith("#") else self.colours[name]


class Themes(_Part):
    """All themes by name, and what they share; each pair of `text` and `marks` is a colour and its ground."""

    default: str
    themes: Mapping[str, Theme]
    text: tuple[tuple[str, str], ...]
    marks: tuple[tuple[str, str], ...]
    styles: Mapping[str, Style]
    reference: Reference

    def of(self, name: str) -> Theme:
        """Return a theme by its name, the default one for a name that there is not."""
        return self.themes.get(name, self.themes[self.default])


class _File(_Part):
    default: str
    themes: dict[str, dict[str, Written]]
    map: dict[str, Written | int]
    map_of: dict[str, dict[str, Written | int]]
    text: list[tuple[str, str]]
    marks: list[tuple[str, str]]
    styles: dict[str, Style]
    reference: Reference

    def read(self) -> Themes:
        """Return the themes, each with the inks of the map: those of all, or its own where it has some."""
        told = self.model_dump()
        common, own = told.pop("map"), told.pop("map_of")
        for name, colours in told["themes"].items():
            inks = {**common, **own.get(name, {})}
            told["themes"][name] = {"name": name, "colours": colours, "inks": inks}
        return Themes.model_validate(told)


def load_themes(path: Path) -> Themes:
    """Read the themes; raises DataError with file, line and column, the file alone where inks are lacking."""
    file = read_model(path, _File)
    try:
        return file.read()
    except ValidationError as error:
        raise DataError([f"{path.name}: {line}" for line in str(error).splitlines()[1:]]) from error


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
