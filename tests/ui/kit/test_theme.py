"""The theme: every pair of colours that meet can be read, and the powers differ for every kind of sight."""

from itertools import combinations

import numpy as np
import pytest

from game.scenario import library
from game.ui.kit.theme import colour_of, contrast, load_theme, mixed
from tests.views.games import SCENARIOS, pack

LEAST_CONTRAST = 4.5
LEAST_DIFFERENCE = 28
# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light.
SIGHTS = {
    "normal": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
]
WHITE = np.array([0.95047, 1.0, 1.08883])


@pytest.fixture(scope="module")
def theme():
    return load_theme(library.data_folder() / "assets" / "theme.yaml")


def lab(colour: str, sight: str) -> np.ndarray:
    """A colour as somebody of a sight sees it, in CIE Lab."""
    parts = np.array(colour_of(colour)) / 255
    light = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(SIGHTS[sight]) @ light, 0, 1)
    x, y, z = np.array(TO_XYZ) @ seen / WHITE
    cube = [t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in (x, y, z)]
    return np.array([116 * cube[1] - 16, 500 * (cube[0] - cube[1]), 200 * (cube[1] - cube[2])])


def test_the_arithmetic_of_contrast():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert mixed((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)


def test_the_arithmetic_of_sight():
    assert lab("#ffffff", "normal") == pytest.approx([100, 0, 0], abs=0.05)
    assert lab("#ff0000", "normal") == pytest.approx([53.24, 80.09, 67.20], abs=0.05)
    red, green = (lab(colour, "deutan") for colour in ("#b0563c", "#6f7a33"))
    assert np.linalg.norm(red - green) < 25, "to deutan eyes this red and this green are close"


def test_what_is_written_on_a_ground_can_be_read(theme):
    assert len(theme.pairs) > 20
    low = {
        pair: round(contrast(theme.colour(pair[0]), theme.colour(pair[1])), 2)
        for pair in theme.pairs
        if contrast(theme.colour(pair[0]), theme.colour(pair[1])) < LEAST_CONTRAST
    }
    assert low == {}


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_powers_differ_for_every_kind_of_sight(name, sight):
    colours = {power: model.colour for power, model in pack(name).scenario.powers.items()}
    differences = {
        (one, other): float(np.linalg.norm(lab(colours[one], sight) - lab(colours[other], sight)))
        for one, other in combinations(colours, 2)
    }
    assert min(differences.values()) >= LEAST_DIFFERENCE, differences


@pytest.mark.parametrize("name", SCENARIOS)
def test_powers_differ_by_shape_and_letter_as_well(name):
    powers = pack(name).scenario.powers.values()
    assert len({model.shape for model in powers}) == len({model.letter for model in powers}) == len(powers)
