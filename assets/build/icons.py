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
SHAPES = yaml.safe_load((frame.ASSETS / "shapes.yaml").read_text(encoding="utf-8"))


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
