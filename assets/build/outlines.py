"""Outlines of the republics as JSON in kilometres: fine ones to draw and to light up, coarse ones to tell clicks."""

from __future__ import annotations

import json
from pathlib import Path

import frame
import layers
import numpy as np
from masks import boxes
from topology import Polygon


def bake(packages: Path, window: frame.Frame, drawn: layers.Layers, folder: Path) -> None:
    """Write outlines.json: each republic's box in 1x pixels, and its polygons (outer ring, then enclaves)."""
    coarse = layers.republics(layers.read_countries(packages, window), window, layers.TOUCHED)
    around = boxes(window, drawn)
    republics = {
        key: {
            "box": [around[key].left, around[key].top, around[key].right, around[key].bottom],
            "drawn": [[_ring(ring) for ring in polygon] for polygon in polygons],
            "touched": [[_ring(ring) for ring in polygon] for polygon in coarse[key]],
        }
        for key, polygons in drawn.republics.items()
    }
    borders = [_ring(line) for line in drawn.borders]
    text = json.dumps({"republics": republics, "borders": borders}, separators=(",", ":"))
    (folder / "outlines.json").write_text(text.replace('"drawn"', '\n"drawn"') + "\n", encoding="utf-8")


def _ring(points: Polygon) -> list[list[float]]:
    return np.round(points, 1).tolist()
