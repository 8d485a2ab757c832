"""Rasterises flags through resvg, which draws all their stars, with rounded corners and a hairline around."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from vector import picture

FLAGS = {
    "kazakhstan": "kz",
    "uzbekistan": "uz",
    "turkmenistan": "tm",
    "kyrgyzstan": "kg",
    "tajikistan": "tj",
    "usa": "us",
    "russia": "ru",
    "china": "cn",
    "eu": "eu",
}
WIDTHS = (24, 40, 80)  # pixels; all are drawn 4 by 3
OVERSAMPLING = 4
ROUND, RIM = 0.07, 0.22  # corner radius as a share of the width; darkness of the hairline


def bake(packages: Path, folder: Path) -> None:
    """Write `<width>/<key>.png`."""
    for width in WIDTHS:
        (folder / str(width)).mkdir(parents=True, exist_ok=True)
        for key, code in FLAGS.items():
            svg = (packages / "flag-icons" / "flags" / "4x3" / f"{code}.svg").read_text(encoding="utf-8")
            _flag(svg, width).save(folder / str(width) / f"{key}.png", optimize=True)


def _flag(svg: str, width: int) -> Image.Image:
    height = width * 3 // 4
    large = Image.fromarray(picture(svg, width * OVERSAMPLING, height * OVERSAMPLING)[..., :3])
    cloth = np.asarray(large.resize((width, height), Image.Resampling.BOX), float)
    shape = _alpha(
        f'<rect width="{width}" height="{height}" rx="{width * ROUND}" fill="#fff"/>', width, height
    )
    rim = _alpha(
        f'<rect x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="{width * ROUND - 0.5}" '
        'fill="none" stroke="#fff" stroke-width="1"/>',
        width,
        height,
    )
    cloth = cloth * (1 - RIM * rim[..., None])
    return Image.fromarray(np.dstack([cloth, shape * 255]).round().astype(np.uint8), "RGBA")


def _alpha(body: str, width: int, height: int) -> np.ndarray:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{body}</svg>'
    return picture(svg)[..., 3] / 255
