"""The stage: Tab and arrows reach everything, keys and clicks do what they say, what cannot be done says why."""

import pygame
import pytest

from game.ui.kit.controls import Button, Shortcut, choice, toggle
from game.ui.kit.entry import Entry
from game.ui.kit.label import Label, Link
from game.ui.kit.layout import Behind, Column, Flow, Grid
from game.ui.kit.scroll import Scroll
from game.ui.kit.type import Span
from game.ui.kit.widget import describe, live
from tests.ui.kit.stand import Stand


def button(name, done, **options):
    return Button(name, lambda: done.append(name), name, **options)


def grid(done, rows=4, columns=5):
    cells = [[button(f"{row}.{column}", done) for column in range(columns)] for row in range(rows)]
    return lambda: Grid(cells, [1] * columns)


def test_tab_goes_round_in_reading_order():
    stand = Stand(grid([], 2, 3))
    order = [stand.stage.focus]
    for _ in range(6):
        stand.press("tab")
        order.append(stand.stage.focus)
    assert order == ["0.0", "0.1", "0.2", "1.0", "1.1", "1.2", "0.0"]
    stand.press("shift+tab")
    assert stand.stage.focus == "1.2"


def reached(stand):
    """The names that arrow keys lead to, from anywhere that they lead to."""
    found, open_ = {stand.stage.focus}, [stand.stage.focus]
    while open_:
        start = open_.pop()
        for key in ("left", "right", "up", "down"):
            stand.stage.focus = start
            stand.press(key)
            if stand.stage.focus not in found:
                found.add(stand.stage.focus)
                open_.append(stand.stage.focus)
    return found


def test_arrows_go_one_step_in_their_direction():
    stand = Stand(grid([]))
    stand.press("right", "down", "down", "left", "right", "right", "up")
    assert stand.stage.focus == "1.2"
    stand.press("up", "up", "left", "left", "left")
    assert stand.stage.focus == "0.0"


def test_arrows_reach_every_widget_of_a_grid_and_of_ragged_rows():
    assert len(reached(Stand(grid([])))) == 20
    done = []
    words = ["a", "few", "buttons", "of", "different", "widths", "in", "a", "narrow", "flow"]
    ragged = Stand(lambda: Flow(*(button(f"{n}{word * (1 + n % 3)}", done) for n, word in enumerate(words))))
    assert len(reached(ragged)) == len(words)


@pytest.mark.parametrize("key", ["return", "space", "keypad enter"])
def test_keys_press_what_has_the_focus(key):
    done = []
    stand = Stand(grid(done))
    code = {"keypad enter": pygame.K_KP_ENTER}.get(key)
    stand.press("tab")
    if code:
        stand.send(pygame.KEYDOWN, key=code, mod=0, unicode="")
    else:
        stand.press(key)
    assert done == ["0.1"]


def test_a_click_presses_once_and_takes_the_focus():
    done = []
    stand = Stand(grid(done))
    stand.click("2.3")
    assert done == ["2.3"] and stand.stage.focus == "2.3"


def test_a_press_that_is_let_go_elsewhere_does_nothing():
    done = []
    stand = Stand(grid(done))
    stand.down(stand.widget("2.3").rect.center)
    stand.up(stand.widget("0.0").rect.center)
    assert done == []


def test_other_mouse_buttons_press_nothing():
    done = []
    stand = Stand(grid(done))
    place = stand.widget("0.0").rect.center
    stand.send(pygame.MOUSEBUTTONDOWN, pos=place, button=3)
    stand.send(pygame.MOUSEBUTTONUP, pos=place, button=3)
    assert done == []


def test_what_can_be_done_says_what_it_does_and_not_why_it_could_not():
    stand = Stand(lambda: button("later", [], why=["This is the end."], hint="One turn later."))
    assert stand.stage.hint == "One turn later."
    assert not describe(stand.stage.root)[0].why


def test_what_cannot_be_done_does_nothing_and_says_why():
    done = []
    stand = Stand(
        lambda: Column(
            button("yes", done, hint="It works."),
            button("no", done, enabled=False, why=["Too dear.", "Too late."]),
        )
    )
    stand.press("tab", "return", "space")
    stand.click("no")
    assert done == [] and stand.stage.hint == "Too dear. Too late."


def test_the_hint_is_of_what_is_pointed_at_or_else_of_the_focus():
    done = []
    stand = Stand(lambda: Column(button("one", done, hint="First."), button("two", done, hint="Second.")))
    assert stand.stage.hint == "First."
    stand.point(stand.widget("two").rect.center)
    assert stand.stage.hover == "two" and stand.stage.hint == "Second."
    stand.point((399, 299))
    assert stand.stage.hover == "" and stand.stage.hint == "First."


