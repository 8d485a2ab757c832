"""A table seen at a slant: a camera above a flat picture, and what it sees of it.

The picture's pixels are the ground's measure: x to the right, y down, z up from the table. The camera is a pinhole; its
azimuth is 0 when it stands south of what it looks at and 90 when it stands east of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Camera:
    """Where it looks, from where (degrees, pixels of the ground), through what lens, at a picture of what size."""

    target: tuple[float, float]
    azimuth: float
    elevation: float
    distance: float
    lens: float  # focal length as a share of the picture's width
    size: tuple[int, int]

    @cached_property
    def _axes(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Return the camera's place, and what is ahead, to the right and above of it; north is positive."""
        turn, lift = np.radians(self.azimuth), np.radians(self.elevation)
        away = np.array([np.sin(turn) * np.cos(lift), -np.cos(turn) * np.cos(lift), np.sin(lift)])
        ahead = -away
        right = np.cross(ahead, [0.0, 0.0, 1.0])
        right /= np.linalg.norm(right)
        place = np.array([self.target[0], -self.target[1], 0.0]) + self.distance * away
        return place, ahead, right, np.cross(right, ahead)

    @property
    def _focal(self) -> float:
        return self.lens * self.size[0]

    def project(self, points: Numbers) -> Numbers:
        """Return pixels and depths `(..., 3)` of points `(..., 3)`."""
        place, ahead, right, above = self._axes
        seen = np.asarray(points, float) * [1, -1, 1] - place
        depth = np.maximum(seen @ ahead, 1e-6)
        x = self.size[0] / 2 + self._focal * (seen @ right) / depth
        y = self.size[1] / 2 - self._focal * (seen @ above) / depth
        return np.stack([x, y, depth], -1)

    def ground(self) -> tuple[Numbers, Numbers]:
        """Return the point of the ground `(height, width, 2)` that each pixel sees, and how far off it is."""
        place, ahead, right, above = self._axes
        width, height = self.size
        across, down = np.meshgrid(np.arange(width) + 0.5 - width / 2, np.arange(height) + 0.5 - height / 2)
        ray = ahead + (across[..., None] * right - down[..., None] * above) / self._focal
        far = -place[2] / np.minimum(ray[..., 2], -1e-4)
        hit = place + far[..., None] * ray
        return np.stack([hit[..., 0], -hit[..., 1]], -1), far


def seen(picture: Numbers, camera: Camera, desk: tuple[int, int, int]) -> Numbers:
    """Return what a camera sees of a picture `(height, width, 3)` that lies on a desk of a colour."""
    points, far = camera.ground()
    levels = _levels(picture)
    size = far / (camera.lens * camera.size[0])  # of a pixel on the ground
    level = np.clip(np.log2(np.maximum(size, 1.0)) + 0.25, 0, len(levels) - 1.001)
    lower = level.astype(int)
    found = np.zeros((*far.shape, 3))
    for number in range(len(levels) - 1):
        chosen = lower == number
        if chosen.any():
            share = (level[chosen] - number)[:, None]
            fine, coarse = (
                _sampled(levels[number + step], points[chosen] / 2 ** (number + step)) for step in (0, 1)
            )
            found[chosen] = fine * (1 - share) + coarse * share
    height, width = picture.shape[:2]
    inside = (points >= 0).all(-1) & (points[..., 0] < width) & (points[..., 1] < height)
    found[~inside] = desk
    return found


def _levels(picture: Numbers) -> list[Numbers]:
    levels = [picture]
    while min(levels[-1].shape[:2]) > 64:
        one = levels[-1][: levels[-1].shape[0] // 2 * 2, : levels[-1].shape[1] // 2 * 2]
        levels.append((one[::2, ::2] + one[1::2, ::2] + one[::2, 1::2] + one[1::2, 1::2]) / 4)
    return levels


def _sampled(picture: Numbers, points: Numbers) -> Numbers:
    """Return colours `(count, 3)` at points `(count, 2)`, between the four nearest pixels."""
    height, width = picture.shape[:2]
    x = np.clip(points[:, 0] - 0.5, 0, width - 1.001)
    y = np.clip(points[:, 1] - 0.5, 0, height - 1.001)
    left, top = x.astype(int), y.astype(int)
    across, down = (x - left)[:, None], (y - top)[:, None]
    upper = picture[top, left] * (1 - across) + picture[top, left + 1] * across
    lower = picture[top + 1, left] * (1 - across) + picture[top + 1, left + 1] * across
    return upper * (1 - down) + lower * down
