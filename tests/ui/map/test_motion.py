"""On the way from one scene to the next, what changes is seen to move."""

from game.ui.map.motion import between
from game.ui.map.standing import standing_of
from tests.ui.map import maps
from tests.ui.map.test_drawing import CHANGES, SCENE, SIZE, changed, presence, segment
from tests.views import games

VOICE = games.voice()


def steps(after, before=SCENE):
    return [
        maps.picture(maps.placed(SIZE, shown=after, previous=before, progress=share))
        for share in (0.0, 0.25, 0.5, 0.75)
    ]


def test_a_way_ends_where_it_leads():
    for change in ("influence", "level", "signed", "leader", "standards"):
        after = CHANGES[change]
        end = maps.picture(maps.placed(SIZE, shown=after, previous=SCENE, progress=1.0))
        assert end == maps.picture(maps.placed(SIZE, shown=after))


def test_everything_that_changes_moves():
    for change in ("influence", "level", "signed", "standards", "leader"):
        assert len(set(steps(CHANGES[change]))) > 2, change


def test_nothing_moves_where_nothing_changes():
    still = maps.picture(maps.placed(SIZE, shown=SCENE))
    assert set(steps(SCENE)) == {still}


def test_figures_count_and_say_by_how_much():
    before = presence(SCENE, 0, 1, influence=2)
    after = presence(SCENE, 0, 1, influence=6)
    seen = [
        between(standing_of(VOICE, before), standing_of(VOICE, after), share)[0].plates[0].columns[1]
        for share in (0.0, 0.25, 0.5, 0.75)
    ]
    assert [column.influence for column in seen] == [2, 3, 4, 5]
    assert {column.change for column in seen} == {4}


def test_pennants_change_hands_half_way():
    before, after = (standing_of(VOICE, changed(SCENE, "republics", 0, leader=leader)) for leader in (0, 1))
    assert between(before, after, 0.4)[0].leaders[0] == before.leaders[0]
    assert between(before, after, 0.6)[0].leaders[0] == after.leaders[0]


def test_only_a_raised_segment_grows():
    before, after = (standing_of(VOICE, segment(SCENE, 1, 0, level=level)) for level in (0, 1))
    number = SCENE.corridors[1].segments[0].number
    assert between(before, after, 0.5)[1].grown == (number,)
    assert between(after, before, 0.5)[1].grown == ()
