"""Vector shapes to coverage: draws paths through resvg and returns how much of each pixel they cover."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

Points = NDArray[np.float64]
Coverage = NDArray[np.float32]


@dataclass(frozen=True)
class Canvas:
    """A picture's size in 1x pixels and the factor it is drawn at."""

    width: int
    height: int
    factor: int

    def fill(self, polygons: Iterable[list[Points]]) -> Coverage:
        """Cover the inside of polygons; holes stay open."""
        return self._draw(_path(polygons, closed=True), 'fill="#fff" fill-rule="evenodd"')

    def stroke(self, lines: Iterable[Points], width: float, closed: bool = False) -> Coverage:
        """Cover lines of a width given in 1x pixels."""
        style = f'fill="none" stroke="#fff" stroke-width="{width}" stroke-linejoin="round"'
        return self._draw(_path([[line] for line in lines], closed), f'{style} stroke-linecap="round"')

    def _draw(self, path: str, style: str) -> Coverage:
        width, height = self.width * self.factor, self.height * self.factor
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {self.width} {self.height}"><path d="{path}" {style}/></svg>'
        )
        return picture(svg)[..., 3].astype(np.float32) / 255


def picture(svg: str, width: int | None = None, height: int | None = None) -> NDArray[np.uint8]:
    """Rasterise an SVG to an array `(height, width, RGBA)`."""
    data = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height, skip_system_fonts=True))
    return np.array(Image.open(io.BytesIO(data)).convert("RGBA"))


def _path(polygons: Iterable[list[Points]], closed: bool) -> str:
    end = "Z" if closed else ""
    rings = (ring for polygon in polygons for ring in polygon)
    return "".join("M" + "L".join(f"{x:.3f},{y:.3f}" for x, y in ring) + end for ring in rings)
