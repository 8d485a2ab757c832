"""The survey: finds a place on a sheet for everything that stands on a map, the important first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pygame

from game.scenario.values import Text
from game.ui.kit.look import Look
from game.ui.kit.widget import Rect
from game.ui.map.badges import badge_size, seal_size
from game.ui.map.capsules import capsule_rooms
from game.ui.map.chart import Chart, Land
from game.ui.map.curve import along, beside, length, through
from game.ui.map.frame import Frame, Point
from game.ui.map.letters import Lettering
from game.ui.map.placing import Choice, Placer, around, centred
from game.ui.map.plates import Detail, pennant_size, plate_size
from game.ui.map.sheet import Key, Sheet, ruler_for
from game.ui.map.steps import Steps
from game.ui.map.words import Writer
from game.views.voice import Voice

_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
_BOLD = 0.12  # how much plates mind covering a line
_MARGIN = 4  # pixels at the edges in which nothing stands


@dataclass(frozen=True)
class Site:
    """Where a republic's name, plate and pennant should stand, in pixels."""

    name: Point
    size: float
    spacing: float | None
    plate: Point
    outside: Point | None  # for a name that finds no room in the land
    leader: Point | None  # for a pennant in the land, when the plate stands outside


def sheet_of(
    frame: Frame,
    voice: Voice,
    chart: Chart,
    look: Look,
    ground: pygame.Surface,
    write: Callable[[Lettering], pygame.Surface],
    key: Key,
) -> Steps[Sheet]:
    """Return the sheet of a board."""
    ruler = ruler_for(chart, look)
    corridors = tuple(int(one) for one in voice.tables.corridor_of)
    sheet = Sheet(key, chart, ruler, ground, corridors, _curves(voice, chart))
    bounds = Rect((0, 0), chart.size).inflate(-2 * _MARGIN, -2 * _MARGIN)
    placer = Placer(bounds, sheet.curves, ruler.px(8))
    surveyor = _Surveyor(frame, voice, sheet, placer, Writer(frame, voice, sheet, placer, write))
    yield from surveyor.survey() if ruler.detail else surveyor.sketch()
    return sheet


