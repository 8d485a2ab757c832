"""The atlas: pictures and positions that outlive a map widget, each made once for what it shows."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import pygame

from game.ui.kit.look import Look
from game.ui.map.chart import chart_of
from game.ui.map.frame import Frame, Shape, load_frame, load_shapes
from game.ui.map.ground import Ground
from game.ui.map.letters import Lettering, lettered
from game.ui.map.sheet import Sheet, sheet_of
from game.views.voice import Voice

Made = TypeVar("Made")
_FEW, _MANY = 6, 3000


class Atlas:
    """Everything that maps of one run share; `assets` is the folder of the assets."""

    def __init__(self, assets: Path) -> None:
        self.folder = assets / "map"
        self._large: dict[Hashable, object] = {}
        self._small: dict[Hashable, object] = {}

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
        key = ("sheet", voice.pack.digest, voice.texts.language, look.scale, size)
        return self.few(key, lambda: self._survey(voice, look, size))

    def _survey(self, voice: Voice, look: Look, size: tuple[int, int]) -> Sheet:
        chart = chart_of(self.frame, self.shapes, voice, size)
        return sheet_of(self.frame, voice, chart, look, lambda told: self.word(look, told))

    def ground(self, voice: Voice, sheet: Sheet) -> pygame.Surface:
        """Return the ground of a sheet."""
        names = voice.tables.names.republics
        tints = tuple((name, one.colour) for name, one in zip(names, voice.republics, strict=True))
        key = ("ground", sheet.chart.size, tints, sheet.chart.lands if sheet.chart.picture is None else ())
        return self.few(key, lambda: self._ground.picture(sheet.chart, tints))

    def word(self, look: Look, told: Lettering) -> pygame.Surface:
        """Return the picture of a word."""
        return self.many(told, lambda: lettered(look, told))

    def few(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return something large, made if it is not among the last few."""
        return _kept(self._large, _FEW, key, make)

    def many(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return something small, made if it is not there yet."""
        return _kept(self._small, _MANY, key, make)


def _kept(shelf: dict[Hashable, object], most: int, key: Hashable, make: Callable[[], Made]) -> Made:
    if key not in shelf:
        made = make()
        while len(shelf) >= most:
            del shelf[next(iter(shelf))]
        shelf[key] = made
    return shelf[key]  # type: ignore[return-value]
