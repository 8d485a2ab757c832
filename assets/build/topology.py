"""TopoJSON: decodes shared arcs, simplifies them once for both neighbours, and puts rings together again."""

from __future__ import annotations

import heapq
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Polygon = list[Points]


@dataclass(frozen=True)
class Topology:
    """A file of arcs that neighbours share, and the objects made of them."""

    arcs: list[Points]
    objects: dict[str, Any]

    def geometries(self, layer: str) -> list[dict[str, Any]]:
        """Return the geometries of a layer as they stand in the file, empty ones left out."""
        found: list[dict[str, Any]] = self.objects[layer]["geometries"]
        return [geometry for geometry in found if geometry.get("arcs")]

    def line(self, indices: Iterable[int]) -> Points:
        """Join arcs; a negative index is the arc backwards, and joints stand once."""
        parts = [self.arcs[i] if i >= 0 else self.arcs[~i][::-1] for i in indices]
        return np.vstack([parts[0], *(part[1:] for part in parts[1:])])

    def polygons(self, geometry: dict[str, Any]) -> list[Polygon]:
        """Return the polygons of a geometry, each as its outer ring and then its holes."""
        arcs = geometry["arcs"]
        nested = arcs if geometry["type"] == "MultiPolygon" else [arcs]
        return [[self.line(ring) for ring in polygon] for polygon in nested]

    def lines(self, geometry: dict[str, Any]) -> list[Points]:
        """Return the lines of a geometry."""
        arcs = geometry["arcs"]
        nested = arcs if geometry["type"] == "MultiLineString" else [arcs]
        return [self.line(line) for line in nested]

    def changed(self, change: Callable[[Points], Points]) -> Topology:
        """Return the same objects over changed arcs."""
        return Topology([change(arc) for arc in self.arcs], self.objects)


def load(path: Path) -> Topology:
    """Read and decode a TopoJSON file: arcs are differences of whole numbers."""
    data = json.loads(path.read_text(encoding="utf-8"))
    arcs = [np.array(arc, float) for arc in data["arcs"]]
    transform = data.get("transform")
    if transform:
        arcs = [np.cumsum(arc, axis=0) * transform["scale"] + transform["translate"] for arc in arcs]
    return Topology(arcs, data["objects"])


def simplify(arc: Points, area: float) -> Points:
    """Drop points of an arc by Visvalingam until every triangle left is larger than `area`; the ends stay.

    A closed arc keeps four points at least, so that no island folds up.
    """
    closed = bool(np.allclose(arc[0], arc[-1]))
    least = 4 if closed else 2
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    sizes = [np.inf] + [_triangle(arc, i - 1, i, i + 1) for i in range(1, len(arc) - 1)] + [np.inf]
    heap = [(size, i) for i, size in enumerate(sizes) if np.isfinite(size)]
    heapq.heapify(heap)
    kept, left = np.ones(len(arc), bool), len(arc)
    while heap and left > least:
        size, i = heapq.heappop(heap)
        if size > area:
            break
        if not kept[i] or size != sizes[i]:
            continue
        kept[i], left = False, left - 1
        a, b = before[i], after[i]
        after[a], before[b] = b, a
        for j in (a, b):
            if 0 < j < len(arc) - 1:
                sizes[j] = max(size, _triangle(arc, before[j], j, after[j]))
                heapq.heappush(heap, (sizes[j], j))
    return arc[kept]


def _triangle(arc: Points, a: int, b: int, c: int) -> float:
    (ax, ay), (bx, by), (cx, cy) = arc[a], arc[b], arc[c]
    return float(abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2)
