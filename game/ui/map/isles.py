"""Isles: a chart for boards that no picture shows, with soft coasts around what each republic has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, dist, exp, pi, radians, sin

from game.ui.map.curve import kept_in
from game.ui.map.frame import Point, Ring
from game.views.voice import Voice

_WIDTH, _HEIGHT = 1380.0, 1000.0  # in the same measure as the pictures, so that marks keep their proportions
_MARGIN = 0.17
_CORNERS = 90
_NARROWEST = 0.2  # of a degree of longitude: near the poles it would be nothing
_LEAST_REACH = 36.0  # so that there is land even where two capitals stand in one place


@dataclass(frozen=True)
class Plan:
    """A drawn chart at its natural size: how degrees become its pixels, and a coast for each republic."""

    width: float
    height: float
    west: float
    north: float
    across: float  # pixels a degree of longitude
    down: float  # pixels a degree of latitude
    coasts: tuple[Ring, ...]

    def place(self, longitude: float, latitude: float) -> Point:
        """Return a place in pixels."""
        return (longitude - self.west) * self.across, (self.north - latitude) * self.down


def plan(voice: Voice) -> Plan:
    """Return the plan that shows everything a board has."""
    places = [*voice.pack.scenario.places.values(), *(one.label for one in voice.republics)]
    longitudes = [spot.longitude for spot in places] + [spot.longitude for spot in voice.deposits]
    latitudes = [spot.latitude for spot in places] + [spot.latitude for spot in voice.deposits]
    narrowing = max(_NARROWEST, cos(radians((min(latitudes) + max(latitudes)) / 2)))
    wide = max(0.5, max(longitudes) - min(longitudes)) * narrowing
    high = max(0.5, max(latitudes) - min(latitudes))
    degree = min(_WIDTH * (1 - 2 * _MARGIN) / wide, _HEIGHT * (1 - 2 * _MARGIN) / high)
    west = (min(longitudes) + max(longitudes)) / 2 - _WIDTH / 2 / degree / narrowing
    north = (min(latitudes) + max(latitudes)) / 2 + _HEIGHT / 2 / degree
    bare = Plan(_WIDTH, _HEIGHT, west, north, degree * narrowing, degree, ())
    coasts = tuple(_coast(voice, bare, number) for number in range(len(voice.republics)))
    return Plan(_WIDTH, _HEIGHT, west, north, degree * narrowing, degree, coasts)


def _coast(voice: Voice, bare: Plan, number: int) -> Ring:
    """Return a coast around a republic's capital and deposits, away from the other capitals and on the chart."""
    hosts = voice.tables.host
    capitals = [bare.place(one.label.longitude, one.label.latitude) for one in voice.republics]
    own = [
        bare.place(deposit.longitude, deposit.latitude)
        for deposit, host in zip(voice.deposits, hosts, strict=True)
        if host == number
    ]
    middle = capitals[number]
    others = [capital for place, capital in enumerate(capitals) if place != number]
    free = min((dist(middle, other) for other in others), default=_HEIGHT / 2)
    corners = (2 * pi * corner / _CORNERS for corner in range(_CORNERS))
    reaches = ((angle, _reach(angle, middle, own, free, number)) for angle in corners)
    return tuple(
        kept_in((bare.width, bare.height), (middle[0] + reach * cos(angle), middle[1] + reach * sin(angle)))
        for angle, reach in reaches
    )


def _reach(angle: float, middle: Point, own: Sequence[Point], free: float, number: int) -> float:
    """Return how far the land goes in a direction: to its deposits and beyond, in gentle bays."""
    reach = max(_LEAST_REACH, free * 0.28)
    for spot in own:
        away = dist(middle, spot)
        turn = abs((atan2(spot[1] - middle[1], spot[0] - middle[0]) - angle + pi) % (2 * pi) - pi)
        near = exp(-((turn / 0.55) ** 2))
        reach = max(reach, reach + (away + 62 - reach) * near)
    bays = (
        sin(3 * angle + 1.7 * number) * 0.07 + sin(5 * angle + 2.9 * number) * 0.05 + sin(11 * angle) * 0.02
    )
    return reach * (1 + bays)