class _Surveyor:
    """Finds a place for one thing after another."""

    def __init__(self, frame: Frame, voice: Voice, sheet: Sheet, placer: Placer, writer: Writer) -> None:
        self.voice, self.sheet, self.placer, self.writer = voice, sheet, placer, writer
        self.ruler, self.chart = sheet.ruler, sheet.chart
        self.sites = [_site(frame, voice, self.chart, number) for number in range(len(voice.republics))]
        self.order = sorted(range(len(self.sites)), key=lambda number: self.chart.lands[number].box.width)

    def sketch(self) -> Steps[None]:
        """Place what a tiny map has room for: deposits and names of republics; the rest is not drawn."""
        self._badges()
        yield
        for number in self.order:
            self._name(number, self.ruler.px(34))
        yield
        curves, nothing = self.sheet.curves, [None] * len(self.sites)
        self.sheet.knots = [
            _kept_in(centred((3, 3), along(curve, 0.5)), self.placer.bounds) for curve in curves
        ]
        self.sheet.plates, self.sheet.pennants, self.sheet.threads = [*nothing], [*nothing], [*nothing]
        self._seals()

    def survey(self) -> Steps[None]:
        """Place everything."""
        towns = list(_towns(self.voice, self.chart, self.ruler.px(9)))
        self._dots(towns)
        self._badges()
        yield
        self.writer.places([town for town in towns if town[1]])
        self._knots()
        yield
        unnamed = [number for number in self.order if not self._name(number, self.ruler.px(34))]
        yield
        yield from self._plates()
        for number in unnamed:
            self._name(number, self.ruler.px(160))
        self._seals()
        yield
        self.writer.places([town for town in towns if not town[1]])
        yield
        if self.ruler.detail is Detail.FULL:
            self.writer.corridors()
        if self.chart.picture:
            yield from self.writer.words()

    def _dots(self, towns: Sequence[tuple[Point, bool, Text, str]]) -> None:
        for point, is_capital, _, _ in towns:
            self.sheet.dots.append((point, is_capital))
            self.placer.take(centred((self.ruler.px(9), self.ruler.px(9)), point))

    def _badges(self) -> None:
        size = badge_size(self.ruler)
        for deposit in self.voice.deposits:
            at = self.chart.site(deposit)
            rect = self.placer.put(around(size, at, self.ruler.px(60), 4))
            self.sheet.badges.append(rect or _kept_in(centred(size, at), self.placer.bounds))

    def _knots(self) -> None:
        """Place the marks of segments, those of short ones first."""
        curves = self.sheet.curves
        found = {
            number: self._knot(curves[number]) for number in sorted(range(len(curves)), key=self._length)
        }
        self.sheet.knots.extend(found[number] for number in range(len(curves)))

    def _length(self, number: int) -> float:
        return length(self.sheet.curves[number])

    def _knot(self, curve: Sequence[Point]) -> Rect:
        """Take the most room that there is on a curve, near its middle."""
        for size in capsule_rooms(self.ruler):
            for share in _SHARES:
                rect = centred(size, along(curve, share))
                if self.placer.is_free(rect):
                    self.placer.take(rect)
                    return rect
        return _kept_in(centred((3, 3), along(curve, 0.5)), self.placer.bounds)

    def _name(self, number: int, reach: float) -> bool:
        site, plates = self.sites[number], self.sheet.plates
        places = [(site.name, 0.0)]
        if site.outside:
            places.append((site.outside, 40.0))
        if plates and plates[number]:
            places.append((Rect(plates[number]).midtop, 20.0))  # type: ignore[arg-type]
        return self.writer.republic(number, site.size, site.spacing, places, reach)

    # --- plates and pennants ------------------------------------------------------------------------------

    def _plates(self) -> Steps[None]:
        found = {}
        for number in self.order:
            found[number] = self._plate(number)
            yield
        for number in range(len(self.sites)):
            plate, pennant = found[number]
            self.sheet.plates.append(plate)
            self.sheet.pennants.append(pennant)
            self.sheet.threads.append(self._thread(number, plate, pennant))

    def _plate(self, number: int) -> tuple[Rect | None, Rect | None]:
        """Place a plate in the land with a pennant on it, or a pennant in the land and the plate outside."""
        site, land = self.sites[number], self.chart.lands[number]
        if site.leader is None:
            plate, pennant = self._together(
                site.plate, land if self.chart.picture else None, self.ruler.px(130)
            )
            if plate:
                return plate, pennant
        flag, foot = pennant_size(self.ruler), site.leader or site.plate
        stands = around(flag, (foot[0] + flag[0] / 2, foot[1] - flag[1] / 2), self.ruler.px(60), 4)
        pennant = self.placer.put([(rect, cost) for rect, cost in stands if land.holds(rect.bottomleft)])
        if pennant is None:
            return self._together(site.plate, None, self.ruler.px(260))
        size = plate_size(self.ruler, len(self.voice.powers))
        return self.placer.put(
            around(size, site.plate, self.ruler.px(260), self.ruler.px(10)), _BOLD
        ), pennant

    def _together(self, middle: Point, land: Land | None, reach: float) -> tuple[Rect | None, Rect | None]:
        """Place a plate with a pennant on its upper edge or at its left or right."""
        size, flag = plate_size(self.ruler, len(self.voice.powers)), pennant_size(self.ruler)
        step, forms = self.ruler.px(9), _forms(size, flag, self.ruler.px(5))
        choices = {
            (tuple(rect), form): cost + self.ruler.px(12) * form
            for form, (whole, plate, _) in enumerate(forms)
            for rect, cost in self._priced(
                land, plate, around(whole.size, _middle(middle, whole, plate), reach, step)
            )
        }
        rect = self.placer.put([(Rect(place), cost) for (place, _), cost in choices.items()], _BOLD)
        if rect is None:
            return None, None
        form = min((cost, form) for (place, form), cost in choices.items() if place == tuple(rect))[1]
        _, plate, pennant = forms[form]
        return plate.move(rect.topleft), pennant.move(rect.topleft)

    def _priced(self, land: Land | None, plate: Rect, choices: Sequence[Choice]) -> Iterator[Choice]:
        """Yield choices with the plate's middle in a land; corners that stand out of it cost something."""
        for rect, cost in choices:
            body = plate.move(rect.topleft)
            if land is None:
                yield rect, cost
            elif self.placer.is_free(rect) and land.holds(body.center):
                corners = (body.topleft, body.topright, body.bottomleft, body.bottomright)
                yield rect, cost + self.ruler.px(8) * sum(not land.holds(corner) for corner in corners)

    def _thread(self, number: int, plate: Rect | None, pennant: Rect | None) -> tuple[Point, Point] | None:
        """Return the line from a plate to its pennant, or to its land if the pennant stands at the plate."""
        foot = self.sites[number].leader
        if pennant and plate and not plate.inflate(8, 8).colliderect(pennant):
            foot = (pennant.left + 2.0, pennant.bottom - 1.0)
        if plate is None or foot is None or plate.collidepoint(foot):
            return None
        beside = foot[0] < plate.left or foot[0] >= plate.right
        down = plate.centery if beside else plate.top if foot[1] < plate.top else plate.bottom
        return (min(max(foot[0], plate.left), plate.right - 1), down), foot

    def _seals(self) -> None:
        size, sheet = seal_size(self.ruler), self.sheet
        for number in range(len(self.voice.corridors)):
            curves = [
                curve for curve, one in zip(sheet.curves, sheet.corridors, strict=True) if one == number
            ]
            choices = [
                (centred(size, along(beside(curve, side * self.ruler.px(24)), share)), 4.0 * turn)
                for curve in curves
                for turn, share in enumerate(_SHARES)
                for side in (-1, 1)
            ]
            rect = self.placer.put(choices) or self.placer.put(
                around(size, along(curves[0], 0.5), self.ruler.px(140), self.ruler.px(8))
            )
            sheet.seals.append(rect or _kept_in(centred(size, along(curves[0], 0.3)), self.placer.bounds))


