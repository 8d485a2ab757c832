"""The map's frame: reads assets/map/frame.yaml and turns longitude and latitude into kilometres and pixels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

ASSETS = Path(__file__).resolve().parent.parent
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Frame:
    """Albers equal-area projection on a sphere, and the window of it that the map shows (kilometres, pixels)."""

    parallels: tuple[float, float]
    longitude: float
    latitude: float
    radius: float
    left: float
    top: float
    scale: float
    width: int
    height: int
    settings: dict[str, Any]

    @property
    def cone(self) -> float:
        """The cone's constant n: how far a turn of longitude opens the fan."""
        south, north = np.sin(np.radians(self.parallels))
        return float(south + north) / 2

    def rho(self, latitude: Numbers) -> Numbers:
        """Return the distance from the cone's tip, in kilometres, of parallels given in degrees."""
        first = np.radians(self.parallels[0])
        constant = np.cos(first) ** 2 + 2 * self.cone * np.sin(first)
        return self.radius * np.sqrt(constant - 2 * self.cone * np.sin(np.radians(latitude))) / self.cone

    def kilometres(self, degrees: Numbers) -> Numbers:
        """Project `(points, 2)` longitudes and latitudes to kilometres east and north of the centre."""
        degrees = np.asarray(degrees, float)
        angle = self.cone * np.radians(degrees[..., 0] - self.longitude)
        rho = self.rho(degrees[..., 1])
        origin = self.rho(np.float64(self.latitude))
        return np.stack([rho * np.sin(angle), origin - rho * np.cos(angle)], -1)

    def degrees(self, kilometres: Numbers) -> Numbers:
        """Invert `kilometres`."""
        origin = self.rho(np.float64(self.latitude))
        east, south = kilometres[..., 0], origin - kilometres[..., 1]
        rho = np.hypot(east, south)
        first = np.radians(self.parallels[0])
        constant = np.cos(first) ** 2 + 2 * self.cone * np.sin(first)
        sine = (constant - (rho * self.cone / self.radius) ** 2) / (2 * self.cone)
        longitude = self.longitude + np.degrees(np.arctan2(east, south)) / self.cone
        return np.stack([longitude, np.degrees(np.arcsin(sine))], -1)

    def pixels(self, kilometres: Numbers) -> Numbers:
        """Turn kilometres into pixels of the 1x picture, from its top left corner."""
        kilometres = np.asarray(kilometres, float)
        return np.stack([kilometres[..., 0] - self.left, self.top - kilometres[..., 1]], -1) / self.scale

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return the 1x pixel of one place."""
        x, y = self.pixels(self.kilometres(np.array([longitude, latitude])))
        return float(x), float(y)

    def grid(self, factor: int) -> Numbers:
        """Return longitude and latitude of every pixel centre of the picture at `factor`: `(height, width, 2)`."""
        columns = (np.arange(self.width * factor) + 0.5) / factor * self.scale + self.left
        rows = self.top - (np.arange(self.height * factor) + 0.5) / factor * self.scale
        return self.degrees(np.stack(np.meshgrid(columns, rows), -1))


def load(path: Path = ASSETS / "map" / "frame.yaml") -> Frame:
    """Read the frame; its file is also what the window reads."""
    settings = yaml.safe_load(path.read_text(encoding="utf-8"))
    projection, window = settings["projection"], settings["window"]
    return Frame(
        parallels=(projection["parallels"][0], projection["parallels"][1]),
        longitude=projection["longitude"],
        latitude=projection["latitude"],
        radius=projection["radius"],
        left=window["left"],
        top=window["top"],
        scale=window["kilometres_per_pixel"],
        width=window["width"],
        height=window["height"],
        settings=settings,
    )
