"""The wordless base map: paper, water, relief, the five lifted off their warm grey neighbours, thin lines on top."""

from __future__ import annotations

from dataclasses import dataclass

import frame
import numpy as np
from layers import Layers
from numpy.typing import NDArray
from relief import Raster, Relief
from scipy.ndimage import distance_transform_edt, gaussian_filter
from topology import Points, Polygon
from vector import Canvas

Picture = NDArray[np.float32]
Colour = tuple[int, int, int]

# The five are bright paper, so that a republic's own colour can be multiplied onto it without losing relief.
PAPER_LOW, PAPER_HIGH = (240, 233, 217), (238, 235, 227)
NEIGHBOUR_LOW, NEIGHBOUR_HIGH = (199, 193, 182), (211, 206, 197)
WATER_SHORE, WATER_SHALLOW, WATER_DEEP = (200, 219, 222), (158, 192, 203), (104, 152, 175)
LAKE_SHORE, LAKE = (176, 204, 213), (134, 176, 194)
RIVER, INK, SHADOW, LIGHT = (112, 158, 180), (72, 60, 50), (84, 74, 88), (255, 250, 236)
GRATICULE_DEGREES = 5


@dataclass(frozen=True)
class Covers:
    """How much of each pixel a layer covers, `(height, width)`, 0 to 1."""

    five: Raster
    sea: Raster
    lakes: Raster


def paint(window: frame.Frame, layers: Layers, relief: Relief, factor: int) -> NDArray[np.uint8]:
    """Paint the map, `(height, width, 3)`."""
    canvas = Canvas(window.width, window.height, factor)
    covers = cover(window, layers, canvas)
    picture = _ground(relief, covers)
    picture = _shade(picture, relief, covers, factor)
    picture = _lift(picture, covers, factor)
    picture = _lines(picture, [window.pixels(river) for river in layers.rivers], canvas, RIVER, 1.15, 0.9)
    picture = _waters(picture, relief, covers, factor)
    picture = _graticule(picture, window, covers, canvas)
    picture = _edges(picture, window, layers, covers, canvas)
    return np.asarray(np.clip(_finish(picture, factor), 0, 255).round(), np.uint8)


def cover(window: frame.Frame, layers: Layers, canvas: Canvas) -> Covers:
    """Rasterise the layers that others are cut out with."""
    five = [canvas.fill(pixels(window, polygons)) for polygons in layers.republics.values()]
    return Covers(
        five=np.minimum(np.sum(five, 0), 1),
        sea=canvas.fill(pixels(window, layers.sea)),
        lakes=canvas.fill(pixels(window, layers.lakes)),
    )


def pixels(window: frame.Frame, polygons: list[Polygon]) -> list[Polygon]:
    """Turn polygons in kilometres into polygons in 1x pixels."""
    return [[window.pixels(ring) for ring in polygon] for polygon in polygons]


def _mix(under: Picture, colour: Colour | Picture, amount: Raster) -> Picture:
    return under + (np.asarray(colour, np.float32) - under) * amount[..., None]


def _blend(low: Colour, high: Colour, amount: Raster) -> Picture:
    start = np.broadcast_to(np.asarray(low, np.float32), (*amount.shape, 3))
    return _mix(start, high, amount)


def _ground(relief: Relief, covers: Covers) -> Picture:
    height = np.clip(relief.height, 0, 1)
    return _mix(
        _blend(NEIGHBOUR_LOW, NEIGHBOUR_HIGH, height), _blend(PAPER_LOW, PAPER_HIGH, height), covers.five
    )


def _shade(picture: Picture, relief: Relief, covers: Covers, factor: int) -> Picture:
    """Cool shadows multiplied, warm light laid over: full strength on the five, under half beside them."""
    strength = 0.40 + 0.60 * covers.five
    slope = _levelled(relief.shading, 14.0 * factor)
    dark = np.tanh(np.maximum(-slope, 0) * 1.05) * 0.66 * strength
    bright = np.tanh(np.maximum(slope, 0) * 0.85) * 0.68 * strength
    shadow = 1 - dark[..., None] * (1 - np.asarray(SHADOW, np.float32) / 255)
    return _mix(picture * shadow, LIGHT, bright)


def _levelled(shading: Raster, around: float) -> Raster:
    """Turn mountains down and plains up, so that neither is burnt out nor flat."""
    rough = gaussian_filter(shading**2, around)
    return np.asarray(0.72 * shading / np.sqrt(0.16 + rough), np.float32)