def _forms(size: tuple[int, int], flag: tuple[int, int], indent: int) -> list[tuple[Rect, Rect, Rect]]:
    """Return how a plate and its pennant can stand together: the whole, the plate in it, the pennant in it."""
    (wide, high), (across, pole) = size, flag
    return [
        (Rect(0, 0, wide, high + pole), Rect(0, pole, wide, high), Rect(indent, 0, across, pole)),
        (Rect(0, 0, wide + across, high), Rect(across, 0, wide, high), Rect(0, high - pole, across, pole)),
        (Rect(0, 0, wide + across, high), Rect(0, 0, wide, high), Rect(wide, high - pole, across, pole)),
    ]


def _middle(middle: Point, whole: Rect, plate: Rect) -> Point:
    """Return where the middle of a whole must be for the plate in it to have its middle at a point."""
    return middle[0] + whole.centerx - plate.centerx, middle[1] + whole.centery - plate.centery


def _site(frame: Frame, voice: Voice, chart: Chart, number: int) -> Site:
    """Return where a republic's words should stand: as the frame says, else on its isle and below it."""
    name = voice.tables.names.republics[number]
    if chart.picture and name in frame.names:
        anchor = frame.names[name]
        return Site(
            chart.at(*anchor.at),
            anchor.size,
            anchor.spacing,
            chart.at(*anchor.tokens),
            chart.at(*anchor.outside) if anchor.outside else None,
            chart.at(*anchor.leader) if anchor.leader else None,
        )
    box = chart.lands[number].box
    return Site(box.center, 18, 0.3, (box.centerx, box.bottom + 24 * chart.scale), None, None)


def _towns(voice: Voice, chart: Chart, near: int) -> Iterator[tuple[Point, bool, Text, str]]:
    """Yield capitals and other places with their names and keys, a place that is a capital only once."""
    seen: list[Point] = []
    capitals = [(one.label, True, "") for one in voice.republics]
    others = [(place, False, key) for key, place in voice.pack.scenario.places.items()]
    for place, is_capital, key in [*capitals, *others]:
        point = chart.site(place)
        if all(abs(point[0] - x) + abs(point[1] - y) > near for x, y in seen):
            seen.append(point)
            yield point, is_capital, place.name, key or _key(place.name)


def _key(name: Text) -> str:
    text = name if isinstance(name, str) else next(iter(name.values()))
    return text.lower()


def _kept_in(rect: Rect, bounds: Rect) -> Rect:
    return rect.clamp(bounds)


def _curves(voice: Voice, chart: Chart) -> list[list[Point]]:
    """Return the curve of each segment."""
    places = {key: chart.site(place) for key, place in voice.pack.scenario.places.items()}
    curves = []
    for corridor in voice.corridors:
        segments = list(corridor.segments.values())
        curves += through([places[segments[0].start], *(places[segment.end] for segment in segments)])
    return curves
