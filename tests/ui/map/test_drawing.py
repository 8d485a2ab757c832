"""What is seen changes with the scene, and with nothing else."""

from dataclasses import replace

import pygame
import pytest

from game.ui.kit.theme import colour_of
from game.ui.kit.widget import touched
from game.ui.map.atlas import Atlas
from game.ui.map.place import Place
from tests.ui.map import maps
from tests.views import games

SIZE = (1290, 960)


def changed(scene, sort, number, **fields):
    views = list(getattr(scene, sort))
    views[number] = replace(views[number], **fields)
    return replace(scene, **{sort: tuple(views)})


def presence(scene, republic, power, **fields):
    powers = list(scene.republics[republic].powers)
    powers[power] = replace(powers[power], **fields)
    return changed(scene, "republics", republic, powers=tuple(powers))


def segment(scene, corridor, number, **fields):
    segments = list(scene.corridors[corridor].segments)
    segments[number] = replace(segments[number], **fields)
    return changed(scene, "corridors", corridor, segments=tuple(segments))


SCENE = maps.scene(games.MAIN, 0)
CHANGES = {
    "influence": presence(SCENE, 0, 0, influence=9),
    "floor": presence(SCENE, 1, 2, floor=3),
    "member": presence(SCENE, 2, 3, member=not SCENE.republics[2].powers[3].member),
    "plant": presence(SCENE, 2, 3, plant=True),
    "accession": presence(SCENE, 4, 3, young=True),
    "leader": changed(SCENE, "republics", 3, leader=(SCENE.republics[3].leader + 2) % 4),
    "nobody leads": changed(SCENE, "republics", 1, leader=-1 if SCENE.republics[1].leader >= 0 else 0),
    "room": changed(SCENE, "republics", 0, room_left=77),
    "ask": changed(
        SCENE,
        "republics",
        0,
        ask=replace(
            SCENE.republics[0].ask, id="security" if SCENE.republics[0].ask.id != "security" else "technology"
        ),
    ),
    "patience": changed(SCENE, "republics", 4, ask=replace(SCENE.republics[4].ask, turns_left=9)),
    "development": changed(SCENE, "republics", 4, development=10),
    "signed": changed(SCENE, "deposits", 3, status="signed", holder=1, stake=2),
    "holder": changed(SCENE, "deposits", 3, status="producing", holder=2),
    "building": changed(SCENE, "deposits", 3, status="building", holder=2, turns_to_go=2),
    "guaranteed": changed(SCENE, "deposits", 3, guaranteed=True),
    "partner": changed(SCENE, "deposits", 3, holder=1, partner=2, status="producing"),
    "level": segment(SCENE, 0, 1, level=1),
    "second level": segment(SCENE, 0, 1, level=2),
    "shares": segment(SCENE, 0, 1, shares=(0, 1, 0, 2)),
    "open": changed(SCENE, "corridors", 0, open=True),
    "standards": changed(SCENE, "corridors", 3, standards=2),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen_and_every_one_looks_different(change):
    before = maps.picture(maps.placed(SIZE, shown=SCENE))
    after = maps.picture(maps.placed(SIZE, shown=CHANGES[change]))
    others = [one for name, one in CHANGES.items() if name != change]
    assert after != before
    assert all(after != maps.picture(maps.placed(SIZE, shown=other)) for other in others[:3])


def test_words_that_are_not_drawn_change_nothing():
    reworded = changed(SCENE, "republics", 0, leader_words="x", even=7, text="y")
    reworded = changed(reworded, "deposits", 0, words="z", points=(9, 9, 9, 9))
    assert maps.picture(maps.placed(SIZE, shown=reworded)) == maps.picture(maps.placed(SIZE, shown=SCENE))


def test_two_atlases_draw_the_same():
    for size in (SIZE, (640, 460)):
        one = maps.picture(maps.placed(size, shown=SCENE), hover="place.republic.1")
        other = maps.picture(maps.placed(size, shown=SCENE, on=Atlas(maps.ASSETS)), hover="place.republic.1")
        assert one == other


def test_a_map_that_was_drawn_in_between_leaves_no_trace():
    first = maps.picture(maps.placed(SIZE, shown=SCENE))
    for name in ("amber-isles", "first-lesson"):
        maps.picture(maps.placed(SIZE, name), hover="place.republic.0", focus="place.segment.1")
    maps.picture(maps.placed(SIZE, shown=CHANGES["holder"]), focus="place.deposit.3")
    assert maps.picture(maps.placed(SIZE, shown=SCENE)) == first
    for size, name in (((640, 460), games.MAIN), (SIZE, "amber-isles"), (SIZE, games.MAIN)):
        used, fresh = (
            maps.picture(maps.placed(size, name, on=on), hover="place.republic.0", focus="place.segment.1")
            for on in (None, Atlas(maps.ASSETS))
        )
        assert used == fresh, (size, name)


@pytest.mark.parametrize(
    "place", [Place("republic", 1), Place("deposit", 2), Place("segment", 3), Place("corridor", 1)]
)
def test_what_is_pointed_at_focused_chosen_or_recommended_shines(place):
    plain = maps.picture(maps.placed(SIZE))
    seen = [
        maps.picture(maps.placed(SIZE), hover=place.name),
        maps.picture(maps.placed(SIZE), focus=place.name),
        maps.picture(maps.placed(SIZE, selected=place)),
        maps.picture(maps.placed(SIZE, highlight=[place])),
    ]
    assert len({plain, *seen}) == 5


def test_the_glow_of_a_land_follows_the_border_by_which_it_is_touched():
    widget = maps.placed((1380, 1000))
    plain = maps.surface(widget)
    glowing = maps.surface(widget, hover="place.republic.2")
    land = widget.sheet.chart.lands[2]
    far = 0
    for x in range(0, 1380, 4):
        for y in range(0, 1000, 4):
            place = (x + maps.CORNER[0], y + maps.CORNER[1])
            if plain.get_at(place) != glowing.get_at(place):
                near = {land.holds((x + dx, y + dy)) for dx in (-30, 0, 30) for dy in (-30, 0, 30)}
                far += len(near) == 1
    assert far < 20


def test_hatching_tells_leaders_apart_without_colour():
    plain = maps.picture(maps.placed(SIZE, shown=SCENE, hatching=True))
    assert plain != maps.picture(maps.placed(SIZE, shown=SCENE))
    other = maps.placed(SIZE, shown=CHANGES["leader"], hatching=True)
    land = other.sheet.chart.lands[3]
    hatched, bare = maps.surface(other), maps.surface(maps.placed(SIZE, shown=CHANGES["leader"]))
    differing = sum(
        hatched.get_at((x + maps.CORNER[0], y + maps.CORNER[1]))
        != bare.get_at((x + maps.CORNER[0], y + maps.CORNER[1]))
        for x in range(land.box.left, land.box.right, 3)
        for y in range(land.box.top, land.box.bottom, 3)
        if land.holds((x, y))
    )
    assert differing > 100


def test_a_holders_colour_is_on_its_badge():
    shown = CHANGES["holder"]
    widget = maps.placed(SIZE, shown=shown)
    box = widget.sheet.badges[3].move(maps.CORNER)
    drawn = maps.surface(widget)
    colour = colour_of(games.voice().powers[2].colour)
    pixels = [
        drawn.get_at((x, y))[:3] for x in range(box.left, box.right) for y in range(box.top, box.bottom)
    ]
    alike = [pixel for pixel in pixels if max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) < 4]
    assert len(alike) > 40