def _lift(picture: Picture, covers: Covers, factor: int) -> Picture:
    """A wide soft shadow and a narrow one around the five, on their neighbours only."""
    wide = gaussian_filter(np.roll(covers.five, 5 * factor, 0), 16.0 * factor)
    narrow = gaussian_filter(np.roll(covers.five, 2 * factor, 0), 3.5 * factor)
    amount = (1 - covers.five) * np.clip(0.50 * wide + 0.38 * narrow, 0, 1)
    return _mix(picture, (66, 56, 48), amount)


def _lines(
    picture: Picture, lines: list[Points], canvas: Canvas, colour: Colour, width: float, amount: float
) -> Picture:
    return _mix(picture, colour, canvas.stroke(lines, width) * amount)


def _waters(picture: Picture, relief: Relief, covers: Covers, factor: int) -> Picture:
    sea = _sea(relief, covers, factor)
    picture = _mix(picture, sea, covers.sea)
    shore = distance_transform_edt(covers.lakes > 0.5).astype(np.float32) / factor
    lake = _blend(LAKE_SHORE, LAKE, np.clip(shore / 5, 0, 1) ** 0.8)
    return _mix(picture, lake, covers.lakes)


def _sea(relief: Relief, covers: Covers, factor: int) -> Picture:
    """Pale shore, deeper basins, and three fine water lines that follow the coast."""
    shore = distance_transform_edt(covers.sea > 0.5).astype(np.float32) / factor
    near = 1 - np.exp(-shore / 14)
    deep = gaussian_filter(np.clip(relief.depth, 0, 1), 7.0 * factor) * np.clip(shore / 36, 0, 1)
    deep = _steps(deep, 5)
    sea = _mix(_blend(WATER_SHORE, WATER_SHALLOW, near), WATER_DEEP, deep)
    for distance, strength in ((3.2, 0.50), (7.2, 0.32), (12.4, 0.18)):
        line = np.exp(-(((shore - distance) / 0.45) ** 2)) * strength
        sea = _mix(sea, (236, 243, 243), line)
    return sea


def _steps(values: Raster, count: int) -> Raster:
    """Turn a slope into stairs with narrow soft edges, as depth tints are printed."""
    scaled = values * count
    whole = np.floor(scaled)
    return np.asarray((whole + np.clip((scaled - whole - 0.9) / 0.1, 0, 1)) / count, np.float32)


def _graticule(picture: Picture, window: frame.Frame, covers: Covers, canvas: Canvas) -> Picture:
    """Every fifth meridian and parallel as a hairline, outside the five."""
    along = np.linspace(0, 1, 120)
    meridians = [
        np.stack([np.full(120, lon), 26 + along * 34], 1) for lon in range(30, 110, GRATICULE_DEGREES)
    ]
    parallels = [
        np.stack([30 + along * 75, np.full(120, lat)], 1) for lat in range(30, 60, GRATICULE_DEGREES)
    ]
    lines = [window.pixels(window.kilometres(line)) for line in meridians + parallels]
    return _mix(picture, (250, 247, 240), canvas.stroke(lines, 0.7) * (1 - covers.five) * 0.32)


def _edges(picture: Picture, window: frame.Frame, layers: Layers, covers: Covers, canvas: Canvas) -> Picture:
    """Coasts, the rim of the five and the borders between them."""
    coast = [window.pixels(ring) for polygon in layers.sea for ring in polygon]
    lakes = [window.pixels(ring) for polygon in layers.lakes for ring in polygon]
    picture = _mix(picture, (88, 124, 142), canvas.stroke(coast, 0.7, closed=True) * 0.55 * (1 - covers.five))
    picture = _mix(picture, (96, 136, 156), canvas.stroke(lakes, 0.5, closed=True) * 0.6)
    picture = _lines(picture, [window.pixels(line) for line in layers.rim], canvas, INK, 1.1, 0.85)
    return _lines(picture, [window.pixels(line) for line in layers.borders], canvas, INK, 1.1, 0.78)


def _finish(picture: Picture, factor: int) -> Picture:
    """A vignette towards the corners and a little paper grain."""
    height, width = picture.shape[:2]
    y, x = np.ogrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    vignette = 1 - 0.16 * np.clip((x**2 + y**2 - 0.55) / 1.45, 0, 1) ** 1.3
    grain = np.random.default_rng(1).normal(0, 1, (height, width)).astype(np.float32)
    return (
        picture * vignette[..., None].astype(np.float32)
        + gaussian_filter(grain, 0.7 * factor)[..., None] * 3.0
    )
