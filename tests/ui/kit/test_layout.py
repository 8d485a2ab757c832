"""Layout: what grows shares the rest, what is too wide gives way, and nothing leaves its place."""

import pytest

from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Flow, Grid, Pad, Row, Sized, Space
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import walk
from tests.ui.kit.stand import look, placed

LONG = "a label that is much longer than the others and has to be wrapped somewhere"


def widths(widget):
    return [part.rect.width for part in widget.parts]


def assert_inside(widget):
    for part in walk(widget):
        for below in part.parts:
            if below.rect.width and below.rect.height:
                assert part.rect.contains(below.rect), (type(part).__name__, type(below).__name__)


def test_parts_that_grow_share_what_the_others_leave():
    row = placed(Row(Space(100, 10), Space(grow=1), Space(grow=3), gap=10), 520)
    assert widths(row) == [100, 100, 300]
    column = placed(Column(Space(10, 40), Space(grow=1), Space(10, 60), gap=5), 100, 300)
    assert [part.rect.height for part in column.parts] == [40, 190, 60]


def test_growing_parts_use_every_pixel():
    row = placed(Row(*(Space(grow=1) for _ in range(7)), gap=3), 401, 20)
    assert row.parts[0].rect.left == 0 and row.parts[-1].rect.right == 401


def test_a_gap_that_grows_takes_nothing_from_the_words_beside_it():
    label = Label(LONG)
    natural = label.natural(look())
    row = placed(Row(Space(grow=1), label, gap=0), natural)
    assert row.parts[1].rect.width == natural


def test_words_that_grow_keep_some_room_beside_wide_parts():
    row = placed(Row(Label(LONG), Label(LONG, grow=1), gap=0), 400)
    assert widths(row) == [280, 120]


def test_what_is_too_wide_gives_way_and_the_narrow_keep_their_width():
    narrow, wide = Label("yes"), Label(LONG)
    row = placed(Row(narrow, wide, Label(LONG), gap=8), 400)
    assert narrow.rect.width == narrow.natural(look())
    assert abs(row.parts[1].rect.width - row.parts[2].rect.width) <= 1
    assert row.parts[2].rect.right <= 400
    assert wide.rect.height >= wide.height(look(), wide.rect.width)


def test_a_flow_breaks_only_where_it_must_and_keeps_the_order():
    parts = [Space(90, 20) for _ in range(7)]
    placed(Flow(*parts, gap=10), 300)
    places = [(part.rect.y, part.rect.x) for part in parts]
    assert places == sorted(places)
    assert [part.rect.x for part in parts] == [0, 100, 200, 0, 100, 200, 0]
    assert {part.rect.y for part in parts} == {0, 30, 60}
    right = [Space(90, 20) for _ in range(2)]
    placed(Flow(*right, gap=10, right=True), 300)
    assert right[-1].rect.right == 300


def test_a_part_wider_than_the_flow_is_wrapped():
    label = Label(LONG)
    flow = placed(Flow(Label("short"), label, gap=8), 150)
    assert label.rect.width == 150 and label.rect.height == label.height(look(), 150)
    assert flow.rect.height >= label.rect.bottom


def test_cells_of_a_grid_stand_in_columns():
    rows = [[Label("a"), Label("wider than the others"), Label("x")], [Label("bb"), Label("b"), Label("y")]]
    placed(Grid(rows, [0, 1, 0], gap=10), 500)
    for column in range(3):
        assert rows[0][column].rect.left == rows[1][column].rect.left
    assert rows[0][0].rect.width == max(row[0].natural(look()) for row in rows)
    assert rows[0][2].rect.right <= 500 and rows[1][0].rect.top >= rows[0][0].rect.bottom


def test_a_grid_with_too_little_room_wraps_instead_of_overlapping():
    rows = [[Label(LONG), Label(LONG), Label("x")]]
    grid = placed(Grid(rows, [1, 0, 0], gap=10), 260)
    assert rows[0][0].rect.right <= rows[0][1].rect.left
    assert rows[0][1].rect.right <= rows[0][2].rect.left
    assert_inside(grid)


@pytest.mark.parametrize("width", [260, 480, 900])
@pytest.mark.parametrize("scale", [0.9, 1.35])
def test_nothing_leaves_its_place(width, scale):
    tree = Column(
        Card(Row(Label(LONG, "heading", grow=1), Label("yes"), gap=8)),
        Pad(Flow(*(Label(f"{LONG[: 9 * n]}") for n in range(1, 6)))),
        Sized(Card(Grid([[Label("a"), Label(LONG)], [Label("b"), Label("c")]], [0, 1])), most=300),
        Tiles(*(Card(Label(LONG)) for _ in range(5)), least=120),
    )
    assert_inside(placed(tree, width, scale=scale))


def test_a_greatest_width_leaves_the_rest_on_both_sides():
    inner = Space(10, 10)
    placed(Sized(inner, most=200), 500)
    assert (inner.rect.left, inner.rect.width) == (150, 200)


def test_tiles_are_equally_wide_and_share_out_evenly():
    tiles = placed(Tiles(*(Space(10, 10 + n) for n in range(4)), least=100, gap=10), 350)
    assert len(set(widths(tiles))) == 1
    rows = [part.rect.y for part in tiles.parts]
    assert rows[0] == rows[1] < rows[2] == rows[3]
