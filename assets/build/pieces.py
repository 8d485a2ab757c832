"""Pieces on a table: counters in a power's shape and colour, piled up, and pennants on poles, with their shadows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw
from table import Camera, Numbers

Colour = tuple[int, int, int]

RIM: Colour = (251, 246, 234)
POLE: Colour = (58, 46, 34)
THICK, JOINT, BEVEL = 0.5, 0.12, 0.86  # of a counter's radius; the share of its top within the rim
_CORNERS = {"star": 10, "diamond": 4, "circle": 48, "hexagon": 6, "triangle": 3, "square": 4, "pentagon": 5}
_TURNED = {"square": 45.0, "hexagon": 30.0}


@dataclass(frozen=True)
class Pile:
    """Counters on each other: where, how many, in what shape and colour; `radius` in pixels of the ground."""

    at: tuple[float, float]
    count: int
    shape: str
    colour: Colour
    radius: float

    @property
    def height(self) -> float:
        """How high it is."""
        return self.count * (THICK + JOINT) * self.radius


@dataclass(frozen=True)
class Pennant:
    """A flag in a colour on a pole."""

    at: tuple[float, float]
    colour: Colour
    height: float


Piece = Pile | Pennant


def outline(shape: str, at: tuple[float, float], radius: float) -> Numbers:
    """Return the corners `(corners, 2)` of a shape on the ground."""
    count = _CORNERS.get(shape, 48)
    angles = np.radians(_TURNED.get(shape, 0.0)) + 2 * np.pi * np.arange(count) / count - np.pi / 2
    reach = np.full(count, radius)
    if shape == "star":
        reach[1::2] *= 0.5
        reach *= 1.15
    return np.stack([at[0] + reach * np.cos(angles), at[1] + reach * np.sin(angles)], -1)


def shadows(size: tuple[int, int], pieces: Iterable[Piece], camera: Camera, light: Numbers) -> Image.Image:
    """Return how dark the ground is, 0 to 255; the light falls from `light` (x, y, z)."""
    picture = Image.new("L", size, 0)
    drawn = ImageDraw.Draw(picture)
    for piece in pieces:
        drift = -light[:2] / light[2]
        if isinstance(piece, Pennant):
            foot = np.array(piece.at)
            ends = np.stack([foot, foot + drift * piece.height])
            drawn.line(_flat(camera, ends), fill=150, width=max(1, size[0] // 500))
            continue
        for step in np.linspace(0, 1, 12):
            ring = outline(piece.shape, piece.at, piece.radius) + drift * piece.height * step
            drawn.polygon(_flat(camera, ring), fill=190)
    return picture


def draw(picture: Image.Image, pieces: Iterable[Piece], camera: Camera, light: Numbers) -> None:
    """Draw pieces, the far ones first."""
    ordered = sorted(pieces, key=lambda piece: -camera.project(np.array([*piece.at, 0.0]))[2])
    canvas = ImageDraw.Draw(picture)
    for piece in ordered:
        _pile(canvas, piece, camera, light) if isinstance(piece, Pile) else _pennant(canvas, piece, camera)


def _pile(canvas: ImageDraw.ImageDraw, pile: Pile, camera: Camera, light: Numbers) -> None:
    ring = outline(pile.shape, pile.at, pile.radius)
    for number in range(pile.count):
        low = number * (THICK + JOINT) * pile.radius
        _walls(canvas, ring, (low, low + JOINT * pile.radius), RIM, camera, light, pile.at)
        high = low + (THICK + JOINT) * pile.radius
        _walls(canvas, ring, (low + JOINT * pile.radius, high), pile.colour, camera, light, pile.at)
    top = pile.height
    canvas.polygon(_lifted(camera, ring, top), fill=_shaded(RIM, 1.0))
    inner = outline(pile.shape, pile.at, pile.radius * BEVEL)
    canvas.polygon(_lifted(camera, inner, top), fill=_shaded(pile.colour, 1.08))
    shine = outline(pile.shape, pile.at, pile.radius * BEVEL * 0.62)
    canvas.polygon(_lifted(camera, shine, top), fill=_shaded(pile.colour, 1.22))


def _walls(
    canvas: ImageDraw.ImageDraw,
    ring: Numbers,
    heights: tuple[float, float],
    colour: Colour,
    camera: Camera,
    light: Numbers,
    middle: tuple[float, float],
) -> None:
    """Draw the sides between two heights, those behind first."""
    following = np.roll(ring, -1, 0)
    depth = camera.project(np.column_stack([(ring + following) / 2, np.zeros(len(ring))]))[:, 2]
    for number in np.argsort(-depth):
        one, other = ring[number], following[number]
        normal = np.array([other[1] - one[1], one[0] - other[0]])
        normal *= np.sign(normal @ ((one + other) / 2 - middle)) / max(1e-9, float(np.linalg.norm(normal)))
        bright = 0.62 + 0.34 * float(normal @ light[:2]) / float(np.linalg.norm(light[:2]))
        corners = [(*one, heights[0]), (*other, heights[0]), (*other, heights[1]), (*one, heights[1])]
        points = camera.project(np.array(corners))[:, :2]
        canvas.polygon([tuple(point) for point in points], fill=_shaded(colour, bright))


def _pennant(canvas: ImageDraw.ImageDraw, pennant: Pennant, camera: Camera) -> None:
    foot, head = camera.project(np.array([[*pennant.at, 0.0], [*pennant.at, pennant.height]]))[:, :2]
    tall = float(np.linalg.norm(head - foot))
    wide = max(2, round(tall * 0.045))
    canvas.line([tuple(foot), tuple(head)], fill=POLE, width=wide)
    corners = np.array([(0, 0), (0.62, 0.03), (0.5, 0.17), (0.62, 0.31), (0, 0.34)]) * tall + head
    canvas.polygon([tuple(point) for point in corners], fill=_shaded(RIM, 1.0))
    inner = corners + (corners.mean(0) - corners) * 0.16
    canvas.polygon([tuple(point) for point in inner], fill=pennant.colour)


def _flat(camera: Camera, points: Numbers) -> list[tuple[float, float]]:
    return _lifted(camera, points, 0.0)


def _lifted(camera: Camera, points: Numbers, height: float) -> list[tuple[float, float]]:
    lifted = np.column_stack([points, np.full(len(points), height)])
    return [tuple(point) for point in camera.project(lifted)[:, :2]]


def _shaded(colour: Sequence[int], bright: float) -> Colour:
    red, green, blue = (min(255, round(part * bright)) for part in colour)
    return red, green, blue
