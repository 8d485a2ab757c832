"""Takes the pictures of the scenarios: the board of each on a table, with counters piled up as influence stands.

Run from the top of the repository, with the game and Pillow installed: `python assets/build/scenes.py [NAME ...]`.
A name is `title` or, say, `boards/long-game`; scenes.yaml has them all.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import numpy as np
import pieces
import pygame
import table
import yaml
from pieces import Pennant, Piece, Pile
from PIL import Image, ImageChops, ImageFilter
from table import Numbers

from game.records.course import Course
from game.scenario import library
from game.session.newgame import set_up
from game.ui.kit.look import Look, load_kit
from game.ui.kit.theme import colour_of
from game.ui.map.atlas import Atlas
from game.ui.map.chart import Land
from game.ui.map.picture import Painter
from game.ui.map.sheet import Sheet
from game.ui.map.standing import Standing, standing_of
from game.views import texts
from game.views.scene import scene_view
from game.views.voice import Voice

ASSETS = Path(__file__).resolve().parent.parent
TARGET = ASSETS / "pictures"
BOARD = (2760, 2000)  # pixels of the board that is photographed
FINE = 3  # how much larger a picture is drawn than kept
DESK = (38, 33, 30)
QUALITY, SEED, DAY = 80, 11, "2026-01-01"


def played(name: str, turns: int) -> Course:
    """Return a scenario after some turns of scripted players."""
    pack = library.load(name)
    with tempfile.TemporaryDirectory() as folder:
        game = set_up(pack, dict.fromkeys(pack.scenario.powers, "doctrine:hard"), SEED, DAY, Path(folder))
        for _ in range(turns):
            game.decide_for_agents()
            game.resolve()
        game.match.close()
        return game.course


def board(voice: Voice, course: Course, atlas: Atlas, look: Look) -> tuple[Numbers, Sheet, Standing]:
    """Return the board as the window draws it, without words and marks, and what stands where."""
    sheet = atlas.sheet(voice, look, BOARD)
    standing = standing_of(voice, scene_view(voice, course.state.board, 0))
    sheet.threads[:] = [None] * len(sheet.threads)  # they lead to plates, and here stand none
    ground = atlas.ground(voice, sheet).copy()
    Painter(atlas, look, sheet).lay_lines(ground, standing)
    return pygame.surfarray.array3d(ground).swapaxes(0, 1).astype(float), sheet, standing


def standing_pieces(sheet: Sheet, standing: Standing) -> list[Piece]:
    """Return a pile for each power in each republic, and the pennant of who leads there."""
    found: list[Piece] = []
    for land, plate, leader in zip(sheet.chart.lands, standing.plates, standing.leaders, strict=True):
        middle, room = heart(land)
        radius = min(40.0, room * 0.36)
        for number, column in enumerate(plate.columns):
            turn = 2 * np.pi * (number + 0.5) / len(plate.columns)
            at = (middle[0] + 1.75 * radius * np.cos(turn), middle[1] + 1.5 * radius * np.sin(turn))
            if column.influence:
                crest = column.crest
                found.append(Pile(at, column.influence, crest.shape, colour_of(crest.colour), radius))
        if leader:
            found.append(
                Pennant((middle[0], middle[1] - 0.4 * radius), colour_of(leader.colour), 7.0 * radius)
            )
    return found


def heart(land: Land) -> tuple[tuple[float, float], float]:
    """Return the place in a land that is farthest from its border, and how far that is."""
    corners = np.array([corner for ring in land.drawn for corner in ring])
    box, best = land.box, ((float(land.box.centerx), float(land.box.centery)), 1.0)
    for x in np.linspace(box.left, box.right, 42):
        for y in np.linspace(box.top, box.bottom, 42):
            away = float(np.hypot(corners[:, 0] - x, corners[:, 1] - y).min())
            if away > best[1] and land.holds((x, y)):
                best = (x, y), away
    return best


def photograph(
    name: str, told: dict[str, Any], size: tuple[int, int], atlas: Atlas, look: Look
) -> Image.Image:
    """Return the picture of a scenario."""
    course = played(name, told["turns"])
    voice = Voice(course.pack, course.tables, texts.load("en"))
    ground, sheet, standing = board(voice, course, atlas, look)
    found = standing_pieces(sheet, standing)
    large = (size[0] * FINE, size[1] * FINE)
    target = (told["at"][0] * BOARD[0], told["at"][1] * BOARD[1])
    camera = table.Camera(target, told["azimuth"], told["elevation"], told["distance"], told["lens"], large)
    picture = Image.fromarray(np.clip(table.seen(ground, camera, DESK), 0, 255).astype(np.uint8))
    light = falling(*told["light"])
    dark = pieces.shadows(large, found, camera, light).filter(ImageFilter.GaussianBlur(large[0] / 260))
    shade = Image.merge("RGB", [dark.point(lambda part: 255 - part * 0.62)] * 3)
    picture = ImageChops.multiply(picture, shade)
    pieces.draw(picture, found, camera, light)
    return developed(picture.resize(size, Image.Resampling.LANCZOS), told)


def falling(azimuth: float, height: float) -> Numbers:
    """Return the direction to a light: from which side (0 south, 90 east) and how high, in degrees."""
    turn, lift = np.radians(azimuth), np.radians(height)
    return np.array([np.sin(turn) * np.cos(lift), np.cos(turn) * np.cos(lift), np.sin(lift)])


def developed(picture: Image.Image, told: dict[str, Any]) -> Image.Image:
    """Return a picture in the colour of its light, soft far and near, darker at the corners."""
    width, height = picture.size
    away = np.abs(np.linspace(0, 1, height) - told["sharp"])
    soft = np.clip((away - 0.24) / 0.3, 0, 1)
    mask = Image.fromarray((np.repeat(soft[:, None], width, 1) * 255).astype(np.uint8))
    picture = Image.composite(picture.filter(ImageFilter.GaussianBlur(width / 320)), picture, mask)
    x, y = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    tint, lamp = (np.array(colour_of(told.get(name, told["tint"]))) / 255 for name in ("tint", "lamp"))
    lit = np.exp(-((x - 0.1) ** 2 + (y - 0.1) ** 2) / 0.42)[..., None]
    corner = 1.06 - 0.36 * np.clip((x**2 + y**2) / 2, 0, 1)[..., None] ** 1.2
    light = (tint + (lamp - tint) * lit) * corner
    return Image.fromarray(np.clip(np.asarray(picture, float) * light, 0, 255).astype(np.uint8))


def main(names: list[str]) -> None:
    """Take the named pictures, or all."""
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1, 1))
    told = yaml.safe_load((Path(__file__).parent / "scenes.yaml").read_text(encoding="utf-8"))
    scenes = {f"boards/{name}": scene for name, scene in told["boards"].items()} | {"title": told["title"]}
    atlas, look = Atlas(ASSETS), Look(load_kit(ASSETS), 2.0)
    (TARGET / "boards").mkdir(parents=True, exist_ok=True)
    for name in names or scenes:
        scene = scenes[name]
        scenario = scene.get("scenario", Path(name).name)
        picture = photograph(scenario, scene, tuple(scene.get("size", told["size"])), atlas, look)
        picture.save(TARGET / f"{name}.webp", quality=scene.get("quality", QUALITY), method=6)


if __name__ == "__main__":
    main(sys.argv[1:])
