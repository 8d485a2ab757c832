"""Everything on a map can be pointed at where it is seen."""

import pygame
import pytest

from game.ui.kit.widget import touched
from game.ui.map.curve import along
from game.ui.map.frame import load_frame
from game.ui.map.place import Place
from tests.ui.map import maps
from tests.views import games


def places_of(scene) -> set[str]:
    numbers = {
        "republic": scene.republics,
        "deposit": scene.deposits,
        "corridor": scene.corridors,
        "segment": [part for corridor in scene.corridors for part in corridor.segments],
    }
    return {f"place.{sort}.{view.number}" for sort, views in numbers.items() for view in views}


@pytest.mark.parametrize("name", games.SCENARIOS)
def test_every_place_is_touched_in_its_middle(name):
    for size in maps.SIZES:
        widget = maps.placed(size, name)
        names = set()
        for spot in widget.parts:
            names.add(spot.name)
            assert touched(widget, spot.rect.center)[0] is spot, (size, spot.name)
            assert widget.rect.contains(spot.rect)
        assert names == places_of(maps.scene(name))


def test_a_spot_says_what_it_is_and_acts_on_its_place():
    widget = maps.placed((860, 620), language="de", shown=maps.scene_of(games.MAIN, "de"))
    by_name = {spot.name: spot for spot in widget.parts}
    republic, deposit = by_name["place.republic.0"], by_name["place.deposit.0"]
    assert "Kasachstan" in republic.text
    assert "Anliegen" in republic.text
    assert deposit.hint == maps.scene_of(games.MAIN, "de").deposits[0].words
    assert (republic.role, deposit.role) == ("republic", "deposit")
    assert deposit.activate() == Place("deposit", 0)
    assert all(spot.focusable and spot.text for spot in widget.parts)


def test_a_land_is_touched_where_its_mask_tints_the_ground():
    """The masks are the other source of the same borders: both must agree, away from the very border."""
    widget = maps.placed((1380, 1000))
    chart, ground = widget.sheet.chart, maps.atlas()._ground
    for number, name in enumerate(games.tables().names.republics):
        mask, box = ground.mask(name, "fill", "1"), maps.atlas().shapes[name].box
        agreed = total = 0
        for x in range(3, mask.get_width(), 9):
            for y in range(3, mask.get_height(), 9):
                if mask.get_at((x, y))[0] in (0, 255):
                    place = (
                        box[0] * chart.scale + chart.picture.left + x * chart.scale,
                        box[1] * chart.scale + chart.picture.top + y * chart.scale,
                    )
                    total += 1
                    agreed += chart.lands[number].holds(place) == (mask.get_at((x, y))[0] == 255)
        assert total > 150
        assert agreed / total > 0.97, name


def test_an_enclave_belongs_to_its_owner():
    """Sokh is Uzbek land within Kyrgyzstan."""
    chart = maps.placed((1380, 1000)).sheet.chart
    lands = dict(zip(games.tables().names.republics, chart.lands, strict=True))
    sokh = chart.at(71.13, 39.96)
    assert lands["uzbekistan"].holds(sokh)
    assert not lands["kyrgyzstan"].holds(sokh)


def test_a_line_is_touched_along_its_curve_and_not_far_from_it():
    widget = maps.placed((1290, 960))
    sheet = widget.sheet
    hidden = [rect for rect in (*sheet.plates, *sheet.badges, *sheet.seals) if rect]
    seen = 0
    for number, curve in enumerate(sheet.curves):
        for share in (0.3, 0.7):
            x, y = along(curve, share)
            if not any(rect.inflate(4, 4).collidepoint((x, y)) for rect in hidden):
                place = (round(x) + maps.CORNER[0], round(y) + maps.CORNER[1])
                assert touched(widget, place)[0].name == f"place.segment.{number}"
                seen += 1
    assert seen > 12
    assert sheet.segment_at((3, 3), 8) is None


def test_a_plate_hides_what_lies_beneath_it():
    widget = maps.placed((1290, 960))
    for number, plate in enumerate(widget.sheet.plates):
        for corner in (plate.topleft, (plate.right - 1, plate.bottom - 1)):
            place = (corner[0] + maps.CORNER[0], corner[1] + maps.CORNER[1])
            assert touched(widget, place)[0].name == f"place.republic.{number}"


def test_the_frame_is_the_projection_that_the_pictures_are_drawn_in():
    """Known pixels of the base picture: the frame's own anchors were read off it."""
    frame = load_frame(maps.ASSETS / "map" / "frame.yaml")
    assert frame.place(66, 44) == pytest.approx((1710 / 2.55, 1420 / 2.55))
    astana = frame.place(71.43, 51.13)
    assert astana == pytest.approx((819.1, 239.6), abs=0.1)


def test_what_lies_outside_the_map_is_not_touched():
    widget = maps.placed((640, 460))
    assert not touched(widget, (2, 2))
    assert pygame.Rect(widget.rect).collidepoint((10, 10))
    assert touched(widget, (10, 10)) == [widget]
