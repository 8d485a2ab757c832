"""A line of text: letters of every language, a caret that moves, limits, and keys that are left to the screen."""

import pygame

from game.ui.kit.controls import Button
from game.ui.kit.entry import Entry
from game.ui.kit.layout import Column
from tests.ui.kit.stand import Stand


class Form:
    def __init__(self, value="", **options):
        self.value, self.sent, self.options, self.called = value, [], options, 0
        self.stand = Stand(self.build)

    def build(self):
        entry = Entry("name", self.value, self.change, submit=self.submit, **self.options)
        return Column(entry, Button("other", self.call, "Other", shortcut="ctrl+f"))

    def change(self, value):
        self.value = value

    def submit(self):
        self.sent.append(self.value)

    def call(self):
        self.called += 1


def test_letters_of_every_language_are_taken():
    form = Form()
    form.stand.type("Müßiggang Привет Qırğız")
    assert form.value == "Müßiggang Привет Qırğız"


def test_the_caret_moves_and_text_is_written_and_deleted_there():
    form = Form("Tallinn")
    form.stand.press("home")
    form.stand.type("In ")
    form.stand.press("right", "delete", "delete")
    assert form.value == "In Tlinn"
    form.stand.press("end", "backspace")
    form.stand.type("ä")
    assert form.value == "In Tlinä"
    form.stand.press("left", "left", "backspace")
    assert form.value == "In Tlnä"


def test_the_caret_stops_at_both_ends():
    form = Form("ab")
    form.stand.press("right", "right")
    form.stand.type("c")
    form.stand.press("left", "left", "left", "left", "left", "backspace")
    form.stand.type("_")
    form.stand.press("end", "delete")
    assert form.value == "_abc"


def test_a_limit_and_forbidden_letters():
    form = Form("12", limit=4, allowed=str.isdecimal)
    form.stand.type("x3y4z5")
    assert form.value == "1234"


def test_a_pasted_text_is_cut_at_the_limit():
    form = Form("", limit=5)
    form.stand.send(pygame.TEXTINPUT, text="abcdefgh")
    assert form.value == "abcde"


def test_enter_submits_and_space_is_a_letter():
    form = Form("x")
    form.stand.press("space")
    form.stand.type(" ")
    form.stand.press("return")
    assert form.sent == ["x "] and form.called == 0


def test_commands_are_left_to_the_screen():
    form = Form("word")
    assert not form.stand.press("alt+left").handled
    assert not form.stand.press("ctrl+backspace").handled
    form.stand.press("ctrl+f")
    assert form.called == 1
    form.stand.type("!")
    assert form.value == "word!"


def test_arrows_up_and_down_leave_the_entry():
    form = Form("word")
    form.stand.press("down")
    assert form.stand.stage.focus == "other"
    form.stand.type("nobody reads this")
    assert form.value == "word"


def test_a_long_text_is_moved_so_that_the_caret_is_seen():
    form = Form("mm" * 60, limit=200)
    end = form.stand.surface.copy()
    form.stand.press("home")
    beginning = form.stand.surface.copy()
    assert end.get_buffer().raw != beginning.get_buffer().raw
    form.stand.press("end")
    assert form.stand.surface.get_buffer().raw == end.get_buffer().raw
