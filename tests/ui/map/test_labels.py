"""Nothing written on a map covers anything else that is written or stands there."""

from itertools import combinations

import pytest

from game.ui.map.picture import Painter
from tests.ui.map import maps
from tests.ui.map.test_drawing import segment
from tests.views import games

SCALES = {(640, 460): 0.9, (860, 620): 0.9, (1290, 960): 1.2, (1900, 1000): 1.2}


@pytest.mark.parametrize("language", games.LANGUAGES)
@pytest.mark.parametrize("name", [games.MAIN, "amber-isles"])
@pytest.mark.parametrize("size", maps.SIZES)
def test_nothing_covers_anything(name, language, size):
    sheet = maps.placed(size, name, language, SCALES[size]).sheet
    standing = {label.text: label.rect for label in sheet.labels}
    for kind in ("badges", "plates", "pennants", "seals", "knots"):
        rects = getattr(sheet, kind)
        standing |= {f"{kind} {number}": rect for number, rect in enumerate(rects) if rect}
    for (one, here), (other, there) in combinations(standing.items(), 2):
        assert not here.colliderect(there), (one, other)
    for label in sheet.labels:
        assert label.picture.get_size() == label.rect.size


@pytest.mark.parametrize("language", games.LANGUAGES)
@pytest.mark.parametrize("size", maps.SIZES)
def test_republics_have_names_and_plates_at_every_useful_size(size, language):
    for name in games.SCENARIOS:
        sheet = maps.placed(size, name, language, SCALES[size]).sheet
        voice = games.voice(language, name)
        written = {label.text for label in sheet.labels}
        assert {voice.republic(number).upper() for number in range(len(voice.republics))} <= written
        assert all(sheet.plates)
        assert all(sheet.pennants)


def test_large_maps_name_capitals_places_corridors_and_rivers():
    written = {label.text for label in maps.placed((1290, 960), scale=1.2).sheet.labels}
    voice = games.voice()
    assert {"Astana", "Tashkent", "Ashgabat", "Bishkek", "Dushanbe"} <= written
    assert {"Middle Corridor", "Southern Corridor", "Khorgos", "Baku"} <= written
    assert {"Russia", "China", "Iran", "Afghanistan", "Aral Sea", "Irtysh"} <= written
    assert len(voice.corridors) == 4


def test_small_maps_leave_the_unimportant_out():
    small = {label.text for label in maps.placed((640, 460), scale=0.9).sheet.labels}
    assert "China" in small
    assert not small & {"Irtysh", "Karakum", "Middle Corridor"}


def test_letters_stay_large_enough_to_read():
    for size in maps.SIZES:
        for label in maps.placed(size, scale=SCALES[size]).sheet.labels:
            upright = min(label.rect.size)
            assert upright >= 7, (size, label.text)


def test_text_size_makes_marks_larger_as_far_as_the_map_has_room():
    plates = [maps.placed((1290, 960), scale=scale).sheet.plates[0].height for scale in (0.9, 1.1, 2.4)]
    assert plates[0] < plates[1] <= plates[2] < 100


def test_shares_stay_in_their_place_however_many_there_are():
    crowded = maps.scene()
    for corridor in range(len(crowded.corridors)):
        for number in range(len(crowded.corridors[corridor].segments)):
            crowded = segment(crowded, corridor, number, level=2, shares=(1, 2, 1, 1))
    for size in maps.SIZES:
        bare, full = (maps.placed(size, scale=SCALES[size], shown=shown) for shown in (maps.scene(), crowded))
        painter = Painter(maps.atlas(), maps.look(SCALES[size]), full.sheet)
        marks = list(painter._knots(full._standing))
        assert len(marks) == len(bare.sheet.knots)
        for (picture, at), knot in zip(marks, bare.sheet.knots, strict=True):
            assert knot.contains(picture.get_rect(topleft=at))


def test_words_of_the_map_itself_do_not_run_into_each_other():
    """Their letters stand wide apart: at 666x359 two countries once read as one."""
    wide = {"Afghanistan", "Pakistan", "Iran", "China", "Russia"}
    rects = [label.rect.inflate(4, 4) for label in maps.placed((666, 359)).sheet.labels if label.text in wide]
    assert len(rects) > 2
    assert all(one.collidelist(rects[place + 1 :]) < 0 for place, one in enumerate(rects))
