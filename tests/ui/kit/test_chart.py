"""Charts: round ticks, labels that never overlap, a cursor for keys and clicks, exact numbers for whoever points."""

import random
from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.pages.axis import apart, labelled, ticks
from game.ui.kit.chart import LineChart
from game.ui.kit.layout import Column
from game.ui.kit.plot import Guide, Line, Plot, picture, plan
from tests.ui.kit.stand import Stand, look

SHAPES = ("star", "diamond", "circle", "hexagon", "square", "triangle")
COLOURS = ("#0d2e8d", "#a3291f", "#f8cf38", "#88dbd8", "#77609a", "#a9bca0")
QUARTERS = [f"{1 + n % 4}. Quartal {2026 + n // 4}" for n in range(16)]


def still(cursor):
    """Choose nothing."""


def plot(lines, guides=()):
    return Plot(tuple(lines), tuple(QUARTERS[: len(lines[0].values)]), tuple(guides))


def chart(times=6, lines=4, cursor=0, choose=still, guides=(), **options):
    chance = random.Random(1)
    series = [
        Line(tuple(chance.randrange(10) for _ in range(times)), COLOURS[n], SHAPES[n], "ABCDEF"[n])
        for n in range(lines)
    ]
    hints = [f"time {n}: " + ", ".join(str(line.values[n]) for line in series) for n in range(times)]
    return LineChart("chart", plot(series, guides), cursor=cursor, choose=choose, hints=hints, **options)


class Charted:
    """A chart on a stand, whose cursor moves."""

    def __init__(self, times=6, size=(400, 300), first=2, **options):
        self.cursor = first
        self.stand = Stand(
            lambda: Column(chart(times, cursor=self.cursor, choose=self.choose, **options)), size
        )

    def choose(self, cursor):
        self.cursor = cursor


# --- axes -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("most", [1, 4, 9, 30])
@pytest.mark.parametrize("low, high", [(0, 1), (0, 7), (0, 10), (-4, 3), (-13, 58), (0, 349), (5, 6)])
def test_ticks_are_whole_round_and_cover_everything(low, high, most):
    found = ticks(low, high, most)
    steps = {after - before for before, after in pairwise(found)}
    assert found[0] <= low and found[-1] >= high and len(steps) == 1
    step = steps.pop()
    assert str(step).rstrip("0") in ("1", "2", "5") and all(tick % step == 0 for tick in found)
    assert len(found) <= most + 3


