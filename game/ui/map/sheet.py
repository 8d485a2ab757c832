"""A sheet: one board's map at one size, with a place found for everything that will stand on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pygame

from game.scenario.values import Text
from game.ui.kit.look import Look
from game.ui.kit.widget import Rect
from game.ui.map.badges import badge_size, seal_size
from game.ui.map.chart import Chart, Land
from game.ui.map.curve import along, beside, through
from game.ui.map.frame import Anchor, Frame, Point, Word, WordStyle
from game.ui.map.letters import Lettering, stacked
from game.ui.map.placing import Choice, Placer, around, at_sides, centred
from game.ui.map.plates import Detail, Ruler, pennant_size, plate_size
from game.views.voice import Voice

Write = Callable[[Lettering], pygame.Surface]
_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)


@dataclass(frozen=True)
class Label:
    """A word with its place."""

    text: str
    picture: pygame.Surface
    rect: Rect


@dataclass
class Sheet:
    """Where everything stands. What found no room is None and is not drawn."""

    chart: Chart
    ruler: Ruler
    corridors: tuple[int, ...]  # of each segment
    curves: list[list[Point]] = field(default_factory=list)  # of each segment
    badges: list[Rect] = field(default_factory=list)
    dots: list[tuple[Point, bool]] = field(default_factory=list)  # and whether it is a capital
    plates: list[Rect | None] = field(default_factory=list)
    pennants: list[Rect | None] = field(default_factory=list)
    threads: list[tuple[Point, Point] | None] = field(default_factory=list)  # from a plate to its land
    seals: list[Rect] = field(default_factory=list)
    knots: list[Point] = field(default_factory=list)  # where a segment's mark stands
    labels: list[Label] = field(default_factory=list)


def ruler_for(chart: Chart, look: Look) -> Ruler:
    """Return the measures for a chart: marks follow the text size as far as the map has room for them."""
    grain = max(0.62, min(look.scale, 0.5 + 0.75 * chart.scale))
    share = chart.scale / grain
    detail = Detail.FULL if share >= 0.7 else Detail.SHORT if share >= 0.42 else Detail.TINY
    return Ruler(grain, detail)


def sheet_of(frame: Frame, voice: Voice, chart: Chart, look: Look, write: Write) -> Sheet:
    """Return the sheet of a board."""
    return _Surveyor(frame, voice, chart, look, write).survey()


class _Surveyor:
    """Finds a place for everything, the important first."""

    def __init__(self, frame: Frame, voice: Voice, chart: Chart, look: Look, write: Write) -> None:
        self.frame, self.voice, self.chart, self.write = frame, voice, chart, write
        self.ruler = ruler_for(chart, look)
        self.sheet = Sheet(chart, self.ruler, tuple(int(one) for one in voice.tables.corridor_of))
        self.sheet.curves = _curves(voice, chart)
        self.placer = Placer(Rect((0, 0), chart.size), self.sheet.curves, self.ruler.px(8))

    def survey(self) -> Sheet:
        """Place everything."""
        self._dots()
        self._badges()
        self._plates()
        self._names()
        self._knots()
        self._seals()
        self._place_names()
        for rank in (1, 2, 3) if self.ruler.detail is Detail.FULL else (1, 2) if self.ruler.detail else (1,):
            for word in self.frame.words if self.chart.picture else ():
                if word.rank == rank:
                    self._word(word)
        return self.sheet

    # --- marks --------------------------------------------------------------------------------------------

    def _dots(self) -> None:
        for point, is_capital, _, _ in self._towns():
            self.sheet.dots.append((point, is_capital))
            radius = self.ruler.px(10)
            self.placer.take(centred((radius, radius), point))

    def _towns(self) -> Iterator[tuple[Point, bool, Text, str]]:
        """Yield capitals and other places, a place that is a capital only once."""
        seen: list[Point] = []
        capitals = [(one.label, True, "") for one in self.voice.republics]
        others = [(place, False, key) for key, place in self.voice.pack.scenario.places.items()]
        for place, is_capital, key in [*capitals, *others]:
            point = self.chart.at(place.longitude, place.latitude)
            if all(abs(point[0] - x) + abs(point[1] - y) > self.ruler.px(9) for x, y in seen):
                seen.append(point)
                yield point, is_capital, place.name, key or _key(place.name)

    def _badges(self) -> None:
        size = badge_size(self.ruler)
        for deposit in self.voice.deposits:
            at = self.chart.at(deposit.longitude, deposit.latitude)
            rect = self.placer.put(around(size, at, self.ruler.px(60), 4)) or centred(size, at)
            self.sheet.badges.append(rect)

    def _plates(self) -> None:
        size, flag = plate_size(self.ruler, len(self.voice.powers)), pennant_size(self.ruler)
        order = sorted(
            range(len(self.voice.republics)), key=lambda number: self.chart.lands[number].box.width
        )
        found: dict[int, tuple[Rect | None, Rect | None]] = {}
        for number in order:
            found[number] = self._plate(number, size, flag)
        for number in range(len(order)):
            plate, pennant = found[number]
            self.sheet.plates.append(plate)
            self.sheet.pennants.append(pennant)
            self.sheet.threads.append(self._thread(number, plate, pennant))

    def _plate(
        self, number: int, size: tuple[int, int], flag: tuple[int, int]
    ) -> tuple[Rect | None, Rect | None]:
        """Place a republic's plate with the pennant on its edge, or its pennant in the land and the plate outside."""
        anchor, land = self._anchor(number), self.chart.lands[number]
        tokens = self.chart.at(*anchor.tokens)
        both = (size[0], size[1] + flag[1])
        raised = (tokens[0], tokens[1] - flag[1] / 2)
        choices = around(both, raised, self.ruler.px(150), self.ruler.px(9))
        if anchor.leader is None:
            within = [(rect, cost) for rect, cost in choices if land.holds(rect.center)]
            rect = self.placer.put(self._outside_price(land, within))
            if rect:
                return Rect(rect.x, rect.bottom - size[1], *size), Rect(rect.x + 6, rect.y + 2, *flag)
        foot = self.chart.at(*(anchor.leader or anchor.tokens))
        stands = around(flag, (foot[0] + flag[0] / 2, foot[1] - flag[1] / 2), self.ruler.px(60), 4)
        pennant = self.placer.put([(rect, cost) for rect, cost in stands if land.holds(rect.bottomleft)])
        return self.placer.put(around(size, tokens, self.ruler.px(170), self.ruler.px(8))), pennant

    def _outside_price(self, land: Land, choices: Sequence[Choice]) -> Iterator[Choice]:
        for rect, cost in choices:
            out = sum(
                not land.holds(corner)
                for corner in (rect.topleft, rect.topright, rect.bottomleft, rect.bottomright)
            )
            yield rect, cost + out * self.ruler.px(12)

    def _anchor(self, number: int) -> Anchor:
        """Return where a republic's words should stand: as the frame says, else around its capital."""
        name = self.voice.tables.names.republics[number]
        if self.chart.picture and name in self.frame.names:
            return self.frame.names[name]
        label = self.voice.republics[number].label
        at = (label.longitude, label.latitude)
        return Anchor(at=at, size=17, tokens=at)

    def _thread(self, number: int, plate: Rect | None, pennant: Rect | None) -> tuple[Point, Point] | None:
        if (
            plate is None
            or pennant is None
            or (pennant.right <= plate.right and pennant.bottom <= plate.top + 2 <= pennant.bottom + 8)
        ):
            return None
        foot = pennant.bottomleft
        edge = (plate.left if foot[0] < plate.left else min(foot[0], plate.right), plate.centery)
        return edge, foot

    def _knots(self) -> None:
        size = (self.ruler.px(38), self.ruler.px(17)) if self.ruler.detail else (self.ruler.px(11),) * 2
        for curve in self.sheet.curves:
            points = [along(curve, share) for share in _SHARES]
            choices = [(centred(size, point), 3.0 * number) for number, point in enumerate(points)]
            free = [(rect, cost) for rect, cost in choices if self.placer.is_free(rect)]
            rect = min(free, key=lambda choice: choice[1])[0] if free else centred((3, 3), points[0])
            self.placer.take(rect)
            self.sheet.knots.append((float(rect.centerx), float(rect.centery)))

    def _seals(self) -> None:
        size = seal_size(self.ruler)
        for number in range(len(self.voice.corridors)):
            curves = [
                curve
                for curve, one in zip(self.sheet.curves, self.sheet.corridors, strict=True)
                if one == number
            ]
            choices = [
                (
                    centred(size, along(beside(curve, side * self.ruler.px(25)), share)),
                    4.0 * place + 10 * turn,
                )
                for place, curve in enumerate(curves)
                for turn, share in enumerate(_SHARES)
                for side in (-1, 1)
            ]
            rect = self.placer.put(choices)
            self.sheet.seals.append(rect or centred(size, along(curves[0], 0.1)))

    # --- words --------------------------------------------------------------------------------------------

    def _names(self) -> None:
        for number in range(len(self.voice.republics)):
            anchor = self._anchor(number)
            told = self._told(
                self.frame.styles["republic"], self.voice.republic(number), anchor.size, anchor.spacing
            )
            picture = self.write(told)
            places = [(self.chart.at(*anchor.at), 0.0)]
            if anchor.outside:
                places.append((self.chart.at(*anchor.outside), 60.0))
            plate = self.sheet.plates[number]
            if plate:
                places.append(((plate.centerx, plate.top - picture.get_height()), 40.0))
            choices = [
                (rect, cost + extra)
                for place, extra in places
                for rect, cost in around(picture.get_size(), place, self.ruler.px(80), self.ruler.px(7))
            ]
            self._label(told.text, picture, choices)

    def _place_names(self) -> None:
        for point, is_capital, name, key in self._towns():
            style = self.frame.styles["capital" if is_capital else "place"]
            told = self._told(style, self.voice.of(name))
            picture = self.write(told)
            first = self.frame.sides.get(key, "right")
            self._label(told.text, picture, at_sides(picture.get_size(), point, self.ruler.px(6), first))

    def _word(self, word: Word) -> None:
        style, text = self.frame.styles[word.kind], self.voice.of(word.text)
        told = self._told(style, text, word.size, word.spacing, word.angle)
        lines = [told.text]
        if word.width and len(text) * told.size * (0.6 + told.spacing) > word.width * self.chart.scale:
            lines = told.text.split(" ")
        pictures = [self.write(Lettering(**{**told.__dict__, "text": line})) for line in lines]
        picture = stacked(pictures, max(1, told.size // 4)) if len(pictures) > 1 else pictures[0]
        reach = self.ruler.px(70 if word.rank == 1 else 36)
        self._label(
            text, picture, around(picture.get_size(), self.chart.at(*word.at), reach, self.ruler.px(6))
        )

    def _told(
        self,
        style: WordStyle,
        text: str,
        size: float | None = None,
        spacing: float | None = None,
        angle: float = 0.0,
    ) -> Lettering:
        pixels = max(
            (size or style.size) * self.chart.scale,
            (style.size if style.size < 11 else 11) * self.ruler.grain,
        )
        return Lettering(
            text.upper() if style.capitals else text,
            style.font,
            round(pixels),
            style.colour,
            style.halo,
            style.spacing if spacing is None else spacing,
            angle,
        )

    def _label(self, text: str, picture: pygame.Surface, choices: Sequence[Choice]) -> None:
        rect = self.placer.put(choices)
        if rect:
            self.sheet.labels.append(Label(text, picture, rect))


def _key(name: Text) -> str:
    text = name if isinstance(name, str) else next(iter(name.values()))
    return text.lower()


def _curves(voice: Voice, chart: Chart) -> list[list[Point]]:
    """Return the curve of each segment."""
    places = {
        key: chart.at(place.longitude, place.latitude) for key, place in voice.pack.scenario.places.items()
    }
    curves = []
    for corridor in voice.corridors:
        segments = list(corridor.segments.values())
        curves += through([places[segments[0].start], *(places[segment.end] for segment in segments)])
    return curves
