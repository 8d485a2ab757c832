"""Corridors are not mistaken for powers, whatever kind of sight one has, and the words of the map can be read."""

from itertools import combinations

import numpy as np
import pytest

from game.ui.kit.look import Look, load_kit
from game.ui.kit.theme import colour_of, contrast, mixed
from game.ui.map.atlas import Atlas
from game.ui.map.letters import HALO, Lettering
from tests.ui.map import maps
from tests.views import games

SIGHTS = {  # Machado, Oliveira and Fernandes 2009, full strength
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def lab(text: str, sight: str):
    part = np.array(colour_of(text)) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    seen = np.array(XYZ) @ np.clip(np.array(SIGHTS[sight]) @ linear, 0, 1) / (0.95047, 1, 1.08883)
    x, y, z = np.where(seen > 0.008856, np.cbrt(seen), 7.787 * seen + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", games.SCENARIOS)
def test_corridors_look_like_no_power_and_like_no_other_corridor(name, sight):
    voice = games.voice("en", name)
    corridors = maps.atlas().frame.corridors[: len(voice.corridors)]
    assert len(corridors) == len(voice.corridors)
    powers = [power.colour for power in voice.powers]
    pairs = [(one, other) for one in corridors for other in powers] + list(combinations(corridors, 2))
    for one, other in pairs:
        assert np.linalg.norm(lab(one, sight) - lab(other, sight)) >= 22, (one, other)


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
