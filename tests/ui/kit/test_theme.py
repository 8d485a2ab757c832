"""The themes: every pair of colours that meet can be read, and the powers differ for every kind of sight."""

import ast
from itertools import combinations
from pathlib import Path

import pytest

from game.errors import DataError
from game.scenario import library
from game.scenario.sight import LEAST_DIFFERENCE, SIGHTS, difference, lab
from game.session.settings import CHOICES, Settings
from game.ui.kit.theme import colour_of, contrast, load_themes, mixed
from tests.views.games import SCENARIOS, pack

FILE = library.data_folder() / "assets" / "theme.yaml"
THEMES = load_themes(FILE)
LEAST_TEXT = {"dark": 4.5, "light": 4.5, "contrast": 7.0}
LEAST_MARK = {"dark": 3.0, "light": 3.0, "contrast": 4.5}
GROUNDS = ("background", "panel", "card", "raised")


def test_the_arithmetic_of_contrast():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert mixed((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)


def test_the_arithmetic_of_sight():
    assert lab("#ffffff", "normal") == pytest.approx([100, 0, 0], abs=0.05)
    assert lab("#ff0000", "normal") == pytest.approx([53.24, 80.09, 67.20], abs=0.05)
    assert difference("#b0563c", "#6f7a33", "deutan") < 25, "to deutan eyes this red and this green are close"


def low(theme, pairs, least):
    return {
        pair: round(contrast(theme.colour(pair[0]), theme.colour(pair[1])), 2)
        for pair in pairs
        if contrast(theme.colour(pair[0]), theme.colour(pair[1])) < least
    }


@pytest.mark.parametrize("name", THEMES.themes)
def test_what_the_file_pairs_can_be_read_and_seen(name):
    assert len(THEMES.text) > 30 and len(THEMES.marks) > 15
    assert low(THEMES.of(name), THEMES.text, LEAST_TEXT[name]) == {}
    assert low(THEMES.of(name), THEMES.marks, LEAST_MARK[name]) == {}


def test_every_theme_can_be_chosen_and_has_every_colour():
    assert tuple(THEMES.themes) == CHOICES["theme"]
    assert Settings().theme == THEMES.default
    assert len({frozenset(theme.colours) for theme in THEMES.themes.values()}) == 1


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("theme", THEMES.themes.values(), ids=THEMES.themes)
def test_a_power_stands_out_from_every_ground(theme, name):
    """It does so by the rim that is around its colour wherever that is drawn."""
    for ground in (theme.colour(ground) for ground in GROUNDS):
        assert contrast(theme.colour("rim"), ground) >= 3
    for model in pack(name).scenario.powers.values():
        assert contrast(theme.inks.ink, theme.inks.paper) >= 7
        assert (
            max(contrast(colour_of(model.colour), edge) for edge in (theme.inks.ink, theme.inks.paper)) >= 3
        )


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ('card: "#202a39"', "card: grey", r"\d+:11"),
        ('card: "#202a39"', "card: 12", r"\d+:11"),
        ("default:", "usual:", r"\d+:1"),
        ("  paper:", "  papyrus:", "inks"),
    ],
)
def test_a_bad_theme_is_told_with_its_place(tmp_path, before, after, place):
    text = FILE.read_text(encoding="utf-8")
    assert before in text
    (tmp_path / "theme.yaml").write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(DataError, match=rf"theme\.yaml:.*{place}"):
        load_themes(tmp_path / "theme.yaml")


def written_colours(path: Path) -> list[str]:
    """Colours in a file of code: strings like #rrggbb, and tuples of parts beyond black and white."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found += [node.value] if node.value.startswith("#") and len(node.value) == 7 else []
        if isinstance(node, ast.Tuple) and len(node.elts) in (3, 4):
            parts = [part.value for part in node.elts if isinstance(part, ast.Constant)]
            if len(parts) == len(node.elts) and all(isinstance(part, int) for part in parts):
                found += [str(parts)] if set(parts[:3]) - {0, 255} and min(parts[:3]) > 40 else []
    return found


def test_no_colour_is_written_in_code():
    folder = Path(library.data_folder()) / "game" / "ui"
    folder = folder if folder.is_dir() else Path(__file__).parents[3] / "game" / "ui"
    assert {path.name: written_colours(path) for path in folder.rglob("*.py") if written_colours(path)} == {}


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_powers_differ_for_every_kind_of_sight(name, sight):
    colours = {power: model.colour for power, model in pack(name).scenario.powers.items()}
    differences = {
        (one, other): difference(colours[one], colours[other], sight)
        for one, other in combinations(colours, 2)
    }
    assert min(differences.values()) >= LEAST_DIFFERENCE, differences


@pytest.mark.parametrize("name", SCENARIOS)
def test_powers_differ_by_shape_and_letter_as_well(name):
    powers = pack(name).scenario.powers.values()
    assert len({model.shape for model in powers}) == len({model.letter for model in powers}) == len(powers)