def test_the_map_stays_within_its_rectangle():
    drawn = pygame.Surface((700, 500), 0, 32)
    drawn.fill((1, 2, 3))
    widget = maps.placed((640, 460), selected=Place("republic", 0))
    widget.draw(maps.Canvas(drawn, maps.look(), "place.republic.4"))
    assert drawn.get_at((3, 3))[:3] == (1, 2, 3)
    assert drawn.get_at((690, 200))[:3] == (1, 2, 3)
    assert drawn.get_at((300, 480))[:3] == (1, 2, 3)
    assert drawn.get_at((100, 100))[:3] != (1, 2, 3)


@pytest.mark.parametrize("name", games.SCENARIOS)
def test_any_size_is_drawn(name):
    for size in ((200, 150), (1, 1), (150, 900), (1200, 200), (2500, 1400)):
        for scale in (0.9, 2.4):
            widget = maps.placed(size, name, "de", scale)
            maps.surface(widget, scale, hover="place.republic.0", focus="place.segment.0")
            for spot in widget.parts:
                assert size == (1, 1) or touched(widget, spot.rect.center)


@pytest.mark.parametrize("name", games.SCENARIOS)
def test_a_tiny_map_names_the_republics_and_has_no_room_for_figures(name):
    sheet = maps.placed((300, 220), name).sheet
    assert {label.text for label in sheet.labels} <= {
        republic.name.upper() for republic in maps.scene(name).republics
    }
    assert len(sheet.labels) > 1 and not any(sheet.plates) and not sheet.dots
    assert any(maps.placed((640, 460), name).sheet.plates)
