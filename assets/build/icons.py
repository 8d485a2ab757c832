"""Rasterises the icons that icons.yaml names: white on nothing, in every size, to be multiplied by a colour."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import frame
import yaml
from PIL import Image
from vector import picture

SHEET = frame.ASSETS / "icons" / "icons.yaml"
SPACE = 14  # of 512: solid drawings fill their square, lines leave a margin; this evens them out
STROKES = {18: 2.1, 24: 2.0, 32: 1.9, 64: 1.6}  # of 24: crisp when small, not fat when large

# Solid shapes in a square of 24 around 12, 12, of about equal weight to the eye, with room for a rim.
SHAPES = {
    "star": "M12 2.6 14.6 9.1 21.5 9.6 16.2 14.1 17.9 20.9 12 17.2 6.1 20.9 7.8 14.1 2.5 9.6 9.4 9.1Z",
    "diamond": "M12 2.4 20.4 12 12 21.6 3.6 12Z",
    "circle": "M12 3.6a8.4 8.4 0 1 0 .001 0Z",
    "hexagon": "M12 2.8 20 7.4 20 16.6 12 21.2 4 16.6 4 7.4Z",
    "square": "M4.4 4.4H19.6V19.6H4.4Z",
    "triangle": "M12 3.2 21 19.4H3Z",
    "pennant": "M5.2 2.4V21.6H6.8V13.2L20.8 8 6.8 2.4Z",
    "badge": "M7.4 2.6H16.6L21.4 12 16.6 21.4H7.4L2.6 12Z",
}


def bake(packages: Path, folder: Path) -> None:
    """Write `<size>/<group>-<name>.png` for every icon of the sheet."""
    sheet = yaml.safe_load(SHEET.read_text(encoding="utf-8"))
    sizes = sheet.pop("sizes")
    solid = json.loads((packages / "@iconify-json" / "game-icons" / "icons.json").read_text(encoding="utf-8"))
    for size in sizes:
        (folder / str(size)).mkdir(parents=True, exist_ok=True)
        for group, items in sheet.items():
            for name, item in items.items():
                image = Image.fromarray(picture(drawing(item, size, packages, solid["icons"]), size, size))
                image.save(folder / str(size) / f"{group}-{name}.png", optimize=True)


def drawing(item: dict[str, Any], size: int, packages: Path, solid: dict[str, Any]) -> str:
    """Return the SVG of one icon, white."""
    if "lucide" in item:
        text = (packages / "lucide-static" / "icons" / f"{item['lucide']}.svg").read_text(encoding="utf-8")
        text = text.replace('stroke-width="2"', f'stroke-width="{STROKES[size]}"')
        return text.replace("currentColor", "#fff")
    if "game-icons" in item:
        body = solid[item["game-icons"]]["body"].replace("currentColor", "#fff")
        side = 512 + 2 * SPACE
        box = f"{-SPACE} {-SPACE} {side} {side}"
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{body}</svg>'
    return _own(SHAPES[item["own"]], 0.9 + 2 * item.get("grown", 0))


def _own(path: str, stroke: float) -> str:
    style = f'fill="#fff" stroke="#fff" stroke-width="{stroke}" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{path}" {style}/></svg>'


def authors() -> list[str]:
    """Return who drew the solid icons, for the credits."""
    sheet = yaml.safe_load(SHEET.read_text(encoding="utf-8"))
    groups = [items for name, items in sheet.items() if name != "sizes"]
    return sorted({item["author"] for items in groups for item in items.values() if "author" in item})
