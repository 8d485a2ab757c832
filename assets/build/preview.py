"""Contact sheets of what was baked, to be looked at: icons, flags, fonts, and the map with words on it.

The map's sheet composes the layers as the window does (tints multiplied through the masks), so that anchors, sizes
and colours can be judged before a line of the window exists. Nothing here is shipped or tested.
"""

from __future__ import annotations

import sys
from pathlib import Path

import frame
from PIL import Image, ImageDraw, ImageFont

DARK, LIGHT = (28, 35, 48), (240, 236, 226)


def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Load one of the baked fonts."""
    return ImageFont.truetype(str(frame.ASSETS / "fonts" / f"{name}.ttf"), size)


def icons(size: int) -> Image.Image:
    """All icons of one size, with their names."""
    files = sorted((frame.ASSETS / "icons" / str(size)).glob("*.png"))
    cell, columns = (max(size + 14, 92), size + 24), 14
    sheet = Image.new("RGB", (cell[0] * columns, cell[1] * -(-len(files) // columns)), DARK)
    draw = ImageDraw.Draw(sheet)
    for number, path in enumerate(files):
        x, y = number % columns * cell[0] + 6, number // columns * cell[1] + 4
        icon = Image.open(path)
        sheet.paste(icon, (x, y), icon)
        draw.text((x, y + size + 2), path.stem[:17], font=font("Inter-Regular", 10), fill=(190, 196, 206))
    return sheet


def flags() -> Image.Image:
    """All flags in all sizes, on dark and on light."""
    folders = sorted((frame.ASSETS / "flags").glob("*/"), key=lambda folder: int(folder.name))
    sheet = Image.new("RGB", (900, 380), DARK)
    sheet.paste(LIGHT, (0, 190, 900, 380))
    for top in (10, 200):
        y = top
        for folder in folders:
            for column, path in enumerate(sorted(folder.glob("*.png"))):
                flag = Image.open(path)
                sheet.paste(flag, (10 + column * 98, y), flag)
            y += int(folder.name) * 3 // 4 + 12
    return sheet


SAMPLES = (
    "Multivector 0123456789 11:11 · Turn 4 of 12 · −2 +3 ×2 → ▲▼ ★◆●",
    "Größe, Überfahrt, weiß, „Anführung“ · Қазақстан Ўзбекистон Тоҷикистон Кыргызстан · Oʻzbekiston ₸ № €",
)


def fonts() -> Image.Image:
    """Every cut in three sizes."""
    files = sorted((frame.ASSETS / "fonts").glob("*.ttf"))
    sheet = Image.new("RGB", (1250, 150 * len(files)), LIGHT)
    draw = ImageDraw.Draw(sheet)
    for row, path in enumerate(files):
        y = row * 150 + 8
        draw.text((8, y), path.stem, font=font(path.stem, 12), fill=(150, 60, 40))
        for size in (14, 18, 26):
            y += size
            draw.text((8, y), SAMPLES[size == 18], font=font(path.stem, size), fill=(30, 34, 42))
            y += 8
    return sheet


def save(folder: Path) -> None:
    """Write all sheets into a folder outside the repository."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in (18, 24, 32, 64):
        icons(size).save(folder / f"icons-{size}.png")
    flags().save(folder / "flags.png")
    fonts().save(folder / "fonts.png")


if __name__ == "__main__":
    save(Path(sys.argv[1]))
