"""The atlas: pictures and positions that outlive a map widget, each made once for what it shows.

The sheet of a board takes a third of a second. It is made in steps, so that a page opens at once and its map follows.
"""

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
from game.ui.map.sheet import Key, Sheet, ruler_for
from game.ui.map.steps import Steps
from game.ui.map.survey import sheet_of
from game.views.voice import Voice

Known = TypeVar("Known", bound=Hashable)
Made = TypeVar("Made")
Drawn = tuple[
    pygame.Surface, list[tuple[pygame.Surface, tuple[int, int]]]
]  # a ground, and marks with their places
_FEW, _MANY = 4, 3000
_BEGUN = 2  # sheets at a time: of the page in front, and of one that is made ready; other sizes have passed


class Atlas:
    """Everything that maps of one run share; `assets` is the folder of the assets."""

    def __init__(self, assets: Path) -> None:
        self.folder = assets / "map"
        self._sheets: dict[Key, Sheet] = {}
        self._begun: dict[Key, Steps[Sheet]] = {}  # that are being made, the one asked for last at the end
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

    def sheet(self, voice: Voice, look: Look, size: tuple[int, int]) -> Sheet | None:
        """Return the sheet of a board at a size in pixels; None while it is still to be made, see `go_on`."""
        board = voice.pack
        key = Key(board.name, board.digest, voice.texts.language, look.scale, look.theme.name, size)
        if key not in self._sheets:
            steps = self._begun.pop(key, None) or self._survey(voice, look, size, key)
            _keep(self._begun, _BEGUN, key, steps)
        return self._sheets.get(key)

    @property
    def is_making(self) -> bool:
        """Whether a sheet was asked for that is not there yet."""
        return bool(self._begun)

    def go_on(self) -> bool:
        """Go one step further with the sheet that was asked for last; return whether it is there now."""
        if not self._begun:
            return False
        key, steps = self._begun.popitem()
        try:
            next(steps)
        except StopIteration as done:
            _keep(self._sheets, _FEW, key, done.value)
            return True
        self._begun[key] = steps
        return False

    def latest(self, voice: Voice) -> Sheet | None:
        """Return the sheet that was made last for a scenario, whatever its size, its files changed since or not."""
        fitting = [sheet for key, sheet in self._sheets.items() if key.scenario == voice.pack.name]
        return fitting[-1] if fitting else None

    def _survey(self, voice: Voice, look: Look, size: tuple[int, int], key: Key) -> Steps[Sheet]:
        chart = chart_of(self.frame, self.shapes, voice, size)
        yield
        names = voice.tables.names.republics
        tints = tuple((name, one.colour) for name, one in zip(names, voice.republics, strict=True))
        ground = yield from self._ground.picture(chart, tints, ruler_for(chart, look).inks)
        yield
        return (
            yield from sheet_of(
                self.frame, voice, chart, look, ground, lambda told: self.word(look, told), key
            )
        )

    def word(self, look: Look, told: Lettering) -> pygame.Surface:
        """Return the picture of a word."""
        return self.mark(told, lambda: lettered(look, told))

    def drawn(self, key: Hashable, make: Callable[[], Drawn]) -> Drawn:
        """Return a whole map, made if it is not among the last few."""
        return _kept(self._drawn, _FEW, key, make)

    def mark(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return something small, made if it is not there yet."""
        return cast(Made, _kept(self._marks, _MANY, key, make))


def _kept(shelf: dict[Known, Made], most: int, key: Known, make: Callable[[], Made]) -> Made:
    if key not in shelf:
        _keep(shelf, most, key, make())
    return shelf[key]


def _keep(shelf: dict[Known, Made], most: int, key: Known, made: Made) -> None:
    """Put something on a shelf, from which the oldest goes when it is full."""
    while len(shelf) >= most:
        del shelf[next(iter(shelf))]
    shelf[key] = made
