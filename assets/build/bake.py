"""Bakes the game's art: `python bake.py PACKAGES [part ...]`, where PACKAGES is a folder of npm packages.

Parts: map, fonts, icons, flags, sheets; all but sheets when none is named. See README.md for what to install.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import basemap
import flags
import fonts
import frame
import icons
import layers
import masks
import outlines
import relief
from PIL import Image

FACTORS = (1, 2)
QUALITY = {1: 88, 2: 86}


def bake_map(packages: Path) -> None:
    """Bake base pictures, masks and outlines."""
    window, folder = frame.load(), frame.ASSETS / "map"
    drawn = layers.load(packages, window)
    outlines.bake(packages, window, drawn, folder)
    for factor in FACTORS:
        masks.bake(window, drawn, folder, factor)
        picture = Image.fromarray(basemap.paint(window, drawn, relief.load(window, factor), factor))
        picture.save(folder / window.settings["pictures"][factor], quality=QUALITY[factor], method=6)


PARTS: dict[str, Callable[[Path], None]] = {
    "map": bake_map,
    "fonts": lambda _: fonts.bake(frame.ASSETS / "fonts"),
    "icons": lambda packages: icons.bake(packages, frame.ASSETS / "icons"),
    "flags": lambda packages: flags.bake(packages, frame.ASSETS / "flags"),
}


def main(arguments: list[str]) -> None:
    """Bake the named parts, or all of them."""
    if not arguments or any(name not in PARTS for name in arguments[1:]):
        raise SystemExit(__doc__)
    packages = Path(arguments[0])
    for name in arguments[1:] or PARTS:
        start = time.perf_counter()
        PARTS[name](packages)
        print(f"{name}: {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