def test_pointing_is_drawn_and_moving_within_a_widget_is_not_news():
    stand = Stand(grid([]))
    before = stand.surface.copy()
    place = stand.widget("1.1").rect.center
    assert stand.stage.handle(
        pygame.event.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0))
    ).handled
    stand.show()
    assert before.get_buffer().raw != stand.surface.get_buffer().raw
    near = (place[0] + 1, place[1])
    assert not stand.stage.handle(
        pygame.event.Event(pygame.MOUSEMOTION, pos=near, rel=(0, 0), buttons=(0, 0, 0))
    ).handled


def test_shortcuts_press_their_button_wherever_the_focus_is():
    done = []
    stand = Stand(
        lambda: Column(
            Entry("text", "", lambda text: None),
            button("undo", done, shortcut="ctrl+z"),
            button("letter", done, shortcut="u"),
            Shortcut("f5", lambda: done.append("nameless")),
        )
    )
    stand.press("ctrl+z", "u")
    assert done == ["undo"], "a letter is typed while an entry has the focus"
    stand.press("tab", "u", "f5")
    assert done == ["undo", "letter", "nameless"]


def test_a_shortcut_of_what_cannot_be_done_does_nothing():
    done = []
    stand = Stand(lambda: button("undo", done, shortcut="ctrl+z", enabled=False))
    stand.press("ctrl+z")
    assert done == []


def test_the_focus_stays_where_it_was_when_the_tree_changes():
    names = ["a", "b", "c"]
    stand = Stand(lambda: Column(*(button(name, []) for name in names)))
    stand.press("tab")
    names.insert(0, "new")
    stand.show()
    assert stand.stage.focus == "b"
    names.remove("b")
    stand.show()
    assert stand.stage.focus == "new"


def test_nothing_behind_a_dialog_can_be_reached():
    done = []
    stand = Stand(lambda: Column(Behind(parts=[button("behind", done)]), button("front", done)))
    stand.press("tab", "tab")
    assert stand.stage.focus == "front"
    place = stand.stage.root.parts[0].parts[0].rect.center
    stand.down(place)
    stand.up(place)
    assert done == []


def test_links_in_a_text_are_reached_by_tab_and_by_mouse():
    followed = []
    spans = [Span("Read "), Span("this", link="one"), Span(" or "), Span("that other one", link="two")]
    stand = Stand(lambda: Label(spans, follow=followed.append))
    links = [part.name for part in stand.stage.root.parts]
    stand.press("tab", "return")
    stand.click(links[0])
    assert followed == ["two", "one"]


def test_switches_and_choices_hand_over_the_new_value():
    told = []
    stand = Stand(
        lambda: Column(
            toggle("sound", "Sound", True, told.append),
            choice("size", "Size", [("s", "Small"), ("l", "Large")], "s", told.append),
        )
    )
    stand.click("sound")
    stand.click("size.l")
    assert told == [False, "l"]
    assert stand.widget("size.s").selected and not stand.widget("size.l").selected


def test_a_link_over_two_lines_is_one_stop_and_both_its_pieces_lead_there():
    done = []
    spans = (Span("look up "), Span("the republics' own table", "body", "link", "table"), Span(" there"))
    stand = Stand(lambda: Column(Label(spans, follow=done.append), button("end", done)), (150, 200))
    pieces = [widget for widget in live(stand.stage.root) if isinstance(widget, Link)]
    assert len(pieces) > 1 and len({piece.rect.y for piece in pieces}) == len(pieces)
    assert [line.text for line in describe(stand.stage.root) if line.role == "link"] == [spans[1].text]
    assert stand.stage.focus == pieces[0].name
    stand.press("tab")
    assert stand.stage.focus == "end"
    for piece in pieces:
        stand.down(piece.rect.center)
        stand.up(piece.rect.center)
    assert done == ["table"] * len(pieces)


def test_the_hint_is_about_what_was_moved_last_pointer_or_focus():
    done = []
    stand = Stand(
        lambda: Column(*(button(name, done, hint=f"about {name}") for name in ("one", "two", "three")))
    )
    stand.point(stand.widget("three").rect.center)
    assert stand.stage.hint == "about three"
    stand.press("tab")
    assert stand.stage.hint == "about two"
    stand.point(stand.widget("three").rect.move(3, 0).center)
    assert stand.stage.hint == "about three"


def test_what_was_pressed_by_key_on_a_page_and_is_gone_leaves_the_focus_nearby():
    names = ["a", "b", "c"]
    stand = Stand(
        lambda: Column(button("first", []), Scroll("page", Column(*(button(name, []) for name in names))))
    )
    stand.press("tab", "tab")
    assert stand.stage.focus == "b"
    names[1:2] = ["new"]
    stand.show()
    assert stand.stage.focus == "new"
