"""The map as a widget: the scene of one board, and a spot for every place on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import pygame

from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget
from game.ui.map.atlas import Atlas, Drawn
from game.ui.map.glow import Glow, glow_picture
from game.ui.map.motion import STILL, Moves, between
from game.ui.map.picture import Painter
from game.ui.map.place import Place, Scene
from game.ui.map.sheet import Sheet
from game.ui.map.spots import Spot
from game.ui.map.standing import Standing, standing_of
from game.views.voice import Voice

_HOVER, _FOCUS, _CHOSEN, _HELPFUL = 1.6, 2.0, 2.8, 2.2  # widths of glows in units
_FLAT = ("republic", "segment")  # what shines beneath the marks


class MapWidget(Widget):
    """The map of a scene; `previous` and `progress` (0 to 1) show it on its way from an earlier scene."""

    role = "map"

    def __init__(
        self,
        atlas: Atlas,
        voice: Voice,
        scene: Scene,
        *,
        act: Callable[[Place], object],
        selected: Place | None = None,
        highlight: Sequence[Place] = (),
        previous: Scene | None = None,
        progress: float = 1.0,
        hatching: bool = False,
        grow: float = 1,
        name: str = "map",
    ) -> None:
        self._spots = tuple(_spots(voice, scene, act))
        super().__init__(name, grow, self._spots)
        self._atlas, self._voice = atlas, voice
        self._standing = standing_of(voice, scene, hatching)
        self._before = standing_of(voice, previous, hatching) if previous else None
        self._progress = max(0.0, progress)
        self._selected, self._highlight = selected, tuple(highlight)
        self.sheet: Sheet | None = None  # None until the atlas has made it

    def move(self, progress: float) -> None:
        """Show another moment of its way; the next frame draws it, and no new tree is needed for that."""
        self._progress = max(0.0, progress)

    def measure_width(self, look: Look) -> int:
        """Return the least useful width."""
        return look.px(320)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height that shows the whole picture at a width."""
        window = self._atlas.frame.window
        return width * window.height // window.width

    def place(self, look: Look, rect: Rect) -> None:
        """Take a rectangle, and lay the spots where their places are."""
        self.rect = rect
        self.sheet = self._atlas.sheet(self._voice, look, (max(1, rect.width), max(1, rect.height)))
        for spot in self._spots:
            spot.lie(self.sheet, rect)

    def paint(self, canvas: Canvas) -> None:
        """Draw the map, and what is pointed at."""
        if self.rect.width < 1 or self.rect.height < 1:
            return
        if self.sheet is None:
            self._stand_in(canvas)
            return
        ground, marks = self._drawn(Painter(self._atlas, canvas.look, self.sheet), self.sheet)
        shining = list(self._shining(canvas))
        around = canvas.surface.get_clip()
        canvas.surface.set_clip(self.rect.clip(around))
        canvas.surface.blit(ground, self.rect.topleft)
        self._shine(canvas, self.sheet, [one for one in shining if one[0].sort in _FLAT])
        left, top = self.rect.topleft
        canvas.surface.blits([(mark, (left + x, top + y)) for mark, (x, y) in marks], False)
        self._shine(canvas, self.sheet, [one for one in shining if one[0].sort not in _FLAT])
        canvas.surface.set_clip(around)

    def _stand_in(self, canvas: Canvas) -> None:
        """Draw, while the map is made, the ground of an earlier size; nothing where there has been none."""
        earlier = self._atlas.latest(self._voice)
        if earlier:
            canvas.surface.blit(pygame.transform.scale(earlier.ground, self.rect.size), self.rect)

    def _drawn(self, painter: Painter, sheet: Sheet) -> Drawn:
        """Return ground and marks: kept while the map stands still, made anew while it moves."""
        if self._before and self._progress < 1:
            return self._draw(painter, sheet, *between(self._before, self._standing, self._progress))
        key = (sheet.key, self._standing)
        return self._atlas.drawn(key, lambda: self._draw(painter, sheet, self._standing))

    def _draw(self, painter: Painter, sheet: Sheet, standing: Standing, moves: Moves = STILL) -> Drawn:
        ground = sheet.ground.copy()
        painter.lay_lines(ground, standing, moves)
        return ground, painter.marks(standing, moves)

    def _shine(self, canvas: Canvas, sheet: Sheet, shining: Sequence[tuple[Place, Glow]]) -> None:
        for place, glow in shining:
            key = ("glow", sheet.key, place, glow)
            shine, at = self._atlas.mark(key, partial(glow_picture, sheet, place, glow))
            canvas.surface.blit(shine, (self.rect.left + at[0], self.rect.top + at[1]))

    def _shining(self, canvas: Canvas) -> Iterator[tuple[Place, Glow]]:
        """Yield what shines, the strongest last."""
        inks = canvas.look.theme.inks
        for place in self._highlight:
            yield place, Glow(inks.helpful, _HELPFUL)
        for name, tone, width in ((canvas.hover, inks.hover, _HOVER), (canvas.focus, inks.focus, _FOCUS)):
            for spot in self._spots:
                if spot.name == name and spot.at != self._selected:
                    yield spot.at, Glow(tone, width)
        if self._selected and self._selected.sort != "power":
            yield self._selected, Glow(inks.focus, _CHOSEN)


def is_unmade(widget: Widget) -> bool:
    """Return whether a widget is a map that waits for the atlas."""
    return isinstance(widget, MapWidget) and widget.sheet is None


def _spots(voice: Voice, scene: Scene, act: Callable[[Place], object]) -> Iterator[Spot]:
    """Yield the spots from the lowest to the uppermost."""
    for republic in scene.republics:
        text = voice.say(
            "ui.map.republic",
            republic=republic.name,
            leader=republic.leader_words,
            room=republic.room_words,
            ask=republic.ask.name,
            turns=republic.ask.turns_left,
        )
        yield Spot(Place("republic", republic.number), text, act)
    for corridor in scene.corridors:
        for part in corridor.segments:
            yield Spot(Place("segment", part.number), part.words, act)
    for corridor in scene.corridors:
        yield Spot(Place("corridor", corridor.number), corridor.words, act)
    for deposit in scene.deposits:
        yield Spot(Place("deposit", deposit.number), deposit.words, act)