def test_labels_never_overlap_and_as_many_are_set_as_fit():
    chance = random.Random(3)
    for _ in range(500):
        count, wide = chance.randrange(1, 17), chance.randrange(100, 900)
        middles = [20 + (wide - 40) * n // max(1, count - 1) for n in range(count)]
        widths = [chance.randrange(20, 110) for _ in range(count)]
        placed = labelled(middles, widths, 8, 0, wide)
        assert placed[-1][0] == count - 1, "the last is always named"
        assert len(placed) == 1 or placed[0][0] == 0, "and so is the first, if there are several"
        assert all(left >= 0 and left + widths[n] <= max(wide, widths[n]) for n, left in placed)
        ends = [(left, left + widths[n]) for n, left in placed]
        assert all(one[1] + 8 <= other[0] for one, other in pairwise(ends))
    assert len(labelled([50, 150, 250], [60, 60, 60], 8, 0, 300)) == 3


def test_names_at_the_ends_of_lines_keep_apart_and_keep_their_order():
    chance = random.Random(5)
    for _ in range(300):
        places = [chance.randrange(0, 200) for _ in range(chance.randrange(1, 9))]
        moved = apart(places, 14, 0, 200)
        ordered = sorted(zip(places, moved, strict=True))
        assert all(after - before >= 14 for before, after in pairwise(sorted(moved)))
        assert [end for _, end in ordered] == sorted(moved) and min(moved) >= 0 and max(moved) <= 200
    assert apart([10, 100], 14, 0, 200) == [10, 100]


# --- the cursor -------------------------------------------------------------------------------------------


def test_keys_move_the_cursor_and_stop_at_both_ends():
    charted = Charted()
    charted.stand.press("right")
    assert charted.cursor == 3
    charted.stand.press("end", "right")
    assert charted.cursor == 5
    charted.stand.press("home", "left")
    assert charted.cursor == 0 and charted.stand.stage.focus == "chart"


def test_commands_are_left_to_the_screen():
    charted = Charted()
    assert not charted.stand.press("alt+left").handled
    assert charted.cursor == 2


@pytest.mark.parametrize("times", [1, 2, 6, 16])
def test_a_click_chooses_the_time_below_it(times):
    charted = Charted(times, (700, 300), first=0)
    for number in range(times):
        charted.stand.click(f"chart.{number}")
        assert charted.cursor == number


def test_whoever_points_at_a_time_reads_its_numbers():
    charted = Charted()
    for number in range(6):
        moment = charted.stand.widget(f"chart.{number}")
        charted.stand.point(moment.rect.center)
        assert charted.stand.stage.hint == moment.hint and moment.hint.startswith(f"time {number}:")
    charted.stand.point((399, 299))
    assert charted.stand.stage.hint.startswith("time 2:"), "else those at the cursor"
    assert charted.stand.widget("chart").text.startswith("time 2:")


# --- the picture ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lines", [1, 2, 6])
@pytest.mark.parametrize("times", [1, 2, 16])
def test_nothing_is_cut_at_the_edges_of_a_plot(times, lines):
    guides = [Guide((12,) * times, name="Platz"), Guide((0,) * times)]
    for size in ((300, 150), (800, 500)):
        shown = picture(look(), chart(times, lines, guides=guides)._plot, size, "card")
        edge = pygame.mask.from_threshold(shown, look().colour("card"), (1, 1, 1))
        edge.draw(pygame.mask.Mask((size[0] - 2, size[1] - 2), fill=True), (1, 1))
        assert edge.count() == size[0] * size[1]


def drawn(lines):
    """What is drawn between the axes, with room above the lines."""
    shown = replace(plot(lines), highest=9)
    area = plan(look(), shown, (400, 260)).area
    return picture(look(), shown, (400, 260), "card").subsurface(area)


@pytest.mark.parametrize("times", [1, 3, 16])
def test_no_series_hides_another_even_where_all_have_the_same_value(times):
    same = [Line((3,) * times, COLOURS[n], SHAPES[n], "ABCDEF"[n]) for n in range(6)]
    for colour in COLOURS:
        seen = pygame.mask.from_threshold(drawn(same), pygame.Color(colour), (6, 6, 6, 255))
        assert seen.count() > 10, f"{colour} is hidden"


def test_markers_of_one_value_stand_side_by_side():
    same = [Line((3,), COLOURS[n], SHAPES[n], "ABCDEF"[n]) for n in range(6)]
    shown = drawn(same)
    masks = [pygame.mask.from_threshold(shown, pygame.Color(colour), (6, 6, 6, 255)) for colour in COLOURS]
    middles = [mask.centroid()[0] for mask in masks]
    assert all(after - before >= 9 for before, after in pairwise(middles))


def test_where_there_is_no_room_for_all_markers_each_has_its_turn():
    same = [Line((3,) * 16, COLOURS[n], SHAPES[n], "ABCDEF"[n]) for n in range(6)]
    shown = drawn(same)
    for colour in COLOURS:
        pieces = pygame.mask.from_threshold(
            shown, pygame.Color(colour), (30, 30, 30, 255)
        ).get_bounding_rects()
        assert max(piece.height for piece in pieces) >= 6, f"{colour} has no marker that is seen whole"


def test_higher_values_stand_higher_and_later_ones_further_right():
    laid = plan(look(), plot([Line((0, 4, 9), "#ff0000", "circle", "A")]), (400, 260))
    heights = [laid.y(value) for value in (0, 4, 9)]
    assert laid.stops == sorted(laid.stops) and heights == sorted(heights, reverse=True)
    assert heights[0] - heights[1] == pytest.approx((heights[0] - heights[2]) * 4 / 9, abs=1)


def test_the_cursor_and_what_is_pointed_at_are_drawn():
    charted = Charted()
    before = charted.stand.surface.copy()
    charted.stand.press("right")
    moved = charted.stand.surface.copy()
    assert before.get_buffer().raw != moved.get_buffer().raw
    charted.stand.point(charted.stand.widget("chart.0").rect.center)
    assert moved.get_buffer().raw != charted.stand.surface.get_buffer().raw
