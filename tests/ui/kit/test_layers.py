"""Layers lie on each other, and a still tree is one picture that nobody can touch."""

from game.ui.kit.controls import Button
from game.ui.kit.layers import Layers, Still
from game.ui.kit.layout import Column
from game.ui.kit.widget import describe
from tests.ui.kit.stand import Stand


def test_the_upper_layer_takes_the_clicks():
    done = []
    stand = Stand(
        lambda: Layers(
            Column(Button("below", lambda: done.append("below"), "Below", grow=1)),
            Column(Button("above", lambda: done.append("above"), "Above", grow=1)),
        )
    )
    stand.click("below")  # the same place
    assert done == ["above"]
    assert stand.widget("below").rect == stand.widget("above").rect


def test_a_still_tree_is_seen_as_one_thing_and_takes_no_input():
    done = []
    stand = Stand(lambda: Still(Button("inside", lambda: done.append(1), "Inside"), "A picture"))
    assert [(said.role, said.text) for said in describe(stand.stage.root)] == [("picture", "A picture")]
    stand.press("return")
    assert done == []
