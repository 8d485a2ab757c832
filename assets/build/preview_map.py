"""A trial of the whole map: tints through the masks, names, corridors and badges of a scenario, as the window would.

It exists so that anchors, sizes and colours can be judged as a picture; nothing of it is shipped.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import frame
import numpy as np
import yaml
from PIL import Image, ImageColor, ImageDraw, ImageFont

FINE = 3  # words and lines are drawn this much larger and reduced
SCENARIO = frame.ASSETS.parent / "scenarios" / "after-washington.yaml"
CORRIDOR_COLOURS = ("#c08a2b", "#7d4f9e", "#a5482f", "#3c7a6a")


class Trial:
    """One picture of the map at a scale of the 1x size."""

    def __init__(self, scale: float, language: str) -> None:
        self.frame = frame.load()
        self.settings = self.frame.settings
        self.board = yaml.safe_load(SCENARIO.read_text(encoding="utf-8"))
        self.scale, self.language = scale, language
        self.near = max(scale, 0.74) if scale < 1 else 1.0
        self.sheet = Image.open(frame.ASSETS / "map" / self.settings["pictures"][2]).convert("RGB")

    def paint(self) -> Image.Image:
        """Tint, reduce, then draw lines, badges and words."""
        self._tint()
        size = (round(self.frame.width * self.scale), round(self.frame.height * self.scale))
        self.sheet = self.sheet.resize(size, Image.Resampling.LANCZOS)
        self.large = self.sheet.resize((size[0] * FINE, size[1] * FINE), Image.Resampling.BICUBIC)
        self.draw = ImageDraw.Draw(self.large)
        self._corridors()
        self._names()
        self._places()
        self._deposits()
        self._tokens()
        return self.large.resize(size, Image.Resampling.LANCZOS)

    def _tint(self) -> None:
        boxes = json.loads((frame.ASSETS / "map" / "outlines.json").read_text(encoding="utf-8"))["republics"]
        ground = np.asarray(self.sheet, np.float32).copy()
        masks = self.settings["masks"]
        for key, republic in self.board["republics"].items():
            left, top, right, bottom = (2 * v for v in boxes[key]["box"])
            colour = np.array(ImageColor.getrgb(republic["colour"]), np.float32)
            for kind in ("fill", "band"):
                path = frame.ASSETS / "map" / masks[kind].format(republic=key, scale=2)
                mask = np.asarray(Image.open(path), np.float32)[..., None] / 255
                ground[top:bottom, left:right] *= 1 - mask * masks[f"{kind}_strength"] * (255 - colour) / 255
        self.sheet = Image.fromarray(ground.round().astype(np.uint8))

    def _at(self, place: list[float]) -> tuple[float, float]:
        x, y = self.frame.place(*place)
        return x * self.scale * FINE, y * self.scale * FINE

    def _corridors(self) -> None:
        places = self.board["places"]
        for colour, corridor in zip(CORRIDOR_COLOURS, self.board["corridors"].values(), strict=False):
            stops = [segment["start"] for segment in corridor["segments"].values()]
            stops.append(list(corridor["segments"].values())[-1]["end"])
            curve = _curve([self._at([places[s]["longitude"], places[s]["latitude"]]) for s in stops])
            for width, tone in ((6.5, "#4a3a2c"), (5.0, "#fdf7e8"), (2.8, colour)):
                self.draw.line(curve, fill=tone, width=round(width * self.scale**0.5 * FINE), joint="curve")

    def _places(self) -> None:
        seen = set()
        for republic in self.board["republics"].values():
            label = republic["label"]
            seen.add(label["name"]["en"])
            self._place(label["name"], [label["longitude"], label["latitude"]], "capital")
        for place in self.board["places"].values():
            if place["name"]["en"] not in seen:
                self._place(place["name"], [place["longitude"], place["latitude"]], "place")

    def _place(self, name: dict[str, str], at: list[float], kind: str) -> None:
        x, y = self._at(at)
        radius = (4.6 if kind == "capital" else 3.4) * FINE
        self.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill="#33291f")
        inner = radius * 0.62
        self.draw.ellipse((x - inner, y - inner, x + inner, y + inner), fill="#fffaf0")
        if kind == "capital":
            self.draw.ellipse((x - inner / 2, y - inner / 2, x + inner / 2, y + inner / 2), fill="#33291f")
        side = self.settings["sides"].get(name["en"].lower(), "right")
        anchor, dx, dy = {
            "right": ("l", 7, 0),
            "left": ("r", -7, 0),
            "above": ("m", 0, -12),
            "below": ("m", 0, 12),
        }[side]
        self._word(
            name[self.language], (x + dx * FINE, y + dy * FINE), {**self.settings["styles"][kind]}, anchor
        )

    def _deposits(self) -> None:
        for deposit in self.board["deposits"].values():
            x, y = (round(v) for v in self._at([deposit["longitude"], deposit["latitude"]]))
            for name, size, colour in (("badge-rim", 34, "#fdf7e8"), ("badge", 32, "#2a3444")):
                self._stamp(f"shape-{name}", x, y, size, colour)
            self._stamp(f"mineral-{deposit['mineral']}", x, y, 17, "#f6e3b0")

    def _stamp(self, name: str, x: int, y: int, size: int, colour: str) -> None:
        size = round(size * self.near)
        icon = Image.open(frame.ASSETS / "icons" / "64" / f"{name}.png").resize((size * FINE, size * FINE))
        self.large.paste(colour, (x - size * FINE // 2, y - size * FINE // 2), icon.getchannel("A"))

    def _names(self) -> None:
        styles = self.settings["styles"]
        limit = 3 if self.scale >= 0.9 else 2
        for word in self.settings["words"]:
            if word["rank"] <= limit:
                style = styles[word["kind"]] | {
                    k: word[k] for k in ("size", "spacing", "angle", "width") if k in word
                }
                self._word(word["text"][self.language], self._at(word["at"]), style, "m")
        for key, spot in self.settings["names"].items():
            style = styles["republic"] | {k: spot[k] for k in ("size", "spacing") if k in spot}
            at = spot.get("outside", spot["at"]) if self.scale < 0.8 else spot["at"]
            self._word(self.board["republics"][key]["name"][self.language], self._at(at), style, "m")

    def _tokens(self) -> None:
        for spot in self.settings["names"].values():
            x, y = self._at(spot["tokens"])
            half, tall = 70 * FINE * self.near, 14 * FINE * self.near
            if "leader" in spot:
                self.draw.line((*self._at(spot["leader"]), x - half, y), fill="#4a3f33", width=FINE)
            box = (x - half, y - tall, x + half, y + tall)
            self.draw.rounded_rectangle(box, tall, fill="#fbf7ec", outline="#6b5e4e", width=FINE)
            for number, power in enumerate(self.board["powers"].values()):
                left = round(x + (-50 + number * 34) * FINE * self.near)
                self._stamp(f"shape-{power['shape']}-rim", left, round(y), 19, "#33291f")
                self._stamp(f"shape-{power['shape']}", left, round(y), 19, power["colour"])

    def _word(self, text: str, at: tuple[float, float], style: dict[str, Any], anchor: str) -> None:
        size = max(style["size"] * self.scale, 10 if style["size"] < 12 else 11)
        font = ImageFont.truetype(str(frame.ASSETS / "fonts" / f"{style['font']}.ttf"), round(size * FINE))
        text = text.upper() if style["capitals"] else text
        for number, line in enumerate(lines := _broken(text, style, size)):
            offset = (number - (len(lines) - 1) / 2) * size * 1.25 * FINE
            self._line(line, (at[0], at[1] + offset), font, style, anchor, size * FINE)

    def _line(
        self,
        text: str,
        at: tuple[float, float],
        font: ImageFont.FreeTypeFont,
        style: dict[str, Any],
        anchor: str,
        size: float,
    ) -> None:
        gap = style["spacing"] * size
        ends = [font.getlength(text[: i + 1]) + gap * i for i in range(len(text))]
        width, height = round(ends[-1] + size), round(size * 2)
        for colour, stroke in ((style["halo"], round(2.2 * FINE)), (style["colour"], 0)):
            if colour:
                layer = Image.new("L", (width, height))
                pen = ImageDraw.Draw(layer)
                for i, letter in enumerate(text):
                    x = size / 2 + font.getlength(text[: i + 1]) - font.getlength(letter) + gap * i
                    pen.text((x, height / 2), letter, font=font, fill=255, anchor="lm", stroke_width=stroke)
                layer = layer.rotate(-style.get("angle", 0), expand=True, resample=Image.Resampling.BICUBIC)
                strength = 0.8 if stroke else 1.0
                x = at[0] - {"l": size / 2, "m": layer.width / 2, "r": layer.width - size / 2}[anchor]
                alpha = layer.point([round(v * strength) for v in range(256)])
                self.large.paste(colour, (round(x), round(at[1] - layer.height / 2)), alpha)


def _broken(text: str, style: dict[str, Any], size: float) -> list[str]:
    wide = len(text) * size * (0.6 + style["spacing"]) > style.get("width", 1e9)
    return text.split(" ") if wide else [text]


def _curve(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A Catmull-Rom curve through the points."""
    if len(points) == 2:
        return points
    p = np.array([points[0], *points, points[-1]], float)
    t = np.linspace(0, 1, 30)[:, None]
    curve = []
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False):
        step = (
            b
            + 0.5 * t * (c - a)
            + t**2 * (a - 2.5 * b + 2 * c - 0.5 * d)
            + t**3 * (1.5 * (b - c) + 0.5 * (d - a))
        )
        curve += [(float(x), float(y)) for x, y in step]
    return curve


if __name__ == "__main__":
    for factor in (1.0, 0.64):
        for tongue in ("en", "de"):
            Trial(factor, tongue).paint().save(Path(sys.argv[1]) / f"map-{tongue}-{factor}.png")
