"""Spots: what on a map can be pointed at, each with its true shape."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.kit.widget import Rect, Widget
from game.ui.map.place import Place
from game.ui.map.placing import centred
from game.ui.map.sheet import Sheet

_NEAR = 8.0  # units from a line within which it is touched


class Spot(Widget):
    """One place on a map."""

    focusable = True

    def __init__(self, place: Place, words: str, act: Callable[[Place], object]) -> None:
        super().__init__(place.name)
        self.role = place.sort
        self.at = place
        self.hint = words
        self._act = act
        self._sheet: Sheet | None = None
        self._corner = (0, 0)

    @property
    def text(self) -> str:
        """Return its name and how it stands."""
        return self.hint

    def lie(self, sheet: Sheet | None, around: Rect) -> None:
        """Take its place on a sheet that fills a rectangle; until there is a sheet, a stroke that nobody sees."""
        self._sheet, self._corner = sheet, around.topleft
        if sheet:
            self.rect = _rect(sheet, self.at).move(around.topleft).clamp(around)
        else:
            self.rect = centred((1, 0), around.center)

    def covers(self, place: tuple[int, int]) -> bool:
        """Return whether a place lies on its land or plate, its badge, its line or its seal."""
        if self._sheet is None:
            return False
        if self.rect.collidepoint(place):
            return True
        if self.at.sort not in ("republic", "segment"):
            return False
        point = (place[0] - self._corner[0], place[1] - self._corner[1])
        if any(plate and plate.collidepoint(point) for plate in self._sheet.plates):
            return False  # a plate lies above lines and lands
        if self.at.sort == "republic":
            return self._sheet.chart.lands[self.at.number].holds(point)
        return self._sheet.segment_at(point, _NEAR * self._sheet.ruler.grain) == self.at.number

    def activate(self) -> object:
        """Act on it."""
        return self._act(self.at)


def _rect(sheet: Sheet, place: Place) -> Rect:
    number, ruler = place.number, sheet.ruler
    if place.sort == "republic":
        plate = sheet.plates[number]
        return plate or centred((9, 9), sheet.chart.lands[number].box.center)
    if place.sort == "segment":
        return centred((ruler.px(15), ruler.px(15)), sheet.knots[number].center)
    return (sheet.badges if place.sort == "deposit" else sheet.seals)[number]
