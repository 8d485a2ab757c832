"""Two masks for each republic, cut to its box: its whole ground, and a band inside its border that fades inwards."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import frame
import numpy as np
from basemap import pixels
from layers import Layers
from numpy.typing import NDArray
from PIL import Image
from relief import Raster
from scipy.ndimage import distance_transform_edt
from vector import Canvas

BAND_FULL, BAND_END = 3.0, 15.0  # 1x pixels from the border: until here at full strength, from there nothing
PADDING = 2  # 1x pixels around a box


@dataclass(frozen=True)
class Box:
    """A rectangle of 1x pixels."""

    left: int
    top: int
    right: int
    bottom: int

    def cut(self, raster: Raster, factor: int) -> Raster:
        """Cut a raster drawn at `factor` to the box."""
        rows = slice(self.top * factor, self.bottom * factor)
        return raster[rows, self.left * factor : self.right * factor]


def boxes(window: frame.Frame, layers: Layers) -> dict[str, Box]:
    """Return the box of each republic."""
    return {key: _box(window, polygons) for key, polygons in layers.republics.items()}


def _box(window: frame.Frame, polygons: list[list[NDArray[np.float64]]]) -> Box:
    points = window.pixels(np.vstack([polygon[0] for polygon in polygons]))
    left, top = (int(v) - PADDING for v in np.floor(points.min(0)))
    right, bottom = (int(v) + PADDING for v in np.ceil(points.max(0)))
    return Box(left, top, right, bottom)


def bake(window: frame.Frame, layers: Layers, folder: Path, factor: int) -> None:
    """Write `<republic>-fill` and `<republic>-band` as grey PNG files at `factor`."""
    canvas = Canvas(window.width, window.height, factor)
    dry = 1 - canvas.fill(pixels(window, layers.lakes))
    for key, box in boxes(window, layers).items():
        ground = canvas.fill(pixels(window, layers.republics[key]))
        _save(box.cut(ground * dry, factor), folder / f"{key}-fill@{factor}x.png")
        _save(box.cut(_band(ground, factor) * dry, factor), folder / f"{key}-band@{factor}x.png")


def _band(ground: Raster, factor: int) -> Raster:
    inside = distance_transform_edt(ground > 0.5) / factor
    fade = np.clip((BAND_END - inside) / (BAND_END - BAND_FULL), 0, 1)
    return np.asarray(ground * fade * fade * (3 - 2 * fade), np.float32)


def _save(raster: Raster, path: Path) -> None:
    levels = np.clip(raster * 255, 0, 255).round().astype(np.uint8)
    Image.fromarray(levels).save(path, optimize=True)
