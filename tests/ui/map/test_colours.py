"""Corridors are not mistaken for powers, whatever kind of sight one has, and the words of the map can be read."""

from itertools import combinations

import pytest

from game.scenario.sight import SIGHTS, difference
from game.ui.kit.look import Look, load_kit
from game.ui.kit.theme import colour_of, contrast, mixed
from game.ui.map.atlas import Atlas
from game.ui.map.letters import HALO, Lettering
from tests.ui.map import maps
from tests.views import games


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", games.SCENARIOS)
def test_corridors_look_like_no_power_and_like_no_other_corridor(name, sight):
    voice = games.voice("en", name)
    corridors = maps.atlas().frame.corridors[: len(voice.corridors)]
    assert len(corridors) == len(voice.corridors)
    powers = [power.colour for power in voice.powers]
    pairs = [(one, other) for one in corridors for other in powers] + list(combinations(corridors, 2))
    for one, other in pairs:
        assert difference(one, other, sight) >= 22, (one, other)


@pytest.mark.parametrize("size", [(860, 620), (1290, 960)])
@pytest.mark.parametrize("name", [games.MAIN, "amber-isles"])
@pytest.mark.parametrize(("theme", "least"), [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)])
def test_every_word_can_be_read_on_the_ground_beneath_it(monkeypatch, theme, least, name, size):
    """A halo hides a part of what lies beneath; a tenth of the pixels may be worse, for relief has its shadows."""
    written: list[Lettering] = []
    word = Atlas.word
    monkeypatch.setattr(
        Atlas, "word", lambda atlas, look, told: written.append(told) or word(atlas, look, told)
    )
    atlas = Atlas(maps.ASSETS)
    atlas.sheet(games.voice("en", name), Look(load_kit(maps.ASSETS), 1.0, theme), size)
    while not atlas.go_on():
        pass
    sheet = atlas.latest(games.voice("en", name))
    low = {}
    for label in sheet.labels:
        told = next(
            one for one in reversed(written) if one.text in label.text or one.text == label.text.upper()
        )
        seen = [
            mixed(pixel, colour_of(told.halo), HALO) if told.halo else pixel
            for pixel in under(sheet.ground, label)
        ]
        worst = sorted(contrast(colour_of(told.colour), pixel) for pixel in seen)[len(seen) // 10]
        low |= {label.text: round(worst, 2)} if worst < least else {}
    assert len(sheet.labels) > 8
    assert low == {}


def under(ground, label):
    """The pixels of the ground beneath a word, every third of them."""
    place = label.rect.clip(ground.get_rect())
    return [
        tuple(ground.get_at((x, y)))[:3]
        for x in range(place.left, place.right, 3)
        for y in range(place.top, place.bottom, 3)
    ]
