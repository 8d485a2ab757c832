"""Scrolling: what has the focus is seen, and wheel, bar and keys lead to every part."""

import pygame

from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Row, Sized, Space
from game.ui.kit.scroll import Scroll
from tests.ui.kit.stand import Stand


def buttons(pressed=None):
    pressed = [] if pressed is None else pressed
    return [Button(f"b{n}", lambda n=n: pressed.append(n), f"Button {n}") for n in range(30)]


def listed(pressed=None):
    return lambda: Column(
        Button("top", lambda: None, "Top"), Scroll("list", Column(*buttons(pressed))), gap=10
    )


def text():
    lines = Column(*(Label(f"Line {n}") for n in range(60)))
    return Column(Button("top", lambda: None, "Top"), Scroll("text", lines), gap=10)


def mixed():
    """A button, then much text, then a button beside other things that could take the focus."""
    words = Column(Button("first", lambda: None, "First"), *(Label(f"Line {n}") for n in range(60)))
    return Column(
        Row(Scroll("text", words), Sized(Space(10, 10), width=50), grow=1, align="stretch"),
        Button("below", lambda: None, "Below"),
        gap=10,
    )


def seen(stand, name, area):
    return stand.widget(area).rect.contains(stand.widget(name).rect)


def test_what_gets_the_focus_is_scrolled_into_view():
    stand = Stand(listed())
    for number in range(30):
        stand.press("tab")
        assert stand.stage.focus == f"b{number}" and seen(stand, f"b{number}", "list")
    stand.press("tab")
    assert stand.stage.focus == "top"
    stand.press("shift+tab")
    assert stand.stage.focus == "b29" and seen(stand, "b29", "list")
    for _ in range(29):
        stand.press("up")
    assert stand.stage.focus == "b0" and seen(stand, "b0", "list")


def test_the_wheel_scrolls_what_is_under_the_pointer_and_stops_at_both_ends():
    stand = Stand(listed())
    stand.point(stand.widget("list").rect.center)
    stand.send(pygame.MOUSEWHEEL, y=-1, x=0)
    assert stand.widget("list").offset == 60
    stand.send(pygame.MOUSEWHEEL, y=-100, x=0)
    area = stand.widget("list")
    assert area.offset == area.farthest and seen(stand, "b29", "list")
    stand.send(pygame.MOUSEWHEEL, y=100, x=0)
    assert stand.widget("list").offset == 0
    stand.point(stand.widget("top").rect.center)
    stand.send(pygame.MOUSEWHEEL, y=-1, x=0)
    assert stand.widget("list").offset == 0


def test_the_bar_can_be_dragged_and_clicked():
    stand = Stand(listed())
    thumb, bar = stand.widget("list").thumb, stand.widget("list").bar
    stand.down(thumb.center)
    stand.point((thumb.centerx, bar.bottom + 200))
    assert stand.widget("list").offset == stand.widget("list").farthest
    stand.point((thumb.centerx, bar.top - 200))
    assert stand.widget("list").offset == 0
    stand.up((thumb.centerx, bar.top))
    stand.point((thumb.centerx, bar.bottom))
    assert stand.widget("list").offset == 0, "the bar was let go"
    stand.down((bar.centerx, bar.centery))
    stand.up((bar.centerx, bar.centery))
    area = stand.widget("list")
    assert abs(area.offset - area.farthest // 2) <= area.farthest // 20


def test_text_alone_is_scrolled_by_arrows_and_pages():
    stand = Stand(text)
    stand.press("tab")
    assert stand.stage.focus == "text"
    stand.press("down")
    assert stand.widget("text").offset == 60
    stand.press("page down")
    area = stand.widget("text")
    assert area.offset == 60 + area.rect.height * 9 // 10
    stand.press("page up", "page up")
    assert stand.widget("text").offset == 0
    stand.press("up")
    assert stand.stage.focus == "top"


def test_text_beside_a_button_is_read_to_its_end_before_an_arrow_leaves_it():
    stand = Stand(mixed)
    stand.press("down")
    assert stand.stage.focus == "first" and stand.widget("text").offset == 60
    for _ in range(60):
        stand.press("down")
    assert stand.widget("text").offset == stand.widget("text").farthest
    assert stand.stage.focus == "below"


def test_what_fits_is_not_scrolled():
    stand = Stand(lambda: Scroll("list", Column(*buttons()[:3])))
    assert stand.widget("list").farthest == 0 and stand.stage.focus == "b0"
    stand.press("page down")
    assert stand.widget("list").offset == 0


def test_what_is_out_of_sight_cannot_be_hit():
    pressed = []
    stand = Stand(listed(pressed))
    stand.point(stand.widget("list").rect.center)
    stand.send(pygame.MOUSEWHEEL, y=-3, x=0)
    stand.down(stand.widget("top").rect.center)
    stand.up(stand.widget("top").rect.center)
    assert pressed == [] and stand.stage.focus == "top"


def test_a_place_is_kept_when_the_tree_is_built_anew():
    stand = Stand(listed())
    stand.point(stand.widget("list").rect.center)
    stand.send(pygame.MOUSEWHEEL, y=-2, x=0)
    before = stand.widget("b10").rect
    stand.show()
    assert stand.widget("list").offset == 120 and stand.widget("b10").rect == before
