"""The map as a widget: the scene of one board, and a spot for every place on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pygame

from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget
from game.ui.map.atlas import Atlas
from game.ui.map.glow import Glow
from game.ui.map.picture import Painter
from game.ui.map.place import Place, Scene
from game.ui.map.sheet import Sheet
from game.ui.map.spots import Spot
from game.ui.map.standing import standing_of
from game.ui.map.surfaces import blank
from game.views.voice import Voice

_HOVER, _FOCUS, _CHOSEN, _HELPFUL = 1.6, 2.0, 2.8, 2.2  # widths of glows in units


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
        super().__init__(name, grow, list(_spots(voice, scene, act)))
        self._atlas, self._voice = atlas, voice
        self._standing = standing_of(voice, scene, hatching)
        self._selected, self._highlight = selected, tuple(highlight)
        self._sheet: Sheet | None = None

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
        self._sheet = self._atlas.sheet(self._voice, look, (max(1, rect.width), max(1, rect.height)))
        for spot in self._spots:
            spot.lie(self._sheet, rect.topleft)

    @property
    def _spots(self) -> Iterator[Spot]:
        return (part for part in self.parts if isinstance(part, Spot))

    def paint(self, canvas: Canvas) -> None:
        """Draw the map, and what is pointed at."""
        if self._sheet is None or self.rect.width < 1 or self.rect.height < 1:
            return
        painter = Painter(self._atlas, canvas.look, self._sheet)
        picture = self._picture(painter, self._sheet)
        before = canvas.surface.get_clip()
        canvas.surface.set_clip(self.rect.clip(before))
        canvas.surface.blit(picture, self.rect.topleft)
        self._shine(canvas, painter)
        canvas.surface.set_clip(before)

    def _picture(self, painter: Painter, sheet: Sheet) -> pygame.Surface:
        key = (
            "picture",
            sheet.chart.size,
            sheet.ruler,
            self._voice.pack.digest,
            self._voice.texts.language,
            self._standing,
        )
        return self._atlas.few(key, lambda: self._painted(painter, sheet))

    def _painted(self, painter: Painter, sheet: Sheet) -> pygame.Surface:
        picture = blank(sheet.chart.size)
        picture.blit(self._atlas.ground(self._voice, sheet), (0, 0))
        painter.paint(picture, self._standing)
        return picture

    def _shine(self, canvas: Canvas, painter: Painter) -> None:
        colour = canvas.look.colour
        shining = [(place, Glow(colour("good"), _HELPFUL)) for place in self._highlight]
        if self._selected:
            shining.append((self._selected, Glow(colour("focus"), _CHOSEN)))
        for spot in self._spots:
            if spot.name == canvas.focus and spot.at != self._selected:
                shining.append((spot.at, Glow(colour("focus"), _FOCUS)))
            elif spot.name == canvas.hover and spot.at != self._selected:
                shining.append((spot.at, Glow(colour("ink"), _HOVER)))
        for place, glow in shining:
            painter.shine(canvas.surface, place, glow, self.rect.topleft)


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
        yield Spot(Place("republic", republic.number), text, text, act)
    for corridor in scene.corridors:
        for part in corridor.segments:
            yield Spot(Place("segment", part.number), part.words, part.words, act)
    for corridor in scene.corridors:
        yield Spot(Place("corridor", corridor.number), corridor.words, corridor.words, act)
    for deposit in scene.deposits:
        yield Spot(Place("deposit", deposit.number), deposit.words, deposit.words, act)
