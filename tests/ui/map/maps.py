"""Maps for tests: an atlas, looks, scenes of random games, and pictures of them."""

from __future__ import annotations

from functools import cache

import pygame

from game.scenario.library import data_folder
from game.ui.kit.look import Look, load_kit
from game.ui.kit.widget import Canvas, Rect
from game.ui.map.atlas import Atlas
from game.ui.map.widget import MapWidget
from game.views.scene import SceneView, scene_view
from tests.views import games

ASSETS = data_folder() / "assets"
SIZES = ((640, 460), (860, 620), (1290, 960), (1900, 1000))
CORNER = (7, 5)  # a map does not begin at the window's corner


@cache
def atlas() -> Atlas:
    return Atlas(ASSETS)


@cache
def look(scale: float = 1.0) -> Look:
    return Look(load_kit(ASSETS), scale)


@cache
def scene(name: str = games.MAIN, turns: int = 4, seed: int = 1) -> SceneView:
    return scene_of(name, "en", turns, seed)


def scene_of(name: str, language: str, turns: int = 4, seed: int = 1) -> SceneView:
    played = games.course(turns, seed, name)
    return scene_view(games.voice(language, name), played.observe(0).board, 0)


def placed(
    size, name=games.MAIN, language="en", scale=1.0, shown=None, on=None, voice=None, **more
) -> MapWidget:
    shown = shown or scene(name)
    widget = MapWidget(
        on or atlas(), voice or games.voice(language, name), shown, act=lambda place: place, **more
    )
    widget.place(look(scale), Rect(CORNER, size))
    while widget._atlas.is_making:
        widget._atlas.go_on()
    widget.place(look(scale), Rect(CORNER, size))
    return widget


def picture(widget: MapWidget, scale=1.0, hover="", focus="") -> bytes:
    return pygame.image.tobytes(surface(widget, scale, hover, focus), "RGB")


def surface(widget: MapWidget, scale=1.0, hover="", focus="") -> pygame.Surface:
    drawn = pygame.Surface((widget.rect.right, widget.rect.bottom), 0, 32)
    widget.draw(Canvas(drawn, look(scale), focus, hover))
    return drawn
