"""The map's frame: how longitude and latitude become pixels, and what the file beside the pictures says of words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from game.scenario.modelled import read_model
from game.scenario.values import Text

Point = tuple[float, float]
Side = Literal["right", "left", "above", "below"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Projection(_Part):
    """Albers' equal-area projection of a sphere."""

    name: Literal["albers"]
    parallels: tuple[float, float]
    longitude: float
    latitude: float
    radius: float

    @property
    def cone(self) -> float:
        """Return the cone's constant: how far a turn of longitude opens the fan."""
        return sum(sin(radians(parallel)) for parallel in self.parallels) / 2

    def rho(self, latitude: float) -> float:
        """Return how far a parallel lies from the cone's tip, in kilometres."""
        first = radians(self.parallels[0])
        constant = cos(first) ** 2 + 2 * self.cone * sin(first)
        return self.radius * sqrt(max(0.0, constant - 2 * self.cone * sin(radians(latitude)))) / self.cone

    def kilometres(self, longitude: float, latitude: float) -> Point:
        """Return a place in kilometres east and north of the centre."""
        angle = self.cone * radians(longitude - self.longitude)
        rho = self.rho(latitude)
        return rho * sin(angle), self.rho(self.latitude) - rho * cos(angle)


class Window(_Part):
    """What of the projection the pictures show, and how much of their edges may be cut away."""

    left: float
    top: float
    kilometres_per_pixel: float
    width: int
    height: int
    kept: tuple[int, int, int, int]

    def pixel(self, east: float, north: float) -> Point:
        """Return kilometres as a pixel of the 1x picture."""
        return (east - self.left) / self.kilometres_per_pixel, (self.top - north) / self.kilometres_per_pixel


class Masks(_Part):
    """The grey pictures through which the ground is tinted."""

    fill: str
    band: str
    fill_strength: float
    band_strength: float


class WordStyle(_Part):
    """How a kind of word looks; the spacing is in parts of the size."""

    font: str
    size: float
    spacing: float
    capitals: bool
    colour: str
    halo: str | None


class Anchor(_Part):
    """Where a republic's name and its plate stand."""

    at: Point
    size: float
    spacing: float | None = None
    tokens: Point
    outside: Point | None = None
    leader: Point | None = None


class Word(_Part):
    """A word of the map itself."""

    kind: str
    rank: int
    at: Point
    text: Text
    angle: float = 0
    width: float | None = None
    size: float | None = None
    spacing: float | None = None


class Frame(_Part):
    """Everything that `frame.yaml` says."""

    projection: Projection
    window: Window
    pictures: dict[str, str]
    masks: Masks
    republics: dict[str, str]
    styles: dict[str, WordStyle]
    names: dict[str, Anchor]
    sides: dict[str, Side]
    words: list[Word]
    corridors: list[str]
    sea: str
    deep: str

    def place(self, longitude: float, latitude: float) -> Point:
        """Return a place as a pixel of the 1x picture."""
        return self.window.pixel(*self.projection.kilometres(longitude, latitude))


def load_frame(path: Path) -> Frame:
    """Read the frame; raises DataError with file and line."""
    return read_model(path, Frame)


Ring = tuple[Point, ...]


@dataclass(frozen=True)
class Shape:
    """A republic's land in pixels of the 1x picture: rings to draw, coarser rings to touch, the masks' box."""

    box: tuple[int, int, int, int]
    drawn: tuple[Ring, ...]
    touched: tuple[Ring, ...]


def load_shapes(path: Path, window: Window) -> dict[str, Shape]:
    """Read the outlines of the republics."""
    republics = json.loads(path.read_text(encoding="utf-8"))["republics"]
    return {
        name: Shape(tuple(told["box"]), _rings(told["drawn"], window), _rings(told["touched"], window))
        for name, told in republics.items()
    }


def _rings(polygons: list[list[list[list[float]]]], window: Window) -> tuple[Ring, ...]:
    return tuple(
        tuple(window.pixel(east, north) for east, north in ring) for polygon in polygons for ring in polygon
    )
