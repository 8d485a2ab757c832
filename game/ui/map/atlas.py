"""The atlas: pictures and positions that outlive a map widget, each made once for what it shows."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

import pygame

from game.ui.kit.look import Look
from game.ui.map.chart import chart_of
from game.ui.map.frame import Frame, Shape, load_frame, load_shapes
from game.ui.map.ground import Ground
from game.ui.map.letters import Lettering, lettered
from game.ui.map.sheet import Sheet
from game.ui.map.survey import sheet_of
from game.views.voice import Voice

Made = TypeVar("Made")
Drawn = tuple[
    pygame.Surface, list[tuple[pygame.Surface, tuple[int, int]]]
]  # a ground, and marks with their places
_FEW, _MANY = 4, 3000


class Atlas:
    """Everything that maps of one run share; `assets` is the folder of the assets."""

    def __init__(self, assets: Path) -> None:
        self.folder = assets / "map"
        self._sheets: dict[Hashable, Sheet] = {}
        self._grounds: dict[Hashable, pygame.Surface] = {}
        self._drawn: dict[Hashable, Drawn] = {}
        self._marks: dict[Hashable, object] = {}

    @cached_property
    def frame(self) -> Frame:
        """Return the frame; raises DataError for a bad file."""
        return load_frame(self.folder / "frame.yaml")

    @cached_property
    def shapes(self) -> dict[str, Shape]:
        """Return the outlines of all republics that there are pictures of."""
        return load_shapes(self.folder / "outlines.json", self.frame.window)

    @cached_property
    def _ground(self) -> Ground:
        return Ground(self.folder, self.frame, self.shapes)

    def sheet(self, voice: Voice, look: Look, size: tuple[int, int]) -> Sheet:
        """Return the sheet of a board at a size in pixels."""
        key = (voice.pack.digest, voice.texts.language, look.scale, look.theme.name, size)
        return _kept(self._sheets, _FEW, key, lambda: self._survey(voice, look, size, key))

    def _survey(self, voice: Voice, look: Look, size: tuple[int, int], key: Hashable) -> Sheet:
        chart = chart_of(self.frame, self.shapes, voice, size)
        return sheet_of(self.frame, voice, chart, look, lambda told: self.word(look, told), key)

    def ground(self, voice: Voice, sheet: Sheet) -> pygame.Surface:
        """Return the ground of a sheet."""
        names = voice.tables.names.republics
        tints = tuple((name, one.colour) for name, one in zip(names, voice.republics, strict=True))
        ruler = sheet.ruler
        key = (tints, sheet.chart.size, ruler.theme, None if sheet.chart.picture else voice.pack.digest)
        return _kept(self._grounds, _FEW, key, lambda: self._ground.picture(sheet.chart, tints, ruler.inks))

    def word(self, look: Look, told: Lettering) -> pygame.Surface:
        """Return the picture of a word."""
        return self.mark(told, lambda: lettered(look, told))

    def drawn(self, key: Hashable, make: Callable[[], Drawn]) -> Drawn:
        """Return a whole map, made if it is not among the last few."""
        return _kept(self._drawn, _FEW, key, make)

    def mark(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return something small, made if it is not there yet."""
        return cast(Made, _kept(self._marks, _MANY, key, make))


def _kept(shelf: dict[Hashable, Made], most: int, key: Hashable, make: Callable[[], Made]) -> Made:
    if key not in shelf:
        made = make()
        while len(shelf) >= most:
            del shelf[next(iter(shelf))]
        shelf[key] = made
    return shelf[key]
