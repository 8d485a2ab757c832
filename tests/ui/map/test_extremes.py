"""Wherever on earth a board says its things are, its map can be made and everything on it be pointed at."""

from __future__ import annotations

from functools import cache

import pytest

from game.scenario import library
from game.scenario.compiler import compile_tables
from game.scenario.pack import Pack
from game.ui.map.place import Place
from game.ui.map.widget import MapWidget
from game.views import texts
from game.views.scene import scene_view
from game.views.voice import Voice
from tests.ui.map import maps
from tests.views import games

SIZES = ((640, 460), (1900, 1000))
Spots = tuple[tuple[float, float], ...]
CORNERS: Spots = ((-180, -90), (180, 90), (180, -90), (-180, 90))
WORLDS: dict[str, Spots] = {  # longitude and latitude, dealt out in turn
    "all at the north pole": ((0, 90), (90, 90), (180, 90)),
    "all at the south pole": ((-180, -90),),
    "in the corners of the world": CORNERS,
    "from pole to pole": ((10, -90), (10, 0), (10, 90)),
    "along the equator": ((-180, 0), (-60, 0), (60, 0), (180, 0)),
    "on one spot": ((25, 60),),
    "two by two": ((25, 60), (25, 60), (26, 61), (26, 61)),
    "hardly apart": ((25, 60), (25.0001, 60.0001)),
}


@cache
def voice(name: str, spots: Spots, capitals: bool) -> Voice:
    """A shipped board of which deposits, places and perhaps capitals are dealt out; one republic has all deposits."""
    pack: Pack = library.load(name)
    text = pack.scenario.model_dump(exclude_unset=True)
    first = next(iter(text["republics"]))
    text["deposits"] = {key: deposit | {"host": first} for key, deposit in text["deposits"].items()}
    moved = [*text["deposits"].values(), *text["places"].values()]
    moved += [republic["label"] for republic in text["republics"].values()] if capitals else []
    for number, thing in enumerate(moved):
        thing["longitude"], thing["latitude"] = spots[number % len(spots)]
    scenario = type(pack.scenario).model_validate(text)
    moved_pack = Pack(
        f"{name}-moved",
        None,
        scenario,
        pack.ruleset,
        pack.headlines,
        pack.sources,
        pack.files,
        f"{spots}{capitals}",
        scenario,
    )
    return Voice(moved_pack, compile_tables(moved_pack), texts.load("en"))


def drawn(voice: Voice, size: tuple[int, int]) -> MapWidget:
    course = games.Course(voice.pack, 1)
    shown = scene_view(voice, course.observe(0).board, 0)
    return maps.placed(size, shown=shown, voice=voice)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("capitals", [True, False])
@pytest.mark.parametrize("name", ["amber-isles", games.MAIN])
@pytest.mark.parametrize("world", WORLDS)
def test_a_board_is_drawn_wherever_it_lies(
    world: str, name: str, capitals: bool, size: tuple[int, int]
) -> None:
    widget = drawn(voice(name, WORLDS[world], capitals), size)
    assert maps.surface(widget).get_size() == (widget.rect.right, widget.rect.bottom)
    assert all(widget.rect.contains(spot.rect) for spot in widget.parts)
    assert all(land.box.width > 9 and land.box.height > 9 for land in widget.sheet.chart.lands)
    for spot in widget.parts:
        maps.surface(widget, hover=spot.name, focus=spot.name)


def test_lands_around_a_pole_lie_apart() -> None:
    chart = drawn(voice("amber-isles", WORLDS["all at the north pole"], True), (640, 460)).sheet.chart
    assert len({land.box.centerx // 99 for land in chart.lands}) > 2


def test_what_lies_beyond_the_picture_stands_at_its_edge() -> None:
    widget = drawn(voice(games.MAIN, CORNERS, False), (640, 460))
    by_place = {spot.at: spot for spot in widget.parts}
    badge = by_place[Place("deposit", 0)].rect.move(-maps.CORNER[0], -maps.CORNER[1])
    assert badge.left < 60 or badge.right > 580 or badge.top < 60 or badge.bottom > 400
