"""Charts: every value has its mark, powers differ by shape, and labels at the ends do not lie on each other."""

import re

from game.pages.plot import Bar, Curve, Guide, line_chart, stacked_bars
from game.pages.tokens import shapes
from tests.pages.reading import read

CURVES = [
    Curve("One", [0, 3, 5], "#0d2e8d", "star", "O"),
    Curve("Two", [4, 4, 5], "#f8cf38", "circle", "T"),
]


def test_every_value_is_marked_by_the_shape_of_its_curve():
    page = read(line_chart("Title", CURVES, ["1", "2", "end"]))
    titles = [each.text for each in page.find("title")]
    assert titles[0] == "Title" and "One, end: 5" in titles and "Two, 1: 4" in titles
    for curve in CURVES:
        assert len([path for path in page.find("path") if path.attributes["d"] == shapes()[curve.shape]]) == 3


def test_names_of_curves_that_end_together_stand_apart():
    page = read(line_chart("", CURVES, ["1", "2", "3"]))
    ends = {each.text: float(each.attributes["y"]) for each in page.find("text", class_="end")}
    assert set(ends) == {"O 5", "T 5"} and abs(ends["O 5"] - ends["T 5"]) >= 12


def test_higher_values_lie_higher_and_guides_are_named():
    page = read(line_chart("", CURVES[:1], ["1", "2", "3"], guides=[Guide("room", [7, 7, 7])]))
    line = page.one("polyline", class_="curve").attributes["points"]
    heights = [float(point.split(",")[1]) for point in line.split()]
    assert heights == sorted(heights, reverse=True)
    guide = page.one("polyline", class_="guide").attributes["points"]
    assert all(float(point.split(",")[1]) < min(heights) for point in guide.split())
    assert page.one("text", class_="note").text == "room"


def test_a_chart_of_a_game_that_has_not_begun_has_one_point():
    page = read(line_chart("", [Curve("One", [2], "#123456", "star", "O")], ["1"]))
    assert not re.search(r"nan|inf", str([each.attributes for each in page.walk()]))


def test_parts_of_a_bar_are_as_long_as_their_points_and_losses_lie_left():
    page = read(stacked_bars("", [Bar("One", "star", "#123456", [4, 2, -1])], ["a", "b", "c"]))
    parts = {
        each.attributes["class"]: each.attributes for each in page.find("rect") if "class" in each.attributes
    }
    wide = {name: float(part["width"]) + 1 for name, part in parts.items()}
    assert round(wide["part-0"] / wide["part-1"], 1) == 2
    assert float(parts["part-2"]["x"]) < float(parts["part-0"]["x"])
    assert {"a: 4", "b: 2", "c: -1"} <= {each.text for each in page.find("title")}
    assert page.one("text", class_="end").text == "5"
